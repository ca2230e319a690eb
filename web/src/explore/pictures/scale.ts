// From amounts and days to places in a picture, and what is written along its axes. Only here amounts become numbers.

const DAY_MS = 86_400_000;

/** A day as a number of days. */
export function dayOf(time: string): number {
  return Date.parse(`${time.slice(0, 10)}T00:00:00Z`) / DAY_MS;
}

export function dateOf(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

/** A linear scale from the range `from` to `to` onto `start` to `end`. */
export function linear(from: number, to: number, start: number, end: number): (value: number) => number {
  const span = to - from || 1;
  return (value) => start + ((value - from) / span) * (end - start);
}

/** Round amounts from the least to the most, at most `count` steps apart. */
export function ticksOf(least: number, most: number, count: number): bigint[] {
  const rough = Math.max((most - least) / count, 1);
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = power * ([1, 2, 5, 10].find((each) => each * power >= rough) ?? 10);
  const ticks: bigint[] = [];
  for (let at = Math.floor(least / step) * step; at <= most + step * 0.999; at += step) ticks.push(BigInt(Math.round(at)));
  return ticks;
}

/** The first days of months between two days, no more than `count`. */
export function monthsOf(from: number, to: number, count: number): string[] {
  const [first, last] = [new Date(from * DAY_MS), new Date(to * DAY_MS)];
  const all = (last.getUTCFullYear() - first.getUTCFullYear()) * 12 + last.getUTCMonth() - first.getUTCMonth();
  const step = [1, 2, 3, 6, 12, 24, 60].find((each) => all / each <= count) ?? 120;
  const found: string[] = [];
  for (let month = 0; month <= all + 1; month += 1) {
    const at = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + month, 1));
    const day = at.getTime() / DAY_MS;
    if (at.getUTCMonth() % step === 0 && day >= from && day <= to) found.push(dateOf(day));
  }
  return found;
}

/** A text cut to a width, which is guessed: Chinese characters are as wide as high, others about half. */
export function fitted(text: string, width: number, size: number): string {
  let used = 0;
  for (const [at, letter] of [...text].entries()) {
    used += /[\u2e80-\uffef]/.test(letter) ? size : size * 0.56;
    if (used > width) return `${[...text].slice(0, Math.max(at - 1, 1)).join("")}…`;
  }
  return text;
}
