const UNNAMED_ADDRESSEE = "To whom it went stands in another clause or only as a pronoun, so nobody is known to owe an answer.";
const OTHER_WORDS = "The step is worded in a way that is no filing or answer in known words.";

/** Verdicts that the stories hold and the program does not reach yet, each with its reason. None of them accuses anybody. */
export const KNOWN_MISSES: Readonly<Record<string, string>> = {
  "wrote-back: KZ-CPC-105-GEN 2024-03-11": UNNAMED_ADDRESSEE,
  "left-without-consideration: KZ-CPC-105-GEN 2024-07-09": OTHER_WORDS,
  "late-decision-after-months: KZ-CPC-105-GEN 2023-09-12": "The police whose decision is appealed are read as a second addressee.",
  "late-decision-after-months: KZ-CPC-106-DEC/hearing 2023-12-04": OTHER_WORDS,
  "answer-at-reception: KZ-CPC-105-GEN 2024-03-18": UNNAMED_ADDRESSEE,
  "answer-told-before-the-complaint: KZ-CPC-105-GEN 2024-09-12": UNNAMED_ADDRESSEE,
  "silence-in-a-later-text: KZ-CPC-105-GEN 2024-03-05":
    "'Has still not answered the appeal of 5 March' takes the date of the appeal instead of the text's own.",
  "to-this-day: KZ-CPC-105-GEN 2024-05-20": UNNAMED_ADDRESSEE,
  "unanswered-reminder: KZ-CPC-105-GEN 2024-04-15": "In 'no reply to either letter from the office' the letter is read as the office's.",
  "more-time-needed: KZ-CPC-105-GEN 2024-10-07": "Of 'the refusal … on 7 October' and 'filed … on 7 October' the filing is not read.",
  "returned-for-signature: KZ-CPC-105-GEN 2024-06-17": "In 'the complaint of X of 17 June to …' the addressee is read as the doer.",
  "silence-told-before-the-end: KZ-CPC-105-GEN 2024-07-03": UNNAMED_ADDRESSEE,
  "hours-with-times: KZ-CPC-131-48H 2024-06-10": "House arrest ordered by a judge is read as a detention, not as a court's decision.",
  "police-silent-prosecutor-asked: KZ-CPC-105-GEN 2024-04-08": "An order to the police is not read as an answer to the complainant.",
  "denied-then-later-answered-in-second-text: KZ-CPC-105-GEN 2024-04-01":
    "'Had answered the appeal of 1 April' takes the date of the appeal; two events of one day are not ordered.",
  "second-appeal-answered: KZ-CPC-105-GEN 2024-04-22": OTHER_WORDS,
  "still-within-term-of-a-body-asked-again: KZ-CPC-105-GEN 2024-10-15": UNNAMED_ADDRESSEE,
};
