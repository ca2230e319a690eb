// Words: the page speaks Chinese or English; labels of the budget come from the API in both.
import type { Language } from "../place.ts";
import { usePlace } from "../place.ts";
import { together } from "../whose.ts";
import { en } from "./en.ts";
import { zh } from "./zh.ts";

/** A name in both languages, as the API tells it. */
export interface Label {
  readonly zh: string;
  readonly en: string;
}

/** Every text of the page, by name. */
export type Words = typeof zh;

const ALL: Readonly<Record<Language, Words>> = { zh, en };

/** The language of a browser that was not told another one. */
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

/** What reads a label of the API in the language of the place. */
export function useSaid(): (label: Label) => string {
  const language = useLanguage();
  return (label) => label[language] || label.zh;
}

/** The texts of the flow of money: of all departments together it has other stops. */
export function useFlowWords(): Words["explorer"]["flow"] {
  const { explorer } = useWords();
  return together(usePlace()) ? explorer.flowTogether : explorer.flow;
}
