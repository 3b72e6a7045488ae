/** The profiles and pipelines that are shipped, and what a profile gives to a source. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { load } from "cheerio/slim";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { listSources } from "../src/cli/list-sources.ts";
import { readPipeline } from "../src/cli/read-pipeline.ts";
import { readSite } from "../src/cli/read-site.ts";
import { SCHEMAS, sourcesSchema } from "../src/cli/sources-schema.ts";
import { UserError } from "../src/model/user-error.ts";
import { findProfile } from "../src/parse/find-profile.ts";

const FOLDER = "pipelines/sites";
const sites = readdirSync(FOLDER).map((name) => readSite(join(FOLDER, name)));
const nightly = readPipeline("pipelines/nightly.yaml").pipeline;

describe("the shipped profiles", () => {
  it("are selectors that a page can be asked with", () => {
    const page = load("<main><p>x</p></main>");
    const broken = sites.flatMap((site) =>
      [...(["title", "lead", "body", "date", "author", "remove"] as const).flatMap((field) => site[field] ?? [])]
        .concat(site.listings?.flatMap(({ links, next }) => [links ?? "a", next ?? "a"]) ?? [])
        .filter((selector) => !isSelector(page, selector))
        .map((selector) => `${site.id}: ${selector}`),
    );
    expect(broken).toEqual([]);
  });

  it("claim no host twice, and announce nothing off their own hosts", () => {
    const hosts = sites.flatMap((site) => site.hosts);
    expect(hosts.filter((host, at) => hosts.indexOf(host) !== at)).toEqual([]);
    const foreign = sites.flatMap((site) =>
      [
        site.url,
        ...(site.feeds ?? []),
        ...(site.sitemaps ?? []),
        ...(site.listings ?? []).map(({ url }) => url),
      ].filter((url) => findProfile([site], url) === null),
    );
    expect(foreign).toEqual([]);
  });

  it("say where they come from, and by when they were seen to work", () => {
    expect(sites.filter(({ evidence }) => evidence === undefined).map(({ id }) => id)).toEqual([]);
    expect(sites.filter(({ seen }) => seen !== null && seen > "2026-12-31")).toEqual([]);
  });

  it.each([
    ["nhan-dan", "https://nhandan.vn/ocop/ha-noi-dan-dau-ca-nuoc-ve-chi-so-chuyen-doi-so-cap-tinh-post916891.html"],
    ["vnexpress", "https://vnexpress.net/ha-noi-dan-dau-ca-nuoc-ve-chuyen-doi-so-cap-dia-phuong-4953929.html"],
    [
      "vietnamnet",
      "https://vietnamnet.vn/quang-ninh-vao-top-3-dia-phuong-dan-dau-ve-chi-so-chuyen-doi-so-2165207.html",
    ],
    ["dan-tri", "https://dantri.com.vn/khoa-hoc/ha-noi-dan-dau-20251021181803153.htm"],
    ["vtc-news", "https://vtcnews.vn/ha-noi-dan-dau-ca-nuoc-ve-chuyen-doi-so-cao-bang-dung-cuoi-bang-ar972306.html"],
    [
      "sai-gon-giai-phong",
      "https://www.sggp.org.vn/tphcm-trong-nhom-dan-dau-ve-chuyen-doi-so-quoc-gia-post819198.html",
    ],
    ["bo-khcn", "https://mst.gov.vn/so-hoa-thong-tin-y-te-thuan-tien-hon-cho-nguoi-dan-197260909094710524.htm"],
    ["dti-gov-vn", "https://dti.gov.vn/xep-hang-2022"],
    [
      "so-cong-thuong-dong-nai",
      "https://sct.dongnai.gov.vn/vi/news/Chuyen-doi-so/ket-qua-danh-gia-muc-do-chuyen-doi-so-5463.html",
    ],
    ["bao-thai-nguyen", "https://baothainguyen.vn/thoi-su-thai-nguyen/202604/phan-dau-hoan-thanh-du-an-3ac6d79/"],
    ["bao-thanh-hoa", "https://baothanhhoa.vn/chuyen-doi-so/dong-luc-thuc-day-chuyen-doi-so/147341.htm"],
    ["bac-kan-gov", "https://backan.gov.vn/pages/bac-kan-tang-8-bac-tren-bang-xep-hang-chuyen-doi-s-aaee.aspx"],
  ])("take for %s an article that was seen there", (id, url) => {
    const site = findProfile(sites, url);
    const patterns = sites.find((one) => one.id === id)?.articles ?? [];
    expect({ site: site?.id, isArticle: patterns.some((pattern) => new RegExp(pattern, "u").test(url)) }).toEqual({
      site: id,
      isArticle: true,
    });
  });
});

describe("the shipped pipelines", () => {
  it("read every site that has a profile, and at least 25", () => {
    const read = nightly.sources.map(({ site }) => site).sort();
    expect(read).toEqual(sites.map(({ id }) => id).sort());
    expect(read.length).toBeGreaterThanOrEqual(25);
    const official = nightly.sources.filter(({ authority }) => authority === "official" || authority === "issuer");
    expect(official.length).toBeGreaterThanOrEqual(10);
  });

  it("ask nobody before the operator has said who asks", () => {
    expect(nightly.fetch?.contact).toBeUndefined();
  });

  it("are listed with how each source is found and read", () => {
    const rows = listSources(nightly);
    expect(rows.find(({ id }) => id === "vnexpress")).toEqual({
      id: "vnexpress",
      name: "VnExpress",
      host: "vnexpress.net",
      authority: "reporter",
      found: "2 feeds",
      layout: "title lead body date author",
      seen: "2025-10-22",
    });
    expect(rows.filter(({ found }) => found === "")).toEqual([]);
  });

  it.each(["pipelines/demo.yaml", "pipelines/nightly.yaml", ...sites.map(({ id }) => `${FOLDER}/${id}.yaml`)])(
    "%s names the schema for its editor",
    (file) => {
      const [first = ""] = readFileSync(file, "utf8").split("\n");
      const schema = file.startsWith(FOLDER) ? "../schema/site.schema.json" : "./schema/pipeline.schema.json";
      expect(first).toBe(`# yaml-language-server: $schema=${schema}`);
    },
  );
});

describe("the schemas for editors", () => {
  it.each(["pipeline", "site"] as const)("pipelines/schema/%s.schema.json is made from the code", (kind) => {
    expect(readFileSync(`pipelines/schema/${kind}.schema.json`, "utf8")).toBe(sourcesSchema(kind));
  });

  it("explain every key", () => {
    const silent = Object.entries(SCHEMAS).flatMap(([kind, schema]) =>
      Object.entries<{ description?: string | undefined }>(schema.shape)
        .filter(([key, { description }]) => description === undefined && key !== "description")
        .map(([key]) => `${kind}.${key}`),
    );
    expect(silent).toEqual([]);
  });
});

describe("readPipeline, with profiles", () => {
  let folder = "";
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "dti-sites-"));
    mkdirSync(join(folder, "sites"));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  const PROFILE = `id: bao-a
name: Báo A
url: https://a.example
hosts: [a.example]
authority: reporter
seen: 2026-01-31
feeds: [https://a.example/rss]
title: [h1]
`;

  function read(pipeline: string, profile = PROFILE): ReturnType<typeof readPipeline> {
    writeFileSync(join(folder, "try.yaml"), `name: try\nsources:\n${pipeline}`);
    writeFileSync(join(folder, "sites/bao-a.yaml"), profile);
    return readPipeline(join(folder, "try.yaml"));
  }

  it("completes a source from the profile of its site, and lets the pipeline have the last word", () => {
    const [one] = read("  - site: bao-a\n").pipeline.sources;
    const [other] = read("  - { site: bao-a, id: b, authority: official, feeds: [] , pages: [https://a.example/1] }\n")
      .pipeline.sources;
    expect(one).toMatchObject({ id: "bao-a", name: "Báo A", authority: "reporter", feeds: ["https://a.example/rss"] });
    expect(one?.profile?.title).toEqual(["h1"]);
    expect(other).toMatchObject({ id: "b", name: "Báo A", authority: "official", feeds: [] });
  });

  it("hashes what a profile says with the pipeline", () => {
    const before = read("  - site: bao-a\n").configHash;
    expect(read("  - site: bao-a\n", `# told\n${PROFILE}`).configHash).toBe(before);
    expect(read("  - site: bao-a\n", PROFILE.replace("[h1]", "[h2]")).configHash).not.toBe(before);
  });

  it.each([
    [
      "a key that is almost one",
      PROFILE.replace("title", "titel"),
      /^Unexpected key "titel" in .*sites\/bao-a\.yaml:8:1/,
    ],
    ["another id than the file's name", PROFILE.replace("id: bao-a", "id: bao-b"), /"bao-b" in .*bao-a\.yaml:1:5/],
    ["a day that is none", PROFILE.replace("2026-01-31", "2026-02-31"), /bao-a\.yaml:6:7, expected a day/],
    ["a broken pattern", `${PROFILE}articles: ["a(b"]\n`, /"articles\[0\]" in .*:9:12, expected a regular expression/],
    ["a host with a scheme", PROFILE.replace("[a.example]", "[https://a.example]"), /:4:9, expected a host such as/],
  ])("says where a profile has %s", (_, profile, message) => {
    expect(() => read("  - site: bao-a\n", profile)).toThrow(UserError);
    expect(() => read("  - site: bao-a\n", profile)).toThrow(message);
  });
});

function isSelector(page: ReturnType<typeof load>, selector: string): boolean {
  try {
    page(selector);
    return true;
  } catch {
    return false;
  }
}
