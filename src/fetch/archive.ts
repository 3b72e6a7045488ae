/** What the archive offers, and what is read back from it. Made by `openArchive`, `readArchived` and `readWarc`. */
import type { Truncation } from "./exchange.ts";
import type { ResponseArchive } from "./fetcher.ts";

export interface Archive extends ResponseArchive {
  /** What opening it cut off: the torn tails that a crash left. Empty as a rule. */
  readonly mended: readonly MendedFile[];
  /** Returns when all that was written would survive a power cut. */
  readonly sync: () => Promise<void>;
  /** Syncs and seals the file. */
  readonly close: () => Promise<void>;
}

export interface MendedFile {
  readonly file: string;
  readonly records: number;
  /** How many bytes were whole and stay. */
  readonly keptBytes: number;
  readonly cutBytes: number;
}

export interface ArchiveOptions {
  /** The clock: an ISO instant. */
  readonly now: () => string;
  /** For the warcinfo record: "dti-facts/0.1.0". */
  readonly software: string;
  /** A file that reaches this many bytes is sealed and the next one begun; default 1 GB. */
  readonly maxFileBytes?: number;
}

export interface WarcRecord {
  readonly offset: number;
  /** Of the gzip member, or of the record where the file is not compressed. */
  readonly length: number;
  readonly type: string;
  readonly recordId: string | null;
  /** Target address. */
  readonly url: string | null;
  readonly date: string | null;
  /** WARC headers, names in lower case. */
  readonly fields: ReadonlyMap<string, string>;
  /** HTTP status and headers; null for what holds no HTTP answer. */
  readonly http: { readonly status: number; readonly headers: readonly (readonly [string, string])[] } | null;
  /** Of a response: the body with chunking and content encoding undone; of a revisit: empty; else the block. */
  readonly payload: Uint8Array;
  readonly truncated: Truncation | null;
  /** True where the record's digests fit, false where one does not, null where it has none that we know. */
  readonly isSound: boolean | null;
}

/** `missing`: no such file, or it ends before the place; `damaged`: bytes there that are not that record whole. */
export type ArchivedResponse =
  | { readonly state: "whole"; readonly record: WarcRecord }
  | { readonly state: "missing" | "damaged"; readonly why: string };

/** Not a record: bytes that could not be read as one. */
export interface WarcTrouble {
  readonly offset: number;
  readonly why: string;
  /** True where the file just ends inside a record, as after a crash. */
  readonly isTorn: boolean;
}
