/**
 * How long `dti reconcile` takes over a million claims, and how much memory: `npm run bench:reconcile [COUNT]`. Needs a build
 * and about half a gigabyte in the system's folder for temporary files. Peak memory is read from /proc, so on Linux only.
 */
import { spawn } from "node:child_process";
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import process from "node:process";
import { clearInterval, setInterval } from "node:timers";
import { makeClaims } from "./make-claims.mjs";

const count = Number(process.argv[2] ?? 1_000_000);
const folder = mkdtempSync(join(tmpdir(), "dti-bench-"));
try {
  const [claims, facts] = [join(folder, "claims.jsonl"), join(folder, "facts.jsonl")];
  makeClaims(count, claims);
  const figures = await measure(claims, facts);
  const lines = readFileSync(facts).reduce((sum, byte) => sum + (byte === 0x0a ? 1 : 0), 0);
  const sizes = { claims: count, inputMegabytes: Math.round(statSync(claims).size / 1e6), facts: lines };
  process.stdout.write(`${JSON.stringify({ ...sizes, ...figures })}\n`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function measure(claims, facts) {
  const [out, err] = [openSync(facts, "w"), openSync(`${facts}.err`, "w")];
  const dti = join(import.meta.dirname, "..", "dist", "cli", "dti.js");
  const started = performance.now();
  const child = spawn(process.execPath, [dti, "reconcile", claims, "--format", "jsonl"], {
    stdio: ["ignore", out, err],
  });
  let last = { peakMegabytes: null, cpuSeconds: null };
  const timer = setInterval(() => {
    last = readProcess(child.pid) ?? last;
  }, 100);
  return new Promise((resolve) => {
    child.on("exit", (status) => {
      clearInterval(timer);
      closeSync(out);
      closeSync(err);
      resolve({ status, seconds: Math.round((performance.now() - started) / 100) / 10, ...last });
    });
  });
}

/** Of a running process; null where it has ended, or where there is no /proc. */
function readProcess(pid) {
  try {
    const peak = /VmHWM:\s+(?<kilobytes>\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.groups?.kilobytes;
    // A process that has ended has no memory left to tell of.
    if (peak === undefined) return null;
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]?.split(" ") ?? [];
    return { peakMegabytes: Math.round(Number(peak) / 1024), cpuSeconds: (Number(stat[11]) + Number(stat[12])) / 100 };
  } catch {
    return null;
  }
}
