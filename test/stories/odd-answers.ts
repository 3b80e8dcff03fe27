import { GEN, open, type Story } from "./story.ts";

const FILED = "2024-07-08";

interface Telling {
  readonly id: string;
  readonly person: string;
  readonly place: string;
  /** What a second document says; PERSON and OFFICE stand for the names of the first. */
  readonly second?: string;
  /** What the first document itself says after the silence. */
  readonly first?: string;
}

/** The document that says that nothing came, wrongly, as another place of the file shows. */
const complained = ({ person, office }: { person: string; office: string }): string =>
  `On 8 July 2024 ${person} appealed to the ${office} against the refusal of the city police to open a criminal case. As of 20 August 2024 the ${office} had not replied.`;

function toStory({ id, person, place, second, first }: Telling): Story {
  const office = `${place} City Prosecutor's Office`;
  const named = (text: string): string => text.replaceAll("PERSON", person).replaceAll("OFFICE", office);
  const opening = { text: [complained({ person, office }), named(first ?? "")].join(" ").trim(), published: "2024-08-20" };
  const later = second === undefined ? [] : [{ text: named(second), published: "2024-10-01" }];
  return { id, asOf: "2024-12-31", texts: [opening, ...later], verdicts: [open(GEN, FILED)] };
}

/** An answer, told in words that are nobody's usual ones; the office wrote, so whoever calls it overdue accuses it falsely. */
const TELLINGS: readonly Telling[] = [
  {
    id: "got-back-to-her",
    person: "Saltanat Orazbay",
    place: "Kensai",
    second: "We were wrong about PERSON. The OFFICE got back to her on 15 July 2024 and said that the police had been right.",
  },
  {
    id: "reverted-to-counsel",
    person: "Marat Zhaksylyk",
    place: "Akbulaq",
    second: "Update on PERSON: the OFFICE reverted to counsel on 12 July 2024, standing by the police.",
  },
  {
    id: "reply-signed-by-the-deputy",
    person: "Gulnar Toleu",
    place: "Zhanasu",
    second: "Among the papers of PERSON there is a reply signed by the deputy head of the OFFICE on 12 July 2024.",
  },
  {
    id: "told-in-a-letter",
    person: "Bauyrzhan Omirzak",
    place: "Sarytobe",
    second: "PERSON was told in a letter from the OFFICE, dated 15 July 2024, that there were no grounds for a case.",
  },
  {
    id: "the-answer-which-came-in-july",
    person: "Aisulu Kerimbek",
    place: "Tasbulaq",
    second: "The answer, which came in July 2024 from the OFFICE, disappointed PERSON.",
  },
  {
    id: "only-date-and-number",
    person: "Nurzhan Abilda",
    place: "Kokozen",
    second: "PERSON. Attached: letter of the OFFICE No. 2-15-24-311 of 12 July 2024, one sheet.",
  },
  {
    id: "outgoing-number",
    person: "Zarina Musabek",
    place: "Aqkol Hills",
    second: "List of annexes. 1. Appeal of PERSON, 8 July 2024. 2. OFFICE, outgoing no. 14/882, 12 July 2024.",
  },
  {
    id: "letter-in-the-drawer",
    person: "Serik Baltabay",
    place: "Uzyntal",
    second:
      "PERSON's wife found an envelope in a drawer. It bore the stamp of the OFFICE and the date 12 July 2024. Inside were two sentences about his appeal.",
  },
  {
    id: "gave-short-shrift",
    person: "Ainur Sadyrbay",
    place: "Maitobe",
    second: "The OFFICE gave the appeal of PERSON short shrift: within four days, on 12 July 2024, it was back on her desk with a refusal.",
  },
  {
    id: "thrown-out-in-days",
    person: "Kairat Esengeldi",
    place: "Shubarkol",
    second: "The appeal of PERSON had in fact been thrown out by the OFFICE on 15 July 2024.",
  },
  {
    id: "the-reply-lay-at-the-post-office",
    person: "Madina Turlybek",
    place: "Bozshakol",
    second:
      "It turns out that the reply to PERSON had been lying at the post office since 13 July 2024. The OFFICE had misspelt her street.",
  },
  {
    id: "never-collected",
    person: "Yerlan Kuat",
    place: "Karaozek",
    second: "PERSON never collected the registered letter that the OFFICE had posted on 12 July 2024.",
  },
  {
    id: "office-shows-its-register",
    person: "Dinara Smagul",
    place: "Zhalgyz",
    second: "The OFFICE shows its register: under 12 July 2024 there is an entry on the dispatch of a paper to PERSON.",
  },
  {
    id: "spokesman-insists",
    person: "Almas Temirkhan",
    place: "Ushkol",
    second: "A spokesman of the OFFICE told us that PERSON had his answer in hand by 12 July 2024.",
  },
  {
    id: "decision-behind-her-back",
    person: "Laura Bekmurat",
    place: "Enbekti",
    second: "There was a decision on the appeal of PERSON after all. It bears the date of 12 July 2024 and the seal of the OFFICE.",
  },
  {
    id: "ruled-without-telling",
    person: "Askar Zhumadil",
    place: "Temirtas",
    second: "Without telling PERSON, the OFFICE settled the matter on 12 July 2024 by endorsing the refusal.",
  },
  {
    id: "e-mail-in-the-spam",
    person: "Kamila Nurgazy",
    place: "Balkantau",
    second: "In the spam folder of PERSON there was an e-mail from the OFFICE, sent at noon on 12 July 2024.",
  },
  {
    id: "through-the-portal",
    person: "Daniyar Rakhmet",
    place: "Ortakol",
    second: "The status of PERSON's appeal on the portal of the OFFICE has read “considered, refused” since 12 July 2024.",
  },
  {
    id: "did-write",
    person: "Perizat Alimkul",
    place: "Sulutor",
    second: "The OFFICE did write to PERSON. She now has its paper of 12 July 2024, which her neighbour had signed for.",
  },
  {
    id: "surname-only-in-the-correction",
    person: "Olzhas Tynybek",
    place: "Kumkol",
    second: "Correction. Tynybek did hear from the prosecutors: their letter is dated 12 July 2024. We regret the error.",
  },
  {
    id: "body-by-pronoun-in-the-correction",
    person: "Assel Mukan",
    place: "Baitobe",
    second:
      "Contrary to what we wrote, the OFFICE had not kept PERSON waiting. It dealt with her appeal on 12 July 2024 and put its view in writing.",
  },
  {
    id: "same-document-envelope",
    person: "Rustem Aidar",
    place: "Zharsu",
    first: "An answer of the OFFICE, No. 2-311, bearing the date of 12 July 2024, was nevertheless found in the case file.",
  },
  {
    id: "same-document-office-objects",
    person: "Togzhan Iliyas",
    place: "Qyzylsai",
    first: "The OFFICE objects: it sent its view to her on 12 July 2024.",
  },
  {
    id: "same-document-read-out-on-the-phone",
    person: "Nurlybek Asan",
    place: "Tomartas",
    first: "A clerk of the OFFICE had, however, read the outcome to him over the telephone on 12 July 2024.",
  },
  {
    id: "same-document-footnote",
    person: "Meruert Sapar",
    place: "Qoskol",
    first: "Note by the editor: her lawyer has since sent us the OFFICE's paper of 12 July 2024 on the appeal.",
  },
  {
    id: "case-closed-by-return-of-post",
    person: "Yerkin Dauren",
    place: "Alatobe",
    second: "By return of post, on 12 July 2024, the OFFICE wrote that PERSON's arguments were unconvincing.",
  },
  {
    id: "same-document-since-then",
    person: "Aliya Berik",
    place: "Sarkyrama",
    first: "Since then the OFFICE has written to her.",
  },
  {
    id: "same-document-has-since-replied",
    person: "Dauren Zhakyp",
    place: "Karatogai",
    first: "The office has since replied, his brother says.",
  },
  {
    id: "same-document-the-outcome",
    person: "Kunsulu Edil",
    place: "Moldabai",
    first: "That was a mistake: the outcome, dated 12 July 2024, had gone to her former flat.",
  },
  {
    id: "joined-by-the-appeal",
    person: "Sanzhar Mukhit",
    place: "Tastak",
    second:
      "On 8 July 2024 PERSON appealed to the OFFICE against the refusal to open a case. The outcome, dated 12 July 2024, reached him after the summer.",
  },
  {
    id: "an-answer-left-the-office",
    person: "Indira Zhaken",
    place: "Belsai",
    second: "Both sides now agree that an answer to the appeal of 8 July left the OFFICE on 12 July 2024.",
  },
  {
    id: "heard-from-the-prosecutors-undated",
    person: "Arman Dulat",
    place: "Qaratas",
    second: "PERSON, of whom we wrote in August, has heard from the prosecutors of Qaratas. They side with the police.",
  },
];

export const ODD_ANSWERS: readonly Story[] = TELLINGS.map(toStory);
