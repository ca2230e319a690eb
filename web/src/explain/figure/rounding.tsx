// The basis of the amount, and the places where rounding shows: parts, residuals, the printed figure.
import type { ExplainedQuery } from "../../graphql/documents.ts";
import { add, rounds, shown, signed } from "../../parts/money.ts";
import { useWords } from "../../words/index.ts";

type Found = ExplainedQuery["figure"]["cell"];

const residualOf = (cell: Found): string => add(cell.basis.filter((each) => each.basis === "RESIDUAL").map((each) => each.fen));
const partsOf = (cell: Found): string => add(cell.basis.filter((each) => each.basis !== "RESIDUAL").map((each) => each.fen));

/** Whether rounding shows in a figure at all. */
export function roundingMatters(cell: Found): boolean {
  return cell.fen !== null && (residualOf(cell) !== "0" || rounds(cell.fen, "wan"));
}

/** One sentence, where the parts and what is printed would not agree without a residual. */
export function ResidualSeen({ cell }: { readonly cell: Found }) {
  const words = useWords();
  const parts = shown(partsOf(cell), "wan");
  if (cell.fen === null || parts === cell.text) return null;
  return <p class="residual">{words.explain.residualSeen(parts, cell.text, signed(residualOf(cell), "yuan"))}</p>;
}

export function Rounding({ cell }: { readonly cell: Found }) {
  const words = useWords();
  const fen = cell.fen ?? "0";
  const digits = [fen, ...cell.basis.map((each) => each.fen)].some((each) => BigInt(each) % 100n !== 0n) ? 6 : 4;
  return (
    <>
      {sentences(cell, fen, words.explain).map((sentence) => <p key={sentence}>{sentence}</p>)}
      <table class="list basis">
        <caption class="unseen">{words.explain.titles.rounding}</caption>
        <thead>
          <tr>
            <th scope="col">{words.explain.basisHead}</th>
            <th scope="col" class="amount">{words.money.yuan}</th>
            <th scope="col" class="amount">{words.money.wan}</th>
          </tr>
        </thead>
        <tbody>
          {cell.basis.map((each) => (
            <tr key={each.basis}>
              <th scope="row">{words.explain.bases[each.basis]}</th>
              <td class="amount">{shown(each.fen, "yuan")}</td>
              <td class="amount">{inWan(each.fen, digits)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr><th scope="row">{words.explain.exactSum}</th><td class="amount">{shown(fen, "yuan")}</td><td class="amount">{inWan(fen, digits)}</td></tr>
          <tr><th scope="row">{words.explain.printed}</th><td /><td class="amount"><strong>{cell.text}</strong><span class="unprinted" aria-hidden="true">{"0".repeat(digits - 2)}</span></td></tr>
        </tfoot>
      </table>
    </>
  );
}

function sentences(cell: Found, fen: string, words: ReturnType<typeof useWords>["explain"]): string[] {
  const [residual, parts] = [residualOf(cell), shown(partsOf(cell), "wan")];
  const told: string[] = [];
  if (residual !== "0") {
    const amount = signed(residual, "yuan");
    told.push(parts === cell.text ? words.residualUnseen(amount) : words.residualSeen(parts, cell.text, amount), words.residualWhy);
  }
  if (rounds(fen, "wan")) told.push(words.rounded(cell.text, signed(difference(fen, cell.text), "yuan")));
  return told.length ? told : [words.unrounded];
}

/** The printed amount minus the exact one, in 分. */
function difference(fen: string, text: string): string {
  return (BigInt(text.replace(/[,.]/g, "")) * 10_000n - BigInt(fen)).toString();
}

/** Exactly in 万元: four decimals where all are whole 元, else six. */
function inWan(fen: string, digits: number): string {
  const exact = BigInt(fen);
  const size = exact < 0n ? -exact : exact;
  const whole = (size / 1_000_000n).toString().replace(/\B(?=(\d{3})+$)/g, ",");
  return `${exact < 0n ? "-" : ""}${whole}.${(size % 1_000_000n).toString().padStart(6, "0").slice(0, digits)}`;
}
