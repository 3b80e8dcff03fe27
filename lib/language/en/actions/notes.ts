import type { Cue, CueOf } from "../../../extract/action-language.ts";
import type { Action } from "../../../model/action.ts";

/** One noun phrase that, behind the date of an item of a chronology, tells an act without a verb. */
const noted = <A extends Action>(action: A, patterns: readonly string[], examples: readonly string[], counterexamples: readonly string[]) =>
  ({
    id: `en.action.noted.${action}`,
    action,
    note: true,
    priority: 1,
    certainty: 0.9,
    patterns,
    examples,
    counterexamples,
  }) satisfies Cue as CueOf<A>;

export const NOTED = {
  detained: noted(
    "custody.detained",
    ["arrest|detention|apprehension|rearrest|re-arrest", "remand in custody", "remand", "house arrest"],
    ["3 June 2019 – arrest at home.", "3 June 2019: detention of the second brother."],
    ["3 June 2019 – arrest warrants were signed.", "The arrest surprised the town."],
  ),
  released: noted(
    "custody.released",
    ["release on|under|from|after|without|of", "release", "amnesty"],
    ["3 June 2019 – release on bail.", "3 June 2019: release."],
    ["3 June 2019: the press release came.", "Release is rare."],
  ),
  transferred: noted(
    "custody.transferred",
    ["transfer|return|extradition|deportation to|from", "transfer|extradition|deportation"],
    ["3 June 2019 – transfer to prison No. 4.", "3 June 2019: extradition."],
    ["3 June 2019 – the transfer was cancelled."],
  ),
  complaint: noted(
    "filing.complaint",
    [
      "complaint|complaints|denunciation|communication ..1 to|about|of|against|by|from|with",
      "complaint",
      "report to ..3 police|prosecutor",
    ],
    ["3 June 2019: complaint to the prosecutor's office about the beatings."],
    ["3 June 2019: the complaint was rejected.", "3 June 2019: rejection of the complaint."],
  ),
  appeal: noted(
    "filing.appeal",
    ["appeal|appeals|objection to|against|by|of|from", "cassation appeal", "appeal", "request|application for ..2 review|reconsideration"],
    ["3 June 2019: appeal to the regional court.", "3 June 2019 – cassation appeal by the defence."],
    ["3 June 2019: the Court of Appeal sat.", "3 June 2019: dismissal of the appeal."],
  ),
  request: noted(
    "filing.request",
    [
      "request|requests|motion|application|petition|inquiry ..1 to|for|by|from|of",
      "letter|letters|reminder ..2 to",
      "urgent appeal ..2 to",
      "claim for ..2 compensation|damages",
    ],
    ["3 June 2019 – request for video recordings.", "3 June 2019: letter to the Ombudsman."],
    ["3 June 2019 – the request was granted.", "3 June 2019 – refusal of the request."],
  ),
  reply: noted(
    "response.reply",
    ["$REPLY from|of|by|to|that|:", "$REPLY", "letter from ..6 prosecutor|prosecutor's|ministry|department|office|ombudsman|court|police"],
    ["3 June 2019: reply from the prosecutor's office.", "3 June 2019 – no answer."],
    ["3 June 2019: request for an answer.", "The answer is simple."],
  ),
  opened: noted(
    "investigation.opened",
    ["opening|institution|initiation|registration of ..4 $CASE", "criminal case under|against|on"],
    ["3 June 2019 – opening of a criminal case against two officers."],
    ["3 June 2019 – the opening of the case was refused."],
  ),
  refused: noted(
    "investigation.refused",
    ["refusal|refusals to|of|by|in", "refusal", "decision not to {open,initiate,institute,prosecute:base}", "non-prosecution"],
    ["3 June 2019 – second refusal by the same investigator."],
    ["3 June 2019 – the refusal was quashed."],
  ),
  suspended: noted(
    "investigation.suspended",
    ["suspension of ..4 $CASE"],
    ["3 June 2019 – suspension of the investigation."],
    ["3 June 2019 – the suspension of the case ended."],
  ),
  resumed: noted(
    "investigation.resumed",
    ["resumption|reopening|renewal of ..4 $CASE"],
    ["3 June 2019 – reopening of the case."],
    ["3 June 2019 – the reopening of the case was refused."],
  ),
  terminated: noted(
    "investigation.terminated",
    ["termination|discontinuation|discontinuance|closure|closing|dismissal of ..4 $CASE"],
    ["3 June 2019 – closure of the case for lack of evidence."],
    ["3 June 2019 – the closure of the case was announced."],
  ),
  referred: noted(
    "investigation.referred",
    ["transfer|referral|return|forwarding of ..4 $FILE"],
    ["3 June 2019 – transfer of the file to the regional police."],
    ["3 June 2019 – transfer of the prisoners."],
  ),
  check: noted(
    "investigation.check",
    ["internal|preliminary|official inquiry|check|investigation|review by|into|of|ordered"],
    ["3 June 2019 – internal inquiry by the department."],
    ["3 June 2019 – the internal inquiry by the department ended."],
  ),
  upheld: noted(
    "review.upheld",
    ["confirmation|dismissal|rejection of ..4 $APPEAL", "confirmation|affirmation of ..4 $DECISION"],
    ["3 June 2019 – dismissal of the appeal by the regional court."],
    ["3 June 2019 – the dismissal of the appeal was expected."],
  ),
  overturned: noted(
    "review.overturned",
    ["quashing|annulment|reversal|cancellation of ..5 $DECISION", "quashing|annulment|reversal of that"],
    ["3 June 2019 – quashing of that decision by the regional prosecutor."],
    ["3 June 2019 – the quashing of the decision was delayed."],
  ),
  examination: noted(
    "evidence.examination",
    ["$EXAM by|of|at|in|on|no|:", "$EXAM"],
    ["3 June 2019 – forensic examination No. 214.", "3 June 2019: post-mortem."],
    ["3 June 2019 – the examination was postponed."],
  ),
  interview: noted(
    "evidence.interview",
    [
      "interrogation|questioning|interview|confrontation of|with|by|as|at|in",
      "interrogation|questioning|confrontation",
      "identification parade",
    ],
    ["3 June 2019 – questioning as a witness.", "3 June 2019: confrontation with the officer."],
    ["3 June 2019 – the interrogation was stopped."],
  ),
  visit: noted(
    "oversight.visit",
    ["visit|inspection|visits by|of|to|from"],
    ["3 June 2019 – visit by the preventive group."],
    ["3 June 2019 – the visit by the group was refused."],
  ),
  meeting: noted(
    "oversight.meeting",
    ["meeting|talks|audience with|between|of|at"],
    ["3 June 2019 – audience with the deputy prosecutor."],
    ["3 June 2019 – the meeting with the prosecutor was cancelled."],
  ),
  charged: noted(
    "court.charged",
    ["indictment", "charges|charge of|under|against|for"],
    ["3 June 2019 – indictment.", "3 June 2019: charges of hooliganism."],
    ["3 June 2019 – the charges of theft were dropped."],
  ),
  hearing: noted(
    "court.hearing",
    ["$TRIAL of|in|at|before|on|:", "$TRIAL", "opening|start|beginning of ..2 $TRIAL", "testimony|closing of|by ..3"],
    ["3 June 2019 – first hearing.", "3 June 2019: start of the trial."],
    ["3 June 2019 – request for a hearing.", "The hearing was long."],
  ),
  verdict: noted(
    "court.verdict",
    ["verdict :|–|- guilty|acquitted|acquittal|conviction", "verdict", "acquittal|conviction of|for|by|in", "acquittal|conviction"],
    ["14 May 2019: acquittal.", "14 May 2019. Verdict: guilty."],
    ["14 May 2019 – appeal against the verdict.", "The verdict was quashed."],
  ),
  sentence: noted(
    "court.sentence",
    [
      "sentence :|–|- ..3 years|months|life|fine",
      "sentence :|–|-|of",
      "years|months|year ..1 imprisonment|prison|probation",
      "years|months|year in|of ..5 imprisonment|prison|colony|jail|probation",
      "years|months|year , ..2 regime",
      "life imprisonment",
      "years ;|,|.",
      "suspended sentence",
      "fine of",
    ],
    ["14 May 2019: sentence – seven years in a strict-regime colony.", "14 May 2019 – five years of imprisonment."],
    ["14 May 2019 – reduction of the sentence.", "He served seven years in prison."],
  ),
  ruling: noted(
    "court.ruling",
    [
      "extension|prolongation of ..4 $DETENTION",
      "remand",
      "remand for|until|by|of",
      "extension|prolongation of ..3 remand",
      "judgment|ruling|decision|order|opinion|views of|by ..4 $COURT",
      "interim measures",
    ],
    ["3 June 2019 – extension of his detention.", "3 June 2019: ruling of the district court."],
    ["3 June 2019 – appeal against the ruling of the court."],
  ),
  death: noted(
    "incident.death",
    ["death in|of|at|from", "death|suicide"],
    ["3 June 2019 – death in the prison hospital."],
    ["3 June 2019 – investigation into his death.", "3 June 2019 – the death was reported."],
  ),
  violence: noted(
    "incident.ill_treatment",
    [
      "beating|beatings|torture|threats|assault|harassment|intimidation by|in|at|of",
      "beating|beatings|threats|assault|harassment|intimidation|torture",
    ],
    ["3 June 2019 – beating in cell 12."],
    ["3 June 2019 – complaint about the beating."],
  ),
};
