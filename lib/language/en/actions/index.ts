import type { ActionLanguage, CuesByAction } from "../../../extract/action-language.ts";
import { CHARGED, HEARING, REMEDY, RULING, SENTENCED, VERDICT } from "./court.ts";
import { DETAINED, RELEASED, TRANSFERRED } from "./custody.ts";
import { EXAMINATION, INTERVIEW } from "./evidence.ts";
import { APPEAL, COMPLAINT, REQUEST } from "./filing.ts";
import { GRAMMAR } from "./grammar.ts";
import { DEATH, ILL_TREATMENT, INCIDENT } from "./incident.ts";
import { CHECK, OPENED, REFERRED, REFUSED, RESUMED, SUSPENDED, TERMINATED } from "./investigation.ts";
import { NOTED } from "./notes.ts";
import { OTHER } from "./other.ts";
import { MEETING, VISIT } from "./oversight.ts";
import { INSTITUTION, LAW, STATEMENT } from "./public.ts";
import { REPLY } from "./response.ts";
import { OVERTURNED, UPHELD } from "./review.ts";
import { SETS } from "./sets.ts";

/** Where two cues fit equally well, the one listed earlier is taken. */
const CUES: CuesByAction = {
  "investigation.refused": [...REFUSED, NOTED.refused],
  "investigation.resumed": [...RESUMED, NOTED.resumed],
  "investigation.suspended": [...SUSPENDED, NOTED.suspended],
  "investigation.terminated": [...TERMINATED, NOTED.terminated],
  "court.hearing": [...HEARING, NOTED.hearing],
  "court.remedy": REMEDY,
  "court.verdict": [...VERDICT, NOTED.verdict],
  "court.sentence": [...SENTENCED, NOTED.sentence],
  "court.charged": [...CHARGED, NOTED.charged],
  "investigation.opened": [...OPENED, NOTED.opened],
  "investigation.referred": [...REFERRED, NOTED.referred],
  "filing.appeal": [...APPEAL, NOTED.appeal],
  "filing.complaint": [...COMPLAINT, NOTED.complaint],
  "review.overturned": [...OVERTURNED, NOTED.overturned],
  "review.upheld": [...UPHELD, NOTED.upheld],
  "court.ruling": [...RULING, NOTED.ruling],
  "response.reply": [...REPLY, NOTED.reply],
  "evidence.examination": [...EXAMINATION, NOTED.examination],
  "evidence.interview": [...INTERVIEW, NOTED.interview],
  "oversight.meeting": [...MEETING, NOTED.meeting],
  "oversight.visit": [...VISIT, NOTED.visit],
  "investigation.check": [...CHECK, NOTED.check],
  "public.law": LAW,
  "public.statement": STATEMENT,
  "filing.request": [...REQUEST, NOTED.request],
  "custody.detained": [...DETAINED, NOTED.detained],
  "custody.released": [...RELEASED, NOTED.released],
  "custody.transferred": [...TRANSFERRED, NOTED.transferred],
  "incident.death": [...DEATH, NOTED.death],
  "incident.ill_treatment": [...ILL_TREATMENT, NOTED.violence],
  "incident.other": INCIDENT,
  "public.institution": INSTITUTION,
  other: OTHER,
};

export const EN_ACTIONS: ActionLanguage = { cues: CUES, sets: SETS, ...GRAMMAR };
