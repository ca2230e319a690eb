"""Random departments: hypothesis draws the shape, chance from a drawn seed fills it, so that a failure shrinks to the
features it needs."""

import random
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from hypothesis import strategies as st

from tests.seeds.invented_documents.department import Carried, Invented, Layout, Other, Project

_FUNCTIONS = (
    *("2050303", "2050201", "2050299", "2060499", "2080101", "2080102", "2080105", "2080106", "2080108", "2080109"),
    *("2080110", "2080111", "2080150", "2080501", "2080502", "2080505", "2080699", "2080799", "2082501", "2089999"),
    *("2101101", "2120399", "2299999"),
)
_PERSONNEL = ("30101", "30102", "30103", "30107", "30113", "30302", "30305")
_OPERATING = ("30201", "30202", "30205", "30206", "30211", "30217", "30226", "30229", "30231", "30299")
_PARTS = (
    "30201",
    "30216",
    "30226",
    "30227",
    "30299",
    "302",
    "303",
    "30305",
    "307",
    "309",
    "310",
    "31007",
    "312",
    "399",
)
_NAMES = (
    *("业务楼运营费", "综合业务费", "人才周转房", "保健经费", "辅助履职人员支出", "特定目标 3010018P"),
    "***8 伤残群众抚恤经费",
    "乌财社〔2024〕227 号关于提前下达 2025 年自治区财政就业补助资金（本级）",
    "提前下达 2025 年 4 月至 2026 年 3 月 1995 年前退休（退职）人员生活补贴资金",
    "1995 年以前退休人员生活补贴",
    "100 名急需人才引进计划",
    "208 人编外用工经费",
    "金保工程信息系统专项费-非政府采购",
    "信息系统升级改造 2.0",
    "每人 12.50 万元安家补助",
    "建国前老工人遗属遗孀生活困难补助经费",
)  # fmt: skip
_LONG = "关于进一步加强专业技术人员继续教育与职业技能提升行动补助资金（含2024年度清算及2026年度预拨）"
_UNITS = ("社会保险中心", "公共就业服务中心", "劳动保障监察支队", "人事考试中心", "退休人员社会化管理服务中心")
_KINDS = ("事业收入", "上级补助收入", "附属单位上缴收入", "事业单位经营收入", "其他收入")
WAN = 1_000_000  # fen of 1 万元
YUAN = 100


@dataclass(frozen=True, slots=True)
class Shape:
    """What a department is to be like."""

    seed: int
    units: int = 1
    projects: int = 0
    carried: int = 0
    functions: int = 1  # of basic expenditure
    funds: frozenset[int] = frozenset()  # columns of table 2 beside 3 and 4
    carried_funds: frozenset[str] = frozenset({"general"})
    amounts: str = "fen"  # how exact amounts are: fen, cents of 万元, whole 万元, all equal
    transfers: bool = False  # basic expenditure and projects with two sources
    told: bool = True  # the narrative says sources and items
    long: bool = False
    layout: Layout = field(default=Layout())


def shapes(units: int = 12, projects: int = 40, carried: int = 12) -> st.SearchStrategy[Shape]:
    """Departments up to a size."""
    return st.builds(
        Shape,
        seed=st.integers(0, 2**32),
        units=st.integers(1, units),
        projects=st.integers(0, projects),
        carried=st.integers(0, carried),
        functions=st.integers(1, 6),
        funds=st.frozensets(st.integers(5, 10)),
        carried_funds=st.frozensets(st.sampled_from(("general", "fund", "capital", "account", "unit")), min_size=1),
        amounts=st.sampled_from(("cents", "fen", "wan", "equal")),
        transfers=st.booleans(),
        told=st.sampled_from((True, True, False)),
        long=st.booleans(),
        layout=st.builds(Layout, st.integers(8, 24), st.integers(3, 40), st.integers(0, 2**16)),
    )


def departments(units: int = 12, projects: int = 40, carried: int = 12) -> st.SearchStrategy[Invented]:
    """Departments up to a size, filled."""
    return st.builds(invent, shapes(units, projects, carried))


def invent(shape: Shape) -> Invented:
    """A department of a shape."""
    return _Chance(shape).department()


class _Chance:
    """Fills a shape from its seed."""

    def __init__(self, shape: Shape) -> None:
        self.shape = shape
        self.random = random.Random(shape.seed)
        self.functions = self.random.sample(_FUNCTIONS, self.random.randint(3, 8))

    def department(self) -> Invented:
        """All of it."""
        shape = self.shape
        name = "虚构市人力资源和社会保障局"
        units = [name, *(self._unit(number) for number in range(1, shape.units))]
        basic = self._basic()
        projects = self._projects(units)
        return Invented(
            name,
            basic,
            self._economic(sum(map(sum, basic.values()))),
            projects,
            self._carried(units, projects),
            tuple(self._others()),
            performance=self.random.random() < 0.7,
            layout=shape.layout,
        )

    def fen(self) -> int:
        """An amount, at least what rounds to 0.01 万元."""
        match self.shape.amounts:
            case "equal":
                return self.random.choice((5 * WAN, 2_025 * WAN))
            case "wan":
                return self.random.choice((self.random.randint(1, 60), 2_025)) * WAN
            case "cents":
                return self.random.randint(1, 10 ** self.random.randint(2, 6)) * WAN // 100
            case _:
                return self.random.randint(50 * YUAN, 10 ** self.random.randint(5, 11))

    def _unit(self, number: int) -> str:
        name = f"虚构市{self.random.choice(_UNITS)}"
        numbered = name if number <= 1 else f"虚构市第{number}{name.removeprefix('虚构市')}"
        return f"{numbered}（虚构市{self.random.choice(_UNITS)}第{number}分部）" if self.shape.long else numbered

    def _basic(self) -> dict[str, tuple[int, int]]:
        found: dict[str, tuple[int, int]] = {}
        for function in self.random.sample(_FUNCTIONS, self.shape.functions):
            transfer = self.fen() if self.shape.transfers and self.random.random() < 0.4 else 0
            found[function] = (self.fen() if not transfer or self.random.random() < 0.6 else 0, transfer)
        return found

    def _economic(self, total: int) -> dict[str, int]:
        """The same money by economic code."""
        codes = self.random.sample((*_PERSONNEL, *_OPERATING), self.random.randint(1, 9))
        step = 50 * YUAN if self.shape.amounts == "fen" else WAN // 100
        cuts = sorted({self.random.randrange(step, max(total, step + 1), step) for _ in codes[1:]} - {total})
        if self.shape.amounts == "fen":
            cuts = [
                cut for n, cut in enumerate(cuts) if cut - (cuts[n - 1] if n else 0) >= step and total - cut >= step
            ]
        bounds = [0, *cuts, total]
        return {code: high - low for code, low, high in zip(codes, bounds, bounds[1:], strict=False)}

    def _name(self, taken: set[str]) -> str:
        name = self.random.choice(_NAMES)
        if self.shape.long and self.random.random() < 0.4:
            name += _LONG
        if len(name) > self.shape.layout.width and " 12.50 " in name:
            name = "安家补助"  # wrapped there, a line of its name would end in an amount
        numbered = (f"{name}（{n}）" if n else name for n in range(1_000))
        return next(each for each in numbered if each not in taken)

    def _projects(self, units: Sequence[str]) -> tuple[Project, ...]:
        found: list[Project] = []
        for _ in range(self.shape.projects):
            unit = self.random.choice(units)
            name = self._name({each.name for each in found if each.unit == unit})
            told = self.shape.told and self.random.random() < 0.9
            codes = self.random.sample(_PARTS, self.random.choice((1, 1, 1, 2, 2, 3)))
            if not told:
                codes = list({code[:3]: code for code in codes}.values())
            parts = {code: self.fen() for code in codes}
            fen = sum(parts.values())
            transfer = self.random.choice((0, 0, fen))
            split = self.shape.transfers and self.random.random() < 0.1 and fen > 200 * YUAN
            project = Project(
                unit, name, self.random.choice(self.functions), parts, transfer, told, told, "3010" in name
            )
            found.append(replace(project, transfer=fen // 3, stated=False) if split else project)
        order = {unit: n for n, unit in enumerate(units)}
        return tuple(sorted(found, key=lambda each: order[each.unit]))

    def _carried(self, units: Sequence[str], projects: Sequence[Project]) -> tuple[Carried, ...]:
        found: list[Carried] = []
        funds = sorted(self.shape.carried_funds)
        for number in range(self.shape.carried):
            unit, name = self.random.choice(units), f"特定目标 43100{number:02d}J"
            expense, told = 4, False
            kind = self.random.random()
            if kind < 0.2 and projects:
                again = self.random.choice(projects)
                unit, name = again.unit, again.name
            elif kind < 0.3:
                name, expense = "基本支出", self.random.choice((2, 3))
            elif kind < 0.8:
                name, told = f"结转{self._name(set())}（{number}）", self.shape.told
            one = Carried(
                unit,
                name,
                self.random.choice(self.functions),
                self.fen(),
                transfer=self.random.random() < 0.3,
                fund=self.random.choice(funds),
                expense=expense,
                told=told,
            )
            if (one.unit, one.name) not in {(each.unit, each.name) for each in found}:
                found.append(one)
        order = {unit: n for n, unit in enumerate(units)}
        return tuple(sorted(found, key=lambda each: order[each.unit]))

    def _others(self) -> list[Other]:
        found: list[Other] = []
        for column in sorted(self.shape.funds):
            for _ in range(self.random.randint(1, 3)):
                kind = self.random.choice(_KINDS) if column == 10 else "其他收入"
                found.append(
                    Other(
                        column, self.random.choice(self.functions), self.fen(), self.random.choice((2, 3, 4, 4)), kind
                    )
                )
        return found
