/** What a name in a sentence is to a reader who has not yet asked whose number stands beside it. */

export type MentionKind = "subject" | "part" | "group" | "pronoun" | "index" | "hint" | "indicator" | "region";

export interface Mention {
  readonly kind: MentionKind;
  /** `province:thai-nguyen`, `dti`, `digital-economy`, `ministries-with-public-services`, `tỉnh`. */
  readonly id: string;
  readonly start: number;
  readonly end: number;
  /**
   * `topic` can own a number. `issuer` publishes it, `compared` stands after “sau”, “so với”, `place` after “tại”,
   * `inside` is a bracketed gloss.
   */
  readonly role: "topic" | "issuer" | "compared" | "place";
  /** Whether the name is that of a body in the province: “Công an tỉnh Hưng Yên”. */
  readonly body?: boolean;
}

/** Names that can own a number; a group owns one only as a mean (see bind-mean). */
export function canOwn(mention: Mention): boolean {
  return (
    (mention.kind === "subject" || mention.kind === "pronoun") && mention.role !== "issuer" && mention.role !== "place"
  );
}

/** The names of several sentences, in order; `flatMap` takes fifteen times as long. */
export function mentionsOf(sentences: readonly { readonly mentions: readonly Mention[] }[]): Mention[] {
  const all: Mention[] = [];
  for (const { mentions } of sentences) for (const mention of mentions) all.push(mention);
  return all;
}

export type Groups = Readonly<Record<string, string | undefined>>;

export interface Surroundings {
  readonly text: string;
  /** The names of the dictionary in the same sentence. */
  readonly names: readonly Mention[];
  readonly isCapital: (offset: number) => boolean;
}

export const EDGE = "(?<![a-z\u00df-\u024f\u1e00-\u1eff\\d])";

export const END = "(?![a-z\u00df-\u024f\u1e00-\u1eff])";
