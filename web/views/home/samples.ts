import { drop } from "../documents/uploads.ts";

/** The documents that come with Dueline: our own writing, nobody's story. */
const SAMPLES: Readonly<Record<string, string>> = import.meta.glob(["../../../samples/*/*.{pdf,docx,html,txt,eml}", "!**/build/**"], {
  query: "?url",
  import: "default",
  eager: true,
});

const nameOf = (path: string): string => path.split("/").at(-1) ?? path;

export const sampleNames = (): string[] => Object.keys(SAMPLES).map(nameOf);

/** Takes the samples as if somebody had dropped them. */
export async function dropSamples(): Promise<void> {
  const files = Object.entries(SAMPLES).map(async ([path, url]) => new File([await (await fetch(url)).blob()], nameOf(path)));
  drop(await Promise.all(files), "");
}
