// The page begins here.
import { render } from "preact";

import { Page } from "./page.tsx";
import "./style/page.css";
import "./style/print.css"; // after what it takes away

render(<Page />, document.getElementById("page") as HTMLElement);
