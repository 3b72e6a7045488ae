/** What a run has met at a source before it has asked it anything. */
import type { RunSource } from "../store/run-sources.ts";

export function emptyCounts(source: string): RunSource {
  return {
    source,
    found: 0,
    foundNew: 0,
    asked: 0,
    fetched: 0,
    unchanged: 0,
    irrelevant: 0,
    gone: 0,
    refused: 0,
    failed: 0,
    deferred: 0,
    documentsNew: 0,
    documentsChanged: 0,
    claimsNew: 0,
    profileFits: 0,
    profileFails: 0,
    isDone: false,
  };
}
