/** `dti sources`: the sources of a pipeline, and whether each still answers, parses and yields. */
import { Command, Option } from "commander";
import { checkCommand } from "./check-command.ts";
import type { CommandContext } from "./command-context.ts";
import { listSources } from "./list-sources.ts";
import { chooseFormat, formatOption, oneOf } from "./options.ts";
import { printRows } from "./print-rows.ts";
import { readPipeline } from "./read-pipeline.ts";
import { sourceShape } from "./source-shape.ts";
import { SCHEMAS, sourcesSchema } from "./sources-schema.ts";

export const NIGHTLY = "pipelines/nightly.yaml";

export function sourcesCommand(context: CommandContext): Command {
  return new Command("sources")
    .description("The sources of a pipeline: which there are, and whether each still answers, parses and yields.")
    .addCommand(listCommand(context))
    .addCommand(checkCommand(context, NIGHTLY))
    .addCommand(schemaCommand(context))
    .addHelpText(
      "after",
      "\nExamples:\n  $ dti sources list\n  $ dti sources check --only nhan-dan --contact you@example.org",
    );
}

function listCommand({ terminal }: CommandContext): Command {
  return new Command("list")
    .description("Every source: where its news is found, how its pages are read, when that was last seen to work.")
    .argument("[pipeline]", "a pipeline", NIGHTLY)
    .addOption(formatOption())
    .addHelpText("after", "\nExample:\n  $ dti sources list pipelines/nightly.yaml --format csv")
    .action(async (file: string, { format }: { format?: string }) => {
      const { pipeline } = readPipeline(file);
      await printRows(listSources(pipeline), chooseFormat(format, terminal), sourceShape, terminal);
    });
}

function schemaCommand({ terminal }: CommandContext): Command {
  const kinds = Object.keys(SCHEMAS);
  return new Command("schema")
    .description("The JSON Schema of a file that you write, for your editor.")
    .addOption(
      new Option("--of <kind>", kinds.join(", ")).default("pipeline").argParser((value) => oneOf("--of", value, kinds)),
    )
    .addHelpText("after", "\nExample:\n  $ dti sources schema --of site > pipelines/schema/site.schema.json")
    .action(async ({ of }: { of: string }) => {
      await terminal.write(sourcesSchema(of === "site" ? "site" : "pipeline"));
    });
}
