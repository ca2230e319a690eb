// Fields for evidence: lines of documents.
import type { EvidenceInput } from "../../graphql/documents.ts";
import { useWords } from "../../words/index.ts";
import { Label, type FieldProps } from "./field.tsx";
import { pathOf } from "../sheets/field-paths.ts";
import { NameField, NumberField, TextField } from "./value-fields.tsx";

const FRESH: EvidenceInput = { document: "", line: 0, text: "", cell: "", note: "" };

export function EvidenceField({ path, name, value, change }: FieldProps<readonly EvidenceInput[]>) {
  const { recording } = useWords();
  const put = (at: number, to: EvidenceInput): void => change(value.with(at, to));
  return (
    <details class="evidence" open={value.length > 0}>
      <summary><Label name={name} optional /></summary>
      {value.map((each, at) => {
        const field = (which: keyof EvidenceInput) => ({ path: pathOf(path, at, which), name: which });
        return (
          <div key={at} class="source">
            <NameField {...field("document")} value={each.document} change={(document) => put(at, { ...each, document })} />
            <NumberField {...field("line")} value={each.line ?? 0} change={(line) => put(at, { ...each, line: line ?? 0 })} />
            <TextField {...field("text")} value={each.text ?? ""} change={(text) => put(at, { ...each, text })} />
            <TextField {...field("cell")} value={each.cell ?? ""} change={(cell) => put(at, { ...each, cell })} />
            <TextField {...field("note")} value={each.note ?? ""} change={(note) => put(at, { ...each, note })} />
            <button type="button" onClick={() => change(value.toSpliced(at, 1))}>{recording.removeEvidence}</button>
          </div>
        );
      })}
      <button type="button" onClick={() => change([...value, FRESH])}>{recording.addEvidence}</button>
    </details>
  );
}
