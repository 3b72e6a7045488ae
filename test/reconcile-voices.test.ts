import { describe, expect, test } from "vitest";
import { creditLine } from "../src/reconcile/credit-line.ts";
import { findLineage } from "../src/reconcile/independent-voices.ts";
import { standingOf, trustOf } from "../src/reconcile/source-trust.ts";
import { textOf } from "./reconcile-claim.ts";

const RELEASE =
  "Chiều mười hai tháng bảy, ban chỉ đạo họp phiên giữa năm và nghe báo cáo về kết quả xếp hạng chuyển đổi số của tỉnh. " +
  "So với kỳ trước, tỉnh lên bốn bậc; chính quyền số giữ nhịp, kinh tế số bứt lên, xã hội số đi chậm hơn vì hạ tầng vùng cao còn thiếu. " +
  "Chủ trì phiên họp yêu cầu các sở rà lại từng tiêu chí mất điểm và hẹn kiểm tra vào đầu quý tới.";
const OTHER =
  "Hội nông dân xã mở lớp dạy bà con bán chè trên sàn thương mại điện tử, mỗi buổi tối ba giờ, do đoàn viên thanh niên đứng lớp. " +
  "Sau một tháng, nửa số hộ đã có gian hàng riêng và quen với việc nhận tiền qua tài khoản thay cho tiền mặt như trước kia.";

const copiesFound = (texts: Parameters<typeof findLineage>[0]): Record<string, string[]> =>
  Object.fromEntries([...findLineage(texts).originals].map(([id, originals]) => [id, originals.map((one) => one.id)]));

describe("findLineage", () => {
  test("finds a copy with another lead and a changed number, and leaves other texts alone", () => {
    const copy = `Tin trong tỉnh. ${RELEASE.replace("bốn bậc", "năm bậc")} Ảnh: Hà An.`;
    expect(copiesFound([textOf("b", copy), textOf("a", RELEASE), textOf("c", OTHER)])).toEqual({ b: ["a"] });
  });

  test("finds a short release inside a long article", () => {
    expect(copiesFound([textOf("a", RELEASE), textOf("b", `${OTHER} ${OTHER.toUpperCase()} ${RELEASE}`)])).toEqual({
      b: ["a"],
    });
  });

  test("takes the earlier published as the original, then the one without a credit, then the lower id", () => {
    const credited = `${RELEASE}\n(Theo Báo Sông Công)`;
    expect([
      copiesFound([
        textOf("a", RELEASE, { published: "2022-08-10" }),
        textOf("b", RELEASE, { published: "2022-08-09" }),
      ]),
      copiesFound([textOf("a", RELEASE), textOf("b", RELEASE, { published: "2022-08-09" })]),
      copiesFound([textOf("a", credited), textOf("b", RELEASE)]),
      copiesFound([textOf("b", RELEASE), textOf("a", RELEASE)]),
    ]).toEqual([{ a: ["b"] }, { a: ["b"] }, { a: ["b"] }, { b: ["a"] }]);
  });

  test("does not take one shared sentence for a copy, but does take the same few words", () => {
    const sentence = "Tỉnh lên bốn bậc so với kỳ trước, đứng thứ tám cả nước về chuyển đổi số.";
    expect(copiesFound([textOf("a", sentence), textOf("b", `${OTHER} ${sentence}`), textOf("c", sentence)])).toEqual({
      c: ["a"],
    });
  });

  test("reads two hundred copies of one release and two thousand other texts in seconds", () => {
    const copies = Array.from({ length: 200 }, (_, n) =>
      textOf(`copy-${String(n).padStart(3, "0")}`, `${RELEASE} Trang ${n}.`),
    );
    const others = Array.from({ length: 2000 }, (_, n) =>
      textOf(`other-${n}`, Array.from({ length: 150 }, (_, w) => `từ${(n * 7919 + w * 104_729) % 5003}`).join(" ")),
    );
    const started = performance.now();
    const found = copiesFound([...others, ...copies]);
    expect(Object.keys(found).filter((id) => id.startsWith("copy-")).length).toBe(199);
    expect(found["copy-199"]?.[0]).toBe("copy-000");
    expect(performance.now() - started).toBeLessThan(5000);
  });
});

describe("creditLine", () => {
  test.each([
    ["Bài viết.\nTheo TTXVN\n", "TTXVN"],
    ["Bài viết.\n(Nguồn: Báo Sông Công)", "Báo Sông Công"],
    ["Bài viết dài và kết ở đây (theo Tin Mới).\n", "Tin Mới"],
    ["Theo Bộ TT&TT, tỉnh đứng thứ tám.", null],
    ["Tỉnh đứng thứ tám (theo Bộ TT&TT)", null],
    ["Theo kế hoạch năm nay", null],
  ])("reads %j", (text, name) => {
    expect(creditLine(text)).toBe(name);
  });

  test("stays linear on hostile lines", () => {
    const started = performance.now();
    for (const piece of ["\n", " ", "Theo A", "(Theo ", "Nguồn: a "]) creditLine(piece.repeat(50_000));
    expect(performance.now() - started).toBeLessThan(3000);
  });
});

describe("trustOf", () => {
  // prettier-ignore
  test.each([
    ["https://dti.gov.vn/xep-hang", "dti", "issuer"],
    ["https://makeinvietnam.mic.gov.vn/baiviet", null, "issuer"],
    ["https://mic.gov.vn/tin", "pci", "official portal"],
    ["https://thainguyen.gov.vn/tin", "dti", "official portal"],
    ["https://notdti.gov.vn.example/", "dti", "reporter"],
    ["docs/a.txt", "dti", "reporter"],
  ] as const)("takes %s for index %s as %s", (address, index, trust) => {
    expect(trustOf(standingOf(address, ""), { index })).toBe(trust);
  });

  test.each([
    ["official", "official portal"],
    ["issuer", "issuer"],
    ["reporter", "reporter"],
    ["reprint", "reprint"],
  ] as const)("believes the operator who calls a site %s", (authority, trust) => {
    expect(trustOf(standingOf("https://bao.example/tin", "", authority), { index: "dti" })).toBe(trust);
  });

  test("takes a credited text as a reprint, whoever runs it", () => {
    expect(trustOf(standingOf("https://thainguyen.gov.vn/tin", "Tin.\nTheo TTXVN"), { index: "dti" })).toBe("reprint");
  });
});
