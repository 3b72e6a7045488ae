import { expect, it } from "vitest";
import type { SiteProfile } from "../src/model/site-profile.ts";
import { findProfile } from "../src/parse/find-profile.ts";

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
