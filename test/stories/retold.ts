import { GEN, inTime, JUDGE, late, MOTION, open, overdue, running, type Story, URG, untold } from "./story.ts";

/** Told by letters, diaries, press releases and case notes, in words that no cue was written for. */
export const RETOLD: readonly Story[] = [
  {
    id: "diary-of-a-mother",
    asOf: "2024-12-31",
    texts: [
      {
        text: `My son Erasyl Dosanov was taken from our flat in Shyganak. On 8 April 2024 I handed a complaint to the Shyganak City Prosecutor's Office
about the investigator who would not let me see him. On 12 April 2024 a letter from the prosecutor's office came: the investigator had been
reprimanded. I keep that letter in the drawer with his school certificates.`,
      },
    ],
    verdicts: [inTime(GEN, "2024-04-08")],
  },
  {
    id: "press-release-silence",
    asOf: "2024-12-31",
    texts: [
      {
        text: `The Committee for Fair Trials is alarmed about the case of Aidana Bektur. On 3 June 2024 her lawyer appealed to the Uzynbulak District
Prosecutor's Office against the refusal of the district police to open a criminal case. As of 15 August 2024 the Uzynbulak District Prosecutor's
Office has not responded. We call on the authorities to act.`,
        published: "2024-08-15",
      },
    ],
    verdicts: [overdue(GEN, "2024-06-03")],
  },
  {
    id: "answer-by-courier",
    asOf: "2024-12-31",
    texts: [
      {
        text: `On 5 August 2024 Nurlan Aitbay complained to the Tasotkel District Prosecutor's Office about the actions of a police investigator who had
kept his passport. A courier brought the prosecutor's answer on 9 August 2024. It said the passport would be returned, and it was.`,
      },
    ],
    verdicts: [inTime(GEN, "2024-08-05")],
  },
  {
    id: "answer-a-month-late",
    asOf: "2024-12-31",
    texts: [
      {
        text: `Counsel for Ms Saltanat Iskak appealed on 2 September 2024 to the Balkantau City Prosecutor's Office against the decision of the city police
department to terminate the criminal investigation. The Balkantau City Prosecutor's Office replied on 4 October 2024, upholding the termination.
Counsel considers the delay unlawful.`,
      },
    ],
    verdicts: [late(GEN, "2024-09-02")],
  },
  {
    id: "regional-office-stepped-in",
    asOf: "2024-12-31",
    texts: [
      {
        text: `On 6 May 2024 Bolat Seitkali appealed to the Sarytogai District Prosecutor's Office against the refusal of the district police to open a case.
The district office passed the papers upwards. On 10 May 2024 the Sarytogai Regional Prosecutor's Office overturned the refusal. As of 1 July 2024 the
Sarytogai District Prosecutor's Office had not written to him.`,
      },
    ],
    verdicts: [open(GEN, "2024-05-06")],
  },
  {
    id: "told-to-wait",
    asOf: "2024-12-31",
    texts: [
      {
        text: `Complaint of 11 March 2024 by Gulzhan Omarkyzy to the Kokozek City Prosecutor's Office about an investigator of the city police. On 15 March 2024
the prosecutor's office informed her that the review needed additional materials and that the term had been prolonged to fifteen days. The answer,
a refusal, is dated 25 March 2024.`,
      },
    ],
    verdicts: [open(GEN, "2024-03-11")],
  },
  {
    id: "holiday-week",
    asOf: "2024-12-31",
    texts: [
      {
        text: `The lawyer of Temirlan Ashim lodged a complaint with the Zhylysai District Prosecutor's Office on 14 March 2024 about the conduct of the
investigator of the district police. The prosecutor's office replied on 26 March 2024. Between the two dates lay the Nauryz holidays.`,
      },
    ],
    verdicts: [inTime(GEN, "2024-03-14")],
  },
  {
    id: "phone-call-from-the-office",
    asOf: "2024-12-31",
    texts: [
      {
        text: `Rustem Kozhabek, a farmer, complained on 7 October 2024 to the Akzhar District Prosecutor's Office about two police officers who had beaten him.
On 10 October 2024 an assistant prosecutor rang him and said that his papers were being studied. By 2 December 2024 nothing more had come.`,
      },
    ],
    verdicts: [open(GEN, "2024-10-07")],
  },
  {
    id: "two-complaints-one-answer",
    asOf: "2024-12-31",
    texts: [
      {
        text: `On 5 February 2024 and again on 12 February 2024 Karina Dyusen complained to the Kumkol City Prosecutor's Office about an investigator of the city
police department. On 16 February 2024 the Kumkol City Prosecutor's Office answered her complaint. Which of the two it meant it did not say.`,
      },
    ],
    verdicts: [inTime(GEN, "2024-02-12"), open(GEN, "2024-02-05")],
  },
  {
    id: "answer-in-the-footnote",
    asOf: "2024-12-31",
    texts: [
      {
        text: `On 17 June 2024 Mr Yeldos Karim appealed to the Bestobe City Prosecutor's Office against the refusal of the police to open a criminal case.

See reply of the Bestobe City Prosecutor's Office of 20 June 2024, No. 2-14-331, on file with the authors.`,
      },
    ],
    verdicts: [open(GEN, "2024-06-17")],
  },
  {
    id: "still-waiting-said-too-early",
    asOf: "2024-12-31",
    texts: [
      {
        text: `On 2 July 2024 the family of Dias Myrzabek complained to the Karatobe District Prosecutor's Office about a police investigator. "As of today,
5 July 2024, we have received no answer," his brother wrote to us.`,
        published: "2024-07-05",
      },
    ],
    verdicts: [untold(GEN, "2024-07-02")],
  },
  {
    id: "term-still-runs",
    asOf: "2024-11-06",
    texts: [
      {
        text: `On 4 November 2024 Madina Zhaksybek appealed to the Yntymak District Prosecutor's Office against the refusal of the district police department to
open a criminal case. No reply has been received so far.`,
        published: "2024-11-06",
      },
    ],
    verdicts: [running(GEN, "2024-11-04")],
  },
  {
    id: "judge-in-three-days",
    asOf: "2024-12-31",
    texts: [
      {
        text: `On 13 May 2024 the defence of Arsen Tulegen lodged a complaint with the Specialised Interdistrict Investigating Court of Moiynty about the
prosecutor's refusal. The court dismissed the complaint on 15 May 2024.`,
      },
    ],
    verdicts: [inTime(JUDGE, "2024-05-13")],
  },
  {
    id: "motion-for-an-examination",
    asOf: "2024-12-31",
    texts: [
      {
        text: `On 9 September 2024 the lawyer of Zarina Abdikarim filed a motion with the investigator of the Saumalkol District Police Department for a forensic
medical examination. On 11 September 2024 the investigator granted the motion.`,
      },
    ],
    verdicts: [inTime(MOTION, "2024-09-09")],
  },
  {
    id: "unlawful-detention-answered-in-two-days",
    asOf: "2024-12-31",
    texts: [
      {
        text: `On 10 June 2024 the wife of Marat Sultanbek complained to the Ayakoz City Prosecutor's Office that he was being detained unlawfully by the city
police. On 12 June 2024 the Ayakoz City Prosecutor's Office ordered his release and informed her.`,
      },
    ],
    verdicts: [inTime(URG, "2024-06-10")],
  },
  {
    id: "no-word-ever-came",
    asOf: "2024-12-31",
    texts: [
      {
        text: `Asel Nurgali appealed on 15 April 2024 to the Karkaraly City Prosecutor's Office against the city police department's refusal to open a criminal
case. By 30 July 2024 no word had come from the Karkaraly City Prosecutor's Office.`,
      },
    ],
    verdicts: [overdue(GEN, "2024-04-15")],
  },
  {
    id: "left-unanswered-says-the-lawyer",
    asOf: "2024-12-31",
    texts: [
      {
        text: `On 22 April 2024 the lawyer Samal Orazbek appealed to the Zhetikol District Prosecutor's Office against a refusal by the district police to open a
criminal case. "My appeal of 22 April remains unanswered," she told us on 1 August 2024.`,
        published: "2024-08-02",
      },
    ],
    verdicts: [overdue(GEN, "2024-04-22")],
  },
  {
    id: "answered-her-but-not-him",
    asOf: "2024-12-31",
    texts: [
      {
        text: `On 1 April 2024 the brothers Alen and Adil Bisen each appealed to the Aksuat District Prosecutor's Office against refusals of the district police to
open criminal cases. Alen Bisen received an answer on 5 April 2024. Adil Bisen had received none by 10 June 2024.`,
      },
    ],
    verdicts: [open(GEN, "2024-04-01")],
  },
  {
    id: "answer-to-a-different-letter",
    asOf: "2024-12-31",
    texts: [
      {
        text: `On 6 May 2024 Farida Akhmet appealed to the Tolebi City Prosecutor's Office against the refusal of the city police to open a criminal case. On 7 May 2024
she also asked the same office for a copy of the file. On 13 May 2024 the Tolebi City Prosecutor's Office sent her the copy. On 1 August 2024 the
Tolebi City Prosecutor's Office still had not decided on the appeal.`,
      },
    ],
    verdicts: [open(GEN, "2024-05-06")],
  },
  {
    id: "court-instead-of-prosecutor",
    asOf: "2024-12-31",
    texts: [
      {
        text: `On 19 February 2024 Gaukhar Sadyk appealed to the Mugalzhar District Prosecutor's Office against the termination of the investigation by the district
police. On 22 February 2024 the Mugalzhar District Court quashed the termination at the request of another victim. As of 20 May 2024 the Mugalzhar
District Prosecutor's Office had not replied to her.`,
      },
    ],
    verdicts: [open(GEN, "2024-02-19")],
  },
  {
    id: "imprecise-spring",
    asOf: "2024-12-31",
    texts: [
      {
        text: `In April 2024 Olzhas Bapan complained to the Kentau Valley City Prosecutor's Office about an investigator of the city police. The Kentau Valley City
Prosecutor's Office replied on 3 May 2024.`,
      },
    ],
    verdicts: [open(GEN, "2024-04")],
  },
  {
    id: "about-the-middle-of-july",
    asOf: "2024-12-31",
    texts: [
      {
        text: `In mid-July 2024 Raushan Temir appealed to the Arkaly City Prosecutor's Office against the refusal of the city police to open a criminal case. By
12 November 2024 the Arkaly City Prosecutor's Office had not replied.`,
      },
    ],
    verdicts: [overdue(GEN, "2024-07")],
  },
  {
    id: "appeal-withdrawn-after-settlement",
    asOf: "2024-12-31",
    texts: [
      {
        text: `On 3 September 2024 Kanat Orynbek appealed to the Sholakkorgan City Prosecutor's Office against the refusal of the city police to open a criminal case.
Two days later he withdrew his appeal after the officers had apologised. As of 1 December 2024 the Sholakkorgan City Prosecutor's Office had not
replied.`,
      },
    ],
    verdicts: [open(GEN, "2024-09-03")],
  },
  {
    id: "returned-for-a-missing-page",
    asOf: "2024-12-31",
    texts: [
      {
        text: `On 7 October 2024 the appeal of Nazym Zhanibek against the refusal of the district police to open a criminal case was handed in at the Shardara District
Prosecutor's Office. It came back on 10 October 2024 because a page was missing. By 1 December 2024 no decision had been taken.`,
      },
    ],
    verdicts: [],
  },
  {
    id: "answer-lost-in-the-post",
    asOf: "2024-12-31",
    texts: [
      {
        text: `On 13 May 2024 Sanzhar Uali appealed to the Zhalpaktal District Prosecutor's Office against the refusal of the district police to open a criminal case. By
20 July 2024 he had received no answer. The prosecutor's office says that it sent its decision on 17 May 2024 and that the post lost it.`,
      },
    ],
    verdicts: [open(GEN, "2024-05-13")],
  },
  {
    id: "hotline-operator",
    asOf: "2024-12-31",
    texts: [
      {
        text: `On 2 December 2024 Ainur Kalibek phoned the hot line of the Prosecutor General's Office of Kazakhstan and said that police officers had beaten her
husband. The operator took her name. By 30 December 2024 nobody had called back.`,
      },
    ],
    verdicts: [],
  },
  {
    id: "ombudsman-silent",
    asOf: "2024-12-31",
    texts: [
      {
        text: `On 4 March 2024 the association Open Cells complained to the Commissioner for Human Rights of Kazakhstan about conditions in a colony. As of
9 September 2024 the Commissioner had not answered.`,
      },
    ],
    verdicts: [],
  },
  {
    id: "kyrgyz-prosecutor",
    asOf: "2024-12-31",
    texts: [
      {
        text: `On 5 February 2024 Azamat Toktorov appealed to the Tokbai District Prosecutor's Office of the Kyrgyz Republic against a refusal to open a criminal
case. By 1 June 2024 the Tokbai District Prosecutor's Office of the Kyrgyz Republic had not replied.`,
      },
    ],
    verdicts: [],
  },
  {
    id: "old-code",
    asOf: "2024-12-31",
    texts: [
      {
        text: `On 14 May 2013 Berik Sagyndyk complained to the Torgai District Prosecutor's Office that officers of the district police had tortured him. By 1 September
2013 the Torgai District Prosecutor's Office had not replied.`,
      },
    ],
    verdicts: [],
  },
  {
    id: "answer-in-the-second-report",
    asOf: "2024-12-31",
    texts: [
      {
        text: `On 8 July 2024 Diana Serikbol appealed to the Egindikol City Prosecutor's Office against the refusal of the city police to open a criminal case. As of
20 August 2024 the Egindikol City Prosecutor's Office had not replied.`,
        published: "2024-08-20",
      },
      {
        text: `Correction to our report of August: the Egindikol City Prosecutor's Office did answer Diana Serikbol. Its letter of 12 July 2024, in which it
rejected her appeal, had gone to her old address.`,
        published: "2024-10-01",
      },
    ],
    verdicts: [open(GEN, "2024-07-08")],
  },
  {
    id: "rejected-out-of-hand",
    asOf: "2024-12-31",
    texts: [
      {
        text: `On 18 November 2024 Timur Baizak appealed to the Ulytau Hills District Prosecutor's Office against the closure of the case by a district police
investigator. His appeal was thrown out on 21 November 2024. Baizak will go to court.`,
      },
    ],
    verdicts: [inTime(GEN, "2024-11-18")],
  },
  {
    id: "prosecutor-sided-with-her",
    asOf: "2024-12-31",
    texts: [
      {
        text: `On 12 August 2024 Perizat Toleu appealed to the Kyzylzhar Steppe District Prosecutor's Office against the refusal of the district police to open a
criminal case. The prosecutor agreed with her and on 16 August 2024 cancelled the refusal.`,
      },
    ],
    verdicts: [inTime(GEN, "2024-08-12")],
  },
];
