// The keyboard in a table: arrows go from figure to figure, Home and End along a line, Ctrl with them to the corners.

/** Move the focus as a key asks, or copy the figure that has it. */
export function moved(event: KeyboardEvent): void {
  const from = (event.target as HTMLElement).closest<HTMLElement>("a.figure");
  const table = from?.closest("table");
  if (!from || !table) return;
  if ((event.ctrlKey || event.metaKey) && event.key === "c" && !getSelection()?.toString()) {
    void navigator.clipboard?.writeText(from.textContent?.trim() ?? "");
    return;
  }
  const cell = from.closest("td") as HTMLTableCellElement;
  const line = cell.parentElement as HTMLTableRowElement;
  const to = target(event, cell, line, table);
  if (!to) return;
  event.preventDefault();
  from.setAttribute("tabindex", "-1");
  to.setAttribute("tabindex", "0");
  to.focus();
  to.scrollIntoView({ block: "nearest", inline: "nearest" });
}

function target(
  event: KeyboardEvent, cell: HTMLTableCellElement, line: HTMLTableRowElement, table: HTMLTableElement,
): HTMLElement | null {
  const across = figures(line);
  const at = across.findIndex((each) => each.closest("td") === cell);
  const far = event.ctrlKey || event.metaKey;
  switch (event.key) {
    case "ArrowRight": return across[at + 1] ?? null;
    case "ArrowLeft": return across[at - 1] ?? null;
    case "ArrowDown": return down(line, cell.cellIndex, 1);
    case "ArrowUp": return down(line, cell.cellIndex, -1);
    case "PageDown": return down(line, cell.cellIndex, 20);
    case "PageUp": return down(line, cell.cellIndex, -20);
    case "Home": return (far ? figures(table)[0] : across[0]) ?? null;
    case "End": return (far ? figures(table).at(-1) : across.at(-1)) ?? null;
    default: return null;
  }
}

function figures(within: HTMLElement): HTMLElement[] {
  return [...within.querySelectorAll<HTMLElement>("a.figure")];
}

/** The figure a number of lines below in the same column, or the last one on the way. */
function down(line: HTMLTableRowElement, column: number, by: number): HTMLElement | null {
  let found: HTMLElement | null = null;
  let next: Element | null = line;
  for (let left = Math.abs(by); left > 0 && next; ) {
    next = besides(next as HTMLTableRowElement, by);
    const link = (next as HTMLTableRowElement | null)?.cells[column]?.querySelector<HTMLElement>("a.figure");
    if (link) {
      found = link;
      left -= 1;
    }
  }
  return found;
}

/** The line below or above, of the next part too; nothing where it is not drawn. */
function besides(line: HTMLTableRowElement, by: number): Element | null {
  const beside = by > 0 ? line.nextElementSibling : line.previousElementSibling;
  if (beside) return beside;
  const part = by > 0 ? line.parentElement?.nextElementSibling : line.parentElement?.previousElementSibling;
  if (!(part instanceof HTMLTableSectionElement) || part.tagName !== "TBODY" || part.className === "unread") return null;
  return part.rows[by > 0 ? 0 : part.rows.length - 1] ?? null;
}
