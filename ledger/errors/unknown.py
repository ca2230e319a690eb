"""What is not there (不存在): a command names something that the ledger does not hold."""

from ledger.errors.base import LedgerError


class Unknown(LedgerError):
    """The command names something that the ledger does not hold."""

    zh = "指令所指的对象不在账本中。"


class UnknownDepartment(Unknown):
    """No department of this id, key or name is registered. Register it first."""

    zh = "没有登记该标识、代码或名称的部门。请先登记。"

    department: str


class UnknownUnit(Unknown):
    """No budget unit of this id, key or name is registered in the department. Register it first."""

    zh = "该部门没有登记该标识、短码或名称的预算单位。请先登记。"

    unit: str


class UnknownProject(Unknown):
    """No project of this id, key or name is registered in the unit. Register it first."""

    zh = "该单位没有登记该标识、短码或名称的项目。请先登记。"

    project: str


class UnknownLine(Unknown):
    """Nothing was ever recorded on this budget line."""

    zh = "该指标从未登记过任何业务。"

    line: str


class UnknownOperation(Unknown):
    """No operation of this id is recorded."""

    zh = "没有登记该标识的业务。"

    operation_id: str


class UnknownEvent(Unknown):
    """No event of this id is recorded."""

    zh = "没有登记该标识的业务事件。"

    event_id: str


class UnknownCode(Unknown):
    """The code is not in the list valid for this fiscal year. The nearest known codes are given."""

    zh = "该科目不在本预算年度有效的科目表中。附最相近的已知科目。"

    classification: str
    code: str
    fiscal_year: int
    nearest: tuple[str, ...]


class UnknownDisclosure(Unknown):
    """No disclosure of this digest is published in the ledger."""

    zh = "账本中没有该摘要的公开文件。"

    digest: str
