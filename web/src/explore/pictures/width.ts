// The width of an element, kept up to date, so that a picture can be drawn in its pixels.
import { useEffect, useState } from "preact/hooks";

/** The `ref` for the element, and its width. */
export function useWidth(first: number): [(element: HTMLElement | null) => void, number] {
  const [box, hold] = useState<HTMLElement | null>(null);
  const [width, tell] = useState(first);
  useEffect(() => {
    if (!box) return;
    const follow = new ResizeObserver(([entry]) => tell(Math.round(entry?.contentRect.width ?? first)));
    follow.observe(box);
    return () => follow.disconnect();
  }, [box]);
  return [hold, width];
}
