/** What a number is said to be at the time of writing, beside one that is aimed at. */
import type { Occurrence } from "./occurrence.ts";

/** “từ vị trí 71 hiện nay”: how things stand. */
export function saidOfNow({ after }: Occurrence): boolean {
  return /^ (?:hiện nay|hiện tại|như hiện nay|bây giờ)(?![a-zà-ỹ])/.test(after);
}
