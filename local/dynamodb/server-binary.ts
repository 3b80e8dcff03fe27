import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { CloudError } from "../cloud-error.ts";

/** The DynamoDB server of a platform, where npm could install one. */
export function serverBinary(platform: string, arch: string): string {
  const require = createRequire(import.meta.url);
  try {
    const file = join(dirname(require.resolve(`@dynoxide/${platform}-${arch}/package.json`)), "dynoxide");
    if (existsSync(file)) return file;
  } catch (cause) {
    throw new CloudError("NO_DYNAMODB", `${platform}-${arch}`, { cause });
  }
  throw new CloudError("NO_DYNAMODB", `${platform}-${arch}`);
}
