import { defineConfig } from "vitest/config";

/** `npm test` runs the project "fast"; long proofs are named `*.heavy.test.ts` and run by `npm run test:heavy`. */
export default defineConfig({
  test: {
    maxWorkers: 2,
    minWorkers: 1,
    projects: [
      {
        test: {
          name: "fast",
          include: ["test/**/*.test.ts"],
          exclude: ["test/**/*.heavy.test.ts"],
          setupFiles: ["test/property-seed.ts"],
          testTimeout: 120_000,
          hookTimeout: 90_000,
        },
      },
      {
        test: {
          name: "heavy",
          include: ["test/**/*.heavy.test.ts"],
          testTimeout: 1_800_000,
          hookTimeout: 300_000,
          poolOptions: { forks: { singleFork: true } },
        },
      },
    ],
  },
});
