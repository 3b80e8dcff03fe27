/** Chronologies in notes, and sentences that leave out a verb or a subject: "date action" of each act in text order, "not" before a negated one. Everybody is invented. */
export const FRAGMENTS: readonly (readonly [text: string, acts: readonly string[]])[] = [
  [
    "Chronology of the case\n\n03.02.2016 - arrest at the bus station.\n\n04.02.2016 - remand, two months.\n\n11.02.2016 - complaint to the city prosecutor.\n\n25.02.2016 - answer of the city prosecutor: nothing found.\n\n02.03.2016 - first meeting with counsel.\n\n05.03.2016 - transfer to the colony in Orvel.\n\n09.03.2016 - threats by the guards.\n\n12.09.2016 - found guilty; seven years.\n\n20.09.2016 - appeal to the regional court.",
    [
      "2016-02-03 custody.detained",
      "2016-02-04 court.ruling",
      "2016-02-11 filing.complaint",
      "2016-02-25 response.reply",
      "2016-03-02 oversight.meeting",
      "2016-03-05 custody.transferred",
      "2016-03-09 incident.ill_treatment",
      "2016-09-12 court.verdict",
      "2016-09-12 court.sentence",
      "2016-09-20 filing.appeal",
    ],
  ],
  [
    "Notes of counsel\n\n03.02.2016 – search of the flat.\n\n04.02.2016 – questioned as a witness.\n\n05.02.2016 – taken to hospital.\n\n08.02.2016 – Regional Court: appeal rejected.\n\n09.02.2016 – indicted.\n\n10.02.2016 – motion to question the doctor.\n\n14.02.2016 – beaten in the cell.\n\n17.02.2016 – verdict: guilty, five years.\n\n18.02.2016 – file goes to the regional court.\n\n01.03.2016 – released.",
    [
      "2016-02-03 incident.other",
      "2016-02-04 evidence.interview",
      "2016-02-05 custody.transferred",
      "2016-02-08 review.upheld",
      "2016-02-09 court.charged",
      "2016-02-10 filing.request",
      "2016-02-14 incident.ill_treatment",
      "2016-02-17 court.verdict",
      "2016-02-17 court.sentence",
      "2016-02-18 investigation.referred",
      "2016-03-01 custody.released",
    ],
  ],
  [
    "Timeline\n\n3 May 2019: Request to the Ministry of Health for the inspection reports.\n\n4 June 2019: Request for internal review.\n\n2 July 2019: Refusal confirmed.\n\n9 July 2019: Complaint to the Information Commissioner.\n\n3 December 2019: Commissioner orders the ministry to release the reports.\n\n20 December 2019: Appeal by the ministry.\n\n14 May 2020: Hearing before the tribunal.\n\n2 June 2020: Appeal dismissed.",
    [
      "2019-05-03 filing.request",
      "2019-06-04 filing.appeal",
      "2019-07-02 review.upheld",
      "2019-07-09 filing.complaint",
      "2019-12-03 court.ruling",
      "2019-12-20 filing.appeal",
      "2020-05-14 court.hearing",
      "2020-06-02 review.upheld",
    ],
  ],
  [
    "Timeline\n\n3 May 2019: arrested at home, held for two days.\n\n5 May 2019: charged with theft and released on bail.\n\n9 May 2019: examined by a forensic doctor, bruises recorded.\n\n12 May 2019: files a complaint of torture with the city prosecutor.\n\n20 May 2019: trial resumes.",
    [
      "2019-05-03 custody.detained",
      "2019-05-05 court.charged",
      "2019-05-05 custody.released",
      "2019-05-09 evidence.examination",
      "2019-05-12 filing.complaint",
      "2019-05-20 court.hearing",
    ],
  ],
  [
    "On 3 May 2018 the family complained to the city prosecutor, and on 9 May to the ombudsman.",
    ["2018-05-03 filing.complaint", "2018-05-09 filing.complaint"],
  ],
  [
    "A first request was sent on 3 May 2018, a second on 9 May 2018 and a third on 2 June 2018.",
    ["2018-05-03 filing.request", "2018-05-09 filing.request", "2018-06-02 filing.request"],
  ],
  [
    "On 3 May 2018 the lawyer wrote to the police department, which replied on the 9th of that month.",
    ["2018-05-03 filing.request", "2018-05-09 response.reply"],
  ],
  [
    "The case was opened on 3 May 2018; it was closed on 9 August 2018.",
    ["2018-05-03 investigation.opened", "2018-08-09 investigation.terminated"],
  ],
  ["“They beat me until I fell,” he told the commission on 3 May 2018.", ["2018-05-03 filing.complaint"]],
  ["“The footage no longer exists,” the ministry wrote on 3 May 2018.", ["2018-05-03 response.reply"]],
  ["His complaint, dated 3 May 2018, is before the city prosecutor.", ["2018-05-03 filing.complaint"]],
  ["She was arrested on 3 May 2018 and, on 5 May, released.", ["2018-05-03 custody.detained", "2018-05-05 custody.released"]],
  [
    "On the evening of 3 May 2018 three guards beat him, doused him with cold water and left him naked in the yard.",
    ["2018-05-03 incident.ill_treatment"],
  ],
  ["He wrote to the prosecutor on 3 May 2018 and again three weeks later.", ["2018-05-03 filing.request", "2018-05-24~ filing.request"]],
  [
    "We wrote to the ministry in May 2018, to the governor in June 2018 and to the president in July 2018.",
    ["2018-05 filing.request", "2018-06 filing.request", "2018-07 filing.request"],
  ],
];
