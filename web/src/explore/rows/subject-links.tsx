// Links to units, projects and lines, by their names on these views.
import type { FundingSource, Lot } from "../../graphql/documents.ts";
import { Link } from "../../parts/answer-state.tsx";
import { elsewhere, usePlace } from "../../address/place.ts";
import { useSaid, useWords, type Label } from "../../words/index.ts";
import { narrowedView } from "../narrowing/narrow.ts";

export interface Source {
  readonly source: FundingSource;
  readonly label: Label;
}

/** Returns the function that names a funding source in the language of the page. */
export function useSourceName(sources: readonly Source[] | undefined): (source: string) => string {
  const said = useSaid();
  const names = new Map<string, Label>((sources ?? []).map((each) => [each.source, each.label]));
  return (source) => {
    const label = names.get(source);
    return label ? said(label) : source;
  };
}

export function ProjectLink({ project }: { readonly project: { readonly key: string; readonly name: string } }) {
  const place = usePlace();
  return <Link to={elsewhere(place, "project", { id: project.key })}>{project.name}</Link>;
}

export function UnitLink({ unit }: { readonly unit: { readonly key: string; readonly name: string } }) {
  const place = usePlace();
  return <Link to={narrowedView(place, "projects", { unit: unit.key })}>{unit.name}</Link>;
}

interface LineNamed {
  readonly fiscalYear: number;
  readonly lot: Lot;
  readonly originYear?: number;
}

/** Which pot of which year's budget a line is. */
export function useLotName(): (line: LineNamed) => string {
  const words = useWords().explorer;
  return ({ fiscalYear, lot, originYear }) => (
    `${fiscalYear} · ${lot === "CARRIED" && originYear ? words.carriedOf(originYear) : words.lots[lot]}`
  );
}

/** A line, named by what distinguishes it from the others of its project. */
export function useLineName(sourceName: (source: string) => string): (line: LineNamed & { readonly source: string }) => string {
  const lotName = useLotName();
  return (line) => `${lotName(line)} · ${sourceName(line.source)}`;
}

/** The document's way of naming a project. */
export function Marks({ project }: { readonly project: { readonly secret: boolean; readonly codeNamed: boolean } }) {
  const words = useWords().explorer;
  return (
    <>
      {project.secret && <span class="chip secret" title={words.secretMeans}>{words.secret}</span>}
      {project.codeNamed && <span class="chip" title={words.codeNamedMeans}>{words.codeNamed}</span>}
    </>
  );
}

/** The names that something was called by before. */
export function Aliases({ of }: { readonly of: { readonly name: string; readonly aliases: readonly string[] } }) {
  const words = useWords();
  const others = of.aliases.filter((each) => each !== of.name);
  return others.length > 0 ? <span class="aliases">{words.explorer.alias(words.list(others))}</span> : null;
}
