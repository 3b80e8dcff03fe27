import { createHash } from "node:crypto";

/** A name for a resource that the template leaves unnamed: the same at every start, so that its data is found again. */
export function physicalName(stackName: string, logicalId: string, maxLength: number): string {
  const name = `${stackName}-${logicalId}`;
  if (name.length <= maxLength) return name;
  const digest = createHash("sha256").update(name).digest("hex").slice(0, 8);
  return `${name.slice(0, maxLength - 9)}-${digest}`;
}
