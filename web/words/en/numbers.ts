/** Placeholders stand in braces; `{n}` decides the plural. */
export const numbers = {
  "n.lines": { one: "{n} line", other: "{n} lines" },
  "n.documents": { one: "{n} document", other: "{n} documents" },
  "n.pages": { one: "{n} page", other: "{n} pages" },
  "n.events": { one: "{n} event", other: "{n} events" },
  "n.days": { one: "{n} day", other: "{n} days" },
} as const;
