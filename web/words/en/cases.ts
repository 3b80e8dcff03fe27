export const cases = {
  "cases.title": "Cases",
  "cases.none": "No case yet. Drop documents first.",
  "cases.name": "Case",
  "cases.lines": "Lines",
  "cases.documents": "Documents",
  "cases.findings": "Deadlines",
  "cases.merging": "being merged",
  "cases.unnamed": "(no name)",
} as const;
