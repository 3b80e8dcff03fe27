/** node copy-file.mjs FROM TO */
import { copyFileSync } from "node:fs";

const [, , from, to] = process.argv;
copyFileSync(from, to);
