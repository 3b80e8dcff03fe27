import { GEN, overdue, type Story } from "./story.ts";

interface Telling {
  readonly id: string;
  readonly person: string;
  readonly place: string;
  /** The rest of the story; PERSON and OFFICE stand for the names. */
  readonly rest: string;
}

function toStory({ id, person, place, rest }: Telling): Story {
  const office = `${place} City Prosecutor's Office`;
  const filed = "On 8 July 2024 PERSON appealed to the OFFICE against the refusal of the city police to open a criminal case.";
  const text = `${filed} ${rest}`.replaceAll("PERSON", person).replaceAll("OFFICE", office);
  return { id, asOf: "2024-12-31", texts: [{ text }], verdicts: [overdue(GEN, "2024-07-08")] };
}

/** Months later there is still nothing, said in many ways. */
const TELLINGS: readonly Telling[] = [
  {
    id: "not-a-line",
    person: "Saule Amirbek",
    place: "Kensai",
    rest: "By 20 August 2024 she had not received a single line from the OFFICE.",
  },
  {
    id: "in-vain",
    person: "Bolat Kenesary",
    place: "Akbulaq",
    rest: "By 20 August 2024 he was still waiting in vain for an answer from the OFFICE.",
  },
  {
    id: "nothing-but-silence",
    person: "Aigul Tasbolat",
    place: "Zhanasu",
    rest: "The OFFICE has kept silent. Asked on 20 August 2024, she said that no reply had come from the OFFICE.",
  },
  {
    id: "without-an-answer",
    person: "Murat Shokan",
    place: "Sarytobe",
    rest: "On 20 August 2024 the appeal to the OFFICE remained without an answer.",
  },
  {
    id: "unanswered-to-date",
    person: "Zhanar Qaliyev",
    place: "Tasbulaq",
    rest: "As of 20 August 2024 her appeal to the OFFICE was unanswered.",
  },
  { id: "failed-to-reply", person: "Erlan Satybaldy", place: "Kokozen", rest: "By 20 August 2024 the OFFICE had failed to reply." },
  { id: "has-yet-to-reply", person: "Galiya Ormanbek", place: "Aqkol Hills", rest: "As of 20 August 2024 the OFFICE has yet to reply." },
  {
    id: "no-response-of-any-kind",
    person: "Talgat Ydyrys",
    place: "Uzyntal",
    rest: "As of 20 August 2024 no response of any kind had been received from the OFFICE.",
  },
  { id: "never-answered", person: "Roza Kenzhebek", place: "Maitobe", rest: "“The OFFICE never answered,” she said on 20 August 2024." },
  { id: "six-weeks-later", person: "Samat Bazarbay", place: "Shubarkol", rest: "Six weeks later the OFFICE had still not answered him." },
  {
    id: "neither-decision-nor-letter",
    person: "Dana Ospankul",
    place: "Bozshakol",
    rest: "By 20 August 2024 she had received neither a decision nor a reply from the OFFICE.",
  },
  {
    id: "complained-of-the-silence",
    person: "Nurbol Akan",
    place: "Karaozek",
    rest: "On 20 August 2024 he complained to the Karaozek Regional Prosecutor's Office about the failure of the OFFICE to answer.",
  },
];

export const ODD_SILENCES: readonly Story[] = TELLINGS.map(toStory);
