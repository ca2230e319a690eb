// The explanation of a figure.
import { useWords } from "../words/index.ts";

export function Panel({ department, year }: { readonly department: string; readonly year: number | undefined }) {
  const words = useWords();
  return <aside class="panel" aria-label={words.states.loading}>{department} {year}</aside>;
}
