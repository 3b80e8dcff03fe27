import { describe, expect, it } from "vitest";
import { resolved } from "./reading.ts";

/**
 * Own sentences, written from knowledge of the language and not from any corpus: [text, what is found, date of the document]. Found are
 * "printed text = TIMEX3 value", with "; EDTF" where it matters and "cited" before the dates of laws, judgments and publications.
 */
type Probe = [text: string, finds: readonly string[], published?: string];

const LEGAL: readonly Probe[] = [
  ["The applicant lodged his complaint on the 3rd of June 2015.", ["the 3rd of June 2015 = 2015-06-03 ; 2015-06-03"]],
  ["Judgment was given on 1st September, 2016.", ["1st September, 2016 = 2016-09-01 ; 2016-09-01"]],
  ["The order dated 07.11.2013 was served late.", ["07.11.2013 = 2013-11-07 ; 2013-11-07"]],
  ["Hearings took place on 4, 11 and 18 February 2014.", ["4 = 2014-02-04", "11 = 2014-02-11", "18 February 2014 = 2014-02-18"]],
  ["He was held from 9 to 12 April 2017 in the cellar.", ["9 = 2017-04-09 ; 2017-04-09", "12 April 2017 = 2017-04-12"]],
  ["She was remanded from 28 December 2011 until 3 February 2012.", ["28 December 2011 = 2011-12-28", "3 February 2012 = 2012-02-03"]],
  ["Between 6 and 8 October 2009 nobody was let in.", ["6 = 2009-10-06", "8 October 2009 = 2009-10-08"]],
  ["The detention lasted 6-9 May 2011.", ["6 = 2011-05-06", "9 May 2011 = 2011-05-09"]],
  ["The strike ran from late 2010 to mid-2012.", ["late 2010 = 2010", "mid-2012 = 2012"]],
  ["The Act of 12 March 1999 No. 17 was repealed.", ["cited 12 March 1999 = 1999-03-12"]],
  ["Under Law No 88-IV of 21 January 2010 the fee is due.", ["cited 21 January 2010 = 2010-01-21"]],
  ["Available at example.org/report (accessed 9 August 2019).", ["cited 9 August 2019 = 2019-08-09"]],
  ["Online at example.org, last visited on 30 June 2020.", ["cited 30 June 2020 = 2020-06-30"]],
  ["As held in the judgment of 14 May 2002 in Berg v. Norland, silence is no answer.", ["cited 14 May 2002 = 2002-05-14"]],
  ["See Ostrov v. Norland (no. 4512/07, 11 October 2011).", ["cited 11 October 2011 = 2011-10-11"]],
  ["Article 2013 of the Code and page 2014 of the file say nothing.", []],
  ["Case no. 2-2015/14 was closed by decree 1998/22.", []],
  ["The fine was 2015 tenge and he called 8 701 2012 2013.", []],
  ["Paragraphs 10, 11 and 12 of the file concern him.", []],
  ["12.  On 6 August 2008 the prosecutor appealed.", ["6 August 2008 = 2008-08-06"]],
  ["He may march to the court, and the sun sat in the fall of the wall.", []],
  ["The term expired on 30 February 2015.", ["30 February 2015 = 2015-02-30"]],
  ["On Sunday, 2 June 2014 the court did not sit.", ["Sunday, 2 June 2014 = 2014-06-02 ; 2014-06-02"]],
  ["On 13/01/2015 and on 05/02/2015 he was questioned.", ["13/01/2015 = 2015-01-13", "05/02/2015 = 2015-02-05 ; 2015-02-05"]],
  ["On 01/13/2015 and on 02/05/2015 he was questioned.", ["01/13/2015 = 2015-01-13", "02/05/2015 = 2015-02-05 ; 2015-02-05"]],
  ["The file was opened on 2016-04-09.", ["2016-04-09 = 2016-04-09"]],
  ["The file was opened on 9.IV.2016.", ["9.IV.2016 = 2016-04-09"]],
  ["The law has been in force since 1 January 2015.", ["1 January 2015 = 2015-01-01"]],
  ["He must reply by 15 March 2018.", ["15 March 2018 = 2018-03-15 ; ../2018-03-15"]],
  ["Complaints filed after 20 July 2010 were lost.", ["20 July 2010 = 2010-07-20 ; 2010-07-20/.."]],
  ["No record exists before March 2009.", ["March 2009 = 2009-03 ; ../2009-03"]],
  ["The investigator had ten days to decide.", ["ten days = P10D"]],
  ["He was sentenced to two years and six months.", ["two years and six months = P2Y6M"]],
  ["An inspection is held every year.", ["every year = XXXX"]],
  ["He reports to the police twice a month.", ["twice a month = XXXX-XX"]],
  ["The detention was prolonged for 72 hours.", ["72 hours = PT72H"]],
  ["As of 17 May of this year no answer came.", ["17 May of this year = 2016-05-17 ; 2016-05-17"], "2016-09-01"],
  ["In the first five months of 2013 six men died.", ["the first five months of 2013 = 2013-01 ; 2013-01/2013-05"]],
  ["In the second half of 2012 the unit was closed.", ["the second half of 2012 = 2012-H2 ; 2012-07/2012-12"]],
  ["In the third quarter of 2012 the unit was closed.", ["the third quarter of 2012 = 2012-Q3 ; 2012-07/2012-09"]],
  ["During the 1980s and in the early nineties such files were burnt.", ["the 1980s = 198", "the early nineties = 199"]],
  ["In the autumn of 2007 he moved.", ["the autumn of 2007 = 2007-FA ; 2007-23"]],
  ["In winter 2010-2011 the heating failed.", ["winter 2010-2011 = 2010-WI"]],
  ["Around 20 May 2011 a letter came.", ["20 May 2011 = 2011-05-20 ; 2011-05-20~"]],
  ["Sometime around March 2011 a letter came.", ["March 2011 = 2011-03 ; 2011-03~"]],
];

const STORY: readonly Probe[] = [
  [
    "On 12 May 2013 he fell ill. Two days afterwards a doctor came.",
    ["12 May 2013 = 2013-05-12", "Two days afterwards = 2013-05-14 ; 2013-05-14"],
  ],
  ["On 12 May 2013 he fell ill. A fortnight later he died.", ["12 May 2013 = 2013-05-12", "A fortnight later = 2013-05-26 ; 2013-05-26~"]],
  ["On 12 May 2013 he fell ill. That same evening he died.", ["12 May 2013 = 2013-05-12", "That same evening = 2013-05-12TEV"]],
  ["On 12 May 2013 he fell ill. The very next day he died.", ["12 May 2013 = 2013-05-12", "The very next day = 2013-05-13 ; 2013-05-13"]],
  ["On 12 May 2013 he fell ill, and the day before he had been well.", ["12 May 2013 = 2013-05-12"]],
  [
    "On 12 May 2013 he fell ill. On 14 and 19 May he was seen by a doctor.",
    ["12 May 2013 = 2013-05-12", "14 = 2013-05-14", "19 May = 2013-05-19"],
  ],
  ["On 30 December 2013 he fell ill. On 2 January he died.", ["30 December 2013 = 2013-12-30", "2 January = 2014-01-02 ; 2014-01-02"]],
  ["In March 2012 the family moved. In June they moved again.", ["March 2012 = 2012-03", "June = 2012-06 ; 2012-06"]],
  ["In November 2012 the family moved. In February they moved again.", ["November 2012 = 2012-11", "February = 2013-02 ; 2013-02"]],
  ["On 12 May 2013 at 9.30 p.m. he was seen at the gate.", ["12 May 2013 = 2013-05-12 ; 2013-05-12T21:30", "9.30 p.m. = 2013-05-12T21:30"]],
  ["At 14:20 on 12 May 2013 he was seen at the gate.", ["14:20 = 2013-05-12T14:20", "12 May 2013 = 2013-05-12 ; 2013-05-12T14:20"]],
  ["At about 5 am on 12 May 2013 he was seen.", ["5 am = 2013-05-12T05:00 ; 2013-05-12T05:00", "12 May 2013 = 2013-05-12"]],
  ["On the night of 3 to 4 July 2010 he was taken.", ["the night of 3 = 2010-07-03TNI", "4 July 2010 = 2010-07-04"]],
  ["On 12 May 2013 he fell ill. By noon he was dead.", ["12 May 2013 = 2013-05-12", "noon = 2013-05-12T12:00"]],
  [
    "On 12 May 2013 he fell ill. Ten days earlier he had been beaten.",
    ["12 May 2013 = 2013-05-12", "Ten days earlier = 2013-05-02 ; 2013-05-02"],
  ],
  [
    "On 12 May 2013 he fell ill. In the course of that week four more fell ill.",
    ["12 May 2013 = 2013-05-12", "the course of that week = 2013-W19"],
  ],
  [
    "On 12 May 2013 he fell ill. The month after that he was moved.",
    ["12 May 2013 = 2013-05-12", "The month after that = 2013-06 ; 2013-06"],
  ],
  ["On 12 May 2013 he fell ill. Later that year he was moved.", ["12 May 2013 = 2013-05-12", "Later that year = 2013"]],
  ["On 12 May 2013 he fell ill. In the following two weeks nobody came.", ["12 May 2013 = 2013-05-12", "the following two weeks = P2W"]],
  ["On 12 May 2013 he fell ill. Less than a month later he was moved.", ["12 May 2013 = 2013-05-12", "Less than a month later = 2013-06"]],
  [
    "On 12 May 2013 he wrote. More than four months after, no answer had come.",
    ["12 May 2013 = 2013-05-12", "More than four months after = 2013-09"],
  ],
  ["On 12 May 2013 he wrote. A month earlier he had been beaten.", ["12 May 2013 = 2013-05-12", "A month earlier = 2013-04 ; 2013-04~"]],
  ["On 12 May 2013 he wrote. During this time nobody answered.", ["12 May 2013 = 2013-05-12", "this time = PXX ; 2013-05-12/.."]],
  [
    "On 4 February 2012 he wrote. Then, on 23 June 2014, he left. In August he came back.",
    ["4 February 2012 = 2012-02-04", "23 June 2014 = 2014-06-23", "August = 2014-08 ; 2014-08"],
  ],
  [
    "On 12 May 2013 he wrote (see the Code of 3 July 2009). The following day he left.",
    ["12 May 2013 = 2013-05-12", "cited 3 July 2009 = 2009-07-03", "The following day = 2013-05-13"],
  ],
  ["On 1 and 2 February and on 9 March 2015 he was seen.", ["1 = 2015-02-01", "2 February = 2015-02-02", "9 March 2015 = 2015-03-09"]],
  ["Between October 2009 and January 2010 three men died.", ["October 2009 = 2009-10", "January 2010 = 2010-01"]],
  ["From 1996 to 2010 he taught.", ["1996 = 1996", "2010 = 2010"]],
  ["He taught there in 1996–98.", ["1996 = 1996", "98 = 1998"]],
  ["Between 30 May and 2 June 2016 he was held.", ["30 May = 2016-05-30", "2 June 2016 = 2016-06-02"]],
  ["In May and June 2016 he was held.", ["May = 2016-05", "June 2016 = 2016-06"]],
  ["In late December 2010 and early January 2011 he was held.", ["late December 2010 = 2010-12", "early January 2011 = 2011-01"]],
  ["In the middle of 2012 he was held.", ["the middle of 2012 = 2012"]],
  ["In the summer and autumn of 2010 he was held.", ["the summer = 2010-SU", "autumn of 2010 = 2010-FA"]],
  ["In Q2 2015 sums fell.", ["Q2 2015 = 2015-Q2"]],
  ["On Saturday 14 June 2014, the guard slept.", ["Saturday 14 June 2014 = 2014-06-14 ; 2014-06-14"]],
  ["On June 14th, 2014 the guard slept.", ["June 14th, 2014 = 2014-06-14"]],
  ["Dated this 14th day of June 2014.", ["this 14th day of June 2014 = 2014-06-14"]],
  ["On the fourteenth of June 2014 the guard slept.", ["the fourteenth of June 2014 = 2014-06-14"]],
  ["On 14.06.14 the guard slept.", ["14.06.14 = 2014-06-14"]],
  ["On 14-06-2014 the guard slept.", ["14-06-2014 = 2014-06-14"]],
  ["On 2014/06/14 the guard slept.", ["2014/06/14 = 2014-06-14"]],
  ["On 14 Jun. 2014 the guard slept.", ["14 Jun. 2014 = 2014-06-14"]],
  ["The log reads 2014-06-14T08:30.", ["2014-06-14T08:30 = 2014-06-14T08:30"]],
  ["On 14 June, 2014, the guard slept.", ["14 June, 2014 = 2014-06-14"]],
  ["In AD 410 the town fell.", ["AD 410 = 0410"]],
  ["In 480 BC the town fell.", ["480 BC = BC0480"]],
  ["In the 1960s and 1970s they wrote.", ["the 1960s = 196", "1970s = 197"]],
];

const NEWS: readonly Probe[] = [
  ["Police freed the man last night.", ["last night = 2014-06-10TNI"], "2014-06-11"],
  ["Police freed the man on Monday.", ["Monday = 2014-06-09 ; 2014-06-09"], "2014-06-11"],
  ["The court will rule tomorrow morning.", ["tomorrow morning = 2014-06-12TMO"], "2014-06-11"],
  ["Three weeks ago the man was freed.", ["Three weeks ago = 2014-W21"], "2014-06-11"],
  ["Ten days ago the man was freed.", ["Ten days ago = 2014-06-01 ; 2014-06-01"], "2014-06-11"],
  ["Earlier this week the man was freed.", ["Earlier this week = 2014-W24"], "2014-06-11"],
  ["The man was freed in March.", ["March = 2014-03 ; 2014-03"], "2014-06-11"],
  ["The man was freed in October.", ["October = 2013-10 ; 2013-10"], "2014-06-11"],
  ["The man will be freed in October.", ["October = 2014-10 ; 2014-10"], "2014-06-11"],
  ["The man is now free and currently abroad.", ["now = PRESENT_REF", "currently = PRESENT_REF"], "2014-06-11"],
  ["In recent years five men were freed.", ["recent years = PAST_REF"], "2014-06-11"],
  ["Last spring the man was freed.", ["Last spring = 2013-SP"], "2014-02-11"],
  [
    "The weekend before last he was freed; this weekend he speaks.",
    ["The weekend before last = 2014-W22-WE ; 2014-05-31/2014-06-01", "this weekend = 2014-W24-WE"],
    "2014-06-11",
  ],
  ["Over the past five years the unit grew.", ["the past five years = P5Y"], "2014-06-11"],
  ["The day before yesterday he was freed.", ["The day before yesterday = 2014-06-09 ; 2014-06-09"], "2014-06-11"],
  ["The ship sank in the 19th century, in 1854.", ["19th century = 18", "1854 = 1854"], "2014-06-11"],
  ["The 2012 election and the May 2013 vote were void.", ["2012 = 2012", "May 2013 = 2013-05"], "2014-06-11"],
  ["By the end of this month he must leave.", ["the end of this month = 2014-06"], "2014-06-11"],
  ["The ministry said on Thursday it would reply next month.", ["Thursday = 2014-06-05", "next month = 2014-07"], "2014-06-11"],
  ["Last summer and two years ago the men were freed.", ["Last summer = 2013-SU", "two years ago = 2012"], "2014-06-11"],
  ["This morning the men were freed.", ["This morning = 2014-06-11TMO"], "2014-06-11"],
  ["The men were freed in the past few days.", ["the past few days = PXD"], "2014-06-11"],
  ["As of 17 January of this year the men were held.", ["17 January of this year = 2014-01-17"], "2014-06-11"],
  ["The men, freed earlier this year, met again this week.", ["earlier this year = 2014", "this week = 2014-W24"], "2014-06-11"],
  ["The trial, which began in April, will end in September.", ["April = 2014-04", "September = 2014-09"], "2014-06-11"],
  ["Nowadays few remember what happened a decade ago.", ["Nowadays = PRESENT_REF", "a decade ago = 2004"], "2014-06-11"],
];

const NOISE: readonly Probe[] = [
  ["On l5 May 2014 the cell was searched.", ["l5 May 2014 = 2014-05-15 ; 2014-05-15"]],
  ["On 1O May 2014 the cell was searched.", ["1O May 2014 = 2014-05-10 ; 2014-05-10"]],
  ["On 2I May 2014 the cell was searched.", ["2I May 2014 = 2014-05-21 ; 2014-05-21"]],
  ["He was freed in March 201417 and left.", ["March 2014 = 2014-03 ; 2014-03"]],
  ["He was freed on 3 March 20142 and left.", ["3 March 2014 = 2014-03-03 ; 2014-03-03"]],
  ["On 3 Feb\u00adruary 2012 he left.", ["3 Feb\u00adruary 2012 = 2012-02-03 ; 2012-02-03"]],
  ["On 3 Sep\u00ad\ntember 2012 he left.", ["3 Sep\u00ad\ntember 2012 = 2012-09-03 ; 2012-09-03"]],
  ["On 3\u00a0September\u202f2012 he left.", ["3\u00a0September\u202f2012 = 2012-09-03"]],
  ["On 3\nSeptember\n2012 he left.", ["3\nSeptember\n2012 = 2012-09-03"]],
  ["On 3 Sep-\ntember 2012 he left.", ["3 Sep-\ntember 2012 = 2012-09-03"]],
];

const TIMES: readonly Probe[] = [
  ["On 12 May 2013 he was taken at 12:55.", ["12 May 2013 = 2013-05-12", "12:55 = 2013-05-12T12:55"]],
  ["On 12 May 2013 he was taken. On the same day, around six, he called.", ["12 May 2013 = 2013-05-12", "the same day = 2013-05-12"]],
  [
    "On 12 May 2013 he was taken. The next morning, 13 May, he called.",
    ["12 May 2013 = 2013-05-12", "The next morning = 2013-05-13TMO", "13 May = 2013-05-13"],
  ],
  ["On 12 May 2013 he was taken. That night he called.", ["12 May 2013 = 2013-05-12", "That night = 2013-05-12TNI"]],
  ["On 12 May 2013 he was taken. By midnight he was free.", ["12 May 2013 = 2013-05-12", "midnight = 2013-05-12T24:00"]],
  ["On the evening of 7 July 2011 he came.", ["the evening of 7 July 2011 = 2011-07-07TEV"]],
  ["At 3 p.m. on Tuesday he came.", ["3 p.m. on Tuesday = 2014-06-10T15:00"], "2014-06-11"],
  [
    "On 7 July 2011, between 10:00 and 11:30, they searched.",
    ["7 July 2011 = 2011-07-07", "10:00 = 2011-07-07T10:00", "11:30 = 2011-07-07T11:30"],
  ],
];

const NOT_DATES: readonly Probe[] = [
  ["Resolution 2139 (2014) was adopted.", []],
  ["He ran 1500 metres and paid 2014 roubles.", []],
  ["Order No. 03-05/2012 of the chief was read.", []],
  ["Document CCPR/C/2013/7 lists them.", []],
  ["Tel. +7 7172 20 12 20 13.", []],
  ["See pp. 1990-1995 of the file.", []],
  ["She may go on a march; we sat in the second row.", []],
  ["The version 10.11.12 runs.", []],
  ["Rule 12 March did not apply to them.", ["12 March = XXXX-03-12"]],
];

const CITATIONS: readonly Probe[] = [
  ["Council Regulation of 4 July 2014 No 231 applies.", ["cited 4 July 2014 = 2014-07-04"]],
  ["The Constitution of 1995 and the 1997 Criminal Code applied.", ["cited 1995 = 1995", "cited 1997 = 1997"]],
  ["Retrieved 3 March 2018 from the archive.", ["cited 3 March 2018 = 2018-03-03"]],
  ["The court gave its judgment on 6 June 2019.", ["6 June 2019 = 2019-06-06"]],
  ["By a judgment of 6 June 2019 the court freed him.", ["6 June 2019 = 2019-06-06"]],
  ["The law was adopted on 4 July 2014.", ["4 July 2014 = 2014-07-04"]],
  ["(Arden v. Orland, 12 May 2009, §§ 33-40)", ["cited 12 May 2009 = 2009-05-12"]],
  ["In Arden v. Orland, judgment of 12 May 2009, the Court found a breach.", ["cited 12 May 2009 = 2009-05-12"]],
  ["Presidential Decree no. 83 dated 9 February 2011 was read out.", ["cited 9 February 2011 = 2011-02-09"]],
];

const DURATIONS: readonly Probe[] = [
  ["A three-day strike and a fine of two weeks' pay followed.", ["three-day = P3D", "two weeks = P2W"]],
  ["He was questioned for an hour and a half.", ["an hour and a half = PT1.5H"]],
  ["He was held for several days and almost two years.", ["several days = PXD", "almost two years = P2Y"]],
  ["He is questioned every Monday and each morning.", ["every Monday = XXXX-WXX-1", "each morning = XXXX-XX-XXTMO"]],
];

const found = (text: string, published?: string) =>
  resolved(text, published).map(({ timex, value, edtf }) => ({
    value: `${timex.citation ? "cited " : ""}${timex.text} = ${value}`,
    whole: `${timex.citation ? "cited " : ""}${timex.text} = ${value} ; ${edtf}`,
  }));

describe.each([
  ["legal writing", LEGAL],
  ["what is counted from the story", STORY],
  ["what is counted from the document", NEWS],
  ["noise of scans and print", NOISE],
  ["times and parts of day", TIMES],
  ["what is no date", NOT_DATES],
  ["citations", CITATIONS],
  ["spans of time and frequencies", DURATIONS],
] as const)("own sentences: %s", (_, probes) => {
  it.each(probes as readonly Probe[])("%j", (text, finds, published) => {
    const read = found(text, published);
    expect(read.map(({ value, whole }, i) => (finds[i]?.includes(" ; ") ? whole : value))).toEqual(finds);
  });
});
