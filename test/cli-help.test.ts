import { describe, expect, it } from "vitest";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { textWidth } from "../src/cli/fit-text.ts";
import { PROJECT, runDti } from "./run-dti.ts";

const COMMANDS = [
  "run",
  "sources",
  "parse",
  "extract",
  "reconcile",
  "facts",
  "claims",
  "issues",
  "runs",
  "changes",
  "explain",
  "verify",
  "doctor",
  "eval",
];

describe("dti --help", () => {
  it("prints the package's version", () => {
    const { version } = JSON.parse(readFileSync(join(PROJECT, "package.json"), "utf8")) as { version: string };
    expect(runDti(["--version"])).toEqual({ status: 0, stdout: `${version}\n`, stderr: "" });
  });

  it("lists every command, with or without being asked", () => {
    const asked = runDti(["--help"]);
    const listed = COMMANDS.filter((name) => new RegExp(`^ {2}${name} `, "m").test(asked.stdout));
    expect({ status: asked.status, listed, unasked: runDti([]) }).toEqual({
      status: 0,
      listed: COMMANDS,
      unasked: asked,
    });
  });

  it.each(COMMANDS)("shows an example for %s, in 80 columns", (name) => {
    const { status, stdout, stderr } = runDti([name, "--help"]);
    const widest = Math.max(...stdout.split("\n").map(textWidth));
    expect({ status, stderr, fits: widest <= 80 }).toEqual({ status: 0, stderr: "", fits: true });
    expect(stdout).toMatch(new RegExp(`Examples?:\n {2}\\$ dti.*${name}`));
  });
});
