// A plain click on a link within a picture goes there without loading anything anew; with a key held down the browser
// opens it as it does any other.
import { addressOf, go, type Place } from "../../address/place.ts";

/** The properties of a link to a place. */
export function follow(to: Place): { href: string; onClick: (event: MouseEvent) => void } {
  return {
    href: addressOf(to),
    onClick: (event) => {
      if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      go(to);
    },
  };
}
