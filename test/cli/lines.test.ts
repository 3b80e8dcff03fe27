import { describe, expect, it } from "vitest";
import { type InputLine, readLines } from "../../cli/lines.ts";

async function* chunks(...parts: (string | Uint8Array)[]): AsyncGenerator<string | Uint8Array> {
  yield* parts;
}

async function collect(input: AsyncIterable<string | Uint8Array>, longest?: number): Promise<InputLine[]> {
  const lines: InputLine[] = [];
  for await (const line of readLines(input, longest)) lines.push(line);
  return lines;
}

describe("readLines", () => {
  it("joins a line that comes in pieces, also inside a character", async () => {
    const bytes = new TextEncoder().encode("первая\nвторая");
    expect(await collect(chunks(bytes.slice(0, 5), bytes.slice(5, 15), bytes.slice(15)))).toEqual([
      { number: 1, text: "первая" },
      { number: 2, text: "вторая" },
    ]);
  });

  it("numbers empty lines too, and makes no line of the end of the input", async () => {
    expect(await collect(chunks("a\n\nb\n"))).toEqual([
      { number: 1, text: "a" },
      { number: 2, text: "" },
      { number: 3, text: "b" },
    ]);
  });

  it("gives an error for a line over the limit and goes on with the next", async () => {
    const [first, second] = await collect(chunks("xxxx", "xxxx\n", "ok\n"), 6);
    expect(first).toMatchObject({ number: 1, error: { code: "LINE_TOO_LONG" } });
    expect(second).toEqual({ number: 2, text: "ok" });
  });

  it("keeps a line of exactly the limit", async () => {
    expect(await collect(chunks("123456\n"), 6)).toEqual([{ number: 1, text: "123456" }]);
  });
});
