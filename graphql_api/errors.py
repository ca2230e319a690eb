"""Why the API refuses a request (拒绝理由), beside what the ledger and the projections refuse themselves.

LedgerError
└── RequestRefused          NotAllowed, TokenNeeded, InvalidToken, DeadlinePassed, PageTooLarge, InvalidCursor,
                            InvalidId, TooCostly, TooComplex, UnknownDocumentId, DocumentIdMismatch, NotListed,
                            InvalidManifest, InvalidKeys, OtherDefinitions, UnknownExport, InvalidParameter,
                            UnknownParameter, SheetTooLong, NotReachedYet, Throttled, TooManyWaiting,
                            TooManyConnections, TooManySubscriptions, TokenExpired, SlowConsumer, OriginNotAllowed,
                            AnswerTooLarge, ServerStopping
"""

from ledger.errors import LedgerError


class RequestRefused(LedgerError):
    """The request was refused; nothing was read or recorded for it."""

    zh = "请求被拒绝；未读取也未登记任何内容。"


class NotAllowed(RequestRefused):
    """The token does not allow this. Ask for one with the scope, and for the department, that are named."""

    zh = "该令牌不允许此操作。请申请具有所列权限、适用于所列部门的令牌。"

    what: str
    which: str


class TokenNeeded(RequestRefused):
    """This needs a token: send it as Authorization: Bearer."""

    zh = "此操作需要令牌：请以 Authorization: Bearer 发送。"


class InvalidToken(RequestRefused):
    """The token is not good here. Ask for a new one."""

    zh = "该令牌在此无效。请申请新的令牌。"

    why: str


class DeadlinePassed(RequestRefused):
    """The answer took too long and its work was stopped. Ask for less at once, or for a page at a time."""

    zh = "回答用时过长，已停止。请减少一次查询的内容，或分页查询。"


class PageTooLarge(RequestRefused):
    """A page has at least 1 item and at most as many as are named. Page on with `after`."""

    zh = "一页至少 1 条，至多为所列条数。请用 after 翻页。"

    first: int
    most: int


class InvalidCursor(RequestRefused):
    """The cursor is none that this list gave."""

    zh = "该游标不是此列表给出的。"

    cursor: str


class InvalidId(RequestRefused):
    """The id is none that this API gave."""

    zh = "该标识不是本接口给出的。"

    id: str


class TooCostly(RequestRefused):
    """The document costs more than one request may. Ask for smaller pages, fewer fields, or in several requests."""

    zh = "该查询的成本超过一次请求的上限。请缩小分页、减少字段，或分几次请求。"

    cost: int
    most: int


class TooComplex(RequestRefused):
    """The document is larger than one request may be."""

    zh = "该请求超过一次请求的规模上限。"

    what: str
    found: int
    most: int


class UnknownDocumentId(RequestRefused):
    """No document of this id is known. Send the document itself once, or register it."""

    zh = "没有该标识的查询文档。请先发送文档本身，或先登记。"

    document_id: str


class DocumentIdMismatch(RequestRefused):
    """The id is not that of the document sent with it: it is sha256: and the hash of the document's text in UTF-8."""

    zh = "该标识与随附的查询文档不符：标识为 sha256: 加上文档 UTF-8 文本的哈希值。"

    document_id: str
    right: str


class NotListed(RequestRefused):
    """This server runs documents of its list only, and this is none of them."""

    zh = "本服务器只运行清单内的查询文档，该文档不在其中。"


class InvalidManifest(RequestRefused):
    """The list of documents cannot be used."""

    zh = "查询文档清单无法使用。"

    path: str
    why: str


class InvalidKeys(RequestRefused):
    """The public keys of the identity provider cannot be used. Name a file with its JWKS document, as it gives it."""

    zh = "身份提供方的公钥无法使用。请指定其提供的 JWKS 文件。"

    path: str
    why: str


class OtherDefinitions(RequestRefused):
    """The URL was made for other definitions of the tables and the schema than are in use now. Drop the parameter to
    be answered by those in use."""

    zh = "该网址对应的表和模式定义与现用的不同。去掉该参数即按现用定义回答。"

    definitions: str
    in_use: str


class UnknownExport(RequestRefused):
    """There is no such export. Those there are, and their forms, are named."""

    zh = "没有这种导出。附现有的导出及其格式。"

    what: str
    known: tuple[str, ...]
    forms: tuple[str, ...]


class InvalidParameter(RequestRefused):
    """A parameter of the URL cannot be read."""

    zh = "网址中的某个参数无法识别。"

    parameter: str
    why: str


class UnknownParameter(RequestRefused):
    """This URL takes no such parameter."""

    zh = "该网址没有这个参数。"

    parameter: str
    known: tuple[str, ...]


class SheetTooLong(RequestRefused):
    """A sheet holds no more rows. Take CSV or JSON Lines, or filter."""

    zh = "一张工作表容纳不下更多行。请改用 CSV 或 JSON Lines，或缩小范围。"

    most: int


class NotReachedYet(RequestRefused):
    """What was recorded up to this position cannot be read here yet. Try again later; the newest position is named."""

    zh = "这里还读不到该日志位置之前登记的内容。请稍后再试；附目前最新的位置。"

    position: int
    newest: int


class Throttled(RequestRefused):
    """Too much was asked in too short a time. Wait as many seconds as are named."""

    zh = "短时间内请求过多。请等待所列秒数。"

    wait_seconds: int


class TooManyWaiting(RequestRefused):
    """As many of your requests wait here as may. Send the next one when one of them is answered."""

    zh = "您在此等待的请求已达上限。请在其中之一得到答复后再发送。"

    most: int


class TooManyConnections(RequestRefused):
    """As many clients are listening as this server takes. Try again later, or ask instead of listening."""

    zh = "收听的客户端已达本服务器上限。请稍后再试，或改为查询。"

    most: int


class TooManySubscriptions(RequestRefused):
    """This connection follows as much as one may. Complete a subscription first, or choose more figures in one."""

    zh = "该连接的订阅已达上限。请先结束一个订阅，或在一个订阅中选择更多数字。"

    most: int


class TokenExpired(RequestRefused):
    """The token has expired. Connect again with a new one, after the last position that was told."""

    zh = "令牌已过期。请用新的令牌重新连接，从最后收到的位置继续。"


class SlowConsumer(RequestRefused):
    """The client did not read in time. Connect again, after the last position that was told."""

    zh = "客户端未及时读取。请重新连接，从最后收到的位置继续。"

    seconds: float


class OriginNotAllowed(RequestRefused):
    """Pages of this origin may not listen here. The operator can name it."""

    zh = "该来源的网页不能在此收听。管理员可以将其列入。"

    origin: str


class AnswerTooLarge(RequestRefused):
    """The answer is larger than one may be. Ask for fewer fields or smaller pages."""

    zh = "回答超过大小上限。请减少字段或缩小分页。"

    bytes: int
    most: int


class ServerStopping(RequestRefused):
    """The server stops, and could not wait for this answer. Ask again soon; what was to be recorded, with the same
    idempotency key, is recorded once."""

    zh = "服务器正在停止，未能等到此回答。请稍后重试；登记请求请使用同一幂等键，只会登记一次。"
