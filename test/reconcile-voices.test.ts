import { describe, expect, test } from "vitest";
import { creditLine } from "../src/reconcile/credit-line.ts";
import { knowDocument, knowSources } from "../src/reconcile/know-sources.ts";
import type { SourceText } from "../src/reconcile/reconcile-claims.ts";
import { standingOf, trustOf } from "../src/reconcile/source-trust.ts";
import { textOf } from "./reconcile-claim.ts";

const RELEASE =
  "Chiều mười hai tháng bảy, ban chỉ đạo họp phiên giữa năm và nghe báo cáo về kết quả xếp hạng chuyển đổi số của tỉnh. " +
  "So với kỳ trước, tỉnh lên bốn bậc; chính quyền số giữ nhịp, kinh tế số bứt lên, xã hội số đi chậm hơn vì hạ tầng vùng cao còn thiếu. " +
  "Chủ trì phiên họp yêu cầu các sở rà lại từng tiêu chí mất điểm và hẹn kiểm tra vào đầu quý tới.";
const OTHER =
  "Hội nông dân xã mở lớp dạy bà con bán chè trên sàn thương mại điện tử, mỗi buổi tối ba giờ, do đoàn viên thanh niên đứng lớp. " +
  "Sau một tháng, nửa số hộ đã có gian hàng riêng và quen với việc nhận tiền qua tài khoản thay cho tiền mặt như trước kia.";

const lineageOf = (texts: readonly SourceText[]) => knowSources(texts).lineage;
const copiesFound = (texts: readonly SourceText[]): Record<string, string[]> =>
  Object.fromEntries([...lineageOf(texts).originals].map(([id, originals]) => [id, originals.map((one) => one.id)]));

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

  test("takes the one that credits no other as the original, even where its date is later", () => {
    const credited = `${RELEASE}\n(Theo Báo Sông Công)`;
    expect(
      copiesFound([
        textOf("a", credited, { published: "2022-08-09" }),
        textOf("b", RELEASE, { published: "2022-08-10" }),
      ]),
    ).toEqual({ a: ["b"] });
  });

  test("takes last month's report with this month's numbers for a sibling, and with one other number for a copy", () => {
    const report = (numbers: readonly string[]): string =>
      `Trong tháng, toàn tỉnh có ${numbers[0] ?? ""} thuê bao di động đang hoạt động, doanh thu dịch vụ đạt ${numbers[1] ?? ""} tỷ đồng. ` +
      `Tỷ lệ phủ cáp quang đạt ${numbers[2] ?? ""}% số hộ, các đơn vị đã xử lý ${numbers[3] ?? ""} hồ sơ qua mạng và tiếp tục rà soát các điểm lõm sóng ở vùng cao.`;
    const june = ["1.102.300", "412,6", "76,68", "18.286"];
    const july = ["1.114.900", "430,1", "78,30", "27.218"];
    expect(
      copiesFound([
        textOf("june", report(june), { published: "2022-07-01" }),
        textOf("copy", report(["1.102.300", "412,6", "76,86", "18.286"]), { published: "2022-07-02" }),
        textOf("july", report(july), { published: "2022-08-01" }),
      ]),
    ).toEqual({ copy: ["june"] });
  });

  test("does not hear what a site prints around each of its articles", () => {
    const frame = (text: string): string =>
      `Trang chủ thời sự kinh tế văn hóa thể thao pháp luật bạn đọc liên hệ quảng cáo đường dây nóng.\n${text}\n` +
      "Đăng ký nhận bản tin của tòa soạn mỗi sáng, chia sẻ bài viết và để lại bình luận của bạn ở bên dưới nhé. Ghi rõ nguồn khi dùng lại.";
    const notes = [
      "Huyện mở lớp học chữ.",
      "Chợ phiên đông khách lạ.",
      "Mưa đá làm hỏng ngô.",
      "Đội bóng xã thắng trận đầu.",
    ];
    const pages = notes.map((text, n) => textOf(`n${n}`, frame(text), { url: `https://tin.example/${n}` }));
    expect(copiesFound(pages)).toEqual({});
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
    const started = process.cpuUsage();
    const found = copiesFound([...others, ...copies]);
    expect(Object.keys(found).filter((id) => id.startsWith("copy-")).length).toBe(199);
    expect(found["copy-199"]?.[0]).toBe("copy-000");
    expect(process.cpuUsage(started).user / 1000).toBeLessThan(5000);
  });
});

describe("creditLine", () => {
  test.each([
    ["Bài viết.\nTheo TTXVN\n", "TTXVN"],
    ["Bài viết.\n(Nguồn: Báo Sông Công)", "Báo Sông Công"],
    ["Bài viết dài và kết ở đây (theo Tin Mới).\n", "Tin Mới"],
    ["Theo Bộ TT&TT, tỉnh đứng thứ tám.", null],
    ["Tỉnh đứng thứ tám (theo Bộ TT&TT)", null],
    ["Bài viết.\nTheo VOV.VN", "VOV.VN"],
    ["Bài viết.\nNguồn: songcong.example", "songcong.example"],
    ["Bài viết.\nTheo báo Sông Công", "báo Sông Công"],
    ["Theo kế hoạch năm nay", null],
    ["Theo đó, tỉnh đứng thứ tám.\nTheo báo cáo của sở", null],
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
    expect(trustOf(standingOf(address, false), { index })).toBe(trust);
  });

  test.each([
    ["official", "official portal"],
    ["issuer", "issuer"],
    ["reporter", "reporter"],
    ["reprint", "reprint"],
  ] as const)("believes the operator who calls a site %s", (authority, trust) => {
    expect(trustOf(standingOf("https://bao.example/tin", false, authority), { index: "dti" })).toBe(trust);
  });

  test("takes a credited text as a reprint, whoever runs it", () => {
    const credited = knowDocument(textOf("a", "Tin.\nTheo TTXVN", { url: "https://thainguyen.gov.vn/tin" }));
    expect(trustOf(credited.standing, { index: "dti" })).toBe("reprint");
  });
});
