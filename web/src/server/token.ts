// The token of the recording person: in this window's memory only, never in an address or a store of the browser.
import { useEffect, useState } from "preact/hooks";

let held = "";
const listeners = new Set<() => void>();

/** The token, or nothing. */
export function token(): string {
  return held;
}

/** Take a token, or forget it. */
export function hold(text: string): void {
  held = text.trim();
  for (const listener of listeners) listener();
}

/** The token, followed. */
export function useToken(): string {
  const [, again] = useState(0);
  useEffect(() => {
    const listener = (): void => again((count) => count + 1);
    listeners.add(listener);
    return () => void listeners.delete(listener);
  }, []);
  return held;
}
