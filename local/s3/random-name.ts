import { randomBytes } from "node:crypto";

/** 32 hex digits: names of blobs, versions and uploads. */
export function randomName(): string {
  return randomBytes(16).toString("hex");
}
