export const dates = {
  "date.none": "date not clear",
  "date.between": "between {from} and {to}",
  "date.from": "{from} or later",
  "date.until": "{to} or earlier",
  "date.about": "about {date}",
  "date.perhaps": "perhaps {date}",
  "date.at": "{date}, {time}",
  "date.season": "{season} {year}",
  "date.spring": "spring",
  "date.summer": "summer",
  "date.autumn": "autumn",
  "date.winter": "winter",
} as const;
