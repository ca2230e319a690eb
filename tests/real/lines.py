"""The real 2025 budget of the Urumqi bureau, entered by hand line by line as a clerk would read it off the tables.

The import has to find the same by itself; here a person did. Amounts in 万元 as printed. Projects stand in the order of
table 7, carried ones in the order of table 11. Sources are those the narrative states or that follow from table 2.
"""

from dataclasses import dataclass

YEAR = 2025
DEPARTMENT = "乌鲁木齐市人力资源和社会保障局"

BASIC_BY_FUNCTION = """
2080101 7,324.20
2080111 545.72
2080150 2,663.37
2080501 331.67
2080502 29.15
2080505 1,219.64
"""

BASIC_BY_ECONOMIC = """
30101 2,927.41
30102 2,257.23
30103 1,781.19
30107 720.84
30108 1,219.64
30110 505.10
30111 121.71
30112 25.25
30113 1,011.76
30201 440.83
30202 32.00
30205 4.56
30206 44.04
30207 30.60
30208 73.31
30211 53.80
30213 10.07
30214 2.70
30218 1.80
30224 1.60
30226 6.33
30227 87.50
30228 121.71
30229 143.03
30231 84.88
30299 42.04
30302 360.82
30305 2.00
"""

# unit line, then: function, source (L own level, T transfer), project, economic=amount …
PROJECTS = """
# 乌鲁木齐市人力资源和社会保障局
2080102 L 人才补贴奖励（新设立博士后工作站和在站博士后研究人员资助经费（2024年度、2025年度） 30299=900.00
2080102 L 人才周转房 30208=10.00 30209=9.00 30214=291.00
2080102 L 业务楼运营费 30209=81.30 30213=12.15 30226=33.60
2080102 L 综合业务费 30207=4.50 30226=3.00 30227=3.50 30201=9.60
2080102 L 保健经费 30218=7.87
2080102 L 辅助履职人员支出 30226=29.18
2080102 L 特定目标3010018P 302=17.00
2080799 T 乌财社〔2024〕227号关于提前下达2025年自治区财政就业补助资金（本级） 30216=4.84 30227=26.00 30299=2175.35
2101101 L 行政单位医疗 30307=427.84
# 乌鲁木齐市人事考试中心
2080111 L 人事考试业务费政府采购项目 30202=14.65 30213=0.60
2080111 L 人事考试业务费非政府采购项目 30226=131.88 30227=47.00 31007=4.00
# 乌鲁木齐市社会保险中心
2080102 L 辅助履职人员支出 302=44.47
2080109 T 提前下达2025年自治区财政社保经办机构业务补助经费 302=115.75
2080109 L 1995年以前退休人员生活补贴 303=1982.45
2080109 L 综合业务运行费 30214=55.64 30226=160.52 30201=13.20 30227=45.03
2080699 T 乌财企〔2024〕95号-提前下达2025年国有企业办职教幼教退休教师生活待遇中央财政补助资金 303=114.00
2080699 T 提前下达2025年4月至2026年3月1995年前退休（退职）人员生活补贴资金 303=1015.00
2080699 T 提前下达2025年4月至2026年3月国有企业办中小学退休教师生活待遇补贴资金 303=5586.00
2082501 L ***8伤残群众抚恤经费 303=280.00
2089999 L 改制破产企业离休干部离休补贴 303=282.00
# 乌鲁木齐市劳动能力鉴定中心
2080111 L 劳动能力鉴定性成本支出 30226=77.40 30207=6.00 30218=0.50 30211=2.00 30201=2.02 30202=0.80
# 乌鲁木齐市继续教育和职称评价管理中心（乌鲁木齐市工人考核培训管理中心）
2080111 L 设备升级改造服务费 30213=46.00
2080111 L 全市事业单位网络培训 30227=9.00
2080111 L 职称评审费 30226=133.83
# 乌鲁木齐市退休人员社会化管理服务中心
2080109 L 建国前老工人遗属遗孀生活困难补助经费 303=6.00
2080109 L 退休业务经费 302=7.26
2089999 L 改制（破产）企业采暖费缺口 303=1252.00
# 乌鲁木齐市劳动保障监察支队
2080105 L 劳动监察执法办公经费 30207=6.00 30211=6.40
2080105 L 业务楼运营费 30226=23.52
# 乌鲁木齐市公共就业服务中心
2080102 L 综合业务费 30207=7.50
2080106 L 档案影像化 30227=100.00
# 乌鲁木齐市人力资源和社会保障信息中心（乌鲁木齐市社会保障卡管理中心）
2060499 L 信息化运行维护经费 302=24.20
2080108 L 金保工程信息系统专项费-政府采购 302=445.00
2080108 L 金保工程信息系统专项费-非政府采购 302=79.75
# 乌鲁木齐市劳动人事争议仲裁院
2080112 L 仲裁办案经费 30399=30.00
"""

CARRIED = """
# 乌鲁木齐市人力资源和社会保障局
2080102 L 特定目标4310094J 5.52
# 乌鲁木齐市人事考试中心
2080111 L 人事考试业务费政府采购项目 0.32
# 乌鲁木齐市社会保险中心
2080699 T 乌财企〔2023〕97号提前下达1995年前退休（退职）人员2024年4月-2025年3月生活补贴资金 859.31
2080699 T 国有企业办中小学退休教师待遇补差经费 1713.00
2080699 T 特定目标11100028 969.00
2080109 L 特定目标4710062E 56.95
# 乌鲁木齐市退休人员社会化管理服务中心
2080699 L 乌财企〔2024〕15号-关于拨付2024年度区属国有关闭破产改制企业退休人员三项费用的通知 23.13
# 乌鲁木齐市公共就业服务中心
2050303 L 2024年技工学校国家助学金市级配套资金（乌财科教〔2024〕101号） 142.13
# 乌鲁木齐市人力资源和社会保障信息中心（乌鲁木齐市社会保障卡管理中心）
2080701 L 特定目标4710054R 35.58
2080108 L 金保工程信息系统专项费-政府采购 401.98
"""

# Whole yuan that the published totals need (252 in absolute value, function and economic counted apart).
BASIC_RESIDUALS_BY_FUNCTION = {"2080101": -50, "2080150": -1, "2080505": 49}
BASIC_RESIDUALS_BY_ECONOMIC = {"30101": 49, "30102": 1, "30201": -50, "30302": -2}
CARRIED_RESIDUALS = {"国有企业办中小学退休教师待遇补差经费": 49, "金保工程信息系统专项费-政府采购": 1}


@dataclass(frozen=True, slots=True)
class ProjectLine:
    """One project's money: `parts` are (economic code or "", 万元 as text)."""

    unit: str
    function: str
    transfer: bool
    project: str
    parts: tuple[tuple[str, str], ...]


def project_lines(text: str) -> list[ProjectLine]:
    """The lines of one of the lists above, in order."""
    lines: list[ProjectLine] = []
    unit = ""
    for row in text.strip().splitlines():
        if row.startswith("# "):
            unit = row[2:]
            continue
        function, source, project, *amounts = row.split()
        parts = tuple(
            (code, amount) if amount else ("", code) for code, _, amount in (a.partition("=") for a in amounts)
        )
        lines.append(ProjectLine(unit, function, source == "T", project, parts))
    return lines


def code_lines(text: str) -> list[tuple[str, str]]:
    """(code, 万元) of one of the basic lists above."""
    return [(code, amount) for code, amount in (row.split() for row in text.strip().splitlines())]
