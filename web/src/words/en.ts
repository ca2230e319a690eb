// All English texts of the page. 中文：zh.ts，结构相同。
import type { Words } from "./index.ts";

export const en: Words = {
  name: "Budget ledger",
  promise: "Every figure explains itself",
  skip: "Skip to the content",
  views: {
    table: "Tables", compare: "Compare", projects: "Projects and units", project: "Project", flow: "Flow of money",
    lines: "Budget lines", line: "Budget line", charts: "Charts", log: "Operation log", operation: "Operation",
    event: "Event", search: "Search", reconciliation: "Reconciliation", record: "Record",
  },
  explore: "Explore",
  department: "Department",
  year: "Year",
  fiscalYear: (year) => `${year}`,
  language: "Language",
  money: { label: "Amounts in", wan: "万元 (10,000 yuan)", yuan: "元 (yuan)" },
  theme: { label: "Appearance", auto: "As the system", light: "Light", dark: "Dark" },
  demonstration: "A demonstration: recording times and some operations are invented.",
  states: {
    loading: "Loading …",
    lost: "Connection lost",
    forbidden: "Not allowed",
    throttled: "Too many requests; trying again soon",
    refused: "No answer",
    fault: "The server failed",
    empty: "Nothing here",
    token: "Enter a token under Record.",
    next: "Going back to the newest point may help.",
    newest: "Back to the newest point",
  },
  nothing: "This ledger has no budget yet. Import a published document first.",
  tables: {
    all: "All tables",
    number: (number) => `Table ${number}`,
    unit: (unit) => `Unit: ${unit}`,
    print: "Print",
    blank: "blank",
    changed: (count) => `${count} figures differ from the point before (marked; hold the pointer over one to see it)`,
    gap: (label, entries) => `${entries} entries that do not state the ${label}, together`,
    keys: "Click a figure, or move with the arrow keys and press Enter, to see how it was reached; Ctrl+C copies it.",
    state: {
      PUBLISHED: "Published", NO_DISCLOSURE_YET: "Nothing was published by this point", STATED_EMPTY: "Published as empty",
      NOT_PUBLISHED: "Not published",
    },
  },
  time: {
    label: "Point in time",
    both: (standing, knowing) => `${standing}; ${knowing}`,
    knownAt: (when) => `as known on ${when}`,
    before: (position) => `position ${position}, before any operation`,
    standing: "As it stood on",
    standingSlide: "In force up to which day",
    anyDay: "as in force on any day of the year",
    happened: (day, count) => `as it stood on ${day}${count ? ` (${count} operations that day)` : ""}`,
    knowing: "As we knew it on",
    knowingSlide: "Recorded up to which operation",
    now: "as we know it now",
    after: (position, at, what) => `as known after position ${position} (recorded ${at}: ${what})`,
    published: (day) => `as published on ${day}`,
    asPublished: (day) => `As published on ${day}`,
    newest: "Back to the newest",
    more: "Only the first 500 operations are marked",
  },
  explain: {
    // explain/
  },
  compare: {
    // compare/view
  },
  reconcile: {
    // compare/reconciliation
  },
  explorer: {
    // explore/
  },
  journal: {
    // log/
  },
  find: {
    // log/search
  },
  recording: {
    // record/
  },
  disclosure: (digest) => `disclosure ${digest}`,
  noAuthority: "no document number",
  several: (names) => (names.length > 3 ? `${names.slice(0, 3).join(", ")} …` : names.join(", ")),
  command: (name) => name.replace(/(?<=[a-z])(?=[A-Z])/g, " ").toLowerCase().replace(/^./, (first) => first.toUpperCase()),
  more: "Show more",
  close: "Close",
  copy: "Copy",
  copied: "Copied",
  of: (shown, total) => `${shown} of ${total}`,
};
