import { parentPort } from "node:worker_threads";
import { DuelineError } from "../../../lib/errors.ts";
import { readDocument } from "../../../lib/read/index.ts";
import { readScannedPages } from "../../../lib/read/ocr/read-pages.ts";
import { readResources } from "../read-resources.ts";
import type { Answer, Task } from "./messages.ts";

const resources = readResources();
const say = (answer: Answer): void => parentPort?.postMessage(answer);
const done = (page: Extract<Answer, { kind: "page" }>["page"]): void => say({ kind: "page", page });

async function carryOut(task: Task): Promise<Answer> {
  if (task.kind === "scans") return { kind: "scans", pages: await readScannedPages(task.bytes, task.numbers, { resources, done }) };
  return { kind: "document", document: await readDocument(task.bytes, { ...task.instructions, resources, scanned: done }) };
}

/** An error's message may quote the document; its kind does not. */
function answerTo(error: unknown): Answer {
  if (error instanceof DuelineError) return { kind: "refused", code: error.code, detail: error.detail, spent: error.cause !== undefined };
  return { kind: "fault", name: error instanceof Error ? error.name : typeof error };
}

/** The thread that meets documents: whatever they do to it, whoever started it goes on. */
parentPort?.on("message", (task: Task) => {
  carryOut(task).then(say, (error: unknown) => say(answerTo(error)));
});
