// An amount on the page: in the unit of the place, exact in its title, negative by sign and word, never by colour alone.
import { rounds, shown, signed } from "./money.ts";
import { usePlace } from "../address/place.ts";
import { useWords } from "../words/index.ts";

export function Fen({ fen, plus = false }: { readonly fen: string; readonly plus?: boolean }) {
  const unit = usePlace().money ?? "wan";
  const words = useWords();
  const text = plus ? signed(fen, unit) : shown(fen, unit);
  const exact = rounds(fen, unit) ? `${shown(fen, "yuan")} ${words.money.yuan}` : undefined;
  return (
    <span class={`fen${BigInt(fen) < 0n ? " negative" : ""}`} title={exact}>
      {text}{exact && <span class="inexact" aria-label={exact}>≈</span>}
    </span>
  );
}
