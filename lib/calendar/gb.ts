import { calendarOf, type Feast } from "./feasts.ts";

const MONDAY = 1;
const ACT = "Banking and Financial Dealings Act 1971, schedule 1";
const PROCLAMATION = "Royal proclamation under the Banking and Financial Dealings Act 1971, section 1(3)";
const COMMON_LAW = "common law holiday; Freedom of Information Act 2000 s. 10(6)";

const ALL: readonly Feast[] = [
  { name: "New Year's Day", falls: { on: "01-01" }, source: ACT },
  { name: "Good Friday", falls: { easter: -2 }, source: COMMON_LAW },
  { name: "Early May bank holiday", falls: { nth: 1, weekday: MONDAY, month: 5 }, source: PROCLAMATION, except: [2020] },
  { name: "Early May bank holiday (75 years VE Day)", falls: { dates: ["2020-05-08"] }, source: PROCLAMATION },
  { name: "Spring bank holiday", falls: { nth: -1, weekday: MONDAY, month: 5 }, source: ACT, except: [2012, 2022] },
  { name: "Spring bank holiday (moved)", falls: { dates: ["2012-06-04", "2022-06-02"] }, source: PROCLAMATION },
  { name: "Jubilee of Queen Elizabeth II", falls: { dates: ["2012-06-05", "2022-06-03"] }, source: PROCLAMATION },
  { name: "Royal wedding", falls: { dates: ["2011-04-29"] }, source: PROCLAMATION },
  { name: "State funeral of Queen Elizabeth II", falls: { dates: ["2022-09-19"] }, source: PROCLAMATION },
  { name: "Coronation of King Charles III", falls: { dates: ["2023-05-08"] }, source: PROCLAMATION },
  { name: "Christmas Day", falls: { on: "12-25" }, source: COMMON_LAW },
  { name: "Boxing Day", falls: { on: "12-26" }, source: ACT },
];
const ENGLAND_WALES: readonly Feast[] = [
  { name: "Easter Monday (England, Wales, Northern Ireland)", falls: { easter: 1 }, source: ACT },
  { name: "Summer bank holiday (England, Wales, Northern Ireland)", falls: { nth: -1, weekday: MONDAY, month: 8 }, source: ACT },
];
const SCOTLAND: readonly Feast[] = [
  { name: "2 January (Scotland)", falls: { on: "01-02" }, source: ACT },
  { name: "Summer bank holiday (Scotland)", falls: { nth: 1, weekday: MONDAY, month: 8 }, source: ACT },
  {
    name: "St Andrew's Day (Scotland)",
    falls: { on: "11-30" },
    source: "St Andrew's Day Bank Holiday (Scotland) Act 2007",
    from: 2007,
  },
  {
    name: "Bank holiday for the World Cup (Scotland)",
    falls: { dates: ["2026-06-15"] },
    source: "announced; the proclamation was not at hand",
    status: "provisional",
  },
];
const NORTHERN_IRELAND: readonly Feast[] = [
  { name: "St Patrick's Day (Northern Ireland)", falls: { on: "03-17" }, source: ACT },
  { name: "Battle of the Boyne (Northern Ireland)", falls: { on: "07-12" }, source: PROCLAMATION },
];

/** Working days of the Freedom of Information Act 2000: a bank holiday in any part of the United Kingdom is none (s. 10(6)). */
export const GB = calendarOf({
  id: "gb",
  title: "United Kingdom, working days of freedom of information (bank holidays of any part)",
  source: "Freedom of Information Act 2000 s. 10(6); Banking and Financial Dealings Act 1971 and proclamations under it",
  years: [2005, 2028],
  provisionalFrom: 2027,
  substitute: "next-weekday",
  feasts: [...ALL, ...ENGLAND_WALES, ...SCOTLAND, ...NORTHERN_IRELAND],
});

/** England and Wales alone, for terms of their courts and bodies. */
export const GB_ENG = calendarOf({
  id: "gb-eng",
  title: "England and Wales, working days",
  source: "Banking and Financial Dealings Act 1971, schedule 1, and proclamations under it",
  years: [2005, 2028],
  provisionalFrom: 2027,
  substitute: "next-weekday",
  feasts: [...ALL, ...ENGLAND_WALES],
});
