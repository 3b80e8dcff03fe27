/** The public API of the library: reading a document, its events, chronologies, findings. Everything is pure; `asOf` is an argument. */
export { type AnnotateInput, type Annotation, annotateText } from "./annotate.ts";
export { DuelineError, ERROR_CODES, type ErrorCode } from "./errors.ts";
export { Explanation, explainPlace } from "./explain.ts";
export type { Extraction } from "./extraction.ts";
export { detectLanguage, LANGUAGES, languageOf } from "./language/index.ts";
export { ACTIONS, ACTS, type Act, type Action } from "./model/action.ts";
export type { Agency, AgencyKind, AgencyRole } from "./model/agency.ts";
export type { Calendar } from "./model/calendar.ts";
export { Chronology, Entry } from "./model/chronology.ts";
export { Correction } from "./model/correction.ts";
export type { SourceDocument } from "./model/document.ts";
export { Event } from "./model/event.ts";
export { FINDING_STATUSES, Finding } from "./model/finding.ts";
export { Obligation, RulePack } from "./model/obligation.ts";
export { EXTRACTOR, type ExtractOptions, extractDocument } from "./pipeline.ts";
export { boxesOf, type PageRectangle } from "./read/boxes.ts";
export { readDocument } from "./read/index.ts";
