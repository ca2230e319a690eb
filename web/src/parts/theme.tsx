// Light or dark: as the system has it, or as was chosen here, which the browser remembers.
import { useEffect, useState } from "preact/hooks";

import { useWords } from "../words/index.ts";

type Choice = "auto" | "light" | "dark";
const KEY = "theme";

function remembered(): Choice {
  try {
    const found = localStorage.getItem(KEY);
    return found === "light" || found === "dark" ? found : "auto";
  } catch {
    return "auto"; // a browser that remembers nothing
  }
}

function remember(choice: Choice): void {
  try {
    if (choice === "auto") localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, choice);
  } catch {
    // then only for now
  }
}

export function Theme() {
  const words = useWords();
  const [choice, choose] = useState(remembered);
  useEffect(() => {
    if (choice === "auto") delete document.documentElement.dataset["theme"];
    else document.documentElement.dataset["theme"] = choice;
    remember(choice);
  }, [choice]);
  return (
    <label>
      <span>{words.theme.label}</span>
      <select value={choice} onChange={(event) => choose(event.currentTarget.value as Choice)}>
        <option value="auto">{words.theme.auto}</option>
        <option value="light">{words.theme.light}</option>
        <option value="dark">{words.theme.dark}</option>
      </select>
    </label>
  );
}
