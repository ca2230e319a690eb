"""Things that a command names and the ledger does not hold (不存在)."""

from ledger.errors.base import LedgerError


class Unknown(LedgerError, zh="指令所指的对象不在账本中。"):
    """The command names something that is not in the ledger."""


class UnknownDepartment(Unknown, zh="没有登记该标识、代码或名称的部门。请先登记。"):
    """No department with this id, key or name is registered. Register it first."""

    department: str


class UnknownUnit(Unknown, zh="该部门没有登记该标识、短码或名称的预算单位。请先登记。"):
    """No budget unit with this id, key or name is registered in the department. Register it first."""

    unit: str


class UnknownProject(Unknown, zh="该单位没有登记该标识、短码或名称的项目。请先登记。"):
    """No project with this id, key or name is registered in the unit. Register it first."""

    project: str


class UnknownLine(Unknown, zh="该指标从未登记过任何业务。"):
    """Nothing has been recorded on this budget line."""

    line: str


class UnknownOperation(Unknown, zh="没有登记该标识的业务。"):
    """No operation with this id is recorded."""

    operation_id: str


class UnknownEvent(Unknown, zh="没有登记该标识的业务事件。"):
    """No event with this id is recorded."""

    event_id: str


class UnknownCode(Unknown, zh="该科目不在本预算年度有效的科目表中。附最相近的已知科目。"):
    """The code is not in the list valid for this fiscal year. The nearest known codes are named."""

    classification: str
    code: str
    fiscal_year: int
    nearest: tuple[str, ...]


class UnknownDisclosure(Unknown, zh="账本中没有该摘要的公开文件。"):
    """No disclosure with this digest is published in the ledger."""

    digest: str
