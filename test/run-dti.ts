/** The real command line as a child process, as a person would call it, in a folder of its own. */
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { readdirSync, statSync } from "node:fs";
import { join, resolve } from "node:path";

export const PROJECT = resolve(import.meta.dirname, "..");
export const DTI = join(PROJECT, "dist/cli/dti.js");

export interface Ended {
  status: number | null;
  stdout: string;
  stderr: string;
}

export function runDti(args: readonly string[], options: { cwd?: string; input?: string | Uint8Array } = {}): Ended {
  const { status, stdout, stderr } = spawnSync(process.execPath, [DTI, ...args], {
    cwd: options.cwd ?? PROJECT,
    input: options.input ?? "",
    encoding: "utf8",
    env: { PATH: process.env["PATH"], COLUMNS: "80" },
    maxBuffer: 256 * 1024 * 1024,
  });
  return { status, stdout, stderr };
}

/** The same, while the test's own process goes on: for commands that ask a server of the test's. */
export async function startDti(
  args: readonly string[],
  options: { cwd?: string; columns?: number } = {},
): Promise<Ended> {
  const child = spawn(process.execPath, [DTI, ...args], {
    cwd: options.cwd ?? PROJECT,
    env: { PATH: process.env["PATH"], COLUMNS: String(options.columns ?? 80) },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const told = { stdout: "", stderr: "" };
  child.stdout.setEncoding("utf8").on("data", (text: string) => (told.stdout += text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => (told.stderr += text));
  const [status] = (await once(child, "close")) as [number | null];
  return { status, ...told };
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
