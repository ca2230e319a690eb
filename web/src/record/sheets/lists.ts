// Lists to choose from: departments, units, projects, sources and codes. Anything else may be typed as well, since a
// command may name what an earlier one of the same operation registers.
import { useAnswer } from "../../server/question.ts";
import {
  CodesDocument, DepartmentsDocument, HoldersDocument, HoldingDocument, SourcesDocument, type CodesQuery,
  type DepartmentsQuery, type FundingSource, type HoldersQuery, type LineInput, type SourcesQuery,
} from "../../graphql/documents.ts";

export type Department = DepartmentsQuery["departments"]["nodes"][number];
export type Unit = HoldersQuery["department"]["units"]["nodes"][number];
export type Project = HoldersQuery["department"]["projects"]["nodes"][number];
export type Code = CodesQuery["functions"]["nodes"][number];
export type Source = SourcesQuery["fundingSources"][number];

export function useDepartments(): readonly Department[] {
  return useAnswer(DepartmentsDocument, {}).data?.departments.nodes ?? [];
}

interface Holders {
  readonly units: readonly Unit[];
  readonly projects: readonly Project[];
}

const NOBODY: Holders = { units: [], projects: [] };

/** The units and projects of a department; none while its name is being typed. */
export function useHolders(department: string, year: number | null): Holders {
  const known = useDepartments().some((each) => each.name === department || each.uuid === department);
  const { data } = useAnswer(HoldersDocument, known ? { department, year: plausible(year) } : null);
  return known && data ? { units: data.department.units.nodes, projects: data.department.projects.nodes } : NOBODY;
}

interface Codes {
  readonly functions: readonly Code[];
  readonly economics: readonly Code[];
}

export function useCodes(department: string, year: number | null): Codes {
  const known = useDepartments().some((each) => each.name === department || each.uuid === department);
  const { data } = useAnswer(CodesDocument, known ? { department, year: plausible(year) } : null);
  return { functions: data?.functions.nodes ?? [], economics: data?.economics.nodes ?? [] };
}

export function useSources(): readonly Source[] {
  return useAnswer(SourcesDocument, {}).data?.fundingSources ?? [];
}

/** The balance of a line now, in fen; undefined if there is no such line, or none is named yet. */
export function useHolding(line: LineInput, projects: readonly Project[]): string | undefined {
  const project = projects.find((each) => each.key === line.project);
  const asked = project && line.source ? { department: line.department, source: line.source as FundingSource, project: project.key } : null;
  const { data } = useAnswer(HoldingDocument, asked);
  const origin = line.originYear ?? null;
  return asked === null ? undefined : data?.lineage.find((each) => (
    each.fiscalYear === line.fiscalYear && (each.lot === "CARRIED" ? each.originYear === origin : origin === null)
  ))?.holdsFen;
}

/** A year that is still being typed is nothing to ask about. */
function plausible(year: number | null): number | null {
  return year !== null && year >= 1949 && year <= 2999 ? year : null;
}
