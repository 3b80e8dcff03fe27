import type { Context } from "hono";
import { DuelineError } from "../../lib/errors.ts";

/** The longest that people send is a correction of five hundred lines. */
export const BODY_BYTES = 1_000_000;
const DEEPEST = 40;

/** What was sent, parsed; refuses what is too long or too deep before anything walks through it. */
export async function jsonBody(context: Context): Promise<unknown> {
  const bytes = await context.req.arrayBuffer();
  if (bytes.byteLength > BODY_BYTES) throw new DuelineError("TOO_LARGE", `the body: at most ${BODY_BYTES} bytes`);
  const value = parsed(new TextDecoder().decode(bytes));
  if (depthOf(value) > DEEPEST) throw new DuelineError("BAD_INPUT", `the body is nested deeper than ${DEEPEST}`);
  return value;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new DuelineError("BAD_INPUT", "the body is no JSON");
  }
}

/** Level by level, since a walk that calls itself would go as deep as the value. */
function depthOf(value: unknown): number {
  let depth = 0;
  for (let level = [value]; level.length > 0 && depth <= DEEPEST; depth++)
    level = level.flatMap((one) => (one !== null && typeof one === "object" ? Object.values(one) : []));
  return depth;
}
