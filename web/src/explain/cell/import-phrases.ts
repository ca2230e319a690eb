// The import's phrases about its numbers, in the language of the page.
import { useWords } from "../../words/index.ts";

/** The phrases that say how an amount is known. */
export function useTold(): (text: string) => string {
  const { told } = useWords().reconcile;
  return (text) => text.split("; ").map(told).join("; ");
}

/** The phrase that says how a printed number found its column, and why. */
export function usePlaced(): (how: string) => string {
  const { told, hows } = useWords().reconcile;
  return (how) => {
    const [way, ...why] = how.split(": ");
    const name = hows[way as keyof typeof hows] ?? way ?? "";
    return why.length ? `${name}: ${told(why.join(": "))}` : name;
  };
}
