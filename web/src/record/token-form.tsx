// The form for the token of the recording person, kept only while this page is open.
import { useState } from "preact/hooks";

import { Instant } from "../parts/mentions.tsx";
import { hold, useToken } from "../server/token.ts";
import { useWords } from "../words/index.ts";
import { useDepartments } from "./sheets/lists.ts";
import { idOf } from "./sheets/field-paths.ts";
import { holderOf, type Holder } from "./sheets/token-subject.ts";

export function TokenBox() {
  const token = useToken();
  return token === "" ? <Ask /> : <Held token={token} />;
}

function Ask() {
  const { recording } = useWords();
  const [text, write] = useState("");
  return (
    <form
      class="token note" autocomplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        hold(text);
      }}
    >
      <label for={idOf("token")}>{recording.token.label}</label>
      <span class="row">
        <input
          id={idOf("token")} type="password" autocomplete="off" spellcheck={false} value={text}
          aria-describedby="token-how" onInput={(event) => write(event.currentTarget.value)}
        />
        <button type="submit" class={text ? "primary" : ""} disabled={text.trim() === ""}>{recording.token.use}</button>
      </span>
      <p id="token-how" class="hint">
        {recording.token.how} <code>budget-ledger token NAME --scope read --scope record</code><br />
        {recording.token.kept}
      </p>
    </form>
  );
}

function Held({ token }: { readonly token: string }) {
  const { recording } = useWords();
  const holder = holderOf(token);
  return (
    <div class="token held">
      {holder ? <Who holder={holder} /> : <p>{recording.token.unreadable}</p>}
      <button type="button" onClick={() => hold("")}>{recording.token.forget}</button>
    </div>
  );
}

function Who({ holder }: { readonly holder: Holder }) {
  const { recording } = useWords();
  const departments = useDepartments();
  const { token } = recording;
  const named = holder.departments?.map((id) => departments.find((each) => each.uuid === id)?.name ?? id);
  const records = holder.scopes.includes("record") || holder.scopes.includes("admin");
  return (
    <>
      <p>
        {token.as} <strong>{holder.name || "—"}</strong> · {token.scopes} {recording.list(holder.scopes) || "—"} · {token.departments}{" "}
        {named ? recording.list(named) : token.all} · {token.until} {holder.until ? <Instant at={holder.until} /> : "—"}
      </p>
      {holder.expired && <p class="bad">{token.expired}</p>}
      {!records && <p class="bad">{token.cannot}</p>}
    </>
  );
}
