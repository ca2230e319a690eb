// Small things that every story names: on whose authority, when, and which operation.
import { elsewhere, usePlace, type Step } from "../address/place.ts";
import { instant } from "./instants.ts";
import { useWords } from "../words/index.ts";
import { Link } from "./answer-state.tsx";

/** The authority of a movement: a numbered document, or a disclosure. */
export function Authority({ authority }: {
  readonly authority: { readonly documentNumber?: string | null; readonly disclosure?: string | null } | null | undefined;
}) {
  const words = useWords();
  if (authority?.documentNumber) return <span class="authority">{authority.documentNumber}</span>;
  if (authority?.disclosure) {
    return <span class="authority" title={authority.disclosure}>{words.disclosure(authority.disclosure.slice(0, 12))}</span>;
  }
  return <span class="authority none">{words.noAuthority}</span>;
}

/** An instant, to the minute, in China's time. */
export function Instant({ at }: { readonly at: string }) {
  return <time dateTime={at} title={at}>{instant(at, "minute")}</time>;
}

/** A link to the page of an operation. */
export function OperationLink({ id, children }: { readonly id: string; readonly children: string }) {
  const place = usePlace();
  return <Link to={elsewhere(place, "operation", { id })}>{children}</Link>;
}

/** A link to the page of an event; `there`: in another budget than that of the place. */
export function EventLink({ id, there = {}, children }: {
  readonly id: string;
  readonly there?: Step;
  readonly children: string;
}) {
  const place = usePlace();
  return <Link to={elsewhere(place, "event", { ...there, id })}>{children}</Link>;
}
