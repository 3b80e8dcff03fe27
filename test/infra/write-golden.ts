/** Writes the golden template anew, after a change of the stack that is meant: its diff is what a reviewer reads. */
import { writeFileSync } from "node:fs";
import { masked, synthesizedTemplate } from "./template.ts";

writeFileSync(new URL("./dueline.template.json", import.meta.url), masked(synthesizedTemplate()));
