const UNNAMED_ADDRESSEE = "To whom it went stands in another clause or only as a pronoun, so nobody is known to owe an answer.";
const OTHER_WORDS = "The step is worded in a way that is no filing or answer in known words.";
const OTHER_SILENCE = "That nothing came is said in words that are no silence in known words; 'no answer on file' accuses nobody.";

/** Verdicts that the stories hold and the program does not reach yet, each with its reason. */
export const KNOWN_MISSES: Readonly<Record<string, string>> = {
  "wrote-back: KZ-CPC-105-GEN 2024-03-11": UNNAMED_ADDRESSEE,
  "left-without-consideration: KZ-CPC-105-GEN 2024-07-09": OTHER_WORDS,
  "late-decision-after-months: KZ-CPC-106-DEC/hearing 2023-12-04": OTHER_WORDS,
  "answer-told-before-the-complaint: KZ-CPC-105-GEN 2024-09-12": UNNAMED_ADDRESSEE,
  "silence-in-a-later-text: KZ-CPC-105-GEN 2024-03-05":
    "'Has still not answered the appeal of 5 March' takes the date of the appeal instead of the text's own.",
  "to-this-day: KZ-CPC-105-GEN 2024-05-20": UNNAMED_ADDRESSEE,
  "unanswered-reminder: KZ-CPC-105-GEN 2024-04-15": "In 'no reply to either letter from the office' the letter is read as the office's.",
  "more-time-needed: KZ-CPC-105-GEN 2024-10-07": "Of 'the refusal … on 7 October' and 'filed … on 7 October' the filing is not read.",
  "silence-told-before-the-end: KZ-CPC-105-GEN 2024-07-03": UNNAMED_ADDRESSEE,
  "hours-with-times: KZ-CPC-131-48H 2024-06-10": "House arrest ordered by a judge is read as a detention, not as a court's decision.",
  "police-silent-prosecutor-asked: KZ-CPC-105-GEN 2024-04-08": "An order to the police is not read as an answer to the complainant.",
  "denied-then-later-answered-in-second-text: KZ-CPC-105-GEN 2024-04-01":
    "'Had answered the appeal of 1 April' takes the date of the appeal; two events of one day are not ordered.",
  "second-appeal-answered: KZ-CPC-105-GEN 2024-04-22": OTHER_WORDS,
  "still-within-term-of-a-body-asked-again: KZ-CPC-105-GEN 2024-10-15": UNNAMED_ADDRESSEE,
  "diary-of-a-mother: KZ-CPC-105-GEN 2024-04-08": OTHER_WORDS,
  "answer-by-courier: KZ-CPC-105-GEN 2024-08-05": OTHER_WORDS,
  "told-to-wait: KZ-CPC-105-GEN 2024-03-11": "'Complaint of 11 March by X to Y' without a verb is no filing in known words.",
  "two-complaints-one-answer: KZ-CPC-105-GEN 2024-02-05":
    "Of 'on 5 February and again on 12 February … complained' only the second date is read.",
  "unlawful-detention-answered-in-two-days: KZ-CPC-105-URG 2024-06-10":
    "'Complained that he was being detained unlawfully' is a complaint, but not known as one of detention.",
  "unlawful-detention-not-reviewed: KZ-CPC-105-URG 2024-06-24":
    "'She had been held for two days' is taken for something the office may have done in between.",
  "no-word-ever-came: KZ-CPC-105-GEN 2024-04-15": "'No word had come from' is no silence in known words.",
  "left-unanswered-says-the-lawyer: KZ-CPC-105-GEN 2024-04-22":
    "'My appeal of 22 April remains unanswered, she told us' is not surely this appeal.",
  "answered-her-but-not-him: KZ-CPC-105-GEN 2024-04-01": "'The brothers X and Y each appealed' is no filing in known words.",
  "not-a-line: KZ-CPC-105-GEN 2024-07-08": OTHER_SILENCE,
  "in-vain: KZ-CPC-105-GEN 2024-07-08": OTHER_SILENCE,
  "unanswered-to-date: KZ-CPC-105-GEN 2024-07-08": "'Her appeal to the office was unanswered' is read as an appeal of that day.",
  "never-answered: KZ-CPC-105-GEN 2024-07-08": OTHER_SILENCE,
};
