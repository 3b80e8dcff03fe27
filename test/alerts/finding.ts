import type { Finding } from "../../lib/model/finding.ts";

/** An invented finding; a test says what matters to it. */
export const finding = (over: Partial<Finding> = {}): Finding => ({
  schema: "dueline.finding/1",
  id: "fnd_1",
  obligationId: "TEST-1",
  ref: "TEST-1",
  obligation: { title: "Answer the complaint", instrument: "Test code", article: "art. 1", edition: "2020", quote: "", flag: "VERIFIED" },
  caseId: "case_1",
  trigger: "entry_1",
  discharge: null,
  bearer: { kind: "authority", agencyId: null, name: "Altynsu City Police" },
  due: { earliest: "2026-03-10", latest: "2026-03-12" },
  readings: [],
  status: "pending",
  knownUntil: "2026-02-20",
  daysLate: null,
  caveats: [],
  sentence: "",
  asOf: "2026-03-01",
  ...over,
});
