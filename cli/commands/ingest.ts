import { Option } from "commander";
import { DuelineError } from "../../lib/errors.ts";
import { defineCommand } from "../command.ts";
import { describedFile } from "../described-file.ts";
import { eachFile } from "../each-file.ts";
import type { ExitName } from "../exit-codes.ts";
import { type Io, say, writeJsonLine } from "../io.ts";
import { parseEndpoint } from "../options.ts";
import { startProgress } from "../progress.ts";
import { plainLine } from "../table.ts";
import type { Upload } from "../upload.ts";

interface Options {
  readonly endpoint?: string;
}

const isHidden = (name: string): boolean => name.startsWith(".");

/** Every file of the folders given, and the files themselves; in a folder what is hidden, or lies in something hidden, or describes another file, is left out. */
export async function filesOf(paths: readonly string[]): Promise<string[]> {
  const [{ readdir, stat }, { join, relative, sep }] = await Promise.all([import("node:fs/promises"), import("node:path")]);
  const lists = paths.map(async (path) => {
    const isFolder = await stat(path)
      .then((entry) => entry.isDirectory())
      .catch(() => false);
    if (!isFolder) return [path];
    const entries = await readdir(path, { withFileTypes: true, recursive: true }).catch((error: NodeJS.ErrnoException) => {
      throw new DuelineError("CANNOT_OPEN", error.code, { cause: error });
    });
    const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
    const shown = files.filter((file) => !relative(path, file).split(sep).some(isHidden)).sort();
    const names = new Set(shown);
    return shown.filter((file) => !names.has(describedFile(file) ?? ""));
  });
  return (await Promise.all(lists)).flat();
}

export const ingest = defineCommand<Options>({
  name: "ingest",
  define: (command) =>
    void command
      .description("upload files to the local or a deployed cloud and follow them until they are read")
      .argument("<file or folder...>", "what to upload; folders with all that is in them")
      .addOption(
        new Option("--endpoint <url>", "the API's address (default: DUELINE_API_URL, else the cloud on this machine)").argParser(
          parseEndpoint,
        ),
      ),
  async run(positional, { endpoint }, io) {
    const [{ findCloud }, { uploadFile }, { requireHealth }] = await Promise.all([
      import("../cloud-address.ts"),
      import("../upload.ts"),
      import("../store-client.ts"),
    ]);
    const cloud = await findCloud(io.env, endpoint);
    await requireHealth(cloud);
    const files = await filesOf(positional[0] as string[]);
    if (files.length === 0) say(io, "dueline: there is no file to upload");
    const since = new Date(Date.now() - CLOCK_SKEW_MS).toISOString();
    const uploads: Upload[] = [];
    const bar = startProgress(io, files.length);
    const uploaded = await eachFile(files, io, async (path) => {
      uploads.push(await uploadFile(cloud, path));
      bar.update(uploads.length, "uploaded");
    });
    bar.end();
    const read = await follow(cloud, uploads, since, io);
    return uploaded === "OK" ? read : uploaded;
  },
});

/** A deployed store's clock need not be ours. */
const CLOCK_SKEW_MS = 5 * 60_000;

type Cloud = Parameters<typeof import("../follow.ts").followUploads>[0];

async function follow(cloud: Cloud, uploads: readonly Upload[], since: string, io: Io): Promise<ExitName> {
  const { followUploads } = await import("../follow.ts");
  const pending = new Map(uploads.map((upload) => [upload.key, upload]));
  let bar = startProgress(io, pending.size);
  let done = 0;
  let exit: ExitName = "OK";
  for await (const { upload, document } of followUploads(cloud, pending, since)) {
    done += 1;
    bar.end();
    const { id, state, code, eventCount } = document;
    await writeJsonLine(io, { file: upload.path, id, state, code, events: eventCount });
    if (state === "failed") {
      say(io, `dueline: ${plainLine(upload.path)}: ${code}: ${document.sentence}`);
      exit = "SOME_FAILED";
    }
    bar = startProgress(io, done + pending.size);
    bar.update(done, "read");
  }
  bar.end();
  if (pending.size === 0) return exit;
  say(io, `dueline: ${pending.size} of ${done + pending.size} files are not finished yet; see \`dueline timeline\` later`);
  return "SOME_FAILED";
}
