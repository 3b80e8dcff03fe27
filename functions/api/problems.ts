import type { Context } from "hono";
import { HTTPException } from "hono/http-exception";
import { DuelineError, ERROR_CODES, type ErrorCode } from "../../lib/errors.ts";
import { logError } from "../shared/log.ts";
import { ChangedLines } from "./changed-lines.ts";
import type { Problem } from "./schemas.ts";

type Status = 400 | 401 | 403 | 404 | 409 | 412 | 413 | 500;

/** Which code is which HTTP status; a code that is not here is our fault. */
export const STATUS: Partial<Record<ErrorCode, Status>> = {
  BAD_INPUT: 400,
  TOO_LARGE: 413,
  BAD_DATE: 400,
  BAD_RULE_PACK: 400,
  NOT_SIGNED_IN: 401,
  NOT_ALLOWED: 403,
  NOT_FOUND: 404,
  STALE: 409,
  CHANGED: 412,
};

const UNEXPECTED = { code: "INTERNAL", title: "Something went wrong here. It is in the log; try again.", status: 500 } as const;

/** Turns whatever was thrown into problem+json (RFC 9457); says nothing of an error that we did not expect. */
export function answerProblem(error: unknown, context: Context): Response {
  const problem = problemOf(error);
  if (problem.status === 500) logError("api.unexpected", error);
  return context.json(problem, problem.status as Status, { "content-type": "application/problem+json" });
}

function problemOf(error: unknown): Problem {
  if (error instanceof HTTPException) return problem(error.status, "BAD_INPUT", ERROR_CODES.BAD_INPUT);
  if (!(error instanceof DuelineError)) return problem(UNEXPECTED.status, UNEXPECTED.code, UNEXPECTED.title);
  const status = STATUS[error.code] ?? UNEXPECTED.status;
  const lines = error instanceof ChangedLines ? { lines: [...error.lines] } : {};
  return { ...problem(status, error.code, ERROR_CODES[error.code], error.detail), ...lines };
}

const problem = (status: number, code: string, title: string, detail?: string): Problem => ({
  type: "about:blank",
  title,
  status,
  code,
  ...(detail ? { detail } : {}),
});
