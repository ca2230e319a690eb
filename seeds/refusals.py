"""Every reason to refuse a document, a readings file or a file of operations (拒绝导入); nothing was recorded.

DocumentRefused
├── UnreadableDocument      the text is damaged: a table, a header, a row or a date is missing
├── ContradictoryDocument   printed figures contradict each other
├── UnplacedNumbers         numbers fit in more than one column
├── ResidualsImpossible     no exact amounts give all printed totals
├── UnsupportedDocument     some of its money cannot be attributed
├── UnknownDocument         no such file
├── DifferentVersion        another version of it is recorded
├── InvalidReadings, ReadingNotNeeded, ReadingContradicts
└── InvalidMidyear

LedgerError
└── ImpossiblePlan          nothing can be generated from these numbers
"""

from ledger.errors import LedgerError


class DocumentRefused(LedgerError):
    """The document was refused; nothing was recorded."""

    zh = "文件被拒绝；未登记任何内容。"


class UnknownDocument(DocumentRefused):
    """The file cannot be read."""

    zh = "无法读取该文件。"

    file: str
    why: str


class DifferentVersion(DocumentRefused):
    """Another version of this year's document is recorded: reverse its import first, if this one is to replace it."""

    zh = "该预算年度已登记另一版本的文件；如以本文件取代，请先冲销原导入业务。"

    given: str
    recorded: str
    operation: str


class UnreadableDocument(DocumentRefused):
    """The text cannot be read as a disclosure of this format. Check that it is complete."""

    zh = "无法按此格式读取该文本。请检查其是否完整。"

    what: str
    line: int
    why: str


class ContradictoryDocument(DocumentRefused):
    """Printed figures contradict each other. Each contradiction names its cells; one of them is wrong."""

    zh = "印出的数字相互矛盾。每处矛盾都列出了单元格，其中必有一处有误。"

    contradictions: tuple[str, ...]


class UnplacedNumbers(DocumentRefused):
    """Numbers fit in more than one column. Read the original and say which in a readings file (--readings FILE)."""

    zh = "有数字可归入不止一栏。请查阅原件，并在判读文件中说明。"

    candidates: tuple[str, ...]


class ResidualsImpossible(DocumentRefused):
    """No exact amounts inside the rounding of the printed lines give all printed totals."""

    zh = "在各行四舍五入的范围内，没有任何精确金额能得出全部印出的合计。"

    cells: tuple[str, ...]


class InvalidReadings(DocumentRefused):
    """The readings file cannot be read. Correct what is named here, or name another file, and import again."""

    zh = "无法读取判读文件。请更正所指之处，或另行指定，再重新导入。"

    file: str
    why: str


class ReadingNotNeeded(DocumentRefused):
    """The document tells this by itself: the reading is not needed. Take it out."""

    zh = "文件本身已能说明：不需要这条判读，请删去。"

    reading: str


class ReadingContradicts(DocumentRefused):
    """The reading contradicts what the document tells."""

    zh = "判读与文件所述矛盾。"

    reading: str
    why: str


class InvalidMidyear(DocumentRefused):
    """The file of operations cannot be read. Correct what is named here, or name another, and import again."""

    zh = "无法读取业务文件。请更正所指之处，或另行指定，再重新导入。"

    file: str
    why: str


class UnsupportedDocument(DocumentRefused):
    """The document was read, but this version cannot attribute some of its money."""

    zh = "文件已读入，但本版本无法为其中部分资金确定归属。"

    what: str
    line: int


class ImpossiblePlan(LedgerError):
    """No history can be generated from these numbers."""

    zh = "无法按这些数字生成历史数据。"

    field: str
    why: str
