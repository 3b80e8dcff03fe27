import { render } from "preact";
import { App } from "./app.tsx";
import { startSession } from "./session/session.ts";
import { chooseLanguage, language } from "./words/index.ts";

const page = document.getElementById("page");
if (page) {
  chooseLanguage(language.value);
  await startSession();
  render(<App />, page);
}
