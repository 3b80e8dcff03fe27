/** A pack as an organisation would write it: a fictional ministry's house rules on visits. */
export const OWN_PACK = `
id: xx-visits
title: House rules of a fictional ministry on visits to prisons
jurisdiction: KZ
zones: [Asia/Almaty]
obligations:
  - id: XX-VISIT-5
    ref: XX-VISIT-5
    title: "Ministry: answer a request"
    bearer: authority
    bearerKinds: [ministry]
    trigger:
      - action: [filing.request]
        with: [{ kinds: [ministry], roles: [target] }]
    discharge:
      - action: [response.reply]
    period: { amount: 5, unit: working-day }
    start: { from: receipt, dayZero: excluded }
    rollOver: next-working-day
    next: Complaint to a court
    inForce: 2020-01-01/..
    calendar: kz
    regime: { ref: house rules, article: "rule 2" }
    authority:
      instrument: House rules on visits
      article: rule 7
      edition: 1 January 2020
      quote: The ministry answers a request for a visit within five working days.
      url: null
    flags: { term: VERIFIED, start: VERIFIED, rollOver: VERIFIED, edition: VERIFIED }
    examples:
      - { trigger: 2024-05-13, due: 2024-05-20, not: [2024-05-18], by: a weekend lies between }
`;

/** A day of mourning that the government declared. */
export const OWN_ROWS = `
adds: kz
source: Decree of a fictional government
years: { 2027: final }
daysOff:
  - { date: 2024-04-08, name: Day of the Steppe }
workingWeekendDays:
  - { date: 2024-04-06, offInstead: 2024-04-08 }
drop: [2027-05-08]
`;
