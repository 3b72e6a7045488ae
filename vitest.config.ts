import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    // Far above what they take, for machines that are busy with other things.
    testTimeout: 40_000,
    hookTimeout: 60_000,
    maxWorkers: "100%",
    // Loading the rules takes longer than most files' tests: a worker loads them once. No test may leave anything behind
    // in a module, the environment or the working directory.
    isolate: false,
  },
});
