import { randomBytes } from "node:crypto";
import { accessSync, chmodSync, constants, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { CloudError } from "./cloud-error.ts";
import type { Credentials } from "./running-cloud.ts";

/** Written whole or not at all, readable by its owner only. */
export function writePrivateJson(file: string, value: unknown): void {
  const incoming = `${file}.${process.pid}.tmp`;
  writeFileSync(incoming, `${JSON.stringify(value, null, 2)}\n`, { mode: 0o600 });
  renameSync(incoming, file);
}

const cannotUse = (dataDir: string, cause: unknown): CloudError => {
  const { code = "unexpected" } = cause as NodeJS.ErrnoException;
  return new CloudError("DATA_FOLDER", `${dataDir}: ${code}`, { cause });
};

/** Creates the folder if it is not there; others on this machine can't look into it. */
export function openDataFolder(dataDir: string): void {
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    chmodSync(dataDir, 0o700);
    accessSync(dataDir, constants.W_OK);
  } catch (error) {
    throw cannotUse(dataDir, error);
  }
}

const SQLITE_BUSY = 5;

function openLock(dataDir: string): DatabaseSync {
  try {
    return new DatabaseSync(join(dataDir, "lock.sqlite"));
  } catch (error) {
    throw cannotUse(dataDir, error);
  }
}

/**
 * One cloud per data folder: an exclusive lock on a small SQLite file, which the operating system itself lets go when the process dies,
 * whatever kills it. So there is no stale lock to guess about.
 */
export function lockDataFolder(dataDir: string): () => void {
  const database = openLock(dataDir);
  try {
    database.exec("PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE");
  } catch (cause) {
    database.close();
    if ((cause as { errcode?: number }).errcode === SQLITE_BUSY) throw new CloudError("ALREADY_RUNNING", dataDir, { cause });
    throw cannotUse(join(dataDir, "lock.sqlite"), cause);
  }
  return () => database.close();
}

/** Keys of this folder's cloud: made once, at random, so that another program on this machine can't guess them. */
export function credentialsOf(dataDir: string): Credentials {
  const file = join(dataDir, "credentials.json");
  if (existsSync(file)) return JSON.parse(readFileSync(file, "utf8"));
  const credentials = {
    accessKeyId: `LOCAL${randomBytes(8).toString("hex").toUpperCase()}`.slice(0, 20),
    secretAccessKey: randomBytes(30).toString("base64url"),
  };
  writePrivateJson(file, credentials);
  return credentials;
}

export function cloudFile(dataDir: string): string {
  return join(dataDir, "cloud.json");
}

export function forgetCloud(dataDir: string): void {
  rmSync(cloudFile(dataDir), { force: true });
}
