import type { ComponentChildren } from "preact";
import { useLocation } from "preact-iso";
import { signOut } from "../session/session.ts";
import { say, type WordKey } from "../words/index.ts";
import { LanguageChoice } from "./language-choice.tsx";

const PLACES: readonly { path: string; word: WordKey }[] = [
  { path: "/app/documents", word: "nav.documents" },
  { path: "/app/cases", word: "nav.cases" },
  { path: "/app/deadlines", word: "nav.deadlines" },
  { path: "/app/bodies", word: "nav.bodies" },
  { path: "/app/settings", word: "nav.settings" },
];

function Place({ path, word, here }: { path: string; word: WordKey; here: string }) {
  const isHere = here === path || here.startsWith(`${path}/`);
  return (
    <li>
      <a href={path} {...(isHere ? { "aria-current": "page" as const } : {})}>
        {say(word)}
      </a>
    </li>
  );
}

/** What stands around every view: where one can go, in which words, and the way out. */
export function Shell({ children }: { children: ComponentChildren }) {
  const { path: here } = useLocation();
  return (
    <>
      <a class="skip" href="#content">
        {say("app.skip")}
      </a>
      <header class="top">
        <a class="brand" href="/app/">
          {say("app.name")}
        </a>
        <nav aria-label={say("nav.main")}>
          <ul>
            {PLACES.map(({ path, word }) => (
              <Place key={path} path={path} word={word} here={here} />
            ))}
          </ul>
        </nav>
        <LanguageChoice />
        <button type="button" class="quiet" onClick={() => void signOut()}>
          {say("app.signOut")}
        </button>
      </header>
      <main id="content" tabIndex={-1}>
        {children}
      </main>
    </>
  );
}
