import { describe, expect, it } from "vitest";
import { parseRobots } from "../src/fetch/parse-robots.ts";

/** What a robots.txt means for one agent: addresses it may and may not ask for. Paths stand for http://so.example + path. */
interface Case {
  readonly when: string;
  readonly robots: readonly string[];
  readonly agent?: string;
  readonly allows?: readonly string[];
  readonly refuses?: readonly string[];
}

const SPACED = ["Allow: /x/", "Disallow: /"];
const TWO_GROUPS = [
  "allow: /tin/bai/",
  "",
  "user-agent: TinBot",
  "disallow: /",
  "allow: /x/",
  "user-agent: BaoBot",
  "disallow: /",
  "allow: /y/",
  "",
  "",
  "allow: /w/",
  "user-agent: XaBot",
  "",
  "user-agent: TinBot",
  "allow: /z/",
  "disallow: /",
];
const BLOCKED = ["user-agent: TinBot", "disallow: /"];
const ONLY = (pattern: string): readonly string[] => [...BLOCKED, `allow: ${pattern}`];

/** RFC 9309, and where it is silent what Google documents for its own crawler and tests in public. */
const CASES: readonly Case[] = [
  { when: "the file is empty", robots: [], allows: ["/", "/x"] },
  { when: "we have no name", robots: BLOCKED, agent: "", allows: ["/"] },
  { when: "the address is empty", robots: BLOCKED, refuses: [""] },
  { when: "a line has name, colon and value", robots: BLOCKED, refuses: ["/x/y"] },
  { when: "names are unknown", robots: ["foo: TinBot", "bar: /"], allows: ["/x/y"] },
  { when: "the colon is missing", robots: ["user-agent TinBot", "disallow /"], refuses: ["/x/y"] },
  { when: "a line without colon has three words", robots: ["user-agent: *", "disallow / please"], allows: ["/x"] },
  { when: "groups repeat", robots: TWO_GROUPS, allows: ["/x/b", "/z/d"], refuses: ["/y/c", "/tin/bai/"] },
  {
    when: "rules follow a group over blank lines",
    robots: TWO_GROUPS,
    agent: "BaoBot",
    allows: ["/y/c", "/w/a"],
    refuses: ["/z/d", "/tin/bai/"],
  },
  {
    when: "agents share a group over blank lines",
    robots: TWO_GROUPS,
    agent: "XaBot",
    allows: ["/z/d"],
    refuses: ["/tin/bai/"],
  },
  ...["TinBot", "BaoBot"].flatMap((agent) => [
    {
      when: `a sitemap stands between agents, for ${agent}`,
      robots: ["User-agent: BaoBot", "Sitemap: https://so.example/s.xml", "User-agent: *", "Disallow: /"],
      agent,
      refuses: ["/"],
    },
    {
      when: `an unknown line stands between agents, for ${agent}`,
      robots: ["User-agent: TinBot", "No-Such-Line: here", "User-agent: *", "Disallow: /"],
      agent,
      refuses: ["/"],
    },
  ]),
  ...["USER-AGENT ALLOW DISALLOW", "user-agent allow disallow", "uSeR-aGeNt AlLoW dIsAlLoW"].map((spelling) => {
    const [agent = "", allow = "", disallow = ""] = spelling.split(" ");
    const robots = [`${agent}: TinBot`, `${allow}: /x/`, `${disallow}: /`];
    return { when: `names are spelt ${spelling}`, robots, allows: ["/x/y"], refuses: ["/a/b"] };
  }),
  ...["TIN BOT", "tin bot", "TiN bOt"].flatMap((written) =>
    ["Tin", "tin"].map((agent) => ({
      when: `the agent is written ${written} and is called ${agent}`,
      robots: [`User-Agent: ${written}`, ...SPACED],
      agent,
      allows: ["/x/y"],
      refuses: ["/a/b"],
    })),
  ),
  {
    when: "an agent's name has a second word",
    robots: ["User-Agent: *", "Disallow: /", "User-Agent: Tin Bot", ...SPACED],
    agent: "Tin",
    allows: ["/x/y"],
  },
  {
    when: "we would be called by two words",
    robots: ["User-Agent: *", "Disallow: /", "User-Agent: Tin Bot", ...SPACED],
    agent: "Tin Bot",
    refuses: ["/x/y"],
  },
  { when: "a version follows the name", robots: ["user-agent: TinBot/2.1", "disallow: /"], refuses: ["/x"] },
  { when: "another's name begins like ours", robots: ["user-agent: TinBotNews", "disallow: /"], allows: ["/x"] },
  { when: "our group beats everyone's", robots: ["user-agent: *", "allow: /", ...BLOCKED], refuses: ["/x/y"] },
  {
    when: "only everyone's group is for us",
    robots: ["user-agent: *", "allow: /", ...BLOCKED],
    agent: "BaoBot",
    allows: ["/x"],
  },
  {
    when: "all groups are for others",
    robots: ["user-agent: TinBot", "allow: /", "user-agent: BaoBot", "disallow: /", "user-agent: XaBot", "disallow: /"],
    agent: "QuaBot",
    allows: ["/x/y"],
  },
  {
    when: "our group is silent on what everyone's forbids",
    robots: ["User-agent: *", "Disallow: /x/", "User-agent: TinBot", "Disallow: /y/"],
    allows: ["/x/page"],
    refuses: ["/y/page"],
  },
  { when: "case fits", robots: ["user-agent: TinBot", "disallow: /x/"], refuses: ["/x/y"] },
  { when: "case differs", robots: ["user-agent: TinBot", "disallow: /X/"], allows: ["/x/y"] },
  {
    when: "the longer rule forbids",
    robots: ["user-agent: TinBot", "disallow: /x/bai.html", "allow: /x/"],
    refuses: ["/x/bai.html"],
  },
  {
    when: "the longer rule allows",
    robots: ["user-agent: TinBot", "allow: /x/bai.html", "disallow: /x/"],
    allows: ["/x/bai.html"],
    refuses: ["/x/"],
  },
  { when: "both are empty", robots: ["user-agent: TinBot", "disallow: ", "allow: "], allows: ["/x/bai.html"] },
  { when: "both are the root", robots: ["user-agent: TinBot", "disallow: /", "allow: /"], allows: ["/x/bai.html"] },
  {
    when: "a slash is the difference",
    robots: ["user-agent: TinBot", "disallow: /x", "allow: /x/"],
    allows: ["/x/"],
    refuses: ["/x"],
  },
  {
    when: "both are the same page",
    robots: ["user-agent: TinBot", "disallow: /x/bai.html", "allow: /x/bai.html"],
    allows: ["/x/bai.html"],
  },
  {
    when: "a wildcard is longer",
    robots: ["user-agent: TinBot", "allow: /page", "disallow: /*.html"],
    allows: ["/page"],
    refuses: ["/page.html"],
  },
  {
    when: "a wildcard is shorter",
    robots: ["user-agent: TinBot", "allow: /x/page.", "disallow: /*.html"],
    allows: ["/x/page.html"],
    refuses: ["/x/y.html"],
  },
  {
    when: "a rule holds an address",
    robots: ONLY("/a/b?q=t&z=http://so.example?u&v"),
    allows: ["/a/b?q=t&z=http://so.example?u&v"],
  },
  {
    when: "a rule is not encoded",
    robots: ONLY("/tin/số"),
    allows: ["/tin/s%E1%BB%91", "/tin/s%e1%bb%91"],
    refuses: ["/tin/số"],
  },
  { when: "a rule is encoded", robots: ONLY("/tin/s%E1%BB%91"), allows: ["/tin/s%E1%BB%91"], refuses: ["/tin/số"] },
  {
    when: "an Allow encodes letters needlessly",
    robots: ONLY("/tin/%62%61%7A"),
    allows: ["/tin/%62%61%7A"],
    refuses: ["/tin/baz"],
  },
  {
    when: "a Disallow encodes letters needlessly",
    robots: ["user-agent: TinBot", "disallow: /tin/%62%61%7A"],
    refuses: ["/tin/%62%61%7A", "/tin/baz", "/tin/b%61z"],
  },
  {
    when: "an asterisk stands inside",
    robots: ["User-agent: TinBot", "Disallow: /a/b/c", "Allow: /a/*/q"],
    allows: ["/a/c", "/a//c", "/a/x/c"],
    refuses: ["/a/b/c"],
  },
  {
    when: "a dollar ends a rule",
    robots: ["User-agent: TinBot", "Disallow: /a/b$", "Allow: /a/b/q"],
    allows: ["/a/b/q", "/a/b/", "/a/b/z"],
    refuses: ["/a/b"],
  },
  {
    when: "comments stand before and behind",
    robots: ["User-agent: TinBot", "# Disallow: /", "Disallow: /a/q#x", "Allow: /"],
    allows: ["/a/b"],
    refuses: ["/a/q"],
  },
  {
    when: "a folder's index page is allowed",
    robots: ["User-Agent: *", "Allow: /muc/index.html", "Disallow: /"],
    allows: ["/muc/", "/muc/index.html"],
    refuses: ["/muc/index.htm", "/khac"],
  },
  {
    when: "a path is plain",
    robots: ONLY("/fish"),
    allows: [
      "/fish",
      "/fish.html",
      "/fish/salmon.html",
      "/fishheads",
      "/fishheads/yummy.html",
      "/fish.html?id=anything",
    ],
    refuses: ["/bar", "/Fish.asp", "/catfish", "/?id=fish"],
  },
  {
    when: "an asterisk ends a path",
    robots: ONLY("/fish*"),
    allows: [
      "/fish",
      "/fish.html",
      "/fish/salmon.html",
      "/fishheads",
      "/fishheads/yummy.html",
      "/fish.html?id=anything",
    ],
    refuses: ["/bar", "/Fish.bar", "/catfish", "/?id=fish"],
  },
  {
    when: "a path ends with a slash",
    robots: ONLY("/fish/"),
    allows: ["/fish/", "/fish/salmon", "/fish/?salmon", "/fish/salmon.html", "/fish/?id=anything"],
    refuses: ["/bar", "/fish", "/fish.html", "/Fish/Salmon.html"],
  },
  {
    when: "a kind of file is meant",
    robots: ONLY("/*.php"),
    allows: ["/f.php", "/d/f.php", "/d/f.php?p", "//d/any.php.file.html", "/f.php/", "/index?f=f.php/"],
    refuses: ["/bar", "/php/", "/index?php", "/windows.PHP"],
  },
  {
    when: "a kind of file ends the address",
    robots: ONLY("/*.php$"),
    allows: ["/f.php", "/d/f.php"],
    refuses: ["/bar", "/f.php?p", "/f.php/", "/f.php5", "/php/", "/f?php", "/aaaphpaaa", "//windows.PHP"],
  },
  {
    when: "name and kind are meant",
    robots: ONLY("/fish*.php"),
    allows: ["/fish.php", "/fishheads/catfish.php?parameters"],
    refuses: ["/bar", "/Fish.PHP"],
  },
  { when: "the longer allows before", robots: ["user-agent: TinBot", "allow: /p", "disallow: /"], allows: ["/page"] },
  {
    when: "both are equally long",
    robots: ["user-agent: TinBot", "allow: /folder", "disallow: /folder"],
    allows: ["/folder/page"],
  },
  {
    when: "the wildcard counts as a letter",
    robots: ["user-agent: TinBot", "allow: /page", "disallow: /*.htm"],
    refuses: ["/page.htm"],
  },
  {
    when: "only the front page is allowed",
    robots: ["user-agent: TinBot", "allow: /$", "disallow: /"],
    allows: ["/"],
    refuses: ["/page.html"],
  },
  {
    when: "an anchored wildcard would overlap",
    robots: ["user-agent: *", "disallow: /ab*ba$"],
    allows: ["/aba"],
    refuses: ["/abba", "/ab-ba"],
  },
];

const ENCODER = new TextEncoder();

describe("robots.txt", () => {
  it.each(CASES)("answers when $when", ({ robots, agent = "TinBot", allows = [], refuses = [] }) => {
    for (const end of ["\n", "\r\n", "\r"]) {
      const rules = parseRobots(ENCODER.encode(robots.join(end)), agent);
      const asked = [...allows, ...refuses];
      const got = asked.filter((path) => rules.isAllowed(path === "" ? "" : `http://so.example${path}`));
      expect(got).toEqual(allows);
    }
  });

  // What Google's tests ask of the function that cuts an address down to what a rule is held against.
  it.each([
    ...[
      ["", "/"],
      ["http://www.so.example", "/"],
      ["http://www.so.example/", "/"],
      ["http://www.so.example/a", "/a"],
    ],
    ...[
      ["http://www.so.example/a/", "/a/"],
      ["http://www.so.example/a/b?c=http://d.e/", "/a/b?c=http://d.e/"],
    ],
    ...[
      ["http://www.so.example/a/b?c=d&e=f#tail", "/a/b?c=d&e=f"],
      ["so.example", "/"],
      ["so.example/", "/"],
    ],
    ...[
      ["so.example/a", "/a"],
      ["so.example/a/", "/a/"],
      ["so.example/a/b?c=d&e=f#tail", "/a/b?c=d&e=f"],
      ["a", "/"],
    ],
    ...[
      ["a/", "/"],
      ["/a", "/a"],
      ["a/b", "/b"],
      ["so.example?a", "/?a"],
      ["so.example/a;b#c", "/a;b"],
      ["//a/b/c", "/b/c"],
    ],
  ])("holds of the address “%s” the part “%s” against rules", (url = "", path = "") => {
    const isAllowed = (rule: string): boolean =>
      parseRobots(ENCODER.encode(`user-agent: *\ndisallow: /\nallow: ${rule}$`), "TinBot").isAllowed(url);
    expect([isAllowed(path), isAllowed(`${path}x`)]).toEqual([true, false]);
  });

  it("reads lines whatever ends them, the last one without an end, and a mark inside the file as a broken line", () => {
    const mixed = "User-Agent: TinBot\nAllow: /x/y\r\nUser-Agent: BaoBot\n\r\n\nDisallow: /";
    const rules = ["TinBot", "BaoBot"].map((agent) => parseRobots(ENCODER.encode(mixed), agent));
    expect(rules.map(({ isAllowed }) => isAllowed("http://so.example/z"))).toEqual([true, false]);
    const marked = Buffer.concat([
      Buffer.from("User-Agent: *\n"),
      Buffer.from([0xef, 0xbb, 0xbf]),
      Buffer.from("Disallow: /x\n"),
    ]);
    expect(parseRobots(marked, "TinBot").isAllowed("http://so.example/x")).toBe(true);
  });

  it("re-states the assertions of Google's public test file", () => {
    const asked = CASES.flatMap(({ allows = [], refuses = [] }) => [...allows, ...refuses]);
    // A case that is taken out is missed here; the line limit, marks and addresses have tests of their own.
    expect(asked.length).toBeGreaterThanOrEqual(141);
  });

  it("reads what stands before Google's line limit, and no further", () => {
    const room = 2083 * 8 - 1;
    const stem = (name: string, letter: string): string => `/x/${letter.repeat(room - name.length - "/x/".length - 1)}`;
    const cut = stem("disallow: ", "a");
    const rules = parseRobots(ENCODER.encode(`user-agent: TinBot\ndisallow: ${cut}/qux\n`), "TinBot");
    expect([rules.isAllowed("http://so.example/fux"), rules.isAllowed(`http://so.example${cut}/fux`)]).toEqual([
      true,
      false,
    ]);
    const [a, b] = [stem("allow: ", "a"), stem("allow: ", "b")];
    const other = parseRobots(ENCODER.encode(`${BLOCKED.join("\n")}\nallow: ${a}/qux\nallow: ${b}/qux\n`), "TinBot");
    const asked = ["/", `${a}/qux`, `${b}/fux`].map((path) => other.isAllowed(`http://so.example${path}`));
    expect(asked).toEqual([false, true, true]);
  });

  it.each([
    ["whole", [0xef, 0xbb, 0xbf], false],
    ["two thirds", [0xef, 0xbb], false],
    ["one third", [0xef], false],
    ["broken", [0xef, 0x11, 0xbf], true],
  ])("passes over a byte-order mark that is %s", (_, mark, isAllowed) => {
    const bytes = Buffer.concat([Buffer.from(mark), Buffer.from("User-Agent: TinBot\nDisallow: /x\n")]);
    expect(parseRobots(bytes, "TinBot").isAllowed("http://so.example/x")).toBe(isAllowed);
  });

  it("takes the delay of the group that is ours, uncapped, and every sitemap", () => {
    const text = [
      "Sitemap: https://so.example/a.xml",
      "User-agent: *",
      "Crawl-delay: 2.5",
      "Disallow: /x",
      "User-agent: TinBot",
      "Crawl-delay: 86400",
      "site-map: https://so.example/b.xml?c=d:e",
    ].join("\n");
    const [ours, others] = ["TinBot", "BaoBot"].map((agent) => parseRobots(ENCODER.encode(text), agent));
    expect([ours?.crawlDelay, others?.crawlDelay]).toEqual([86400, 2.5]);
    expect(ours?.sitemaps).toEqual(["https://so.example/a.xml", "https://so.example/b.xml?c=d:e"]);
  });

  it("stays linear on hostile files and addresses", () => {
    const wild = `user-agent: *\n${`disallow: /${"*a".repeat(4000)}$\n`.repeat(50)}`;
    const start = process.cpuUsage();
    expect(parseRobots(ENCODER.encode(wild), "TinBot").isAllowed(`http://so.example/${"a".repeat(8000)}b`)).toBe(true);
    expect(parseRobots(new Uint8Array(500 * 1024).fill(0x3a), "TinBot").isAllowed("http://so.example/")).toBe(true);
    expect(parseRobots(ENCODER.encode(`user-agent: *\n${" ".repeat(400_000)}x`), "T").isAllowed("http://s/")).toBe(
      true,
    );
    const gap = `x${" ".repeat(16_000)}y\n`.repeat(30);
    expect(parseRobots(ENCODER.encode(`user-agent: *\n${gap}`), "T").isAllowed("http://s/")).toBe(true);
    expect(process.cpuUsage(start).user / 1000).toBeLessThan(1500);
  });
});
