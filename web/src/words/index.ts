// Words: the page speaks Chinese or English; labels of the budget come from the API in both.
import type { Language } from "../address/place.ts";
import { usePlace } from "../address/place.ts";
import { together } from "../address/budget.ts";
import { en } from "./en.ts";
import { zh, type Words } from "./zh.ts";

export type { Words } from "./zh.ts";

/** A name in both languages, as the API returns it. */
export interface Label {
  readonly zh: string;
  readonly en: string;
}

const ALL: Readonly<Record<Language, Words>> = { zh, en };

/** The language of the browser, unless the address names one. */
function preferred(): Language {
  return navigator.languages.some((each) => each.toLowerCase().startsWith("zh")) ? "zh" : "en";
}

/** The language of the place. */
export function useLanguage(): Language {
  const { language } = usePlace();
  return language ?? preferred();
}

/** The texts in the language of the place. */
export function useWords(): Words {
  return ALL[useLanguage()];
}

/** A function that returns a label of the API in the language of the place. */
export function useSaid(): (label: Label) => string {
  const language = useLanguage();
  return (label) => label[language] || label.zh;
}

/** The texts of the flow of money: of all departments together it has other stops. */
export function useFlowWords(): Words["explorer"]["flow"] {
  const { explorer } = useWords();
  return together(usePlace()) ? explorer.flowTogether : explorer.flow;
}
