export const home = {
  "home.title": "Who did what, when, and what is overdue",
  "home.what": "Drop documents; Dueline reads out of each who did what on which date, and holds every step against the law then in force.",
  "home.empty": "Nothing is here yet.",
  "home.own": "Add documents",
  "home.samples": {
    one: "To look around first, take our {n} sample: invented people in invented places.",
    other: "To look around first, take our {n} samples: invented people in invented places.",
  },
  "home.trySamples": "Take the samples",
  "home.cases": "Read the chronologies",
  "home.deadlines": "See what is due",
} as const;
