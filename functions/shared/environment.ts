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
  scansQueue: "SCANS_QUEUE_URL",
  scansDeadLetters: "SCANS_DEAD_LETTERS_URL",
  sweepQueue: "SWEEP_QUEUE_URL",
  exportsQueue: "EXPORTS_QUEUE_URL",
  deletionsQueue: "DELETIONS_QUEUE_URL",
  alertsTopic: "ALERTS_TOPIC_ARN",
  /** Of single subscribers: each gets by a filter what is addressed to it. */
  mailTopic: "MAIL_TOPIC_ARN",
  /** Who signs the tokens of people, and for whom: the user pool and its client. */
  issuer: "TOKEN_ISSUER",
  clientId: "TOKEN_CLIENT_ID",
  userPool: "USER_POOL_ID",
  /** The hosted page where people sign in, and below it where codes become tokens. */
  signInUrl: "SIGN_IN_URL",
  /** Where links in messages lead. */
  linkBase: "LINK_BASE",
} as const;
export type Setting = keyof typeof SETTINGS;

/** A setting of the function's environment. Throws where the stack forgot it: better at the start than in the middle of a document. */
export function requireSetting(setting: Setting, environment: NodeJS.ProcessEnv = process.env): string {
  const value = environment[SETTINGS[setting]];
  if (!value) throw new Error(`${SETTINGS[setting]} is not set; the stack sets it (infra/dueline-stack.ts)`);
  return value;
}

/** Networks that webhooks may reach although they are not public, as "10.1.0.0/16,…". Nobody sets it but by hand. */
export const webhookNetworks = (environment: NodeJS.ProcessEnv = process.env): string[] =>
  (environment.WEBHOOK_NETWORKS ?? "").split(",").flatMap((network) => network.trim() || []);
