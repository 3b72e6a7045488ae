/**
 * The real command line, as it was built, in a folder of a test's own. Most tests ask what a command reads, writes, says
 * and ends with: `callDti` calls it within the test's process, since loading it takes longer than nearly any command. What a
 * process alone can show (its status, signals, pipes, what another one sees) is asked of one, with `runDti` and
 * `startDti`. test/cli-process.test.ts holds that the two say the same.
 */
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { readdirSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { Readable, Writable } from "node:stream";
import type { CallingProcess } from "../src/cli/calling-process.ts";
import type * as CommandLine from "../src/cli/command-line.ts";

export const PROJECT = resolve(import.meta.dirname, "..");
export const DTI = join(PROJECT, "dist/cli/dti.js");

export interface Ended {
  status: number | null;
  stdout: string;
  stderr: string;
}

export interface Calling {
  cwd?: string;
  input?: string | Uint8Array;
  columns?: number;
}

/** A command within this process, with streams of its own. One after the other: a process has one working directory. */
export function callDti(args: readonly string[], calling: Calling = {}): Promise<Ended> {
  const ended = before.then(() => call(args, calling));
  before = ended.catch(() => undefined);
  return ended;
}

let before: Promise<unknown> = Promise.resolve();

async function call(args: readonly string[], { cwd = PROJECT, input = "", columns = 80 }: Calling): Promise<Ended> {
  const { runCommandLine } = (await import(COMMAND_LINE)) as typeof CommandLine;
  const [stdout, stderr] = [collector(), collector()];
  const calling: CallingProcess = {
    stdin: Readable.from([Buffer.from(input)].filter(({ length }) => length > 0)),
    stdout: stdout.stream,
    stderr: stderr.stream,
    env: environment(columns),
  };
  const home = process.cwd();
  process.chdir(cwd);
  try {
    await runCommandLine(args, calling);
  } finally {
    process.chdir(home);
  }
  return { status: Number(calling.exitCode ?? 0), stdout: stdout.text(), stderr: stderr.text() };
}

/** What was built, not its source: see `server.deps.external` in vitest.config.ts. */
const COMMAND_LINE = join(PROJECT, "dist/cli/command-line.js");

function collector(): { stream: Writable; text: () => string } {
  const chunks: Buffer[] = [];
  const stream = new Writable({
    write(chunk: Buffer, _, done) {
      chunks.push(chunk);
      done();
    },
  });
  return { stream, text: () => Buffer.concat(chunks).toString() };
}

/** A command as a process, as a person would call it. */
export function runDti(args: readonly string[], { cwd = PROJECT, input = "", columns = 80 }: Calling = {}): Ended {
  const { status, stdout, stderr } = spawnSync(process.execPath, [DTI, ...args], {
    cwd,
    input,
    encoding: "utf8",
    env: environment(columns),
    maxBuffer: 256 * 1024 * 1024,
  });
  return { status, stdout, stderr };
}

/** The same, while the test's own process goes on: for commands that ask a server of the test's. */
export async function startDti(
  args: readonly string[],
  { cwd = PROJECT, columns = 80 }: Omit<Calling, "input"> = {},
): Promise<Ended> {
  const child = spawn(process.execPath, [DTI, ...args], {
    cwd,
    env: environment(columns),
    stdio: ["ignore", "pipe", "pipe"],
  });
  const told = { stdout: "", stderr: "" };
  child.stdout.setEncoding("utf8").on("data", (text: string) => (told.stdout += text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => (told.stderr += text));
  const [status] = (await once(child, "close")) as [number | null];
  return { status, ...told };
}

/** Nothing of whoever runs the tests. */
function environment(columns: number): NodeJS.ProcessEnv {
  return { PATH: process.env["PATH"], COLUMNS: String(columns) };
}

/** Rows of JSON lines. */
export function rowsOf(stdout: string): Record<string, unknown>[] {
  const lines = stdout.split("\n").filter((line) => line !== "");
  return lines.map((line) => JSON.parse(line) as Record<string, unknown>);
}

/** A test of yesterday's build would pass or fail for the wrong reason. Looked at once a test file. */
function expectFreshBuild(): void {
  const built = statSync(DTI, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const sources = readdirSync(join(PROJECT, "src"), { recursive: true, withFileTypes: true });
  const newer = sources.find((file) => file.isFile() && statSync(join(file.parentPath, file.name)).mtimeMs > built);
  if (newer !== undefined) throw new Error(`Unexpected build older than src/**/${newer.name}: run npm run build first`);
}

expectFreshBuild();
