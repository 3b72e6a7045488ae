/** The files of deploy/: what they start is there, and systemd takes them as they are where it can be asked. */
import { spawnSync } from "node:child_process";
import { copyFileSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { runDti } from "./run-dti.ts";

const service = readFileSync("deploy/dti-nightly.service", "utf8");
const cron = readFileSync("deploy/dti-nightly.cron", "utf8");
const hasSystemd = spawnSync("systemd-analyze", ["--version"]).status === 0;

describe("deploy/", () => {
  const started = [
    ...`${service}\n${cron}`.matchAll(/dist\/cli\/dti\.js (?<command>\w+) \S+(?<flags>(?: --[a-z-]+)*)/g),
  ];

  it("starts commands and flags that there are", () => {
    const unknown = started.flatMap(({ groups }) => {
      const help = runDti([groups?.["command"] ?? "", "--help"]).stdout;
      return (groups?.["flags"] ?? "").split(" ").filter((flag) => flag !== "" && !help.includes(flag));
    });
    expect({ started: started.map(({ groups }) => groups?.["command"]), unknown }).toEqual({
      started: ["doctor", "run", "run"],
      unknown: [],
    });
  });

  it("takes status 1 for success, and does not repeat what only a person can mend", () => {
    expect(service).toMatch(/^SuccessExitStatus=1$/m);
    expect(service).toMatch(/^RestartPreventExitStatus=2$/m);
    expect(service).toMatch(/^KillSignal=SIGINT$/m);
  });

  it.runIf(hasSystemd)("is taken by systemd without a word, and exposes little", () => {
    const folder = mkdtempSync(join(tmpdir(), "dti-units-"));
    const units = ["dti-nightly.service", "dti-nightly.timer"].map((name) => {
      copyFileSync(join("deploy", name), join(folder, name));
      return join(folder, name);
    });
    const verified = spawnSync("systemd-analyze", ["verify", "--man=no", ...units], { encoding: "utf8" });
    const aboutOurs = `${verified.stdout}${verified.stderr}`
      .split("\n")
      .filter((line) => line.includes("dti-nightly") && !/is not executable|not found/.test(line));
    const security = spawnSync("systemd-analyze", ["security", "--offline=true", "--no-pager", ...units.slice(0, 1)], {
      encoding: "utf8",
    });
    rmSync(folder, { recursive: true });
    const exposure = Number(/exposure level for \S+: (?<level>[\d.]+)/.exec(security.stdout)?.groups?.["level"]);
    expect({ aboutOurs, isHardened: exposure > 0 && exposure <= 2 }).toEqual({ aboutOurs: [], isHardened: true });
  });
});
