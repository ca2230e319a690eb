"""Values of a command that cannot be read (无法识别)."""

from datetime import date

from ledger.errors.base import LedgerError


class InvalidValue(LedgerError, zh="指令中的某个值无法识别。"):
    """A value of the command cannot be read."""


class InvalidAmount(InvalidValue, zh="这不是账本能够精确记载的金额。"):
    """This is not an amount of money that the ledger can hold exactly."""

    text: str
    why: str


class InvalidCode(InvalidValue, zh="这不是该分类的科目编码：功能分类为 3、5 或 7 位，经济分类为 3 或 5 位。"):
    """This is not a code of the classification: function codes have 3, 5 or 7 digits, economic codes 3 or 5."""

    classification: str
    code: str


class InvalidCodeList(InvalidValue, zh="该文件不是科目表。"):
    """The file is not a valid list of codes."""

    file: str
    row: int
    why: str


class InvalidDate(InvalidValue, zh="业务日期与指标的预算年度相距过远：允许自上一年至下一年。"):
    """The effective date is too far from the line's fiscal year: it may be in that year, the year before or the year
    after."""

    effective_on: date
    fiscal_year: int


class InvalidName(InvalidValue, zh="这不是名称。"):
    """This is not a valid name."""

    name: str
    why: str


class InvalidCommand(InvalidValue, zh="指令自相矛盾，或含有无法写下的内容。"):
    """The command contradicts itself or contains a value that cannot be stored."""

    command: str
    why: str


class InvalidNotation(InvalidValue, zh="这种写法无法识别。"):
    """This cannot be read."""

    text: str
    why: str
