// Operations as they are recorded: one stream of server-sent events, followed from a position without gap or
// repetition, through lost connections and sleep. A hidden page does not listen: it takes up where it was when it is seen
// again, so that many open pages do not use up the few connections that a browser has for one server.
import { createClient, NetworkError } from "graphql-sse";

import { FollowDocument, type FollowSubscription } from "../graphql/documents.ts";
import { token } from "./token.ts";

export type Recorded = FollowSubscription["operations"]["operation"];
export type Connection = "live" | "reconnecting" | "off";

interface Listener {
  readonly recorded: (operation: Recorded) => void;
  readonly connection: (state: Connection) => void;
  /** Earlier knowledge is void: the server's log ends before the position already reached. */
  readonly anew: () => void;
}

interface Told {
  readonly code?: string | undefined;
}

/** The server said no, and why. */
class Denied extends Error {
  constructor(readonly code: string) {
    super(code);
  }
}

const CLOSED = new Set(["TokenNeeded", "InvalidToken", "NotAllowed", "TokenExpired", "NotListed", "OriginNotAllowed"]);
const SILENT_MS = 60_000; // a server that has nothing to tell gives a sign of life every 25 seconds
const LOOK_MS = 5_000;
const LASTING_MS = 10_000; // a connection that lasted so long was a good one
const SOONEST_MS = 500;
const LATEST_MS = 30_000;

/** Tell of every operation recorded after a position, each once and in order, until the signal ends it. */
export async function follow(after: number, listener: Listener, gone: AbortSignal): Promise<void> {
  let reached: number | null = after;
  let failures = 0;
  while (!gone.aborted) {
    await shownAgain(gone);
    const begun = Date.now();
    try {
      await listen(reached, gone, (state) => listener.connection(state), ({ position, operation }) => {
        failures = 0;
        if (reached !== null && position <= reached) return;
        reached = position;
        listener.recorded(operation);
      });
    } catch (error) {
      const code = error instanceof Denied ? error.code : "";
      if (CLOSED.has(code)) return listener.connection("off");
      if (code === "PositionNotReached") {
        reached = null;
        listener.anew();
      }
    }
    if (gone.aborted || document.hidden) continue;
    failures = Date.now() - begun > LASTING_MS ? 1 : failures + 1;
    if (failures > 1) listener.connection("reconnecting");
    await pause(failures, gone);
  }
}

/** One connection: ends when the server ends it, the page is hidden, or nothing was heard for too long. */
async function listen(
  after: number | null, gone: AbortSignal, connection: (state: Connection) => void,
  recorded: (event: FollowSubscription["operations"]) => void,
): Promise<void> {
  let heard = Date.now();
  const cut = new AbortController();
  const client = createClient({
    url: "/graphql",
    retryAttempts: 0, // each attempt begins after the last position, which only we know
    headers: (): Record<string, string> => (token() ? { authorization: `Bearer ${token()}` } : {}),
    fetchFn: (url: string, init: RequestInit) => heardOf(url, init, () => (heard = Date.now())),
  });
  const watch = setInterval(() => {
    if (Date.now() - heard > SILENT_MS) cut.abort();
  }, LOOK_MS);
  const hidden = (): void => {
    if (document.hidden || Date.now() - heard > SILENT_MS) cut.abort();
  };
  const ended = (): void => cut.abort();
  document.addEventListener("visibilitychange", hidden);
  gone.addEventListener("abort", ended);
  try {
    await new Promise<void>((resolve, reject) => {
      const leave = client.subscribe<FollowSubscription>(
        { query: FollowDocument.toString(), variables: { after } },
        {
          next: ({ data, errors }) => {
            if (data) recorded(data.operations);
            else reject(new Denied(codeOf(errors)));
          },
          error: (error) => void denied(error).then(reject),
          complete: resolve,
        },
        { connected: () => connection("live") },
      );
      cut.signal.addEventListener("abort", () => {
        leave();
        resolve();
      });
    });
  } finally {
    clearInterval(watch);
    document.removeEventListener("visibilitychange", hidden);
    gone.removeEventListener("abort", ended);
    client.dispose();
  }
}

/** A response whose every part is noticed: also the signs of life, which are no events. */
async function heardOf(url: string, init: RequestInit, heard: () => void): Promise<Response> {
  const response = await fetch(url, init);
  heard();
  if (!response.ok || !response.body) return response;
  const noticed = new TransformStream<Uint8Array, Uint8Array>({
    transform: (part, on) => {
      heard();
      on.enqueue(part);
    },
  });
  return new Response(response.body.pipeThrough(noticed), response);
}

/** Why a connection could not be made, or was lost. */
async function denied(error: unknown): Promise<unknown> {
  const response = error instanceof NetworkError ? (error as NetworkError<Response>).response : undefined;
  const body: unknown = await response?.json().catch(() => undefined);
  const errors = (body as { errors?: unknown } | undefined)?.errors;
  return errors === undefined ? error : new Denied(codeOf(errors));
}

function codeOf(errors: unknown): string {
  const first: unknown = Array.isArray(errors) ? errors[0] : undefined;
  return ((first as { extensions?: Told } | undefined)?.extensions?.code) ?? "";
}

/** Wait longer each time, and not all pages at once; shorter when the network is back or the page is seen again. */
async function pause(failures: number, gone: AbortSignal): Promise<void> {
  const most = Math.min(SOONEST_MS * 2 ** Math.min(failures - 1, 10), LATEST_MS);
  await until(gone, (done) => {
    const timer = setTimeout(done, most * (0.5 + Math.random() / 2));
    addEventListener("online", done);
    document.addEventListener("visibilitychange", done);
    return () => {
      clearTimeout(timer);
      removeEventListener("online", done);
      document.removeEventListener("visibilitychange", done);
    };
  });
}

/** Wait until the page can be seen. */
async function shownAgain(gone: AbortSignal): Promise<void> {
  if (!document.hidden) return;
  await until(gone, (done) => {
    const look = (): void => {
      if (!document.hidden) done();
    };
    document.addEventListener("visibilitychange", look);
    return () => document.removeEventListener("visibilitychange", look);
  });
}

function until(gone: AbortSignal, begin: (done: () => void) => () => void): Promise<void> {
  return new Promise((resolve) => {
    if (gone.aborted) return resolve();
    const done = (): void => {
      end();
      gone.removeEventListener("abort", done);
      resolve();
    };
    const end = begin(done);
    gone.addEventListener("abort", done);
  });
}
