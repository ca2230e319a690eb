// Fixed phrases of imports and identities: recorded in English, said in the language of the place.
import { useLanguage } from "../words/index.ts";

const CHINESE: readonly (readonly [RegExp, string])[] = [
  [/^layout$/, "由表格版式可知"],
  [/^identity: the rows of the table add up only so$/, "只有这样该表各行之和才成立"],
  [/^identity: the left block prints these funds$/, "左侧栏组印出这些预算类别"],
  [/^identity: table 1 has only these funds$/, "表1只有这些预算类别"],
  [/^identity: table 1 prints these$/, "表1印出这些数字"],
  [/^identity: table 5 tells this fund$/, "由表5可知其预算类别"],
  [/^identity: the code tells the expense class$/, "由科目可知其经费类别"],
  [/^narrative: narrative line (\d+)$/, "由文字说明第 $1 行可知"],
  [/^reading: read by the maintainers of this project: /, "由本项目维护者判读："],
  [/^read by the maintainers of this project: /, "由本项目维护者判读："],
  [/^published totals need it: each figure was rounded on its own$/, "公开的合计需要它：每个数字都是各自四舍五入的"],
  [/only so do table 2's columns 3 and 4 of (\d+) add up/, "只有这样，表2第 3、4 栏 $1 才等于合计"],
  [/function: only so does table 2's column 11 add up/, "功能分类：只有这样，表2第 11 栏才等于合计"],
  [/function: so does table 2's column 11 add up/, "功能分类：这样表2第 11 栏等于合计"],
  [/; source: the only choice that gives the performance table's totals \(lines ([\d, ]+)\)/, "；资金来源：只有这样才得出绩效表的合计（第 $1 行）"],
  [/^资金来源, line (\d+)$/, "资金来源见第 $1 行"],
  [/^a printed total that this residual serves$/, "此尾差所服务的合计数"],
  [/^keeps other totals as printed$/, "使其他合计与印出的一致"],
  [/^performance totals$/, "绩效表合计"],
  [/^column heads of table (\d+)$/, "表$1的栏次说明"],
  [/^rows of table (\d+) as printed \(其中\)$/, "表$1印出的“其中”各行"],
  [/^rows of the table as printed: each level adds up the one below it$/, "该表印出的各行：上一级等于下一级之和"],
  [/^rows of the table as printed: each sum is that of its finest lines$/, "该表印出的各行：合计等于最细各行之和"],
  [/^both tables tell the same money$/, "两张表说的是同一笔钱"],
  [/^table 11 lists line by line what table 1 carries$/, "表11逐项列出表1的结转"],
];

/** What says a fixed phrase; any other text stays as it is. */
export function useTold(): (text: string) => string {
  const language = useLanguage();
  if (language === "en") return (text) => text;
  return (text) => CHINESE.reduce((told, [pattern, chinese]) => told.replace(pattern, chinese), text);
}
