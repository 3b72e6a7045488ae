import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    // Far above what they take, for machines that are busy with other things.
    testTimeout: 40_000,
    hookTimeout: 60_000,
    maxWorkers: "100%",
    // Processes: a command is called in a folder, and only a process has a working directory of its own.
    pool: "forks",
    // Loading the rules takes longer than most files' tests: a worker loads them once. No test may leave anything behind
    // in a module, the environment or the working directory.
    isolate: false,
    // What was built is tested as it is, by Node's own loader.
    server: { deps: { external: [/\/dist\//] } },
  },
});
