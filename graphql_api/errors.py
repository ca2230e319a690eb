"""Refusals of the API (拒绝理由), beside those of the ledger and of the projections.

LedgerError
└── RequestRefused          UnreadableRequest, NotAllowed, TokenNeeded, InvalidToken, DeadlinePassed, PageTooLarge,
                            InvalidCursor, InvalidId, TooCostly, TooComplex, UnknownDocumentId, DocumentIdMismatch,
                            NotListed, InvalidManifest, InvalidKeys, OtherDefinitions, UnknownExport, InvalidParameter,
                            UnknownParameter, SheetTooLong, NotReachedYet, Throttled, TooManyWaiting,
                            TooManyConnections, TooManySubscriptions, TokenExpired, SlowConsumer, OriginNotAllowed,
                            AnswerTooLarge, ServerStopping
"""

from ledger.errors import LedgerError


class RequestRefused(LedgerError, zh="请求被拒绝；未读取也未登记任何内容。"):
    """The request was refused; nothing was read or recorded for it."""

    http_status = 400  # without an annotation, so that it is no field


class UnreadableRequest(RequestRefused, zh="服务器无法读取该请求。请按所述原因更正后重新发送。"):
    """The server cannot read this request. Correct it as `why` says, then send it again."""

    status: int  # of HTTP
    why: str


class NotAllowed(RequestRefused, zh="该令牌不允许此操作。请申请具有所列权限、适用于所列部门的令牌。"):
    """The token does not allow this. Ask for a token with the named scope and department."""

    http_status = 403

    what: str
    which: str


class TokenNeeded(RequestRefused, zh="此操作需要令牌：请以 Authorization: Bearer 发送。"):
    """This needs a token. Send it as Authorization: Bearer."""

    http_status = 401


class InvalidToken(RequestRefused, zh="该令牌在此无效。请申请新的令牌。"):
    """The token is not valid here. Ask for a new one."""

    http_status = 401

    why: str


class DeadlinePassed(RequestRefused, zh="回答用时过长，已停止。请减少一次查询的内容，或分页查询。"):
    """The answer took too long and was stopped. Ask for fewer fields, or for smaller pages."""

    http_status = 429  # the request was too large: no reason to wake an operator


class PageTooLarge(RequestRefused, zh="一页至少 1 条，至多为所列条数。请用 after 翻页。"):
    """A page has 1 to `most` items. Ask for the next page with `after`."""

    first: int
    most: int


class InvalidCursor(RequestRefused, zh="该游标不是此列表给出的。请使用该列表返回的游标，或不填 after。"):
    """This cursor does not belong to this list. Use one that the list returned, or leave `after` out."""

    cursor: str


class InvalidId(RequestRefused, zh="该标识不是本接口给出的。请使用本接口答复中的标识。"):
    """This is not an id of this API. Use an id from one of its answers."""

    id: str


class TooCostly(RequestRefused, zh="该查询的成本超过一次请求的上限。请缩小分页、减少字段，或分几次请求。"):
    """The document costs more than one request may. Ask for smaller pages or fewer fields, or use several requests."""

    cost: int
    most: int


class TooComplex(RequestRefused, zh="该请求超过一次请求的规模上限。请分几次请求。"):
    """The document is too large. Split it into several requests."""

    what: str
    found: int
    most: int


class UnknownDocumentId(RequestRefused, zh="没有该标识的查询文档。请先发送文档本身，或先登记。"):
    """No document with this id is known. Send the document itself once, or register it."""

    document_id: str


class DocumentIdMismatch(RequestRefused, zh="该标识与随附的查询文档不符：标识为 sha256: 加上文档 UTF-8 文本的哈希值。"):
    """The id does not match the document sent with it. It must be sha256: and the hash of the text in UTF-8."""

    document_id: str
    right: str


class NotListed(RequestRefused, zh="本服务器只运行清单内的查询文档，该文档不在其中。请联系管理员将其列入。"):
    """This server only runs documents of its list, and this one is not on it. Ask the operator to add it."""

    http_status = 403


class InvalidManifest(RequestRefused, zh="查询文档清单无法使用。请更正文件后重新启动。"):
    """The list of documents cannot be used. Correct the file and start again."""

    path: str
    why: str


class InvalidKeys(RequestRefused, zh="身份提供方的公钥无法使用。请指定其提供的 JWKS 文件。"):
    """The public keys of the identity provider cannot be used. Name a file with its JWKS document, unchanged."""

    path: str
    why: str


class OtherDefinitions(RequestRefused, zh="该网址对应的表和模式定义与现用的不同。去掉该参数即按现用定义回答。"):
    """The URL was made for other definitions of tables and schema than those in use now. Drop the parameter to get an
    answer by the current ones."""

    http_status = 409

    definitions: str
    in_use: str


class UnknownExport(RequestRefused, zh="没有这种导出。附现有的导出及其格式。"):
    """There is no such export. Choose one of the named exports and forms."""

    what: str
    known: tuple[str, ...]
    forms: tuple[str, ...]


class InvalidParameter(RequestRefused, zh="网址中的某个参数无法识别。请更正。"):
    """A parameter of the URL cannot be read. Correct it."""

    parameter: str
    why: str


class UnknownParameter(RequestRefused, zh="该网址没有这个参数。附可用的参数。"):
    """This URL has no such parameter. The known ones are named."""

    parameter: str
    known: tuple[str, ...]


class SheetTooLong(RequestRefused, zh="一张工作表容纳不下更多行。请改用 CSV 或 JSON Lines，或缩小范围。"):
    """A sheet cannot hold all rows. Use CSV or JSON Lines, or filter the list."""

    most: int


class NotReachedYet(RequestRefused, zh="本服务器尚未到达该日志位置。请稍后再试；附目前最新的位置。"):
    """This server has not reached the position yet. Try again later; the newest position is named."""

    http_status = 412

    position: int
    newest: int


class Throttled(RequestRefused, zh="短时间内请求过多。请等待所列秒数。"):
    """Too many requests in a short time. Wait for the named number of seconds."""

    http_status = 429

    wait_seconds: int


class TooManyWaiting(RequestRefused, zh="您在此等待的请求已达上限。请在其中之一得到答复后再发送。"):
    """Too many of your requests are already waiting. Send the next one when one of them is answered."""

    http_status = 429

    most: int


class TooManyConnections(RequestRefused, zh="收听的客户端已达本服务器上限。请稍后再试，或改为查询。"):
    """This server already has the maximum number of live connections. Try again later, or query instead."""

    http_status = 503

    most: int


class TooManySubscriptions(RequestRefused, zh="该连接的订阅已达上限。请先结束一个订阅，或在一个订阅中选择更多数字。"):
    """This connection already has the maximum number of subscriptions. Complete one first, or widen one."""

    most: int


class TokenExpired(RequestRefused, zh="令牌已过期。请用新的令牌重新连接，从最后收到的位置继续。"):
    """The token has expired. Connect again with a new one, from the last position that you received."""


class SlowConsumer(RequestRefused, zh="客户端未及时读取。请重新连接，从最后收到的位置继续。"):
    """The client did not read in time. Connect again, from the last position that you received."""

    seconds: float


class OriginNotAllowed(RequestRefused, zh="该来源的网页不能在此收听。管理员可以将其列入。"):
    """Pages of this origin may not subscribe here. Ask the operator to allow it."""

    http_status = 403

    origin: str


class AnswerTooLarge(RequestRefused, zh="回答超过大小上限。请减少字段或缩小分页。"):
    """The answer is too large. Ask for fewer fields or smaller pages."""

    bytes: int
    most: int


class ServerStopping(
    RequestRefused, zh="服务器正在停止，未能等到此回答。请稍后重试；登记请求请使用同一幂等键，只会登记一次。"
):
    """The server is stopping and did not wait for this answer. Try again soon; with the same idempotency key an
    operation is recorded only once."""

    http_status = 503
