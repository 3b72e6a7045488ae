/**
 * The process as a command sees it: where its words and data go, what it reads, what is set, how it ends. For `dti` it is
 * Node's own; whoever calls commands from a program of theirs hands in streams, and finds the status afterwards.
 */
import type { Readable, Writable } from "node:stream";

export interface CallingProcess {
  readonly stdin: Readable;
  readonly stdout: Outlet;
  readonly stderr: Outlet;
  readonly env: NodeJS.ProcessEnv;
  /** Nothing: 0. */
  exitCode?: typeof process.exitCode;
}

/** A stream that may be a terminal, and may be a file of the operating system's. */
export type Outlet = Writable & { readonly isTTY?: boolean; readonly columns?: number; readonly fd?: number };
