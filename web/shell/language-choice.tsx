import { chooseLanguage, language, PAGE_LANGUAGES, type PageLanguage, say } from "../words/index.ts";

export function LanguageChoice() {
  return (
    <label class="language">
      <span class="unseen">{say("app.language")}</span>
      <select value={language.value} onChange={(event) => chooseLanguage(event.currentTarget.value as PageLanguage)}>
        {Object.entries(PAGE_LANGUAGES).map(([code, { name }]) => (
          <option key={code} value={code} lang={code}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
