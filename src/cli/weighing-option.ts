/** `--order`: what decides between sources that contradict each other, and in which order it is asked. */
import { Option } from "commander";
import { UserError } from "../model/user-error.ts";
import { type Criterion, CRITERIA } from "../model/weighing.ts";
import { DEFAULT_POLICY, type Policy } from "../reconcile/weigh.ts";
import { oneOf } from "./options.ts";

export function orderOption(): Option {
  const usual = DEFAULT_POLICY.order.join(",");
  return new Option(
    "--order <criteria>",
    `what decides a conflict, first to last: of ${CRITERIA.join(", ")}; "none" lets nothing decide (default: ${usual})`,
  ).argParser(readOrder);
}

/** @throws UserError for a word that is no criterion, or one given twice */
export function readOrder(words: string): Policy {
  if (words.trim() === "none") return { order: [] };
  const order: Criterion[] = [];
  for (const word of words.split(",").map((part) => part.trim())) {
    oneOf("--order", word, [...CRITERIA, "none"]);
    const criterion = CRITERIA.find((one) => one === word);
    if (criterion === undefined || order.includes(criterion))
      throw new UserError(
        `Unexpected "${word}" in --order "${words}", expected each criterion once`,
        `For example --order ${DEFAULT_POLICY.order.join(",")}`,
      );
    order.push(criterion);
  }
  return { order };
}
