/** `dti sources check`: each source asked whether it answers, parses and yields. Stores nothing but, if asked, a date. */
import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { Command, Option } from "commander";
import pLimit from "p-limit";
import { FetchSettings, type Source } from "../model/pipeline.ts";
import type { SourceCheck } from "../run/check-source.ts";
import { UserError } from "../model/user-error.ts";
import { asksTheWeb, isOnTheWeb } from "./asks-the-web.ts";
import { onlySources } from "./choose-pipeline.ts";
import type { CommandContext } from "./command-context.ts";
import { openFetcher } from "./open-fetcher.ts";
import { chooseFormat, formatOption, wholeNumber } from "./options.ts";
import { printRows, type RowShape } from "./print-rows.ts";
import { readPipeline } from "./read-pipeline.ts";
import { reportIssue } from "./report-issue.ts";
import { webOptions } from "./web-options.ts";

interface CheckCommandOptions {
  only?: string[];
  contact?: string;
  sample: number;
  date?: true;
  format?: string;
  allowLoopback?: true;
}

/** What a source is found to be. */
interface CheckedRow extends SourceCheck {
  readonly verdict: "good" | "silent" | "unread" | "misfit";
}

export function checkCommand({ terminal, version, now }: CommandContext, defaultFile: string): Command {
  return new Command("check")
    .description("Asks each source of the web for its lists and a few articles: does it answer, parse, yield?")
    .argument("[pipeline]", "a pipeline", defaultFile)
    .option("--only <source...>", "these sources alone")
    .option("--contact <address>", "where a site can reach you: mail or web")
    .addOption(
      new Option("--sample <n>", "articles to read of each")
        .default(2)
        .argParser((value) => wholeNumber("--sample", value)),
    )
    .option("--date", "write today into the profiles of those that are good")
    .addOption(formatOption())
    .addOption(new Option("--allow-loopback", "ask this machine too").hideHelp())
    .addHelpText("after", "\nExample:\n  $ dti sources check --only nhan-dan tuoi-tre --contact you@example.org")
    .action(async (file: string, options: CheckCommandOptions) => {
      const { pipeline: whole } = readPipeline(file);
      const pipeline = options.only === undefined ? whole : onlySources(whole, options.only, file);
      if (!asksTheWeb(pipeline))
        throw new UserError(
          `Unexpected pipeline ${file} without a source on the web, expected one to ask`,
          `Files are checked by reading them: dti run ${file}`,
        );
      const about = {
        contact: options.contact,
        file,
        version,
        database: "",
        allowsLoopback: options.allowLoopback === true,
      };
      const { checkSource } = await import("../run/check-source.ts");
      const fetcher = openFetcher(webOptions(pipeline, about), pipeline);
      const rows: CheckedRow[] = [];
      try {
        const limit = pLimit(FetchSettings.parse(pipeline.fetch ?? {}).hosts);
        const check = async (source: Source): Promise<void> => {
          const met = await checkSource(source, pipeline, { fetcher, now, sample: options.sample });
          rows.push({ ...met, verdict: verdictOf(met) });
          terminal.progress(`${rows.length} sources checked`);
        };
        await Promise.all(pipeline.sources.filter(isOnTheWeb).map((source) => limit(() => check(source))));
      } finally {
        await fetcher.close();
      }
      const order = pipeline.sources.map(({ id }) => id);
      rows.sort((one, other) => order.indexOf(one.source) - order.indexOf(other.source));
      for (const { issues } of rows) for (const issue of issues) reportIssue(issue, terminal);
      await printRows(rows, chooseFormat(options.format, terminal), checkShape, terminal);
      if (rows.some(({ verdict }) => verdict !== "good")) terminal.endWith(1);
      if (options.date === true) dateProfiles(file, pipeline.sources, rows, now().slice(0, 10));
    });
}

function verdictOf({ announced, asked, parsed, titled, misfits }: SourceCheck): CheckedRow["verdict"] {
  if (announced === 0) return "silent";
  if (misfits > 0) return "misfit";
  return parsed === asked && titled === asked ? "good" : "unread";
}

/** By the text, so that comments and order stay as the person wrote them. */
function dateProfiles(file: string, sources: readonly Source[], rows: readonly CheckedRow[], today: string): void {
  for (const { id, site } of sources) {
    if (site === undefined || rows.find(({ source }) => source === id)?.verdict !== "good") continue;
    const path = join(dirname(file), "sites", `${site}.yaml`);
    const text = readFileSync(path, "utf8");
    writeFileSync(path, text.replace(/^seen:[ \t]*[^\s#]*/m, `seen: ${today}`));
  }
}

const checkShape: RowShape<CheckedRow> = {
  fields: [
    "source",
    "verdict",
    "announced",
    "relevant",
    "asked",
    "answered",
    "parsed",
    "titled",
    "dated",
    "misfits",
    "claims",
  ],
  columns: [
    { heading: "source", cell: ({ source }) => source, whole: true },
    {
      heading: "verdict",
      cell: ({ verdict }) => verdict,
      whole: true,
      style: ({ verdict }) => (verdict === "good" ? "green" : "red"),
    },
    { heading: "announced", cell: ({ announced }) => String(announced), align: "right", whole: true },
    { heading: "ours", cell: ({ relevant }) => String(relevant), align: "right", whole: true },
    { heading: "asked", cell: ({ asked }) => String(asked), align: "right", whole: true },
    { heading: "answered", cell: ({ answered }) => String(answered), align: "right", whole: true },
    { heading: "parsed", cell: ({ parsed }) => String(parsed), align: "right", whole: true },
    { heading: "dated", cell: ({ dated }) => String(dated), align: "right", whole: true },
    { heading: "claims", cell: ({ claims }) => String(claims), align: "right", whole: true },
  ],
};
