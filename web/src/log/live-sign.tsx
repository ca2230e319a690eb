// The sign in the head of the page: whether it is live, and a quiet word about what was just recorded.
import { useEffect, useRef, useState } from "preact/hooks";

import { askAgain } from "../server/question.ts";
import { follow, type Connection, type Recorded } from "../server/log-stream.ts";
import { Link } from "../parts/answer-state.tsx";
import { elsewhere, stepped, usePlace, type Place } from "../address/place.ts";
import { useToken } from "../server/token.ts";
import { useWords } from "../words/index.ts";

const GATHER_MS = 200;

/** News since the last look: the newest operation, and the number of operations. */
interface News {
  readonly last: Recorded;
  readonly count: number;
}

/** Whether the knowledge of a place is fixed, so that nothing recorded now can be seen there. */
const fixed = ({ known, position, disclosure }: Place): boolean => (known ?? position ?? disclosure) !== undefined;

/** Follow the log from a position on, and have all that stands at the newest point asked again. */
function useNews(from: number | undefined): { connection: Connection; news: News | undefined; seen: () => void } {
  const place = usePlace();
  const token = useToken();
  const [connection, tell] = useState<Connection>("reconnecting");
  const [news, bring] = useState<News>();
  const reached = useRef(from);
  reached.current ??= from;
  const pinned = useRef(false);
  const missed = useRef(false);
  pinned.current = fixed(place);
  useEffect(() => {
    if (pinned.current || !missed.current) return;
    missed.current = false;
    askAgain();
  }, [pinned.current]);
  useEffect(() => {
    if (reached.current === undefined) return;
    const gone = new AbortController();
    let gathered: ReturnType<typeof setTimeout> | undefined;
    const refresh = (): void => {
      gathered ??= setTimeout(() => {
        gathered = undefined;
        if (pinned.current) missed.current = true;
        else askAgain();
      }, GATHER_MS);
    };
    void follow(reached.current, {
      connection: tell,
      recorded: (operation) => {
        reached.current = operation.position;
        bring((before) => ({ last: operation, count: (before?.count ?? 0) + 1 }));
        refresh();
      },
      anew: refresh,
    }, gone.signal);
    return () => {
      gone.abort();
      clearTimeout(gathered);
    };
  }, [from === undefined, token]);
  return { connection, news, seen: () => bring(undefined) };
}

/** `from`: the position to begin after, once it is known; `allowed`: whether the page may read at all. */
export function LiveSign({ from, allowed }: { readonly from: number | undefined; readonly allowed: boolean }) {
  const words = useWords();
  const place = usePlace();
  const { connection, news, seen } = useNews(from);
  const state = allowed ? connection : "off";
  const said = words.journal.live[state];
  return (
    <>
      <span class={`pulse ${state}`} title={said.long}><span class="dot" aria-hidden="true" />{said.short}</span>
      <div class="news" role="status">
        {news && <Told news={news} pinned={fixed(place)} place={place} seen={seen} />}
      </div>
    </>
  );
}

const NEWEST = { on: undefined, known: undefined, position: undefined, disclosure: undefined };

function Told({ news: { last, count }, pinned, place, seen }: {
  readonly news: News;
  readonly pinned: boolean;
  readonly place: Place;
  readonly seen: () => void;
}) {
  const words = useWords();
  const { journal } = words;
  const what = [words.several(last.commands.map(words.command)), last.authority?.documentNumber, last.reason];
  return (
    <p>
      <span>
        <strong>{journal.news.recorded(last.position)}</strong>{" "}
        {what.filter(Boolean).join(" · ")}{" "}
        {count > 1 && <span class="hint">{journal.news.others(count - 1)} </span>}
        <Link to={elsewhere(stepped(place, NEWEST), "operation", { id: last.id })}>{journal.news.show}</Link>{" "}
        {count > 1 && <Link to={elsewhere(stepped(place, NEWEST), "log")}>{words.views.log}</Link>}{" "}
        {pinned && <><span class="hint">{journal.news.pinned} </span><Link to={stepped(place, NEWEST)}>{words.states.newest}</Link></>}
      </span>
      <button type="button" aria-label={words.close} onClick={seen}>×</button>
    </p>
  );
}
