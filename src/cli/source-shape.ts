/** How a source is shown in a table. */
import type { SourceRow } from "./list-sources.ts";
import type { RowShape } from "./print-rows.ts";

export const sourceShape: RowShape<SourceRow> = {
  fields: ["id", "name", "host", "authority", "found", "layout", "seen"],
  columns: [
    { heading: "id", cell: ({ id }) => id, whole: true },
    { heading: "host", cell: ({ host }) => host ?? "" },
    { heading: "authority", cell: ({ authority }) => authority ?? "", whole: true },
    { heading: "found by", cell: ({ found }) => found },
    { heading: "layout", cell: ({ layout }) => (layout === "" ? "generic" : layout), spare: true },
    { heading: "seen", cell: ({ seen }) => seen ?? "never", whole: true },
  ],
};
