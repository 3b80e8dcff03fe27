import { describe, expect, it } from "vitest";
import { recognizeWithChrono } from "../../../lib/extract/timex/chrono-recognizer.ts";
import { timex } from "../../../lib/language/en/timex/index.ts";

const values = (text: string) => recognizeWithChrono(text, timex).map((one) => one.value);

describe("chrono as a recognizer", () => {
  it.each([
    ["On 28 September 2011 he left.", ["2011-09-28"]],
    ["On 28.09.2011 he left.", ["2011-09-28"]],
    ["On 9 October she left.", ["XXXX-10-09"]],
    ["In September 2011 he left.", ["2011-09"]],
    ["At 12:55 he left.", ["XXXX-XX-XXT12:55"]],
  ])("%s", (text, expected) => expect(values(text)).toEqual(expected));

  it.each(["He left yesterday.", "Two days ago he left.", "He left on Friday."])("an implied component never becomes a value: %s", (text) =>
    expect(values(text)).toEqual([]),
  );
});
