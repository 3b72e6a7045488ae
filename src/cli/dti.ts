#!/usr/bin/env node
/** The program: the command line, in a process of its own. */
import { runCommandLine } from "./command-line.ts";

endQuietlyWhenNobodyReads();
await runCommandLine(process.argv.slice(2), process);

/** `dti facts | head`: the reader has had enough, which is no error. */
function endQuietlyWhenNobodyReads(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "EPIPE") process.exit(process.exitCode ?? 0);
      throw error;
    });
  }
}
