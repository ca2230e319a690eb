// Recording, with a token: a command is chosen, written while the ledger judges it, and recorded once.
import { OneDepartment } from "../parts/one-department.tsx";
import { usePlace } from "../address/place.ts";
import { instant } from "../parts/instants.ts";
import { together, type Budget } from "../address/budget.ts";
import { useWords } from "../words/index.ts";
import { aimsOf } from "./sheets/refused-fields.ts";
import type { Ground } from "./sheets/commands.ts";
import { Wrongs } from "./fields/field.tsx";
import { CommandForm, SharedForm } from "./form.tsx";
import { Menu, useCalled } from "./command-menu.tsx";
import { Outcome } from "./outcome.tsx";
import { Panel } from "./ledger-panel.tsx";
import { SHARED } from "./sheets/field-paths.ts";
import { useSentence } from "./answers/refusal.tsx";
import { record, useTrial } from "./sheets/send.ts";
import { Gather, Several } from "./several-commands.tsx";
import { byOf, SEVERAL, useSheet, type By, type Refusal, type Sheet } from "./sheets/sheets.ts";
import { TokenBox } from "./token-form.tsx";

export function RecordView({ department, year }: Budget) {
  const { recording, oneDepartment } = useWords();
  const { by: text, id } = usePlace();
  const by = byOf(text);
  const today = instant(new Date().toISOString(), "day");
  const ground = { department, year: year ?? Number(today.slice(0, 4)), today, id: id ?? "" };
  return (
    <div class="recording">
      <header>
        <h1>{recording.title}</h1>
        <p class="hint">{recording.intro}</p>
      </header>
      <TokenBox />
      {together(ground) ? <OneDepartment why={oneDepartment.views.record} /> : by === undefined ? <Menu chosen={by} full /> : (
        <div class="desk">
          <Menu chosen={by} full={false} />
          <Desk key={`${by} ${ground.id}`} by={by} ground={ground} />
        </div>
      )}
    </div>
  );
}

/** One sheet: its form, what the ledger says to it, and at last what came of it. */
function Desk({ by, ground }: { readonly by: By; readonly ground: Ground }) {
  const { recording } = useWords();
  const called = useCalled();
  const sentence = useSentence();
  const [sheet, put] = useSheet(by, ground);
  const trial = useTrial(sheet);
  const { sent } = sheet;
  const recorded = sent?.state === "recorded" ? sent.recorded
    : trial.result?.__typename === "Recorded" ? trial.result : undefined;
  const refusal = refusalOf(sheet, trial.result);
  const aims = refusal ? aimsOf(refusal, sheet) : [];
  const wrongs = new Map(refusal ? aims.map((path) => [path, sentence(refusal)]) : []);
  const write = (next: Partial<Sheet>): void => put({ ...sheet, ...next, touched: true, sent: undefined });
  const send = (): void => {
    put({ ...sheet, touched: true, sent: { state: "sending" } });
    void record(sheet).then((came) => put({ ...sheet, touched: true, sent: came }));
  };
  return (
    <section class="sheet-record">
      <header>
        <h2>{called(by)}</h2>
        <p>{recording.does[by]}</p>
      </header>
      {recorded ? <Outcome recorded={recorded} anew={() => put(undefined)} /> : (
        <div class="form-and-panel">
          <Wrongs.Provider value={wrongs}>
            <form class="write" autocomplete="off" onSubmit={(event) => event.preventDefault()}>
              <fieldset class="all" disabled={sent?.state === "sending" || sent?.state === "unknown"}>
                {by === SEVERAL
                  ? <Several drafts={sheet.drafts} ground={ground} change={(drafts) => write({ drafts })} />
                  : sheet.drafts.map((draft) => (
                    <CommandForm key={draft.id} draft={draft} change={(to) => write({ drafts: [to] })} alone />
                  ))}
                {sheet.drafts.length > 0 && (
                  <SharedForm shared={sheet.shared} drafts={sheet.drafts} change={(shared) => write({ [SHARED]: shared })} />
                )}
                <p class="act">
                  {by !== SEVERAL && by !== "reverse" && (
                    <Gather sheet={sheet} ground={ground} put={put} />
                  )}
                  <button type="button" disabled={!sheet.touched} onClick={() => put(undefined)}>{recording.clear}</button>
                </p>
              </fieldset>
            </form>
          </Wrongs.Provider>
          <Panel sheet={sheet} trial={trial} aims={aims} refusal={refusal} send={send} />
        </div>
      )}
    </section>
  );
}

/** The newest refusal: that of recording, until something is written again. */
function refusalOf(sheet: Sheet, result: ReturnType<typeof useTrial>["result"]): Refusal | undefined {
  if (result) return result.__typename === "Recorded" || result.__typename === "Validated" ? undefined : result;
  return sheet.sent?.state === "refused" ? sheet.sent.refusal : undefined;
}
