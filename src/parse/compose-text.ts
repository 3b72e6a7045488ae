/**
 * Lines to the one string that offsets count in. Blocks are parted by an empty line; rows of a table, and items of
 * a list, that follow each other stand on neighbouring lines.
 */
import type { Block, Document } from "../model/document.ts";

export interface TextBlock {
  readonly kind: Block["kind"];
  /** Trimmed, not empty. */
  readonly text: string;
}

export function composeText(parts: readonly TextBlock[]): Pick<Document, "text"> & { blocks: Block[] } {
  const pieces: string[] = [];
  const blocks: Block[] = [];
  let end = 0;
  let before: Block["kind"] | null = null;
  for (const { kind, text } of parts) {
    const isRun = kind === before && (kind === "table-row" || kind === "list-item");
    const gap = before === null ? "" : isRun ? "\n" : "\n\n";
    const start = end + gap.length;
    end = start + text.length;
    pieces.push(gap, text);
    blocks.push({ kind, start, end });
    before = kind;
  }
  return { text: pieces.join(""), blocks };
}
