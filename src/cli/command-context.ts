/** What the entry point hands to every command: the only clock, process and terminal that a command knows. */
import type { CallingProcess } from "./calling-process.ts";
import type { Terminal } from "./terminal.ts";

export interface CommandContext {
  readonly calling: CallingProcess;
  readonly terminal: Terminal;
  /** The package's version, written into every run. */
  readonly version: string;
  /** The present instant, ISO 8601 in UTC. */
  readonly now: () => string;
}
