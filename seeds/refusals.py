"""Refusals of documents, readings files and files of operations (拒绝导入); nothing was recorded.

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


class DocumentRefused(LedgerError, zh="文件被拒绝；未登记任何内容。"):
    """The document was refused; nothing was recorded."""


class UnknownDocument(DocumentRefused, zh="无法读取该文件。请检查文件名和读取权限。"):
    """The file cannot be read. Check its name and its rights."""

    file: str
    why: str


class DifferentVersion(DocumentRefused, zh="该预算年度已登记另一版本的文件；如以本文件取代，请先冲销原导入业务。"):
    """Another version of this year's document is already recorded. To replace it, reverse its import first."""

    given: str
    recorded: str
    operation: str


class UnreadableDocument(DocumentRefused, zh="该文本不是此格式的完整公开文件。请对照原件检查所列的行。"):
    """The text is not a complete disclosure of this format. Check the named line against the original."""

    what: str
    line: int
    why: str


class ContradictoryDocument(
    DocumentRefused, zh="印出的数字相互矛盾。每处矛盾都列出了单元格，其中必有一处有误，请核对原件。"
):
    """Printed figures contradict each other. In each contradiction one of the named cells is wrong: check the
    original."""

    contradictions: tuple[str, ...]


class UnplacedNumbers(DocumentRefused, zh="有数字可归入不止一栏。请查阅原件，并在判读文件中说明。"):
    """Some numbers fit in more than one column. Look in the original, and name the column in a readings file
    (--readings FILE)."""

    candidates: tuple[str, ...]


class ResidualsImpossible(
    DocumentRefused, zh="在各行四舍五入的范围内，没有任何精确金额能得出全部印出的合计。请核对所列单元格。"
):
    """No exact amounts within the rounding of the printed lines give all printed totals. Check the named cells."""

    cells: tuple[str, ...]


class InvalidReadings(DocumentRefused, zh="无法读取判读文件。请更正所指之处，或另行指定，再重新导入。"):
    """The readings file cannot be read. Correct the named place, or name another file, and import again."""

    file: str
    why: str


class ReadingNotNeeded(DocumentRefused, zh="文件本身已能说明：不需要这条判读，请删去。"):
    """The reading is not needed, since the document itself decides this. Remove it from the file."""

    reading: str


class ReadingContradicts(DocumentRefused, zh="判读与文件所述矛盾。请更正或删去。"):
    """The reading contradicts the document. Correct it, or remove it from the file."""

    reading: str
    why: str


class InvalidMidyear(DocumentRefused, zh="无法读取业务文件。请更正所指之处，或另行指定，再重新导入。"):
    """The file of operations cannot be read. Correct the named place, or name another file, and import again."""

    file: str
    why: str


class UnsupportedDocument(DocumentRefused, zh="文件已读入，但本版本无法为所列资金确定归属。请反馈该文件。"):
    """The document was read, but this version cannot attribute the named money. Please report the document."""

    what: str
    line: int


class ImpossiblePlan(LedgerError, zh="无法按这些数字生成历史数据。请调整所列数字。"):
    """No history can be generated from these numbers. Change the named one."""

    field: str
    why: str
