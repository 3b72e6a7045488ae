import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { expandFiles } from "../src/cli/expand-files.ts";
import { readPipeline } from "../src/cli/read-pipeline.ts";
import { UserError } from "../src/model/user-error.ts";

const GOOD = `name: try
sources:
  - id: bao-a
    name: Báo A
    files: [pages/*.html]
`;

const SYNTAX = "Compare the indentation, the colons and the quotes with pipelines/demo.yaml";

let folder = "";
let file = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "dti-pipeline-"));
  file = join(folder, "try.yaml");
  for (const page of [
    "pages/b.html",
    "pages/a.html",
    "pages/a.gold.jsonl",
    "pages/.hidden.html",
    "pages/old/2021/c.html",
  ])
    write(page, "");
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

describe("readPipeline", () => {
  it("reads a pipeline, fills in the database and lists the files in order", () => {
    const { pipeline, configHash } = read(GOOD);
    expect(pipeline).toEqual({
      name: "try",
      database: "data/dti.sqlite",
      sources: [{ id: "bao-a", name: "Báo A", files: [join(folder, "pages/a.html"), join(folder, "pages/b.html")] }],
    });
    expect(configHash).toMatch(/^[0-9a-f]{64}$/);
  });

  it("reads the demo, every page of which belongs to one source", () => {
    const { pipeline } = readPipeline("pipelines/demo.yaml");
    const files = pipeline.sources.flatMap((source) => source.files);
    expect([...files].sort()).toEqual(expandFiles(".", "fixtures/press/*.html"));
    expect(pipeline.database).toBe("data/dti.sqlite");
  });

  it("gives the same hash when only comments and the order of keys differ, and another when a value does", () => {
    const before = read(GOOD).configHash;
    const sources = GOOD.slice(GOOD.indexOf("sources"));
    expect(read(`# a comment\n${sources}name: try\n`).configHash).toBe(before);
    expect(read(GOOD.replace("Báo A", "Báo B")).configHash).not.toBe(before);
  });

  it("finds files relative to the YAML file and not to the current directory", () => {
    const { pipeline } = read(GOOD.replace("pages/*.html", "./pages/**/c.html"));
    expect(pipeline.sources[0]?.files).toEqual([join(folder, "pages/old/2021/c.html")]);
  });

  it("lists a file once when two globs match it", () => {
    const { pipeline } = read(GOOD.replace("[pages/*.html]", "[pages/a.html, pages/?.html]"));
    expect(pipeline.sources[0]?.files).toEqual([join(folder, "pages/a.html"), join(folder, "pages/b.html")]);
  });

  const mistakes: { says: string; yaml: string; message: string; hint: string }[] = [
    {
      says: "an unknown key of the pipeline and the key that was meant",
      yaml: GOOD.replace("sources:", "sorces:"),
      message:
        'Unexpected key "sorces" in FILE:2:1, expected one of name, description, database, archive, reports, words, order, fetch, alarms, maxBytes, sources',
      hint: 'Did you mean "sources"?',
    },
    {
      says: "an unknown key of a source and the key that was meant",
      yaml: GOOD.replace("files:", "file:"),
      message:
        'Unexpected key "file" in FILE:5:5, expected one of id, name, files, warcs, feeds, sitemaps, listings, pages, url, authority, site, relevance, delaySeconds, pagesPerRun',
      hint: 'Did you mean "files"?',
    },
    {
      says: "an unknown key that resembles no other",
      yaml: `${GOOD}timezone: +07:00\n`,
      message:
        'Unexpected key "timezone" in FILE:6:1, expected one of name, description, database, archive, reports, words, order, fetch, alarms, maxBytes, sources',
      hint: "Remove it from FILE",
    },
    {
      says: "a value of the wrong type",
      yaml: GOOD.replace("name: try", "name: 2024"),
      message: 'Unexpected number 2024 for "name" in FILE:1:7, expected text',
      hint: "Change it in FILE",
    },
    {
      says: "one path where a list belongs",
      yaml: GOOD.replace("[pages/*.html]", "pages/a.html"),
      message: 'Unexpected "pages/a.html" for "sources[0].files" in FILE:5:12, expected a list',
      hint: "Change it in FILE",
    },
    {
      says: "a missing key, at the map it is missing from",
      yaml: GOOD.replace("    name: Báo A\n", ""),
      message: 'Unexpected absence of "name" in FILE:3:5, expected text, or a site that gives its name',
      hint: "pipelines/demo.yaml shows every key with a comment",
    },
    {
      says: "an empty list of sources",
      yaml: "name: try\nsources: []\n",
      message: 'Unexpected empty list for "sources" in FILE:2:10, expected at least one entry',
      hint: "Change it in FILE",
    },
    {
      says: "a key without a value",
      yaml: "name: try\nsources:\n",
      message: 'Unexpected nothing for "sources" in FILE:2:9, expected a list',
      hint: "Change it in FILE",
    },
    {
      says: "an empty file",
      yaml: "",
      message: "Unexpected nothing in FILE:1:1, expected keys such as name and sources",
      hint: "Change it in FILE",
    },
    {
      says: "two sources of one id, and where the first is",
      yaml: `${GOOD}  - id: bao-a\n    name: Báo B\n    files: [pages/b.html]\n`,
      message: 'Unexpected second source "bao-a" in FILE:6:9, expected every id once',
      hint: "The first is in FILE:3:9",
    },
    {
      says: "a criterion twice in the order of weighing, and where the first is",
      yaml: `${GOOD}order: [trust, date, trust]\n`,
      message: 'Unexpected second "trust" in FILE:6:22, expected every criterion once',
      hint: "The first is in FILE:6:9",
    },
    {
      says: "a criterion that is almost one",
      yaml: `${GOOD}order:\n  - trust\n  - majorty\n`,
      message:
        'Unexpected "majorty" for "order[1]" in FILE:8:5, expected one of printed, trust, majority, date, precision',
      hint: 'Did you mean "majority"?',
    },
    {
      says: "an order of weighing that is no list",
      yaml: `${GOOD}order: trust\n`,
      message: 'Unexpected "trust" for "order" in FILE:6:8, expected a list',
      hint: "Change it in FILE",
    },
    {
      says: "an id that is not kebab-case",
      yaml: GOOD.replace("bao-a", "Bao_A"),
      message:
        'Unexpected "Bao_A" for "sources[0].id" in FILE:3:9, expected lower-case words joined by hyphens, such as bao-thai-nguyen',
      hint: "Change it in FILE",
    },
    {
      says: "an authority that is almost one",
      yaml: `${GOOD}    authority: repoter\n`,
      message:
        'Unexpected "repoter" for "sources[0].authority" in FILE:6:16, expected one of issuer, official, reporter, reprint',
      hint: 'Did you mean "reporter"?',
    },
    {
      says: "an address that is none",
      yaml: `${GOOD}    url: baothainguyen.example\n`,
      message:
        'Unexpected "baothainguyen.example" for "sources[0].url" in FILE:6:10, expected an http or https address',
      hint: "Change it in FILE",
    },
    {
      says: "a limit of no bytes",
      yaml: `${GOOD}maxBytes: 0\n`,
      message: 'Unexpected number 0 for "maxBytes" in FILE:6:11, expected a number above 0',
      hint: "Change it in FILE",
    },
    {
      says: "an unknown key of the fetch settings and the key that was meant",
      yaml: `${GOOD}fetch: { delay: 3 }\n`,
      message:
        'Unexpected key "delay" in FILE:6:10, expected one of contact, delaySeconds, hosts, timeoutSeconds, maxBytes, retries, pagesPerRun, recheckDays',
      hint: "Remove it from FILE",
    },
    {
      says: "an unknown key of a listing and the key that was meant",
      yaml: `${GOOD}    listings: [{ url: "https://a.example", link: a }]\n`,
      message: 'Unexpected key "link" in FILE:6:44, expected one of url, links, next, pages',
      hint: 'Did you mean "links"?',
    },
    {
      says: "a contact that is no address",
      yaml: `${GOOD}fetch:\n  contact: somebody\n`,
      message:
        'Unexpected "somebody" for "fetch.contact" in FILE:7:12, expected a mail address or an http or https address',
      hint: "Change it in FILE",
    },
    {
      says: "more hosts at a time than is reasonable",
      yaml: `${GOOD}fetch: { hosts: 1000 }\n`,
      message: 'Unexpected number 1000 for "fetch.hosts" in FILE:6:17, expected a number of at most 64',
      hint: "Change it in FILE",
    },
    {
      says: "a source without anything to read",
      yaml: "name: try\nsources:\n  - id: a\n    name: A\n",
      message:
        'Unexpected source "a" without anything to read in FILE:3:5, expected one of files, warcs, feeds, sitemaps, listings, pages',
      hint: "Add one of them in FILE",
    },
    {
      says: "a site without a profile",
      yaml: "name: try\nsources:\n  - site: bao-a\n",
      message: `Unexpected site "bao-a" in FILE:3:11, expected a profile FOLDER/sites/bao-a.yaml`,
      hint: "Check the spelling, or write the profile: pipelines/sites has many to compare with",
    },
    {
      says: "a site named twice",
      yaml: "name: try\nsources:\n  - site: bao-a\n  - site: bao-a\n",
      message: 'Unexpected second source "bao-a" in FILE:4:11, expected every id once',
      hint: "The first is in FILE:3:11",
    },
    {
      says: "a file that does not exist",
      yaml: GOOD.replace("pages/*.html", "pages/a.html, pages/gone.html"),
      message: 'Unexpected absence of "pages/gone.html" in FILE:5:27, expected at least one file',
      hint: "Paths are relative to the folder of FILE",
    },
    {
      says: "a glob that matches nothing",
      yaml: GOOD.replace("pages/*.html", "pages/*.pdf"),
      message: 'Unexpected 0 files for "pages/*.pdf" in FILE:5:13, expected at least one file',
      hint: "Paths are relative to the folder of FILE",
    },
    {
      says: "a key written twice",
      yaml: `${GOOD}name: again\n`,
      message: "Unexpected second key of one name in FILE:6:1, expected every key once",
      hint: SYNTAX,
    },
    {
      says: "a key that is indented less than its neighbours",
      yaml: "name: try\nsources:\n  - id: a\n  name: A\n",
      message: "Unexpected indentation in FILE:4:1, expected what belongs together to begin in one column",
      hint: SYNTAX,
    },
    {
      says: "a bracket that is not closed",
      yaml: "name: try\nsources: [\n",
      message: "Unexpected line inside brackets in FILE:3:1, expected the closing ] or } before it",
      hint: SYNTAX,
    },
    {
      says: "a quote that is not closed",
      yaml: 'name: "try\n',
      message: "Unexpected end of a quoted value in FILE:2:1, expected the closing quote",
      hint: SYNTAX,
    },
    {
      says: "a tab",
      yaml: "name: try\n\tsources: []\n",
      message: "Unexpected tab in FILE:2:1, expected spaces before a key",
      hint: SYNTAX,
    },
  ];

  for (const { says, yaml, message, hint } of mistakes)
    it(`says where ${says}`, () => {
      expect(mistakeIn(yaml)).toEqual({ message, hint });
    });

  it("says where YAML is broken", () => {
    expect(mistakeIn("name: try\n  sources: x: y\n").message).toMatch(/^Unexpected second colon in FILE:[12]:\d+, /);
    const list = mistakeIn("name: try\nsources:\n  - id: a\n  id: b\n").message;
    expect(list).not.toMatch(/Sequence|indicator|implicit/i);
  });

  it("refuses an alias bomb", () => {
    const level = (name: string, of: string): string => `${name}: &${name} [${`*${of},`.repeat(9)}]\n`;
    const bomb = `a: &a [x]\n${level("b", "a")}${level("c", "b")}${level("d", "c")}${level("e", "d")}`;
    expect(mistakeIn(bomb).message).toMatch(/^Unexpected alias in FILE, /);
  });

  it("says that the pipeline itself is absent, a folder, or not UTF-8", () => {
    const hint = "Give the path of a pipeline, such as pipelines/demo.yaml";
    const absent = join(folder, "absent.yaml");
    expect(mistakeOf(absent)).toEqual({ message: `Unexpected absence of "${absent}", expected a YAML file`, hint });
    expect(mistakeOf(folder)).toEqual({ message: `Unexpected folder "${folder}", expected a YAML file`, hint });
    writeFileSync(file, Buffer.from("name: B\xe1o A\n", "latin1"));
    expect(mistakeOf(file)).toEqual({
      message: `Unexpected bytes in "${file}", expected UTF-8`,
      hint: "Save the file as UTF-8",
    });
  });
});

function read(yaml: string): ReturnType<typeof readPipeline> {
  writeFileSync(file, yaml);
  return readPipeline(file);
}

function mistakeIn(yaml: string): { message: string; hint: string } {
  writeFileSync(file, yaml);
  const { message, hint } = mistakeOf(file);
  const anonymous = (text: string): string => text.replaceAll(file, "FILE").replaceAll(folder, "FOLDER");
  return { message: anonymous(message), hint: anonymous(hint) };
}

function mistakeOf(path: string): { message: string; hint: string } {
  try {
    readPipeline(path);
  } catch (error) {
    if (error instanceof UserError) return { message: error.message, hint: error.hint ?? "" };
    throw error;
  }
  throw new Error("Unexpected success, expected a UserError");
}

function write(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}
