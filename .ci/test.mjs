/**
 * `npm test`: lint and types beside build and tests, so that two cores have something to do all the time. What is said
 * beside the tests is printed when it is over; status 1 where any of them fails. What follows `--` goes to vitest.
 * The build leaves checking the types to .ci/check.mjs, which checks the tests too.
 */
import { spawn } from "node:child_process";
import { join } from "node:path";
import process from "node:process";

const bin = (name) => join(import.meta.dirname, "..", "node_modules", ".bin", name);
const beside = Promise.all([
  aside("lint and types", process.execPath, [join(import.meta.dirname, "check.mjs")]),
  aside("format", bin("prettier"), ["--check", ".", "--log-level", "warn"]),
]);
const tested =
  (await shown(bin("tsc"), ["-p", "tsconfig.build.json", "--noCheck"])) &&
  (await shown(bin("vitest"), ["run", ...process.argv.slice(2)]));
const checked = await beside;
for (const { what, output, isGood } of checked)
  process.stderr.write(isGood ? `${what}: good\n` : `${what}: failed\n${output}`);
if (!tested || checked.some(({ isGood }) => !isGood)) process.exitCode = 1;

/** A command whose words are kept for the end. */
function aside(what, command, args) {
  const child = spawn(command, args, { stdio: ["ignore", "pipe", "pipe"] });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding("utf8").on("data", (text) => (output += text));
  return new Promise((resolve) => {
    child.once("close", (status) => {
      resolve({ what, output, isGood: status === 0 });
    });
  });
}

/** @returns whether it ended well */
function shown(command, args) {
  const child = spawn(command, args, { stdio: "inherit" });
  return new Promise((resolve) => {
    child.once("close", (status) => {
      resolve(status === 0);
    });
  });
}
