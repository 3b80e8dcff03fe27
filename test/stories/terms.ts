import { GEN, inTime, JUDGE, late, open, running, type Story, unclear, untold } from "./story.ts";

/** Extensions, clarifications, holidays, imprecise dates, silence that nobody states, hours. */
export const TERMS: readonly Story[] = [
  {
    id: "extended-with-notice-then-answered",
    asOf: "2024-12-31",
    texts: [
      {
        text: `On 5 August 2024 Bolat Zhunusbek appealed to the Aksarly Regional Prosecutor's Office against the refusal of the police to open a case. On 9 August
2024 the prosecutor's office notified him that the time limit for considering the appeal had been extended to fifteen days. On 19 August
2024 the Aksarly Regional Prosecutor's Office dismissed the appeal. Zhunusbek plans to go to court. He works at a grain elevator.`,
      },
    ],
    verdicts: [inTime(GEN, "2024-08-05")],
  },
  {
    id: "extended-and-silence-told-too-early",
    asOf: "2024-12-31",
    texts: [
      {
        text: `On 2 September 2024 the mother of Adil Kenzhe appealed to the Zhanakol District Prosecutor's Office against the closing of the case by the
police. On 6 September 2024 she was informed by the prosecutor's office that additional materials had to be requested and that the
consideration would take up to 15 days. On 13 September 2024 the Zhanakol District Prosecutor's Office had not yet answered. The article went to
print on the same day. Adil Kenzhe's funeral took place in the spring.`,
      },
    ],
    verdicts: [open(GEN, "2024-09-02")],
  },
  {
    id: "more-time-needed",
    asOf: "2024-12-31",
    texts: [
      {
        text: `Madi Yessimov's lawyer filed an appeal with the Ulkentas City Prosecutor's Office against the refusal of the police to open a criminal case on
7 October 2024. On 10 October 2024 an assistant prosecutor telephoned and said that they needed more time, since the file was in another town.
On 18 October 2024, the lawyer says, there was no reply yet from the Ulkentas City Prosecutor's Office. The file travels by ordinary post.
Yessimov is waiting in the remand prison.`,
      },
    ],
    verdicts: [open(GEN, "2024-10-07")],
  },
  {
    id: "clarification-asked",
    asOf: "2024-12-31",
    texts: [
      {
        text: `On 13 May 2024 Gaukhar Moldabek appealed to the Bereketsai District Prosecutor's Office against the refusal of the police to open a case. On 16 May
2024 the Bereketsai District Prosecutor's Office asked her to specify which decision she was contesting and to enclose a copy. She sent the copy on
20 May 2024. As of 28 May 2024 no answer had been received. Moldabek teaches physics. Her pupils have written a letter in her support.`,
      },
    ],
    verdicts: [open(GEN, "2024-05-13")],
  },
  {
    id: "returned-for-signature",
    asOf: "2024-12-31",
    texts: [
      {
        text: `The complaint of Sultan Beisen of 17 June 2024 to the Shyrgai Regional Prosecutor's Office about the conduct of police investigators was sent back to
him on 21 June 2024, because a page lacked his signature. He did not hand it in again. On 1 August 2024 his lawyer said that there was no
answer on the merits from the Shyrgai Regional Prosecutor's Office. Beisen has since been amnestied.`,
      },
    ],
    verdicts: [open(GEN, "2024-06-17")],
  },
  {
    id: "nauryz-holidays",
    asOf: "2025-06-30",
    texts: [
      {
        text: `On 18 March 2025 Ainur Kaldybek appealed to the Tasqudyq City Prosecutor's Office against the refusal of the city police to open a criminal case. The
Nauryz holidays followed. The prosecutor's office dismissed the appeal on 26 March 2025, the first working day after the celebrations.
Kaldybek received the paper by e-mail. She is now looking for a lawyer who would take the case for free.`,
      },
    ],
    verdicts: [inTime(GEN, "2025-03-18")],
  },
  {
    id: "silence-on-a-holiday",
    asOf: "2025-06-30",
    texts: [
      {
        text: `On 18 March 2025 the father of Rustem Amirbek appealed to the Kokbastau City Prosecutor's Office against the refusal of the police to open a criminal
case. On 25 March 2025 the Kokbastau City Prosecutor's Office had not yet replied, the father writes on his page. The streets were still decorated for
Nauryz. He attaches a photograph of the stamp. Rustem Amirbek remains in hospital.`,
      },
    ],
    verdicts: [untold(GEN, "2025-03-18")],
  },
  {
    id: "silence-told-before-the-end",
    asOf: "2024-12-31",
    texts: [
      {
        text: `The Temirsu City Prosecutor's Office has been asked to look into the case of Daniyar Askarbek. His lawyer appealed to it on 3 July 2024 against the
refusal of the police to open a case. On 8 July 2024 the prosecutor's office had not replied. There are no newer reports about the case. The
lawyer could not be reached before this bulletin was closed.`,
      },
    ],
    verdicts: [untold(GEN, "2024-07-03")],
  },
  {
    id: "autumn-and-december",
    asOf: "2024-12-31",
    texts: [
      {
        text: `Some time in the autumn of 2023 Beibit Orazbek appealed to the Aksarly District Prosecutor's Office against the refusal of the police to open a
criminal case. On 4 December 2023 he complained to journalists that the Aksarly District Prosecutor's Office had not answered. He could not remember when
exactly he had posted the letter. The receipt was lost. Neighbours confirm that he went to the post office.`,
      },
    ],
    verdicts: [open(GEN, "2023-23")],
  },
  {
    id: "about-a-day",
    asOf: "2024-12-31",
    texts: [
      {
        text: `Around 12 February 2024 the brother of Nurdaulet Ibray appealed to the Zhanakol City Prosecutor's Office against the termination of the case by the
police. On 21 February 2024 the Zhanakol City Prosecutor's Office had not replied. The brother works on a rotation far from home. He
is not certain of the day on which he signed the paper. Nurdaulet Ibray was buried in January.`,
      },
    ],
    verdicts: [open(GEN, "2024-02-12~")],
  },
  {
    id: "nothing-said",
    asOf: "2024-12-31",
    texts: [
      {
        text: `On 8 January 2024 Aidos Kuanysh appealed to the Ulkentas City Prosecutor's Office against the refusal of the police department to open a case. He
lives with his parents. The police had held him for a day in connection with a quarrel at the market. His lawyer describes him as a quiet
man. A hearing in another matter took place on 26 February 2024. The judge fined the owner of the market stall.`,
      },
    ],
    verdicts: [untold(GEN, "2024-01-08")],
  },
  {
    id: "still-running",
    asOf: "2024-11-06",
    texts: [
      {
        text: `On 4 November 2024 the lawyer of Zhibek Tanatar appealed to the Bereketsai City Prosecutor's Office against the refusal of the police to open a case.
No reply has been received so far. Tanatar, a nurse, says that an officer twisted her arm. The arm is in plaster. She will give a press
conference next week.`,
      },
    ],
    verdicts: [running(GEN, "2024-11-04")],
  },
  {
    id: "old-wording-of-105",
    asOf: "2024-12-31",
    texts: [
      {
        text: `On 11 May 2016 Almas Tokhtar complained to the Shyrgai City Prosecutor's Office about torture by police officers. In July 2016 he had still received no
reply from the Shyrgai City Prosecutor's Office. He left the country in 2018. The officers were promoted. A film was made about him.`,
      },
    ],
    verdicts: [{ ref: "KZ-CPC-105-V1", on: "2016-05-11", want: ["possibly-overdue"], never: ["overdue", "met", "met-late"] }],
  },
  {
    id: "hours-with-times",
    asOf: "2024-12-31",
    texts: [
      {
        text: `Yelena Barsukova was detained by officers of the Tasqudyq police department at 14:20 on 10 June 2024. The officers drew up a protocol of detention at
22:45 on the same day. On 11 June 2024 at 17:00 the investigating judge placed her under house arrest. Her lawyer points out that the protocol should have been
drawn up within three hours. Barsukova, an accountant, is charged with fraud. She denies it.`,
      },
    ],
    verdicts: [late("KZ-CPC-131-3H", "2024-06-10"), inTime("KZ-CPC-131-48H", "2024-06-10")],
  },
  {
    id: "hours-without-times",
    asOf: "2024-12-31",
    texts: [
      {
        text: `Police officers detained the blogger Arman Shokan in Kokbastau on 3 April 2024. The protocol of detention was drawn up on 4 April 2024. On 5 April 2024 the
investigating judge ordered his arrest for two months. His channel has gone quiet. The police department declined to comment on the case. Shokan's
wife was not told where he was.`,
      },
    ],
    verdicts: [unclear("KZ-CPC-131-48H", "2024-04-03")],
  },
  {
    id: "released-next-morning",
    asOf: "2024-12-31",
    texts: [
      {
        text: `On the evening of 16 December 2023 plainclothes police officers detained Dinara Mukash near the monument. She was released on the morning of 17 December
2023. Nobody was shown a document. No protocol of detention was drawn up, she says. Her telephone was returned to her a week later. She
has complained to no one, because, in her words, it would change nothing.`,
      },
    ],
    verdicts: [
      { ref: "KZ-CPC-131-48H", on: "2023-12-16", want: ["met", "undetermined"], never: ["overdue", "met-late"] },
      { ref: "KZ-CPC-131-3H", on: "2023-12-16", want: ["undetermined", "overdue"], never: ["met", "met-late"] },
    ],
  },
  {
    id: "judge-adjourned",
    asOf: "2024-12-31",
    texts: [
      {
        text: `On 8 April 2024 the lawyer of Kuat Zhaksybay filed a complaint with the investigating judge of the Aksarly City Court against the actions of the
anti-corruption service. A hearing took place on 12 April 2024 and was adjourned. The investigating judge dismissed the complaint on 30 April 2024. The
lawyer had fallen ill in between. Zhaksybay's business partner has left the country.`,
      },
    ],
    verdicts: [late(`${JUDGE}/hearing`, "2024-04-08")],
  },
];
