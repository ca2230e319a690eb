"""Invented names (名称): cities that do not exist, their bureaus, units and projects. All follow from numbers."""

from dataclasses import dataclass

# Syllables that no real city joins.
_CITIES = [f"{head}{tail}市" for head in "霁澄苍珩岫" for tail in "渡屏泽崖汀"]
_DISTRICTS = [""] + [f"{head}{tail}区" for head in "东西南北上下前后新中" for tail in "岫渡屏汀崖泽墀洲埠津"]

# Each with the class of functions (类) that most of its projects belong to.
_BUREAUS = (
    ("人力资源和社会保障局", "208"),
    ("教育局", "205"),
    ("卫生健康委员会", "210"),
    ("公安局", "204"),
    ("民政局", "208"),
    ("住房和城乡建设局", "212"),
    ("交通运输局", "214"),
    ("农业农村局", "213"),
    ("水务局", "213"),
    ("生态环境局", "211"),
    ("财政局", "201"),
    ("科学技术局", "206"),
    ("文化和旅游局", "207"),
    ("应急管理局", "224"),
    ("市场监督管理局", "201"),
    ("自然资源局", "220"),
    ("司法局", "204"),
    ("工业和信息化局", "215"),
    ("商务局", "216"),
    ("审计局", "201"),
    ("统计局", "201"),
    ("退役军人事务局", "208"),
    ("医疗保障局", "210"),
    ("城市管理局", "212"),
    ("林业和草原局", "213"),
    ("体育局", "207"),
    ("粮食和物资储备局", "222"),
    ("机关事务管理局", "201"),
    ("残疾人联合会", "208"),
    ("档案馆", "201"),
    ("图书馆", "207"),
    ("职业技术学校", "205"),
)
_UNITS = (
    "本级",
    "信息中心",
    "综合服务中心",
    "后勤服务中心",
    "执法支队",
    "培训中心",
    "业务保障中心",
    "事务管理中心",
    "宣传教育中心",
    "监测站",
    "档案管理中心",
    "项目管理办公室",
    "技术指导站",
    "检验检测所",
    "资金管理中心",
    "规划研究所",
    "应急服务队",
    "举报投诉中心",
    "公共服务中心",
    "评价中心",
)
_SUBJECTS = (
    "业务楼",
    "信息系统",
    "办公区",
    "基层站所",
    "专项检查",
    "人才服务",
    "群众诉求",
    "档案数字化",
    "公益性岗位",
    "老旧设备",
    "应急物资",
    "对口帮扶",
    "政务公开",
    "法律顾问",
    "安全生产",
    "数据共享平台",
    "公共服务大厅",
    "困难群体",
    "专业技术人员",
    "行业标准",
    "监督抽查",
    "乡镇服务点",
    "重点企业",
    "宣传教育",
)
_WORKS = (
    "运行维护费",
    "综合业务费",
    "升级改造",
    "设备购置",
    "补助资金",
    "购买服务",
    "租赁费",
    "培训经费",
    "能力建设",
    "奖补资金",
    "调查评估",
    "委托业务费",
    "维修改造",
    "保障经费",
    "体系建设",
    "辅助履职人员支出",
    "试点工作经费",
    "竞赛活动经费",
    "软件开发",
    "检测费",
    "咨询论证费",
    "网络安全服务",
    "资料印刷费",
    "专项补贴",
    "督导经费",
)
_STEP = 181  # coprime to the number of project names, so that every name occurs once

PROJECT_NAMES = len(_SUBJECTS) * len(_WORKS)
DEPARTMENT_NAMES = len(_CITIES) * len(_DISTRICTS) * len(_BUREAUS)
CLERKS = ("赵敏之", "钱思远", "孙若谷", "李望舒", "周行简", "吴清和", "郑怀瑾", "王知微", "冯景行", "陈望之", "褚安歌")
APPROVERS = ("卫明德", "蒋守正", "沈致远", "韩维则")


@dataclass(frozen=True, slots=True)
class DepartmentName:
    """A department's name, and the class of functions (类) that it mostly works in."""

    text: str
    function_class: str


def department_name(seed: int, number: int) -> DepartmentName:
    """The name of a department, unique below DEPARTMENT_NAMES: the city's own bureaus first, then its districts'."""
    rest, bureau = divmod(number, len(_BUREAUS))
    city, district = divmod(rest, len(_DISTRICTS))
    name, function_class = _BUREAUS[bureau]
    return DepartmentName(f"{_CITIES[(seed + city) % len(_CITIES)]}{_DISTRICTS[district]}{name}", function_class)


def unit_name(department: str, number: int) -> str:
    """The name of a department's unit, unique for any number of units."""
    turn, kind = divmod(number, len(_UNITS))
    return f"{department}{f'第{turn + 1}' if turn else ''}{_UNITS[kind]}"


def project_name(offset: int, number: int) -> str:
    """The name of a department's project, unique below PROJECT_NAMES; `offset` differs between departments."""
    subject, work = divmod((offset + number * _STEP) % PROJECT_NAMES, len(_WORKS))
    return f"{_SUBJECTS[subject]}{_WORKS[work]}"


def code_name(offset: int, number: int) -> str:
    """The code name of a project with a confidential name (特定目标), unique in its department."""
    return f"特定目标{4_300_000 + offset * 1_000 + number:07d}{'JPKF'[number % 4]}"
