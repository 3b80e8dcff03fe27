/** `npm run readme`: runs what README.md shows and writes what it printed. */
import { writeFileSync } from "node:fs";
import { README, readReadme, runDemo, withConsoleBlocks, withDemo, withExitCodes } from "./readme.ts";

const { status, stdout, stderr } = runDemo();
if (status !== 0) throw new Error(`the demo ended with ${status}: ${stderr}`);
writeFileSync(README, withDemo(withExitCodes(withConsoleBlocks(readReadme())), stdout));
