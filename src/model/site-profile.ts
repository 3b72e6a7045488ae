/**
 * How one site sets its articles, as data: what the parse stage needs of pipelines/sites/*.yaml. Every field but the
 * id and the hosts may be left out: what a profile does not say, the generic reader finds. A YAML file may hold more
 * (feeds, authority, when the profile was last seen to work); parse reads only this.
 *
 * Selectors are CSS, kept in the order they are to be tried: the newest layout first, older ones after it, since
 * archived pages keep theirs. The first selector that finds text wins, and what it finds is taken whole.
 */

export interface SiteProfile {
  /** The file's name without “.yaml”, for messages: `bao-thai-nguyen`. */
  readonly id: string;
  /** Host names: `baothainguyen.vn` is that host and `www.` before it; `*.dongnai.gov.vn` any host below it. */
  readonly hosts: readonly string[];
  /** The headline: the first element found. */
  readonly title?: readonly string[];
  /** The lead (sapo) before the body: every element found, in the page's order. */
  readonly lead?: readonly string[];
  /** The body: every element found, in the page's order, so that a body in several boxes is whole. */
  readonly body?: readonly string[];
  /** When it was published: read from `datetime`, else `content`, else the text, of the first element with a date. */
  readonly date?: readonly string[];
  /** Who wrote it: the first element found, “Tác giả:” and the like left out. */
  readonly author?: readonly string[];
  /** What is taken out before anything is read: related news, tools, advertising, captions. All of them. */
  readonly remove?: readonly string[];
  /** How the site writes 07/08/2023 in `date`. Left out: day first, as Vietnam does. */
  readonly dateForm?: "day-month-year" | "month-day-year";
  /** Of the articles. Left out: told by the page. A time in UTC is Vietnam's next day from 17:00 where it is `vi`. */
  readonly language?: "vi" | "en";
}
