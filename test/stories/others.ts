import { GEN, inTime, open, overdue, running, type Story, untold } from "./story.ts";

/** Silence of other bodies, about other people, in other mouths, in the conditional, denied. */
export const OTHERS: readonly Story[] = [
  {
    id: "silence-of-another-body",
    asOf: "2024-12-31",
    texts: [
      {
        text: `On 15 January 2024 Sagat Bolatbek appealed to the Temirsu Regional Prosecutor's Office against the refusal of the police to open a criminal case. He
also wrote to the Ministry of Health about the certificate that the clinic would not give him. As of 10 April 2024 the Ministry of Health
had not replied. The clinic has changed its director. Bolatbek keeps the X-ray at home.`,
      },
    ],
    verdicts: [untold(GEN, "2024-01-15")],
  },
  {
    id: "silence-of-the-akimat",
    asOf: "2024-12-31",
    texts: [
      {
        text: `The widow of Zhanibek Kural appealed on 5 February 2024 to the Zhanakol City Prosecutor's Office against the decision of the police to close the case of
his death. She asked the city administration for help with the burial costs on 7 February 2024. There has been no response from the city administration,
she said on 2 May 2024. She has three children. The youngest was born after the burial.`,
      },
    ],
    verdicts: [untold(GEN, "2024-02-05")],
  },
  {
    id: "two-victims-one-silence",
    asOf: "2024-12-31",
    texts: [
      {
        text: `Two families in Ulkentas tell the same story.

Case of Berik Asanali. On 12 March 2024 Berik Asanali appealed to the Ulkentas City Prosecutor's Office against the refusal of the police to open a case. On
18 March 2024 the Ulkentas City Prosecutor's Office set the refusal aside.

Case of Maira Dulat. On 14 March 2024 Maira Dulat appealed to the Ulkentas City Prosecutor's Office against the refusal of the police to open a case. As of
6 May 2024 Maira Dulat had received no answer from the Ulkentas City Prosecutor's Office.`,
      },
    ],
    verdicts: [inTime(GEN, "2024-03-12"), overdue(GEN, "2024-03-14")],
  },
  {
    id: "anothers-complaint-unanswered",
    asOf: "2024-12-31",
    texts: [
      {
        text: `On 2 September 2024 Ruslan Tazhi appealed to the Bereketsai City Prosecutor's Office against the refusal of the police to open a case. The refusal was
quashed on 6 September 2024. His cellmate, Viktor Lomov, is less lucky: Lomov complained to the same prosecutor's office in August and
has heard nothing to this day, Tazhi said on 30 October 2024. Lomov is serving five years. Tazhi was released in September.`,
      },
    ],
    verdicts: [inTime(GEN, "2024-09-02")],
  },
  {
    id: "fellow-complainant-waits",
    asOf: "2024-12-31",
    texts: [
      {
        text: `On 3 June 2024 Ayan Smagul appealed to the Shyrgai City Prosecutor's Office against the refusal of the police to open a case. He does not say what became of
the appeal. The editor of a local paper, who had asked the Shyrgai City Prosecutor's Office for a comment on pensions, received no reply from it by 29 July
2024. Smagul works in a garage. He likes to talk about football rather than about the courts.`,
      },
    ],
    verdicts: [open(GEN, "2024-06-03")],
  },
  {
    id: "not-true-that-no-answer",
    asOf: "2024-12-31",
    texts: [
      {
        text: `On 6 May 2024 Lazzat Umirbek appealed to the Kokbastau City Prosecutor's Office against the refusal of the police to open a criminal case. It is not true
that the Kokbastau City Prosecutor's Office did not reply, her lawyer said on 20 June 2024. A reply was sent on 10 May 2024, but to a wrong address. The
post returned it. Umirbek has meanwhile moved to her daughter's.`,
      },
    ],
    verdicts: [inTime(GEN, "2024-05-06")],
  },
  {
    id: "if-no-answer",
    asOf: "2024-12-31",
    texts: [
      {
        text: `On 7 October 2024 the lawyer of Serik Balta appealed to the Tasqudyq Regional Prosecutor's Office against the termination of the case by the police. If no
answer is received by 1 November 2024, she will go to court. Under article 105 the prosecutor must decide within seven days. Where the prosecutor does not reply
within fifteen days, the complainant may apply to the investigating judge. The lawyer has explained all this to Balta's relatives. They nodded and
asked how much it would cost.`,
      },
    ],
    verdicts: [untold(GEN, "2024-10-07")],
  },
  {
    id: "law-stated-in-general",
    asOf: "2024-12-31",
    texts: [
      {
        text: `Prosecutors in Kazakhstan often do not reply to complaints. In 2023 alone, monitors counted ninety letters that were not answered. On 11 September 2023
Zhanna Isabek appealed to the Aksarly Regional Prosecutor's Office against the refusal of the police to open a case. Her case illustrates the
pattern of refusals by the police. The monitors interviewed her in November 2023. She asked them not to publish her photograph.`,
      },
    ],
    verdicts: [untold(GEN, "2023-09-11")],
  },
  {
    id: "quoted-threat-of-silence",
    asOf: "2024-12-31",
    texts: [
      {
        text: `On 5 February 2024 Nikita Sorokin appealed to the Temirsu City Prosecutor's Office against the refusal of the police to open a case. "They will not answer
you," an officer of the Temirsu police department told him on 4 March 2024. "The prosecutor never replies to people like you." Sorokin wrote the
words down. He says he is not afraid. His mother has heart disease.`,
      },
    ],
    verdicts: [untold(GEN, "2024-02-05")],
  },
  {
    id: "did-not-reply-whether",
    asOf: "2024-12-31",
    texts: [
      {
        text: `On 18 March 2024 Olga Terekh appealed to the Zhanakol City Prosecutor's Office against the refusal of the police to open a criminal case. The Zhanakol City
Prosecutor's Office upheld the refusal on 22 March 2024. It did not answer her question about the missing video. On 30 May 2024 the prosecutor's office had still
not replied to the question about the video. Terekh believes that the recording was erased. The shop owner denies it.`,
      },
    ],
    verdicts: [inTime(GEN, "2024-03-18")],
  },
  {
    id: "would-not-comment-to-press",
    asOf: "2024-12-31",
    texts: [
      {
        text: `On 8 July 2024 Kanat Ualikhan appealed to the Ulkentas Regional Prosecutor's Office against the refusal of the police to open a criminal case. The
Ulkentas Regional Prosecutor's Office did not respond to our newspaper's request for comment on 25 August 2024. Ualikhan is a beekeeper. He says that the
blows were meant for his brother. The brother has gone into hiding.`,
      },
    ],
    verdicts: [untold(GEN, "2024-07-08")],
  },
  {
    id: "police-silent-prosecutor-asked",
    asOf: "2024-12-31",
    texts: [
      {
        text: `On 4 March 2024 Erlan Qasym reported the theft of his cattle to the Bereketsai District Police Department. The police did not answer. On 8 April 2024 he appealed
to the Bereketsai District Prosecutor's Office against the inaction of the police. On 11 April 2024 the Bereketsai District Prosecutor's Office ordered the
police to register his report. The cattle were found in a neighbouring village on 20 April 2024. The police department has not apologised.`,
      },
    ],
    verdicts: [inTime(GEN, "2024-04-08")],
  },
  {
    id: "answer-by-court-instead",
    asOf: "2024-12-31",
    texts: [
      {
        text: `On 12 February 2024 Aslan Bekmukhan appealed to the Shyrgai City Prosecutor's Office against the refusal of the police to open a case. On 14 March 2024 the
Shyrgai City Court declared the refusal unlawful. Nothing more is known of the prosecutor's part in the matter. Bekmukhan thanked the judge. His
neighbours organised a small feast.`,
      },
    ],
    verdicts: [open(GEN, "2024-02-12")],
  },
  {
    id: "denied-then-later-answered-in-second-text",
    asOf: "2024-12-31",
    texts: [
      {
        published: "2024-05-20",
        text: `On 1 April 2024 Nurlan Agybay appealed to the Kokbastau Regional Prosecutor's Office against the refusal of the police to open a case. Nurlan Agybay has not heard
back yet. The police claim that he fell from a staircase. His doctor disagrees. The hospital kept him for two weeks.`,
      },
      {
        published: "2024-09-10",
        text: `Good news for Nurlan Agybay. It turned out that the Kokbastau Regional Prosecutor's Office had answered the appeal of 1 April 2024 in time: its letter of 5 April
2024 lay unopened in the office of Nurlan Agybay's former lawyer. In it the prosecutor set aside the refusal. The new lawyer is studying the file.`,
      },
    ],
    verdicts: [inTime(GEN, "2024-04-01")],
  },
  {
    id: "second-appeal-answered",
    asOf: "2024-12-31",
    texts: [
      {
        text: `On 9 April 2024 Samal Kydyr appealed to the Tasqudyq City Prosecutor's Office against the refusal of the police to open a case. On 22 April 2024 she lodged a second
appeal with the same office, this time against the inaction of the investigator. The Tasqudyq City Prosecutor's Office dismissed both appeals on 26 April
2024. Kydyr then turned to the Ombudsman. The Ombudsman has no power to quash decisions.`,
      },
    ],
    // The first was answered after its seven days, the text says so itself.
    verdicts: [
      { ref: GEN, on: "2024-04-09", want: ["met-late", "possibly-overdue"], never: ["overdue", "met"] },
      inTime(GEN, "2024-04-22"),
    ],
  },
  {
    id: "intends-to-appeal",
    asOf: "2024-12-31",
    texts: [
      {
        text: `The police of Aksarly refused on 3 June 2024 to open a criminal case into the beating of Ermek Sadyk. His lawyer intends to appeal to the Aksarly District
Prosecutor's Office. He has not filed anything yet. On 15 August 2024 the family said that it had received no answer. It was not clear which
letter the family meant. Ermek Sadyk has gone back to work.`,
      },
    ],
    verdicts: [],
  },
  {
    id: "withdrawn",
    asOf: "2024-12-31",
    texts: [
      {
        text: `On 13 May 2024 Ravil Khamit appealed to the Temirsu District Prosecutor's Office against the refusal of the police to open a case. On 16 May 2024 he withdrew the
appeal under pressure from his employer. The Temirsu District Prosecutor's Office therefore never answered, his lawyer wrote on 25 June 2024. Khamit
still works at the plant. The employer denies having put any pressure on him.`,
      },
    ],
    verdicts: [open(GEN, "2024-05-13")],
  },
  {
    id: "answer-without-a-date",
    asOf: "2024-12-31",
    texts: [
      {
        text: `On 10 June 2024 Assiya Nurmukhan appealed to the Zhanakol District Prosecutor's Office against the refusal of the police to open a criminal case. The
prosecutor's reply, when it came, was short. It said that the investigator had been right. Nurmukhan cannot recall the date. At the end of
August 2024 she went to court. The court has not yet set a date for the hearing.`,
      },
    ],
    verdicts: [open(GEN, "2024-06-10")],
  },
  {
    id: "petition-not-to-a-prosecutor",
    asOf: "2024-12-31",
    texts: [
      {
        text: `On 4 March 2024 the pensioner Tamara Vlasenko complained about the noise of a night club to the Bereketsai City Prosecutor's Office. On 11 March 2024 she had
received no answer. The club belongs to the son of a deputy. The music stops at five in the morning. Vlasenko has measured it.`,
      },
    ],
    verdicts: [
      { ref: GEN, on: "2024-03-04", want: ["possibly-overdue", "no-answer-on-file", "check"], never: ["overdue", "met", "met-late"] },
    ],
  },
  {
    id: "still-within-term-of-a-body-asked-again",
    asOf: "2024-10-18",
    texts: [
      {
        text: `The Ulkentas City Prosecutor's Office did not reply to the first letter of Dauren Zhylkybay in the spring. On 15 October 2024 he appealed to it again against the
refusal of the police to open a case. He has had no answer to this letter either. Zhylkybay sells tyres. He has promised to write every month until
somebody reads his letters.`,
      },
    ],
    verdicts: [running(GEN, "2024-10-15")],
  },
];
