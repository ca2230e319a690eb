// Instants as they are read in China, where the budget is made: the ledger keeps them with their zone.

const DAY = new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Shanghai", dateStyle: "short" });
const MINUTE = new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Shanghai", dateStyle: "short", timeStyle: "short" });

/** An instant as 2025-02-21, or with its minute, in China's time. */
export function instant(text: string, to: "day" | "minute"): string {
  return (to === "day" ? DAY : MINUTE).format(new Date(text));
}
