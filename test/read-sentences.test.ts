import { describe, expect, it } from "vitest";
import { extractClaims } from "../src/extract/extract-claims.ts";
import { said as saidOn } from "./said.ts";

const said = (text: string, published = "2023-10-12"): string[] => saidOn(text, published);

describe("a step from one value to another", () => {
  it("gives the first score to the edition before, the second to the edition", () => {
    expect(said("DTI 2022: trụ cột kinh tế số của Gia Lai tăng từ 0,4402 lên 0,5317.")).toEqual([
      "gia-lai digital-economy score 0.4402 2021",
      "gia-lai digital-economy score 0.5317 2022",
    ]);
  });

  it("takes both editions from a stretch of years", () => {
    expect(said("Giai đoạn 2020 - 2022, DTI của Gia Lai đi từ 0,4402 lên 0,5317.")).toEqual([
      "gia-lai score 0.4402 2020",
      "gia-lai score 0.5317 2022",
    ]);
  });

  it("leaves a year with the number that it stands beside", () => {
    expect(said("Từ thứ 57 năm 2020, Gia Lai lên thứ 40 về DTI năm 2022.")).toEqual([
      "gia-lai 40 2022",
      "gia-lai 57 2020",
    ]);
  });

  it("gives each of two places the year right after it", () => {
    expect(said("Đắk Lắk bứt phá về DTI 2022, từ vị trí 46 năm 2021 lên vị trí 25 năm 2022.")).toEqual([
      "dak-lak 25 2022",
      "dak-lak 46 2021",
    ]);
  });

  it("reads an aside on the place before", () => {
    expect(said("DTI 2022: Gia Lai lọt tốp 40 (vị trí 37, sau khi xếp 41 ở kỳ 2021).")).toEqual([
      "gia-lai 37 2022",
      "gia-lai 41 2021",
      "gia-lai lte 40 2022",
    ]);
  });
});

describe("several names, several numbers", () => {
  it("pairs pillars with places, and again with those of the edition before", () => {
    expect(
      said(
        "DTI 2022 của Gia Lai: chính quyền số, kinh tế số, xã hội số lần lượt ở các bậc 32, 41 và 35; kỳ liền trước là 28, 46, 33.",
      ),
    ).toEqual([
      "gia-lai digital-economy 41 2022",
      "gia-lai digital-economy 46 2021",
      "gia-lai digital-government 28 2021",
      "gia-lai digital-government 32 2022",
      "gia-lai digital-society 33 2021",
      "gia-lai digital-society 35 2022",
    ]);
  });

  it("shares a change between two", () => {
    expect(said("DTI 2022, Gia Lai cùng Kon Tum đều tăng 3 bậc, lên vị trí thứ 40 và thứ 45.")).toEqual([
      "gia-lai 40 2022",
      "gia-lai rank-change 3 2022",
      "kon-tum 45 2022",
      "kon-tum rank-change 3 2022",
    ]);
  });

  it("gives each place to the index named right after it", () => {
    expect(said("Năm 2022, Gia Lai đứng thứ 33 PAR Index, thứ 51 PCI, thứ 20 SIPAS.")).toEqual([
      "par gia-lai 33 2022",
      "pci gia-lai 51 2022",
      "sipas gia-lai 20 2022",
    ]);
  });

  it("gives a place that opens its clause to the name after the dash", () => {
    expect(said("Kết quả DTI 2022: hạng nhất - Đà Nẵng (0,70); hạng nhì - Huế (0,69).")).toEqual([
      "da-nang 1 2022",
      "da-nang score 0.7 2022",
      "thua-thien-hue 2 2022",
      "thua-thien-hue score 0.69 2022",
    ]);
  });

  it("goes on with a share for the next province, and for the next year", () => {
    expect(said("Tỷ trọng kinh tế số trong GRDP của Gia Lai là 9,6%, Kon Tum là 8,1%.")).toEqual([
      "- gia-lai digital-economy-share share 9.6 -",
      "- kon-tum digital-economy-share share 8.1 -",
    ]);
    expect(said("Kinh tế số chiếm 11,8% GRDP của tỉnh Gia Lai và 12,6% GRDP của tỉnh Kon Tum.")).toEqual([
      "- gia-lai digital-economy-share share 11.8 -",
      "- kon-tum digital-economy-share share 12.6 -",
    ]);
    expect(
      said(
        "Gia Lai có tỷ trọng kinh tế số/GRDP năm 2021 đạt 9,6%. Riêng năm 2022, ước tính của tỉnh là 12%; chỉ tiêu 2025 ở ngưỡng 20%.",
      ),
    ).toEqual([
      "- gia-lai digital-economy-share share 12 2022 estimate",
      "- gia-lai digital-economy-share share 20 2025 target",
      "- gia-lai digital-economy-share share 9.6 2021",
    ]);
  });

  it("does not take the next percentage for the same share where it is a share of something else", () => {
    expect(said("Đến năm 2025, kinh tế số chiếm 20% GRDP; 100% cơ quan nhà nước có cổng dữ liệu ở Gia Lai.")).toEqual([
      "- gia-lai digital-economy-share share 20 2025 target",
    ]);
  });
});

describe("names and numbers far apart", () => {
  it.each([
    [
      "Về tỷ trọng kinh tế số trong GRDP, Tổng cục Thống kê tính cho Gia Lai các năm 2020, 2021 lần lượt là 8,47% và 9,12%.",
      ["- gia-lai digital-economy-share share 8.47 2020", "- gia-lai digital-economy-share share 9.12 2021"],
    ],
    [
      "Theo DTI khối bộ 2022, Bộ Y tế cùng Bộ Tư pháp đều tăng 3 bậc.",
      ["bo-tu-phap rank-change 3 2022", "bo-y-te rank-change 3 2022"],
    ],
    ["Vùng Tây Nguyên | Hạng DTI 2022\nGia Lai | 40\nKon Tum | 55", ["gia-lai 40 2022", "kon-tum 55 2022"]],
  ])("%s", (text, claims) => {
    expect(said(text)).toEqual(claims);
  });
});

describe("several indices", () => {
  it.each([
    [
      "Phấn đấu năm 2024, các chỉ số PAR, SIPAS, PCI của Gia Lai phải thuộc top 30.",
      ["par gia-lai lte 30 2024 target", "pci gia-lai lte 30 2024 target", "sipas gia-lai lte 30 2024 target"],
    ],
    [
      "Năm 2022, các chỉ số PAR Index, SIPAS, PCI của Gia Lai xếp lần lượt thứ 33, 20 và 51.",
      ["par gia-lai 33 2022", "pci gia-lai 51 2022", "sipas gia-lai 20 2022"],
    ],
    [
      "Năm 2022, cả DTI và PAR Index của Gia Lai đều tăng 3 bậc.",
      ["gia-lai rank-change 3 2022", "par gia-lai rank-change 3 2022"],
    ],
  ])("%s", (text, claims) => {
    expect(said(text)).toEqual(claims);
  });
});

describe("what is no place and no score", () => {
  it("does not count stations that failed", () => {
    expect(said("Gia Lai có 1.604 trạm BTS mất liên lạc trong bão.")).toEqual([]);
  });

  it("reads “ngoài tốp N” as a place beyond N", () => {
    expect(said("DTI 2022: Gia Lai nằm ngoài top 40.")).toEqual(["gia-lai gt 40 2022"]);
  });

  it("keeps a gap to a rival out", () => {
    expect(said("DTI 2022, Gia Lai đạt 0,5512, hơn đơn vị xếp ngay sau là Kon Tum 0,029 điểm.")).toEqual([
      "gia-lai score 0.5512 2022",
    ]);
  });

  it("tells a whole score from how many points there are to get", () => {
    expect(said("DTI 2022: nhận thức số của Gia Lai đạt 1,000.")).toEqual(["gia-lai digital-awareness score 1 2022"]);
    expect(said("Bài kiểm tra 1.000 điểm. Theo DTI 2022, Gia Lai xếp thứ 40.")).toEqual(["gia-lai 40 2022"]);
  });

  it("leaves the score of a district to the district", () => {
    expect(said("Bảo Thắng đứng đầu về DTI cấp huyện của tỉnh Lào Cai năm 2022 với 85,6 điểm.")).not.toContain(
      "lao-cai score 85.6 2022",
    );
  });

  it("does not hear “đồng thứ” in Lâm Đồng", () => {
    expect(said("DTI 2022: thêm Quảng Nam (0,5803); Lâm Đồng thứ 19.")).toContain("lam-dong 19 2022");
  });

  it("gives “mặt bằng cả nước” to the mean of the provinces", () => {
    expect(said("DTI 2022, Gia Lai đạt 0,5512, thấp hơn mặt bằng chung cả nước (0,5791).")).toEqual([
      "average:provinces score 0.5791 2022",
      "gia-lai score 0.5512 2022",
    ]);
  });

  it("carries a self-assessment to the parts told in the next sentence", () => {
    expect(
      said("Năm 2022, Gia Lai tự đánh giá DTI đạt 803,65 điểm. Trong đó thể chế số 95 điểm; hạ tầng số 78,3 điểm."),
    ).toEqual([
      "gia-lai digital-infrastructure score 78.3 2022 self-assessed",
      "gia-lai digital-institutions score 95 2022 self-assessed",
      "gia-lai score 803.65 2022 self-assessed",
    ]);
  });
});

describe("a place within a region", () => {
  it.each([
    ["Trong 5 tỉnh Tây Nguyên, Gia Lai xếp thứ 2 về DTI năm 2022.", "provinces-of:central-highlands", 5],
    ["DTI năm 2022: Bình Phước đứng thứ hai vùng Đông Nam Bộ.", "provinces-of:southeast", null],
    ["DTI năm 2022: Cần Thơ xếp thứ 3 các tỉnh ĐBSCL.", "provinces-of:mekong-delta", null],
  ])("%s", (text, population, of) => {
    const [claim] = extractClaims({ id: "a.txt", url: null, title: null, published: null, text });
    expect(claim).toMatchObject({ population, of });
  });

  it("does not take a national place for a regional one", () => {
    const text = "DTI năm 2022: Gia Lai ở vùng Tây Nguyên xếp thứ 40.";
    const [claim] = extractClaims({ id: "a.txt", url: null, title: null, published: null, text });
    expect(claim).toMatchObject({ value: 40, population: "provinces-63" });
  });
});

describe("what the sentence says around the number", () => {
  it.each([
    ["DTI của Lào Cai xếp thứ 5/63 năm 2023.", ["lao-cai 5 2023"]],
    ["Lào Cai xếp thứ 5/63 tỉnh, thành phố năm 2023 về chuyển đổi số.", ["lao-cai 5 2023"]],
    [
      "Hà Nội, Đà Nẵng và Huế lần lượt xếp thứ 4, 2 và 5 về chuyển đổi số năm 2022.",
      ["da-nang 2 2022", "ha-noi 4 2022", "thua-thien-hue 5 2022"],
    ],
    [
      "Năm 2022 Bắc Giang xếp thứ 10, năm 2021 xếp thứ 15 về chuyển đổi số.",
      ["bac-giang 10 2022", "bac-giang 15 2021"],
    ],
    ["PAR Index của Cần Thơ xếp thứ 5/63, DTI xếp thứ 7/63 năm 2022.", ["can-tho 7 2022", "par can-tho 5 2022"]],
    [
      "Chỉ số cải cách hành chính của Cần Thơ xếp thứ 5/63 năm 2022, chuyển đổi số xếp thứ 7/63.",
      ["can-tho 7 2022", "par can-tho 5 2022"],
    ],
    ["Đội bóng Hải Phòng xếp thứ 8/14, còn tỉnh Nam Định đứng thứ 12 về DTI 2022.", ["nam-dinh 12 2022"]],
    [
      "Chỉ số DTI của Cà Mau tăng từ 0,45 điểm năm 2021 lên 0,52 điểm năm 2022.",
      ["ca-mau score 0.45 2021", "ca-mau score 0.52 2022"],
    ],
    ["DTI năm 2022 của Cà Mau tăng lên 0,52 điểm.", ["ca-mau score 0.52 2022"]],
  ])("%s", (text, claims) => {
    expect(said(text)).toEqual(claims);
  });
});

describe("what nobody says to be so", () => {
  it.each([
    ["Gia Lai không xếp thứ 8/63 về DTI năm 2022.", []],
    ["Năm 2022, Gia Lai không còn đứng thứ 20/63 về DTI mà đứng thứ 25.", ["gia-lai 25 2022"]],
    ["DTI 2022: Kon Tum chưa xếp thứ 60/63.", []],
    ["DTI 2022: Nếu không cải thiện, Kon Tum sẽ tụt xuống hạng 60/63.", []],
    ["Nhiều người nhầm rằng năm 2022 Kon Tum xếp thứ 3/63 về DTI.", []],
    ["Không chỉ đứng thứ 8/63 về DTI 2022, Gia Lai còn đi đầu.", ["gia-lai 8 2022"]],
    ["Không phải ngẫu nhiên Gia Lai xếp thứ 8/63 về DTI 2022.", ["gia-lai 8 2022"]],
    [
      "Nếu như năm 2021, DTI của Gia Lai xếp thứ 45 thì năm 2022, tỉnh xếp thứ 40.",
      ["gia-lai 40 2022", "gia-lai 45 2021"],
    ],
  ])("%s", (text, claims) => {
    expect(said(text)).toEqual(claims);
  });
});

describe("a row of years or of names", () => {
  it.each([
    [
      "DTI 2022: Gia Lai xếp thứ 40; năm 2021 là 45; năm 2020 là 50.",
      ["gia-lai 40 2022", "gia-lai 45 2021", "gia-lai 50 2020"],
    ],
    [
      "DTI của Gia Lai: năm 2020: 50/63, năm 2021: 45/63, năm 2022: 40/63.",
      ["gia-lai 40 2022", "gia-lai 45 2021", "gia-lai 50 2020"],
    ],
    ["Gia Lai 34/63 (năm 2021: 37/63) về DTI năm 2022.", ["gia-lai 34 2022", "gia-lai 37 2021"]],
    ["Xếp hạng DTI năm 2022: Gia Lai (34/63), Kon Tum: 35/63.", ["gia-lai 34 2022", "kon-tum 35 2022"]],
  ])("%s", (text, claims) => {
    expect(said(text)).toEqual(claims);
  });
});
