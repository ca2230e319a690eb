// What the import says of its numbers, phrase by phrase, in the language of the place.
import { useWords } from "../../words/index.ts";

/** What says how an amount is known: one phrase, or several. */
export function useTold(): (text: string) => string {
  const { told } = useWords().reconcile;
  return (text) => text.split("; ").map(told).join("; ");
}

/** What says how a printed number found its column: in which way, and why. */
export function usePlaced(): (how: string) => string {
  const { told, hows } = useWords().reconcile;
  return (how) => {
    const [way, ...why] = how.split(": ");
    const name = hows[way as keyof typeof hows] ?? way ?? "";
    return why.length ? `${name}: ${told(why.join(": "))}` : name;
  };
}
