import type { MiddlewareHandler } from "hono";
import { DuelineError } from "../../lib/errors.ts";
import { answerProblem } from "./problems.ts";

/** A Lambda hands on 6 MB, quoted as a string; what is longer would be lost in an error that says nothing. */
export const ANSWER_BYTES = 4_500_000;

/** Says how to ask for less instead of sending an answer that can't arrive. */
export const boundAnswers: MiddlewareHandler = async (context, next) => {
  await next();
  const { byteLength } = await context.res.clone().arrayBuffer();
  if (byteLength <= ANSWER_BYTES) return;
  context.res = answerProblem(
    new DuelineError("BAD_INPUT", "more than one answer holds: ask for a part (limit and cursor, or from and to)"),
    context,
  );
};
