/**
 * The ways out of a command: data to standard output (waiting where the reader is slower than we are), words for the
 * person to standard error, colour for both where a person is looking, and the status. The only place in the project
 * that asks whether there is a terminal, and how wide.
 */
import { once } from "node:events";
import type { CallingProcess, Outlet } from "./calling-process.ts";

export type Style = "bold" | "dim" | "red" | "green" | "yellow" | "cyan";
export type Paint = (style: Style, text: string) => string;

export interface Terminal {
  /** Writes data; resolves when the stream takes more, so that memory stays flat behind a slow reader. */
  readonly write: (text: string) => Promise<void>;
  /** Writes one line for the person. */
  readonly note: (line: string) => void;
  /** Overwrites the progress line, a few times a second at most; without a terminal on standard error it does nothing. `""` clears it. */
  readonly progress: (line: string) => void;
  /** The status that the process ends with, unless another is said later. */
  readonly endWith: (status: number) => void;
  readonly isTerminal: boolean;
  readonly showsProgress: boolean;
  /** Columns of standard output, 80 where unknown. */
  readonly width: number;
  readonly paint: Paint;
  readonly paintNote: Paint;
}

const CODES: Record<Style, number> = { bold: 1, dim: 2, red: 31, green: 32, yellow: 33, cyan: 36 };

const PROGRESS_EVERY_MS = 50;

export function openTerminal(calling: Omit<CallingProcess, "stdin">): Terminal {
  const { stdout: out, stderr: err, env } = calling;
  const showsProgress = isTerminal(err);
  let progressShown = false;
  let shownAt = 0;
  const clearProgress = (): void => {
    if (progressShown) err.write("\r\u001b[2K");
    progressShown = false;
  };
  return {
    async write(text) {
      clearProgress();
      if (!out.write(text)) await once(out, "drain");
    },
    note(line) {
      clearProgress();
      err.write(`${line}\n`);
    },
    progress(line) {
      if (!showsProgress) return;
      if (line === "") clearProgress();
      else if (Date.now() - shownAt >= PROGRESS_EVERY_MS) {
        clearProgress();
        err.write(line);
        shownAt = Date.now();
        progressShown = true;
      }
    },
    endWith(status) {
      calling.exitCode = status;
    },
    isTerminal: isTerminal(out),
    showsProgress,
    width: Math.max(40, (isTerminal(out) ? out.columns : Number(env["COLUMNS"])) || 80),
    paint: painter(isTerminal(out), env),
    paintNote: painter(isTerminal(err), env),
  };
}

/** NO_COLOR (any value but the empty one) takes colours away everywhere: https://no-color.org */
function painter(isTerminal: boolean, env: NodeJS.ProcessEnv): Paint {
  const coloured = isTerminal && !env["NO_COLOR"] && env["TERM"] !== "dumb";
  return (style, text) => (coloured ? `\u001b[${CODES[style]}m${text}\u001b[0m` : text);
}

/** On a pipe or a file it is not there. */
function isTerminal(stream: Outlet): boolean {
  return stream.isTTY ?? false;
}
