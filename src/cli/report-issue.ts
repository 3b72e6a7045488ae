/** An Issue as two lines on standard error; having told one, the command ends with status 1. */
import type { Issue } from "../model/issue.ts";
import type { Terminal } from "./terminal.ts";

export function reportIssue(
  issue: Issue,
  { note, paintNote, endWith }: Pick<Terminal, "note" | "paintNote" | "endWith">,
): void {
  note(`${paintNote("yellow", "dti:")} ${issue.stage}: ${issue.message}`);
  if (issue.hint !== null) note(`  ${paintNote("dim", "hint:")} ${issue.hint}`);
  endWith(1);
}
