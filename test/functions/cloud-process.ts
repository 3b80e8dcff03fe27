/** The embedded cloud in a process of its own, to be killed: `cloud-process.ts DATA ASSEMBLY`. Says "up" when it takes uploads. */
import { startCloud } from "../../local/cloud.ts";

const [, , dataDir = "", assemblyDir = ""] = process.argv;
await startCloud({ dataDir, assemblyDir, retryAfterSeconds: 1 });
process.stdout.write("up\n");
