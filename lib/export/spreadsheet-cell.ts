/** A spreadsheet runs a cell that begins so; a tab or line break before it does not stop all of them. */
const RUNS = /^\s*[=+\-@|%\uFF1D\uFF0B\uFF0D\uFF20]/u;

/** A cell that no spreadsheet takes for a formula: it shows an apostrophe before what would run. */
export const safeCell = (text: string): string => (RUNS.test(text) ? `'${text}` : text);
