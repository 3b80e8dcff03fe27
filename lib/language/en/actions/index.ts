import type { ActionLanguage, CuesByAction } from "../../../extract/action-language.ts";
import { CHARGED, HEARING, REMEDY, RULING, SENTENCED, VERDICT } from "./court.ts";
import { DETAINED, RELEASED, TRANSFERRED } from "./custody.ts";
import { EXAMINATION, INTERVIEW } from "./evidence.ts";
import { APPEAL, COMPLAINT, REQUEST } from "./filing.ts";
import { GRAMMAR } from "./grammar.ts";
import { DEATH, ILL_TREATMENT, INCIDENT } from "./incident.ts";
import { CHECK, OPENED, REFERRED, REFUSED, RESUMED, SUSPENDED, TERMINATED } from "./investigation.ts";
import { OTHER } from "./other.ts";
import { MEETING, VISIT } from "./oversight.ts";
import { INSTITUTION, LAW, STATEMENT } from "./public.ts";
import { REPLY } from "./response.ts";
import { OVERTURNED, UPHELD } from "./review.ts";
import { SETS } from "./sets.ts";

/** Where two cues fit equally well, the one listed earlier is taken. */
const CUES: CuesByAction = {
  "investigation.refused": REFUSED,
  "investigation.resumed": RESUMED,
  "investigation.suspended": SUSPENDED,
  "investigation.terminated": TERMINATED,
  "court.hearing": HEARING,
  "court.remedy": REMEDY,
  "court.verdict": VERDICT,
  "court.sentence": SENTENCED,
  "court.charged": CHARGED,
  "investigation.opened": OPENED,
  "investigation.referred": REFERRED,
  "filing.appeal": APPEAL,
  "filing.complaint": COMPLAINT,
  "review.overturned": OVERTURNED,
  "review.upheld": UPHELD,
  "court.ruling": RULING,
  "response.reply": REPLY,
  "evidence.examination": EXAMINATION,
  "evidence.interview": INTERVIEW,
  "oversight.meeting": MEETING,
  "oversight.visit": VISIT,
  "investigation.check": CHECK,
  "public.law": LAW,
  "public.statement": STATEMENT,
  "filing.request": REQUEST,
  "custody.detained": DETAINED,
  "custody.released": RELEASED,
  "custody.transferred": TRANSFERRED,
  "incident.death": DEATH,
  "incident.ill_treatment": ILL_TREATMENT,
  "incident.other": INCIDENT,
  "public.institution": INSTITUTION,
  other: OTHER,
};

export const EN_ACTIONS: ActionLanguage = { cues: CUES, sets: SETS, ...GRAMMAR };
