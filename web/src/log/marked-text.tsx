// A text in which what was looked for is marked.

/** Marks each place where `part` stands, in any case and width of letters. */
export function Marked({ text, part }: { readonly text: string; readonly part: string }) {
  const wanted = plain(part.trim());
  const searched = plain(text);
  // Where plain letters are more or fewer than those written, places in one are not places in the other.
  if (wanted === "" || searched.length !== text.length) return <>{text}</>;
  const pieces = [];
  let from = 0;
  for (let at = searched.indexOf(wanted); at >= 0; at = searched.indexOf(wanted, from)) {
    pieces.push(text.slice(from, at), <mark key={at}>{text.slice(at, at + wanted.length)}</mark>);
    from = at + wanted.length;
  }
  return <>{pieces}{text.slice(from)}</>;
}

const plain = (text: string): string => text.normalize("NFKC").toLowerCase();
