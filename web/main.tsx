import { render } from "preact";
import { App } from "./app.tsx";
import { startSession } from "./session/session.ts";
import { chooseLanguage, preferredLanguage } from "./words/index.ts";

const page = document.getElementById("page");
if (page) {
  chooseLanguage(preferredLanguage());
  await startSession();
  render(<App />, page);
}
