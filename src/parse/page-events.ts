/** A page as a stream of tags and text, in document order: what the fast scanner and a walk over a tree both yield. */

export type Attributes = Readonly<Record<string, string>>;

/** What a site profile says an element is. */
export type Role = "title" | "lead" | "body" | "author";

export interface PageEvents {
  /** Every open is followed by its close, implied ones and those of void elements too. Names are in lower case. */
  open(name: string, attributes: Attributes, role: Role | null): void;
  /** A run of text may come in several pieces. Entities are decoded. */
  text(data: string): void;
  close(name: string): void;
}
