import { DuelineError } from "./errors.ts";
import { type Dropped, explainActs } from "./explain/acts.ts";
import { explainBodies, explainPeople, type Found } from "./explain/bodies.ts";
import { explainDates, type Refined } from "./explain/dates.ts";
import { explainCase, explainEvents } from "./explain/events.ts";
import type { Explanation } from "./explain/explanation.ts";
import { type Place, pieceOf, sentenceAt } from "./explain/place.ts";
import { unitOffsetOf } from "./extract/code-points.ts";
import type { SourceDocument } from "./model/document.ts";
import type { Stages } from "./observer.ts";
import { type ExtractOptions, extractDocument } from "./pipeline.ts";

export { Explanation } from "./explain/explanation.ts";

/**
 * Says what was read in the sentence around one place of a document, and why: people and courts ask.
 *
 * @param at Unicode code point of `document.text`
 * @throws DuelineError OUT_OF_TEXT, LANGUAGE_UNKNOWN
 */
export function explainPlace(document: SourceDocument, options: ExtractOptions, at: number): Explanation {
  const { text } = document;
  const unit = unitOffsetOf(text, at);
  if (unit === null) throw new DuelineError("OUT_OF_TEXT", String(at));
  const watched = watch(document, options);
  const { stages } = watched;
  const piece = pieceOf(text);
  const sentence = sentenceAt(stages.sentences, unit);
  return {
    schema: "dueline.explanation/1",
    document: options.fileName,
    language: stages.language.code,
    at,
    page: document.pages.find(({ start, end }) => start <= unit && unit < end)?.number ?? null,
    paragraph: sentence?.paragraph.number ?? null,
    sentence: sentence && piece(sentence),
    documentTime: stages.documentTime,
    ...(sentence ? inPlace({ ...watched, text, at: unit, sentence, piece }, document) : NOTHING),
  };
}

type Contents = Pick<Explanation, "dates" | "acts" | "bodies" | "people" | "case" | "events">;

const NOTHING: Contents = { dates: [], acts: [], bodies: [], people: [], case: null, events: [] };

/** What an observer of one extraction noted down. */
interface Watched extends Pick<Place, "stages" | "events"> {
  refined: Refined[];
  dropped: Dropped[];
  pointed: Map<number, Found>;
}

function watch(document: SourceDocument, options: ExtractOptions): Watched {
  const refined: Refined[] = [];
  const dropped: Dropped[] = [];
  const pointed = new Map<number, Found>();
  const finished: Stages[] = [];
  const { events, language } = extractDocument(document, options, {
    refined: (step, before, after) => refined.push({ step, before, after }),
    dropped: (candidate, reason, by) => dropped.push({ candidate, reason, by }),
    pointed: (mention, found) => pointed.set(mention.start, found),
    finished: (stages) => finished.push(stages),
  });
  const [stages] = finished;
  if (!stages) throw new DuelineError("LANGUAGE_UNKNOWN", language);
  return { stages, events, refined, dropped, pointed };
}

const inPlace = (place: Place & Watched, document: SourceDocument): Contents => ({
  dates: explainDates(place, place.refined),
  acts: explainActs(place, place.dropped),
  bodies: explainBodies(place, place.pointed),
  people: explainPeople(place),
  case: explainCase(place, document),
  events: explainEvents(place),
});
