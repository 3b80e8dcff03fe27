import { readFileSync } from "node:fs";
import { readResources } from "../../functions/shared/read-resources.ts";
import { extractDocument } from "../../lib/pipeline.ts";
import { readDocument } from "../../lib/read/index.ts";
import { cpuSeconds } from "./cpu.ts";

/** Reads and extracts one text file once, in a process that has done nothing before; prints characters and CPU seconds, of all threads. */
const bytes = readFileSync(process.argv[2] as string);
let characters = 0;
const seconds = await cpuSeconds(async () => {
  const document = await readDocument(bytes, { fileName: "long.txt", resources: readResources() });
  characters = document.text.length;
  extractDocument(document, { documentId: "doc_bench", fileName: "long.txt" });
});
process.stdout.write(`${JSON.stringify({ characters, seconds })}\n`);
