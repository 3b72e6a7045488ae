/**
 * A mistake that the person at the terminal can mend: bad arguments, bad configuration, no such file.
 * Thrown anywhere, caught once at the top of the command line, printed without a stack, exit status 2.
 */
export class UserError extends Error {
  readonly hint: string | null;

  /** @param message what was met, where, and what was expected; @param hint the file or flag to change */
  constructor(message: string, hint: string | null = null, options?: { cause?: unknown }) {
    super(message, options);
    this.name = "UserError";
    this.hint = hint;
  }
}
