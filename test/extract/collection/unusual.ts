import type { Action } from "../../../lib/model/action.ts";
import type { CollectedText, Wanted } from "./sentences.ts";

const w = (action: Action, date: string, more: Partial<Wanted> = {}): Wanted => ({ action, date, ...more });

/** Plain words for the same acts, and notes without verbs: written last, to see how far the rules carry beyond legal wording. */
export const UNUSUAL: readonly CollectedText[] = [
  {
    from: "Nordmark, ombudsman's bulletin",
    text: "On 6 February 2011 a prisoner at Halden Gate swallowed razor blades after staff had confiscated his letters. The duty nurse sent him to the county clinic, where surgeons operated on him the same evening.",
    wanted: [w("incident.death", "2011-02-06"), w("custody.transferred", "2011-02-06"), w("evidence.examination", "2011-02-06")],
  },
  {
    from: "Nordmark, ombudsman's bulletin",
    text: "The ombudsman took up the matter of her own motion on 9 February 2011 and called for the file. The governor handed it over only after a reminder dated 1 March 2011.",
    wanted: [w("investigation.check", "2011-02-09"), w("filing.request", "2011-03-01")],
  },
  {
    from: "Nordmark, ombudsman's bulletin",
    text: "In her decision of 14 June 2011 she criticised the governor sharply and recommended that he apologise.",
    wanted: [w("public.statement", "2011-06-14")],
  },
  {
    from: "Sarvan Province, lawyer's letter",
    text: "My client was stopped at a checkpoint near Ural on 17 September 2019, pulled out of his vehicle and taken to an unknown building. There he was given electric shocks. He was dumped by the roadside on 19 September 2019.",
    wanted: [
      w("custody.detained", "2019-09-17"),
      w("custody.transferred", "2019-09-17"),
      w("incident.ill_treatment", "2019-09-17"),
      w("custody.released", "2019-09-19"),
    ],
  },
  {
    from: "Sarvan Province, lawyer's letter",
    text: "I reported these facts to the Investigative Committee on 23 September 2019. The Committee assigned number 4471 to my report but has not replied to this day.",
    wanted: [w("filing.complaint", "2019-09-23")],
  },
  {
    from: "Sarvan Province, lawyer's letter",
    text: "By letter of 30 October 2019 the deputy head of the Committee informed me that no grounds for a criminal case had been found. I contested that letter before the garrison court on 11 November 2019.",
    wanted: [w("response.reply", "2019-10-30"), w("filing.appeal", "2019-11-11")],
  },
  {
    from: "Sarvan Province, lawyer's letter",
    text: "The garrison court sat on 2 December 2019 and found for my client. The Committee was obliged to look into his account again. A new inquiry, opened on 16 December 2019, came to nothing.",
    wanted: [w("court.ruling", "2019-12-02"), w("investigation.check", "2019-12-16")],
  },
  {
    from: "Costa Brina, wire report",
    text: "A judge in Costa Brina on Tuesday, 4 May 2021, threw two police captains in jail pending trial over the death of a student in custody. The student, Ivo Rames, was picked up during a march on 28 April 2021 and was dead on arrival at hospital.",
    wanted: [w("custody.detained", "2021-05-04"), w("custody.detained", "2021-04-28")],
  },
  {
    from: "Costa Brina, wire report",
    text: "Prosecutors had initially ruled the death a suicide. They reversed course on 2 May 2021 after a second post-mortem found fractures.",
    wanted: [w("evidence.examination", "2021-05-02")],
  },
  {
    from: "Costa Brina, wire report",
    text: "Thousands rallied in front of parliament on 5 May 2021. The interior minister stepped down two days later.",
    wanted: [w("incident.other", "2021-05-05"), w("public.institution", "2021-05-07")],
  },
  {
    from: "Upper Lakes, UN communication",
    text: "The author's appeal was dismissed at first instance on 3 October 2008 and on cassation on 12 February 2009. Having exhausted domestic remedies, he applied to the Committee on 30 July 2009.",
    wanted: [w("review.upheld", "2008-10-03"), w("review.upheld", "2009-02-12"), w("filing.complaint", "2009-07-30")],
  },
  {
    from: "Upper Lakes, UN communication",
    text: "The State party submitted its observations on 14 January 2010; the author commented on them on 22 March 2010.",
    wanted: [w("response.reply", "2010-01-14"), w("filing.request", "2010-03-22")],
  },
  {
    from: "Upper Lakes, UN communication",
    text: "The Committee adopted its Views on 1 November 2012. It concluded that the facts disclosed a violation of article 7 and asked the State party to prosecute those responsible.",
    wanted: [w("court.ruling", "2012-11-01"), w("court.ruling", "2012-11-01"), w("court.ruling", "2012-11-01")],
  },
  {
    from: "Upper Lakes, UN communication",
    text: "As at 1 June 2013 no compensation had been paid.",
    wanted: [w("court.remedy", "2013-06-01", { polarity: "negated" })],
  },
  {
    from: "Port Ansel, chronology in notes",
    text: "20 August 2016 - hearing before Judge Hask; defence motion to exclude confession denied. 21 August 2016 - verdict: guilty; nine years.",
    wanted: [w("court.hearing", "2016-08-20"), w("court.verdict", "2016-08-21")],
  },
  {
    from: "Port Ansel, chronology in notes",
    text: "2 September 2016 - notice of appeal. 15 January 2017 - conviction affirmed. 16 January 2017 - client moved to Stone Island.",
    wanted: [w("filing.appeal", "2016-09-02"), w("review.upheld", "2017-01-15"), w("custody.transferred", "2017-01-16")],
  },
];
