// Points in time: what was in force, as it was known.
import type { At } from "../graphql/documents.ts";
import type { Place, Step } from "./place.ts";

/** The point of a place, for a question. */
export function pointOf(place: Place): At {
  return point(place.on, place.known, place.position, place.disclosure);
}

/** The other point of a comparison. */
export function otherPointOf(place: Place): At {
  return point(place.toOn, place.toKnown, place.toPosition, place.toDisclosure);
}

/** The point as a change of the address. */
export function toPoint(at: At): Step {
  return {
    on: at.effectiveOn ?? undefined,
    known: at.knownAt ?? undefined,
    position: at.position ?? undefined,
    disclosure: at.disclosure ?? undefined,
  };
}

function point(
  effectiveOn: string | undefined, knownAt: string | undefined, position: number | undefined,
  disclosure: string | undefined,
): At {
  const on = effectiveOn === undefined ? {} : { effectiveOn };
  if (disclosure !== undefined) return { ...on, disclosure };
  if (position !== undefined) return { ...on, position };
  if (knownAt !== undefined) return { ...on, knownAt };
  return on;
}
