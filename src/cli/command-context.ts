/** What the entry point hands to every command: the only clock, terminal and environment that a command knows. */
import type { Terminal } from "./terminal.ts";

export interface CommandContext {
  readonly terminal: Terminal;
  /** The package's version, written into every run. */
  readonly version: string;
  /** The present instant, ISO 8601 in UTC. */
  readonly now: () => string;
}
