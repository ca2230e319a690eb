// 导入程序所说的句子：接口只有英文，此处译成中文；未列出的句式保留原文。
type Rule = readonly [RegExp, string];

const ASSUMED: readonly Rule[] = [
  [/^basic expenditure is published by function and by economic code apart, not by unit: recorded likewise$/, "基本支出按功能分类和按经济分类分别公开，未按单位公开：照此登记"],
  [/^上年结转 means carried over from (\d+)$/, "“上年结转”指自 $1 年结转"],
  [/^(\d+) yuan of rounding residuals on (\d+) breakdown lines make totals as printed$/, "在 $2 行分解中记入尾差共 $1 元，合计方与印出的相同"],
  [/^table 1 prints carried money by no fund: taken for (.+)$/, "表1 的结转未按预算类别列出：作为 $1"],
  [/^origin of carried money: (.+) choices give the performance totals; no table needs it: not stated$/, "结转资金的来源有 $1 种可能符合绩效目标的合计，各表均不需要：记为未列明"],
  [/^(.+): one of (.+) ways that fit, the first in order: (.+); others: (.+)$/, "$1：符合的 $2 种分法之一，取排列在先的：$3；其他：$4"],
  [/^(.+): one of (.+) ways that fit, the first in order: (.+)$/, "$1：符合的 $2 种分法之一，取排列在先的：$3"],
];

const NOTICED: readonly Rule[] = [
  [/^line (\d+): unit (.+) is called (.+) in the tables$/, "第 $1 行：单位“$2”在表中称为“$3”"],
  [/^line (\d+): project (.+) of (.+) is not in table 7$/, "第 $1 行：$3 的项目“$2”不在表7 中"],
  [/^line (\d+): 资金来源 of (.+) contradicts table 2; not followed$/, "第 $1 行：“$2”的资金来源与表2 矛盾，未采用"],
  [
    /^section on carried money, item (\d+) \(line (\d+)\) prints a name beside the amount of (.+): together they tell what the code hides$/,
    "结转情况说明第 $1 项（第 $2 行）在“$3”的金额旁印出了名称：两相对照，代号所隐去的即可得知",
  ],
];

const SOURCES: readonly Rule[] = [
  [/^column heads of table (\d+)$/, "表$1 栏目"],
  [/^rows of table (\d+) as printed \(其中\)$/, "表$1 印出的各行（其中）"],
  [/^rows of the table as printed: each sum is that of its finest lines$/, "该表印出的各行：合计等于最细各行之和"],
  [/^rows of the table as printed: each level adds up the one below it$/, "该表印出的各行：上级等于下级之和"],
  [/^table 11 lists line by line what table 1 carries$/, "表11 逐行列出表1 的结转"],
  [/^both tables tell the same money$/, "两表反映同一笔资金"],
];

const REASONS: readonly Rule[] = [
  [/^the rows of the table add up only so$/, "只有这样，表中各行才能相加"],
  [/^the code tells the expense class$/, "科目决定人员经费或公用经费"],
  [/^table 5 tells this fund$/, "表5 有该类资金"],
  [/^table 1 has only these funds$/, "表1 只有这些资金"],
  [/^table 1 prints these$/, "表1 印出这些"],
  [/^table 1 prints this carried money$/, "表1 印出该结转"],
  [/^the left block prints these funds$/, "左栏印出这些资金"],
  [/^table 3 tells basic from project$/, "表3 区分基本支出与项目支出"],
  [/^table 6 prints it under (.+)$/, "表6 印在 $1 之下"],
  [/^the row names a project$/, "该行写明项目"],
];

const BASES: readonly Rule[] = [
  [/^published totals need it: each figure was rounded on its own$/, "公开的合计需要它：每个数字都是各自四舍五入的"],
  [/^only so do table (\d+)'s columns (.+) and (.+) of (\d+) add up$/, "只有这样，表$1 的 $4 第 $2、$3 栏才能相加"],
  [/^table (\d+)'s columns (.+) and (.+) of (\d+) add up$/, "这样，表$1 的 $4 第 $2、$3 栏相加"],
  [/^function: only so does table (\d+)'s column (\d+) add up$/, "功能分类：只有这样，表$1 第 $2 栏才能相加"],
  [/^function: so does table (\d+)'s column (\d+) add up$/, "功能分类：这样，表$1 第 $2 栏相加"],
  [/^source: the only choice that gives the performance table's totals \(lines ([\d, ]+)\)$/, "资金来源：只有这样才得出绩效目标的合计（第 $1 行）"],
  [/^资金来源, line (\d+)$/, "资金来源见第 $1 行"],
  [/^function read by (.+?): /, "功能分类由 $1 判读："],
  [/^source read by (.+?): /, "资金来源由 $1 判读："],
  [/^read by (.+?): /, "由 $1 判读："],
  [/^narrative line (\d+)$/, "正文第 $1 行"],
  [/^a printed total that this residual serves$/, "此尾差使这个印出的合计成立"],
  [/^keeps other totals as printed$/, "使其他合计与印出的一致"],
  [/^performance totals$/, "绩效目标的合计"],
];

const ALL: readonly Rule[] = [...ASSUMED, ...NOTICED, ...SOURCES, ...REASONS, ...BASES];

/** A sentence in Chinese, where it is known; else as it was said. */
export function inChinese(sentence: string): string {
  const rule = ALL.find(([pattern]) => pattern.test(sentence));
  return rule ? sentence.replace(rule[0], rule[1]) : sentence;
}
