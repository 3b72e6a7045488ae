/**
 * Lint and types of the whole project: what `eslint . --max-warnings 0` and `tsc --noEmit` say, in little more than the
 * time of the first. Most of the work of both is working out types, so they share one program: what the rules have asked
 * for is known when the compiler asks. Status 1 where either finds anything.
 */
import { join } from "node:path";
import process from "node:process";
import { ESLint } from "eslint";
import ts from "typescript";

const root = join(import.meta.dirname, "..");
const program = programOf(join(root, "tsconfig.json"));
const linted = await lint();
const types = ts.getPreEmitDiagnostics(program);
if (types.length > 0)
  process.stdout.write(
    ts.formatDiagnostics(types, {
      getCurrentDirectory: () => root,
      getCanonicalFileName: (name) => name,
      getNewLine: () => "\n",
    }),
  );
process.stdout.write(linted);
if (types.length > 0 || linted !== "") process.exitCode = 1;

function programOf(file) {
  const host = {
    ...ts.sys,
    onUnRecoverableConfigFileDiagnostic({ messageText }) {
      throw new Error(`Unexpected ${file}: ${ts.flattenDiagnosticMessageText(messageText, "\n")}`);
    },
  };
  const { fileNames: rootNames, options, errors } = ts.getParsedCommandLineOfConfigFile(file, {}, host);
  return ts.createProgram({ rootNames, options, configFileParsingDiagnostics: errors });
}

/** @returns what there is to say, nothing where all is well */
async function lint() {
  const eslint = new ESLint({
    cwd: root,
    overrideConfig: [
      { files: ["**/*.ts"], languageOptions: { parserOptions: { projectService: false, programs: [program] } } },
    ],
  });
  const found = await eslint.lintFiles(["."]);
  const formatter = await eslint.loadFormatter("stylish");
  return formatter.format(found);
}
