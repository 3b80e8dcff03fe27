import type { AgencyMention } from "../model/agency.ts";
import type { AgencyLanguage } from "./agency-language.ts";
import type { Word } from "./words.ts";

const DEFINITION = /^\s?\(([^()\n]{2,60})\)/;
const QUOTES = /["“”„«»‘]/;
const ABBREVIATION = /^\p{Lu}[\p{Lu}\p{N}-]{1,7}s?$/u;

/**
 * Short forms that a document defines itself: "Horvat Bureau for Prisoners (HBP)", "the Government of Ruritania (“the Government”)". Every
 * later use of the form is that body, in the whole document, for the document says so.
 */
export function withDefinedForms(
  mentions: readonly AgencyMention[],
  text: string,
  words: readonly Word[],
  language: AgencyLanguage,
): AgencyMention[] {
  const { abbreviations, short } = definitions(mentions, text, language);
  if (abbreviations.size === 0 && short.size === 0) return [...mentions];
  const named = mentions.map((mention) => {
    const body = mention.anaphoric ? short.get(mention.text) : undefined;
    return body && body.start < mention.start ? asBody(mention, body, language) : mention;
  });
  return abbreviations.size === 0
    ? named
    : [...named, ...uses(abbreviations, named, text, words, language)].sort((a, b) => a.start - b.start);
}

type Forms = ReadonlyMap<string, AgencyMention>;

function definitions(mentions: readonly AgencyMention[], text: string, language: AgencyLanguage): { abbreviations: Forms; short: Forms } {
  const abbreviations = new Map<string, AgencyMention>();
  const short = new Map<string, AgencyMention>();
  for (const mention of mentions) {
    if (mention.anaphoric || mention.name === "") continue;
    const inside = DEFINITION.exec(text.slice(mention.end, mention.end + 70))?.[1];
    if (inside === undefined) continue;
    const quoted = QUOTES.test(inside);
    const form = withoutArticle(
      inside
        .replace(/["“”„«»‘]/g, "")
        .replaceAll("’", "'")
        .trim(),
      language,
    );
    if (ABBREVIATION.test(form) && !abbreviations.has(form)) abbreviations.set(form, mention);
    else if (quoted && form !== "" && !short.has(form)) short.set(form, mention);
  }
  return { abbreviations, short };
}

/** "hereafter the Bureau" → "Bureau". */
function withoutArticle(form: string, language: AgencyLanguage): string {
  const parts = form.split(" ").filter((part) => part !== "");
  while (parts[0] && (language.definite.has(parts[0].toLowerCase()) || language.definitionWords.has(parts[0].toLowerCase()))) parts.shift();
  return parts.join(" ");
}

const asBody = (mention: AgencyMention, body: AgencyMention, language: AgencyLanguage): AgencyMention => ({
  ...mention,
  id: body.id,
  name: body.name,
  kind: body.kind,
  anaphoric: false,
  ruleId: `${language.code}.agency.defined-form`,
});

/** Places of defined abbreviations that nothing else has read. */
function uses(
  forms: Forms,
  mentions: readonly AgencyMention[],
  text: string,
  words: readonly Word[],
  language: AgencyLanguage,
): AgencyMention[] {
  const found: AgencyMention[] = [];
  let next = 0;
  for (const word of words) {
    if (!word.allCaps) continue;
    while ((mentions[next]?.end ?? Number.POSITIVE_INFINITY) <= word.start) next++;
    const printed = text.slice(word.start, word.possessive ? word.end - 2 : word.end);
    const body = forms.get(printed);
    const taken = mentions[next] !== undefined && (mentions[next] as AgencyMention).start <= word.start;
    if (!body || taken || word.start < body.start) continue;
    const place = { start: word.start, end: word.start + printed.length, text: printed };
    found.push(asBody({ ...body, ...place }, body, language));
  }
  return found;
}
