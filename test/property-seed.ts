import fc from "fast-check";

/** Property tests try the same cases on every run, so that a red run says something about the change; DUELINE_SEED=random (or a number) tries others. */
const asked = process.env.DUELINE_SEED ?? "20140704";
if (asked !== "random") fc.configureGlobal({ seed: Number(asked) });
