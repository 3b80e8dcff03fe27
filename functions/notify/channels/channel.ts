import type { Message } from "../../../lib/alerts/message.ts";
import type { Subscription } from "../../shared/store/subscriptions.ts";

/** Everything that can go wrong on the way, as a code for logs and people; never an address or an answer. */
export const PROBLEMS = [
  "ADDRESS_REFUSED",
  "NAME_UNKNOWN",
  "NO_CONNECTION",
  "BAD_CERTIFICATE",
  "TIMEOUT",
  "REDIRECT",
  "ANSWER_NOT_2XX",
  "NOT_PUBLISHED",
] as const;
export type Problem = (typeof PROBLEMS)[number];

export interface Outgoing {
  subscription: Subscription;
  message: Message;
  now: string;
}

/** Resolves when the receiver has taken the message; throws ChannelError where not. */
export type Send = (outgoing: Outgoing) => Promise<void>;

export type Channels = Readonly<Record<"topic" | "email" | "webhook", Send>>;

export class ChannelError extends Error {
  readonly problem: Problem;
  constructor(problem: Problem, options?: { cause?: unknown }) {
    super(problem, options);
    this.name = "ChannelError";
    this.problem = problem;
  }
}
