import { defineCommand } from "../command.ts";
import type { ExitName } from "../exit-codes.ts";
import { describeError, say, writeJsonLine } from "../io.ts";
import { type InputLine, readLines } from "../lines.ts";

export const annotate = defineCommand({
  name: "annotate",
  define: (command) =>
    void command.description(
      "read JSONL {doc, text, dct?, lang?} on standard input, write JSONL {doc, timexes, events} in the same order; streams; offsets in Unicode code points",
    ),
  async run(_positional, _options, io) {
    const { annotateLine } = await import("../annotate-line.ts");
    let exit: ExitName = "OK";
    for await (const line of readLines(io.stdin as AsyncIterable<Uint8Array>)) {
      try {
        if (isBlank(line)) continue;
        const { answer, unused } = annotateLine(line);
        await writeJsonLine(io, answer);
        for (const error of unused) {
          say(io, describeError(error, `line ${line.number}`));
          exit = "SOME_FAILED";
        }
      } catch (error) {
        say(io, describeError(error, `line ${line.number}`));
        exit = "SOME_FAILED";
      }
    }
    return exit;
  },
});

const isBlank = (line: InputLine): boolean => "text" in line && line.text.trim() === "";
