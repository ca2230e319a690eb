"""Values of a command that cannot be read (无法识别)."""

from datetime import date

from ledger.errors.base import LedgerError


class InvalidValue(LedgerError):
    """A value of the command cannot be read."""

    zh = "指令中的某个值无法识别。"


class InvalidAmount(InvalidValue):
    """This is not an amount of money that the ledger can hold exactly."""

    zh = "这不是账本能够精确记载的金额。"

    text: str
    why: str


class InvalidCode(InvalidValue):
    """This is not a code of the classification: function codes have 3, 5 or 7 digits, economic codes 3 or 5."""

    zh = "这不是该分类的科目编码：功能分类为 3、5 或 7 位，经济分类为 3 或 5 位。"

    classification: str
    code: str


class InvalidCodeList(InvalidValue):
    """The file is not a valid list of codes."""

    zh = "该文件不是科目表。"

    file: str
    row: int
    why: str


class InvalidDate(InvalidValue):
    """The effective date is too far from the line's fiscal year: it may be in that year, the year before or the year
    after."""

    zh = "业务日期与指标的预算年度相距过远：允许自上一年至下一年。"

    effective_on: date
    fiscal_year: int


class InvalidName(InvalidValue):
    """This is not a valid name."""

    zh = "这不是名称。"

    name: str
    why: str


class InvalidCommand(InvalidValue):
    """The command contradicts itself or contains a value that cannot be stored."""

    zh = "指令自相矛盾，或含有无法写下的内容。"

    command: str
    why: str


class InvalidNotation(InvalidValue):
    """This cannot be read."""

    zh = "这种写法无法识别。"

    text: str
    why: str
