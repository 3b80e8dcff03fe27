/** An appeal whose seven days are long over, before one more sentence. */
export const APPEALED =
  "On 5 February 2024 Galym Serikuly appealed to the Temirsu City Prosecutor's Office against the refusal of the city police department to open a criminal case.";

/** What says that no answer came to it. */
export const TRULY_SILENT: readonly string[] = [
  "By 2 May 2024 no reply had been received.",
  "By 2 May 2024 he had received no answer.",
  "As of 2 May 2024 the Temirsu City Prosecutor's Office had not replied.",
  "As of 2 May 2024 there had been no answer from the Temirsu City Prosecutor's Office.",
  "On 2 May 2024 his appeal was still unanswered.",
];

/** What says nothing of the kind: others' letters, strangers' silence, questions, doubts, denials, answers in other words. */
export const NOT_SILENT: readonly string[] = [
  "By 2 May 2024 he had received no answer from the clinic.",
  "On 2 May 2024 the clinic had still not answered.",
  "As of 2 May 2024 his landlord had not replied.",
  "On 2 May 2024 during the interrogation he did not answer.",
  "There has been no response from the city administration, he said on 2 May 2024.",
  "It is not true that the Temirsu City Prosecutor's Office had not answered by 2 May 2024.",
  "On 2 May 2024 the Temirsu City Prosecutor's Office denied that it had not answered.",
  "On 2 May 2024 the Temirsu City Prosecutor's Office did not satisfy the appeal.",
  "On 2 May 2024 the Temirsu City Prosecutor's Office gave no explanation for the delay.",
  "On 2 May 2024 the Temirsu City Prosecutor's Office refused to answer on the merits and returned the appeal.",
  "The Temirsu City Prosecutor's Office took a decision on 9 February 2024. He learned on 2 May 2024 that he would receive no reply to his second letter.",
  "On 9 February 2024 the Temirsu City Prosecutor's Office replied orally. As of 2 May 2024 there was no written reply from the Temirsu City Prosecutor's Office.",
  "His lawyer wrote on 1 March 2024 to the Temirsu City Prosecutor's Office about prison food. As of 2 May 2024 the Temirsu City Prosecutor's Office had not replied to the letter about the food.",
  "If by 2 May 2024 the Temirsu City Prosecutor's Office had not replied, the law would have been broken.",
  "The Temirsu City Prosecutor's Office may not have replied by 2 May 2024.",
  "It is unclear whether the Temirsu City Prosecutor's Office had replied by 2 May 2024.",
  "On 2 May 2024 his mother complained that no one had answered her request for a visit.",
  "We do not know whether a reply was received by 2 May 2024.",
  "As of 2 May 2024 Amnesty International had received no reply from the Temirsu City Prosecutor's Office.",
  "Amnesty International wrote to the Temirsu City Prosecutor's Office on 1 March 2024. As of 2 May 2024 it had received no reply.",
  "As of 2 May 2024 we had received no reply from the Temirsu City Prosecutor's Office.",
  "The Temirsu City Prosecutor's Office did not respond until 9 February 2024. On 2 May 2024 he was released.",
  "On 8 February 2024 the answer arrived. On 2 May 2024 he complained about the inaction of the Temirsu City Prosecutor's Office in another case.",
  "No answer was received until 9 February 2024, when the prosecutor upheld the refusal.",
  "His cellmate said on 2 May 2024 that he had never received an answer from the Temirsu City Prosecutor's Office.",
  "The Temirsu City Prosecutor's Office has 30 staff. Nobody there answered the phone on 2 May 2024.",
  "On 9 February 2024 his appeal was turned down. On 2 May 2024 there was no reply to his new appeal.",
  "On 9 February 2024 he got a letter. On 2 May 2024 the Temirsu City Prosecutor's Office had not answered the letter that he had sent in reply.",
  "Within a week he had his answer. On 2 May 2024 the Temirsu City Prosecutor's Office had not answered his second letter.",
  "As of 2 May 2024 the Almaty City Prosecutor's Office had not replied.",
  "As of 2 May 2024 neither the court nor the ministry had replied.",
];

const STEPS: readonly string[] = [
  "On 9 February 2024 the prosecutor sided with the police.",
  "A deputy prosecutor ruled on 9 February 2024 that the police had been right.",
  "On 9 February 2024 the office found no grounds for prosecutorial response.",
  "On 9 February 2024 a resolution was issued by the Temirsu City Prosecutor's Office.",
  "On 9 February 2024 the prosecutor summoned him and read out a paper.",
  "On 9 February 2024 the appeal was returned.",
  "On 9 February 2024 the appeal was forwarded to the Temirsu Regional Prosecutor's Office.",
  "On 9 February 2024 the Temirsu City Prosecutor's Office cancelled the refusal.",
  "On 9 February 2024 the police opened a criminal case.",
  "On 9 February 2024 the prosecutor agreed with him.",
  "On 9 February 2024 he withdrew his appeal.",
  "On 9 February 2024 the prosecutor asked for his medical papers.",
  "On 9 February 2024 an SMS from the prosecutor's office reached him.",
  "The prosecutor's resolution of 9 February 2024 confirmed the refusal.",
  "On 9 February 2024 the consideration of the appeal was postponed until 19 February 2024.",
  "On 9 February 2024 he was received by the prosecutor, who rejected his arguments.",
  "The case was taken over by the Temirsu Regional Prosecutor's Office on 9 February 2024.",
  "On 9 February 2024 the regional prosecutor intervened.",
  "His appeal was declared inadmissible on 9 February 2024.",
];

/** Something was done with the appeal, in whatever words; that "he has no reply" is said after it accuses nobody. */
export const DONE_IN_BETWEEN: readonly string[] = STEPS.flatMap((step) => [
  `${step} As of 2 May 2024 he had received no reply.`,
  `${step} As of 2 May 2024 the Temirsu City Prosecutor's Office had not replied to him.`,
]);
