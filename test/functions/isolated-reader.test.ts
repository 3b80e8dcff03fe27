import { afterEach, describe, expect, it } from "vitest";
import { ISOLATION, IsolatedReader } from "../../functions/shared/reader/isolated-reader.ts";
import { onePage } from "../read/hostile/pdf-bytes.ts";

const SOUND = onePage();
const name = { fileName: "a.pdf" };
const readers: IsolatedReader[] = [];

function readerWith(limits: Partial<typeof ISOLATION> = {}): IsolatedReader {
  const reader = new IsolatedReader({ ...ISOLATION, ...limits });
  readers.push(reader);
  return reader;
}

afterEach(async () => {
  for (const reader of readers.splice(0)) await reader.close();
});

describe("reading in another thread", () => {
  it("reads one document after another, also many that are asked for at once", async () => {
    const reader = readerWith();
    const documents = await Promise.all([1, 2, 3].map(() => reader.readDocument(SOUND, name)));
    expect(documents.map(({ text }) => text)).toEqual(Array(3).fill("The court heard the case on 3 March 2025."));
  });

  it("leaves the caller its bytes", async () => {
    const bytes = Buffer.from(SOUND);
    await readerWith().readDocument(bytes, name);
    expect(bytes.equals(SOUND)).toBe(true);
  });

  it("hands on a refusal with its code, and goes on", async () => {
    const reader = readerWith();
    await expect(reader.readDocument(SOUND.subarray(0, 9), name)).rejects.toMatchObject({ code: "PDF_BROKEN" });
    expect((await reader.readDocument(SOUND, name)).coverage.status).toBe("complete");
  });

  it.each([
    ["memory", { memoryBytes: 0 }, "READ_TOO_COMPLEX"],
    ["time", { silenceMilliseconds: 0 }, "READ_TIMEOUT"],
  ])("ends a worker that takes too much %s, and has a fresh one for the next document", async (_, limits, code) => {
    const reader = readerWith({ ...limits, pollMilliseconds: 1 });
    await expect(reader.readDocument(SOUND, name)).rejects.toMatchObject({ code });
    await expect(reader.readDocument(SOUND, name)).rejects.toMatchObject({ code });
  });

  it("ends where its caller has no more time", async () => {
    const reader = readerWith();
    await expect(reader.readDocument(SOUND, name, AbortSignal.abort())).rejects.toMatchObject({ code: "READ_TIMEOUT" });
    expect((await reader.readDocument(SOUND, name)).pages).toHaveLength(1);
  });
});
