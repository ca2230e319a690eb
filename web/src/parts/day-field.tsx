// A day that may be typed: half a date is kept while other things on the page change.
import { useEffect, useRef } from "preact/hooks";

interface Props {
  readonly id?: string;
  readonly "aria-describedby"?: string | undefined;
  readonly "aria-invalid"?: boolean | undefined;
  readonly value: string;
  /** A whole date, or nothing. */
  readonly onDay: (day: string) => void;
}

export function Day({ value, onDay, ...rest }: Props) {
  const input = useRef<HTMLInputElement>(null);
  // Not an attribute: the browser empties a half-typed date whenever it is written.
  useEffect(() => {
    if (input.current && input.current.value !== value) input.current.value = value;
  }, [value]);
  return (
    <input
      {...rest} ref={input} type="date" min="1949-01-01" max="2999-12-31"
      onChange={(event) => {
        const day = event.currentTarget.value;
        if (day !== value && !event.currentTarget.validity.badInput) onDay(day);
      }}
    />
  );
}
