/** Names of the settings that the stack hands to its functions; infra writes them, functions read them. */
export const SETTINGS = {
  table: "TABLE_NAME",
  inboxBucket: "INBOX_BUCKET",
  dataBucket: "DATA_BUCKET",
  inboxQueue: "INBOX_QUEUE_URL",
  inboxDeadLetters: "INBOX_DEAD_LETTERS_URL",
  casesQueue: "CASES_QUEUE_URL",
  outboxQueue: "OUTBOX_QUEUE_URL",
  reconcileQueue: "RECONCILE_QUEUE_URL",
  alertsTopic: "ALERTS_TOPIC_ARN",
} as const;
export type Setting = keyof typeof SETTINGS;

/** A setting of the function's environment. Throws where the stack forgot it: better at the start than in the middle of a document. */
export function requireSetting(setting: Setting, environment: NodeJS.ProcessEnv = process.env): string {
  const value = environment[SETTINGS[setting]];
  if (!value) throw new Error(`${SETTINGS[setting]} is not set; the stack sets it (infra/dueline-stack.ts)`);
  return value;
}
