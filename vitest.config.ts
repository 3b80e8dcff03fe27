import { defineConfig } from "vitest/config";

/** `npm test` runs the project "fast"; long proofs are named `*.heavy.test.ts` and run by `npm run test:heavy`. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "fast",
          include: ["test/**/*.test.ts"],
          exclude: ["test/**/*.heavy.test.ts"],
          setupFiles: ["test/property-seed.ts"],
          poolOptions: { forks: { minForks: 2, maxForks: 2 } },
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
