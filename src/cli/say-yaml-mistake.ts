/** The YAML parser speaks to those who know its grammar; the person who edits a file sees lines, dashes and colons. */

/** @param told the parser's message; @param example a file of the kind that shows how it is done */
export function sayYamlMistake(told: string, example: string): { met: string; expected: string } {
  return SYNTAX.find(({ when }) => when.test(told)) ?? { met: `YAML (${told})`, expected: `a file as ${example} is` };
}

const SYNTAX: readonly { when: RegExp; met: string; expected: string }[] = [
  { when: /^Map keys must be unique/, met: "second key of one name", expected: "every key once" },
  {
    when: /^Sequence item without|^A block sequence may not/,
    met: "line in a list",
    expected: "“- ” before every item, all in one column",
  },
  { when: /^All .+ items must start/, met: "indentation", expected: "what belongs together to begin in one column" },
  { when: /end with a [\]}]$/, met: "line inside brackets", expected: "the closing ] or } before it" },
  { when: /^Tabs are not allowed/, met: "tab", expected: "spaces before a key" },
  { when: /^Missing closing/, met: "end of a quoted value", expected: "the closing quote" },
  { when: /^Implicit (?:map )?keys/, met: "line", expected: "“key: value”, or “- ” before an item of a list" },
  {
    when: /^Nested mappings/,
    met: "second colon",
    expected: "one “key: value” a line, and quotes around a value with a colon",
  },
  { when: /^Plain value cannot start/, met: "sign at the start of a value", expected: "quotes around such a value" },
  { when: /multiple documents/, met: "second “---”", expected: "one pipeline a file" },
];
