/** What an operator writes in pipelines/*.yaml: which files of which sites to read, and into which database. */
import { z } from "zod";
import { Authority } from "./authority.ts";

export const Source = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, "lower-case words joined by hyphens, such as bao-thai-nguyen"),
  name: z.string().min(1),
  /** Paths, folders or globs (`*`, `?`, `**`), relative to the YAML file, so a pipeline runs from any directory. */
  files: z.array(z.string().min(1)).min(1),
  /** The site's address: pages that carry no canonical link are named below it. */
  url: z.url({ protocol: /^https?$/ }).optional(),
  authority: Authority.optional(),
});
export type Source = z.infer<typeof Source>;

export const Pipeline = z
  .strictObject({
    name: z.string().min(1),
    description: z.string().optional(),
    /** Relative to the current directory, as `--db` is: a pipeline may come from an installed, read-only package. */
    database: z.string().min(1).default("data/dti.sqlite"),
    sources: z.array(Source).min(1),
    /** Files above this many bytes become issues and are not read. */
    maxBytes: z.number().int().positive().optional(),
  })
  .check(({ value, issues }) => {
    const seen = new Set<string>();
    for (const [index, { id }] of value.sources.entries()) {
      if (seen.has(id))
        issues.push({ code: "custom", path: ["sources", index, "id"], input: id, message: "unused id" });
      seen.add(id);
    }
  });
export type Pipeline = z.infer<typeof Pipeline>;
