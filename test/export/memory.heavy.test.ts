import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { EXPORTERS } from "../../lib/export/index.ts";

const LINES = Number(process.env.EXPORT_LINES ?? 50_000);
const MOST_MB = 300;

describe(`${LINES} lines`, () => {
  it.each(EXPORTERS.map(({ format }) => format).filter((format) => format !== "pdf"))(
    `as %s are written in less than ${MOST_MB} MB`,
    (format) => {
      const { stdout, stderr } = spawnSync(process.execPath, [join(import.meta.dirname, "write-many.ts"), format, `${LINES}`], {
        encoding: "utf8",
      });
      expect(stderr).toBe("");
      console.log(stdout.trim());
      const { bytes, rssMb } = JSON.parse(stdout);
      expect(bytes).toBeGreaterThan(0);
      expect(rssMb).toBeLessThan(MOST_MB);
    },
  );
});
