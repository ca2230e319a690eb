"""Origins whose pages may subscribe (来源): this server's, and those that the operator names (RFC 6454).

A browser lets any page open a WebSocket to any server and sends the page's origin; other clients send none.
"""

from urllib.parse import urlsplit

from starlette.requests import HTTPConnection

_PORTS = {"http": 80, "https": 443, "ws": 80, "wss": 443}


def origin_allowed(connection: HTTPConnection, named: frozenset[str]) -> bool:
    """Whether a connection comes from no page, from a page of this server, or from a named origin."""
    origin = connection.headers.get("origin")
    if origin is None or origin in named:
        return True
    try:
        page = urlsplit(origin)
        server = urlsplit(f"//{connection.headers.get('host', '')}")
        # Behind a proxy that ends TLS the scheme differs, so the page's scheme gives the default port.
        default = _PORTS.get(page.scheme)
        own = (server.hostname, server.port or default)
        return bool(page.hostname) and own == (page.hostname, page.port or default)
    except ValueError:
        return False
