import { expect, it } from "vitest";
import type { SiteProfile } from "../src/model/site-profile.ts";
import { UserError } from "../src/model/user-error.ts";
import { findProfile } from "../src/parse/find-profile.ts";
import { parsePage } from "../src/parse/parse-page.ts";

const PROFILES: readonly SiteProfile[] = [
  { id: "tinh", hosts: ["*.tinh.example.vn"] },
  { id: "bao", hosts: ["bao.example.vn", "www.bao-tinh.example.vn"] },
  { id: "so", hosts: ["stttt.tinh.example.vn"] },
];

it.each([
  ["https://bao.example.vn/tin.html", "bao"],
  ["https://www.bao.example.vn/tin.html", "bao"],
  ["https://bao-tinh.example.vn/a", "bao"],
  ["http://BAO.example.vn:8080/a", "bao"],
  ["https://sxd.tinh.example.vn/a", "tinh"],
  ["https://stttt.tinh.example.vn/a", "so"],
  ["https://tinh.example.vn/a", null],
  ["https://xbao.example.vn/a", null],
  ["fixtures/bao.example.vn/a.html", null],
  [null, null],
])("finds for %j the profile %j", (url, id) => {
  expect(findProfile(PROFILES, url)?.id ?? null).toBe(id);
});

const FIRST =
  "Theo bảng điểm vừa công bố, tỉnh đạt 0,5261 điểm chung; riêng trụ cột chính quyền số đứng thứ năm cả nước.";
const SECOND =
  "Năm tới tỉnh đặt mục tiêu vào nhóm năm địa phương đầu bảng, dựa trên hạ tầng số và tổ công nghệ cộng đồng.";
const AD = "Mua xe trả góp không lãi suất tại đại lý của tỉnh bạn, ưu đãi kéo dài đến hết tuần này cho khách đầu tiên.";
const PAGE = `<html><head><title>Tỉnh lên hạng tám</title></head><body><h1>Chuyên mục</h1><b class="hl">Tỉnh lên hạng tám</b> <i class="on">08/07/2023</i>
  <div class="part"><p>${FIRST}</p><div class="ban">${AD}</div></div><div class="ad">${AD}</div><div class="part"><p>${SECOND}</p></div></body></html>`;
const PROFILE: SiteProfile = {
  id: "bao",
  hosts: ["bao.example.vn"],
  title: [".moi", ".hl"],
  body: [".part"],
  date: [".on"],
  dateForm: "month-day-year",
  remove: [".ban"],
};

function parse(html: string, profile: SiteProfile) {
  const url = "https://bao.example.vn/tin.html";
  const page = { url, contentType: null };
  return parsePage({ page, bytes: Buffer.from(html), id: url, line: null, kind: "html", profile });
}

it("takes the first selector that finds text, a body in several boxes whole, and the site's own form of dates", () => {
  const { documents, issues } = parse(PAGE, PROFILE);
  expect(issues).toEqual([]);
  expect(documents.map(({ title, published, text }) => ({ title, published, text }))).toEqual([
    {
      title: "Tỉnh lên hạng tám",
      published: "2023-08-07",
      text: ["Tỉnh lên hạng tám", FIRST, SECOND].join("\n\n"),
    },
  ]);
});

it("reads a page that its profile does not fit all the same, and says which selectors found nothing", () => {
  const { documents, issues } = parse(PAGE.replaceAll("part", "phan").replace("on", "luc"), PROFILE);
  expect(documents[0]?.text).toContain(SECOND);
  expect(issues).toEqual([
    {
      code: "profile-unmatched",
      stage: "parse",
      subject: "https://bao.example.vn/tin.html",
      message: 'Unexpected 0 elements for body ".part" and date ".on" in "https://bao.example.vn/tin.html", expected 1',
      hint: expect.stringContaining("pipelines/sites/bao.yaml") as string,
    },
  ]);
});

it("refuses a selector that is not CSS, by the profile's name", () => {
  const message = 'Unexpected selector "div[[" for "lead" in the profile "bao", expected CSS';
  expect(() => parse(PAGE, { ...PROFILE, lead: ["div[["] })).toThrow(
    new UserError(message, "Mend it in pipelines/sites/bao.yaml"),
  );
});
