// The keyboard focus while a figure is explained: it goes to the heading, and Escape gives it back to the figure.
import type { RefObject } from "preact";
import { useEffect, useLayoutEffect, useRef } from "preact/hooks";

import { step } from "../../address/place.ts";
import { CLOSED, type Where } from "./cell-address.ts";

/** The width below which the panel covers the table, as in panel.css. */
const NARROW = "(max-width: 52rem)";

export function close(): void {
  step(CLOSED);
}

/** Leads the focus to the heading when another cell is explained, and back to its figure in the end. */
export function useFocus(panel: RefObject<HTMLElement | null>, heading: RefObject<HTMLElement | null>, cell: Where): void {
  const last = useRef(cell);
  last.current = cell;
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    panel.current?.scrollTo(0, 0);
    panel.current?.scrollIntoView({ block: "nearest" });
  }, [cell.table, cell.row, cell.column]);
  useLayoutEffect(() => alone(panel.current), []); // before the next, so that the figure can be reached in the end
  useLayoutEffect(() => {
    const element = panel.current;
    return () => {
      if (element?.contains(document.activeElement)) requestAnimationFrame(() => figureOf(last.current)?.focus());
    };
  }, []);
  useEffect(() => {
    document.addEventListener("keydown", escaped);
    return () => document.removeEventListener("keydown", escaped);
  }, []);
}

function figureOf({ row, column }: Where): HTMLElement | null {
  return document.querySelector(`a.figure[data-row="${CSS.escape(row)}"][data-column="${CSS.escape(column)}"]`);
}

function escaped(event: KeyboardEvent): void {
  if (event.key !== "Escape" || event.defaultPrevented) return;
  if ((event.target as Element).closest("select, input, textarea")) return; // theirs closes or clears something else
  close();
}

/** While the panel covers everything else, nothing else can be reached. */
function alone(panel: HTMLElement | null): () => void {
  const narrow = matchMedia(NARROW);
  const others: Element[] = [];
  for (let each: Element | null = panel; each && each !== document.body; each = each.parentElement) {
    for (const sibling of each.parentElement?.children ?? []) if (sibling !== each) others.push(sibling);
  }
  const follow = (): void => {
    for (const other of others) other.toggleAttribute("inert", narrow.matches);
  };
  follow();
  narrow.addEventListener("change", follow);
  return () => {
    narrow.removeEventListener("change", follow);
    for (const other of others) other.removeAttribute("inert");
  };
}
