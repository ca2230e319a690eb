// 页面的全部中文文字。English: en.ts, of the same shape.
const COMMANDS: Readonly<Record<string, string>> = {
  RegisterDepartment: "登记部门", RegisterUnit: "登记单位", RegisterProject: "登记项目", GiveName: "更名", StateCode: "登记科目",
  Allocate: "年初预算", AdvanceTransfer: "提前下达", CarryOver: "上年结转", Supplement: "追加", Cut: "追减", Recall: "收回",
  CorrectCarryover: "结转更正", Reallocate: "调剂", HandOver: "划转", Reverse: "冲销", Amend: "更正说明",
  PublishDisclosure: "公开", RoundResidual: "尾差", RequireEmptyYear: "年度尚未登记",
};

export const zh = {
  name: "预算账本",
  promise: "每个数字都能说明自己",
  skip: "跳到正文",
  views: {
    table: "表", compare: "比较", projects: "项目与单位", project: "项目", flow: "资金流向", lines: "指标", line: "指标",
    charts: "图表", log: "业务日志", operation: "业务", event: "事件", search: "搜索", reconciliation: "核对", record: "登记",
  },
  explore: "查阅",
  department: "部门",
  year: "年度",
  fiscalYear: (year: number) => `${year} 年`,
  language: "语言",
  money: { label: "金额单位", wan: "万元", yuan: "元" },
  theme: { label: "外观", auto: "跟随系统", light: "浅色", dark: "深色" },
  demonstration: "演示账本：登记时间和部分业务为虚构。",
  states: {
    loading: "正在读取……",
    lost: "连接中断",
    forbidden: "无权查看",
    throttled: "请求过多，稍后自动重试",
    refused: "无法回答",
    fault: "服务器出错",
    empty: "没有内容",
    token: "请在“登记”页输入令牌。",
    next: "可以改回最新时点再试。",
    newest: "回到最新时点",
  },
  nothing: "账本中还没有预算。请先导入公开文件。",
  tables: {
    all: "全部表",
    number: (number: number) => `表${number}`,
    unit: (unit: string) => `单位：${unit}`,
    print: "打印",
    blank: "空白",
    changed: (count: number) => `与刚才的时点相比，${count} 个数字不同（已标出；鼠标停留可见原值）`,
    gap: (label: string, entries: number) => `未列明${label}的 ${entries} 条分录，合计`,
    keys: "点击数字，或用方向键移动后按回车，查看其来历；Ctrl+C 复制。",
    state: { PUBLISHED: "已公开", NO_DISCLOSURE_YET: "此时点尚无公开文件", STATED_EMPTY: "公开为空表", NOT_PUBLISHED: "未公开" },
  },
  time: {
    label: "时点",
    both: (standing: string, knowing: string) => `${standing}；${knowing}`,
    knownAt: (when: string) => `截至 ${when} 所知`,
    before: (position: number) => `第 ${position} 位：尚无业务`,
    standing: "业务日期：截至",
    standingSlide: "截至哪一天生效",
    anyDay: "全年生效的业务",
    happened: (day: string, count: number) => `截至 ${day} 生效${count ? `（当日 ${count} 笔）` : ""}`,
    knowing: "登记：据当时所知",
    knowingSlide: "登记到哪一笔业务为止",
    now: "目前所知的一切",
    after: (position: number, at: string, what: string) => `截至第 ${position} 位所知（${at} 登记：${what}）`,
    published: (day: string) => `${day} 公开时所知`,
    asPublished: (day: string) => `公开于 ${day}`,
    newest: "回到最新",
    more: "只标出前 500 笔业务",
  },
  explain: {
    // explain/
  },
  compare: {
    // compare/view
  },
  reconcile: {
    // compare/reconciliation
  },
  explorer: {
    // explore/
  },
  journal: {
    // log/
  },
  find: {
    // log/search
  },
  recording: {
    // record/
  },
  disclosure: (digest: string) => `公开文件 ${digest}`,
  noAuthority: "无文号",
  several: (names: readonly string[]) => (names.length > 3 ? `${names.slice(0, 3).join("、")}等` : names.join("、")),
  command: (name: string) => COMMANDS[name] ?? name,
  more: "显示更多",
  close: "关闭",
  copy: "复制",
  copied: "已复制",
  of: (shown: number, total: number) => `${shown} / ${total}`,
};
