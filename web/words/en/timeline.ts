export const timeline = {
  "timeline.title": "Timeline",
  "timeline.picture": "Acts and terms by body, over time; the table below says the same",
  "timeline.table": "The same as a table",
  "timeline.nobody": "no body named",
  "timeline.body": "Body",
  "timeline.date": "Date",
  "timeline.what": "What",
  "timeline.closer": "Closer",
  "timeline.farther": "Farther",
  "timeline.whole": "Whole",
  "timeline.saveSvg": "Save as SVG",
  "timeline.savePng": "Save as PNG",
} as const;
