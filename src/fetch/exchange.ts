/**
 * One answer of one server, as it is archived: also redirects, refusals and robots.txt. The body is decoded (gzip, br,
 * deflate undone), so that its digest is the Page's hash; the headers are as they came.
 */
export interface Exchange {
  /** Address of this hop, as it was sent. */
  readonly url: string;
  /** ISO instant at which the request was sent. */
  readonly at: string;
  /** The address connected to; null where a connection was not seen. */
  readonly ip: string | null;
  readonly status: number;
  /** In the order they came, names as written by the server, repeated names repeated. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: Uint8Array;
  /** Why the body is not whole: over the size cap, out of time, cut off, or left unread on purpose; null for whole. */
  readonly truncated: Truncation | null;
}

export type Truncation = "length" | "time" | "disconnect" | "unspecified";

/** Where an archived record lies, and by what it is known again. All that the database has to keep. */
export interface ArchivedAt {
  /** Name of the WARC file in the archive's folder; the absolute path of one that somebody else wrote. */
  readonly file: string;
  /** Of the gzip member (or of the record in a file that is not packed), in bytes of the file. */
  readonly offset: number;
  readonly length: number;
  /** "sha256:" and 64 hexadecimal digits of the payload: the decoded body. What others wrote, or "" where they did not. */
  readonly digest: string;
  /** "<urn:uuid:…>" */
  readonly recordId: string;
}
