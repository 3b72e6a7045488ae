import { describe, expect, it } from "vitest";
import { extractClaims } from "../src/extract/extract-claims.ts";
import { said as saidOn } from "./said.ts";

const said = (text: string, published = "2025-11-10"): string[] => saidOn(text, published);

/** The places alone, in the order of their names. */
const places = (text: string): string[] => said(text).filter((claim) => !/ (?:lte|gte|score) /.test(claim));

describe("a list whose order is told", () => {
  it("places each member and bounds it by the size of the group", () => {
    expect(said("Ba địa phương dẫn đầu DTI năm 2022 lần lượt là Đà Nẵng, TPHCM và Quảng Ninh.")).toEqual([
      "da-nang 1 2022",
      "da-nang lte 3 2022",
      "ho-chi-minh 2 2022",
      "ho-chi-minh lte 3 2022",
      "quang-ninh 3 2022",
      "quang-ninh lte 3 2022",
    ]);
  });

  it.each([
    "Ba nơi trên cùng của bảng DTI 2022, kể từ trên xuống: Đà Nẵng (0,8002), TP.HCM (0,7163), Quảng Ninh.",
    "Top 3 DTI năm 2022 xếp theo thứ tự từ cao xuống thấp gồm Đà Nẵng, TP.HCM, Quảng Ninh.",
    "Các địa phương dẫn đầu DTI năm 2022 lần lượt là Đà Nẵng, TP Hồ Chí Minh, Quảng Ninh.",
    "DTI năm 2022: tốp 3 theo thứ tự là Đà Nẵng, TP.HCM, rồi tới Quảng Ninh.",
  ])("hears it in “%s”", (text) => {
    expect(places(text)).toEqual(["da-nang 1 2022", "ho-chi-minh 2 2022", "quang-ninh 3 2022"]);
  });

  it("begins the rest of a group where the others end", () => {
    expect(
      places("Ba suất còn lại của tốp 10 DTI năm 2021 lần lượt thuộc về Nam Định, Bình Phước và Bắc Giang."),
    ).toEqual(["bac-giang 10 2021", "binh-phuoc 9 2021", "nam-dinh 8 2021"]);
  });

  it("goes on from the place told before, within a sentence and over it", () => {
    const rest = ["da-nang 1 2022", "ho-chi-minh 2 2022", "quang-ninh 3 2022"];
    expect(places("Dẫn đầu DTI năm 2022 là Đà Nẵng, tiếp theo là TP.HCM và Quảng Ninh.")).toEqual(rest);
    expect(places("Đà Nẵng giữ ngôi đầu DTI 2022. Đeo bám gần nhất là TP.HCM, rồi đến Quảng Ninh.")).toEqual(rest);
    expect(places("DTI 2022: top 3 từ cao xuống thấp gồm Đà Nẵng, TP.HCM; ghế chốt thuộc về Quảng Ninh.")).toEqual(
      rest,
    );
  });

  it("counts on from the places that stand beside some of the names", () => {
    expect(said("Ba vị trí cuối bảng DTI 2022 thuộc về Cao Bằng (thứ 61), Gia Lai (thứ 62) và Bắc Kạn.")).toEqual([
      "bac-kan 63 2022",
      "cao-bang 61 2022",
      "gia-lai 62 2022",
    ]);
  });

  it("keeps a clause of its own apart from the list", () => {
    expect(places("Dẫn đầu DTI 2022 là Đà Nẵng, kế là TP.HCM; Long An xếp thứ 11.")).toEqual([
      "da-nang 1 2022",
      "ho-chi-minh 2 2022",
      "long-an 11 2022",
    ]);
  });
});

describe("a list whose order is not told", () => {
  const confidences = (text: string): [string, number][] =>
    extractClaims({ id: "a", url: null, title: null, published: "2025-11-10", text })
      .filter(({ comparator }) => comparator === "eq")
      .map(({ rule, confidence }) => [rule, confidence]);

  it("bounds the members, and places those of a complete list with little trust", () => {
    const text = "Top 3 DTI năm 2022 gồm Đà Nẵng, TP.HCM, Quảng Ninh.";
    expect(said(text)).toEqual([
      "da-nang 1 2022",
      "da-nang lte 3 2022",
      "ho-chi-minh 2 2022",
      "ho-chi-minh lte 3 2022",
      "quang-ninh 3 2022",
      "quang-ninh lte 3 2022",
    ]);
    expect(confidences(text)).toEqual([
      ["list/supposed-order", 0.5],
      ["list/supposed-order", 0.5],
      ["list/supposed-order", 0.5],
    ]);
  });

  it.each([
    ["an ellipsis breaks the count", "Top 10 DTI năm 2022 gồm Đà Nẵng, TP.HCM, Quảng Ninh..."],
    ["some are named, not all", "Top 10 DTI năm 2022 còn có Đà Nẵng, TP.HCM, Quảng Ninh."],
    ["examples", "Các nơi thuộc tốp 10 DTI năm 2022 như Đà Nẵng, TP.HCM, Quảng Ninh đều đã công khai số liệu."],
    ["the members go before", "Đà Nẵng, TP.HCM và Quảng Ninh đều lọt top 10 DTI năm 2022."],
    ["they stand for a region", "Đà Nẵng, TP.HCM, Quảng Ninh là ba đại diện của vùng nằm trong tốp 10 DTI 2022."],
    [
      "a list under its headline",
      "10 địa phương dẫn đầu DTI năm 2022\nDanh sách không xếp thứ tự, gồm: Đà Nẵng, TP.HCM, Quảng Ninh.",
    ],
  ])("only bounds them where %s", (_why, text) => {
    expect(said(text)).toEqual(["da-nang lte 10 2022", "ho-chi-minh lte 10 2022", "quang-ninh lte 10 2022"]);
  });

  it("supposes no order in the alphabet, nor within a part of the index", () => {
    expect(places("Top 5 DTI 2022 gồm Cần Thơ, Đà Nẵng, Hải Phòng, Lạng Sơn, Quảng Ninh.")).toEqual([]);
    expect(said("Ba địa phương dẫn đầu DTI 2022 về hạ tầng số gồm Quảng Ninh, Bình Dương, Đà Nẵng.")).toEqual([
      "binh-duong digital-infrastructure lte 3 2022",
      "da-nang digital-infrastructure lte 3 2022",
      "quang-ninh digital-infrastructure lte 3 2022",
    ]);
  });

  it("bounds the last ones from below where it is known how many are ranked", () => {
    expect(said("Ba tỉnh cuối bảng DTI 2022 trong 63 tỉnh, thành là Gia Lai, Cao Bằng, Bắc Kạn.")).toEqual([
      "bac-kan gte 61 2022",
      "cao-bang gte 61 2022",
      "gia-lai gte 61 2022",
    ]);
  });

  it.each([
    ["those that left", "Rời top 10 DTI năm 2023 là Quảng Ninh, Thái Nguyên và Nam Định."],
    ["those that are missed", "Top 10 DTI 2023 vắng Hà Nội, Hải Phòng."],
    ["a ranking by people", "10 tỉnh có dân số cao nhất nước là Hà Nội, TP.HCM, Thanh Hóa; DTI của họ không cao."],
    ["the second group", "Nhóm 2 của khảo sát DTI gồm Hà Nội, Nam Định."],
    ["a distance", "Nam Định kém nhóm 3 tỉnh đầu bảng DTI là Đà Nẵng, Huế, Bắc Ninh một quãng xa."],
    ["a ranking by exports", "5 tỉnh dẫn đầu về xuất khẩu là Bắc Ninh, Thái Nguyên, Bình Dương; DTI chưa công bố."],
  ])("takes nothing from %s", (_what, text) => {
    expect(said(text)).toEqual([]);
  });
});

describe("neighbours of a place", () => {
  it("bounds those above it, and places them where all are named", () => {
    expect(said("Quảng Ninh đứng thứ 3 về DTI 2022, chỉ sau Đà Nẵng và TP.HCM.")).toEqual([
      "da-nang 1 2022",
      "da-nang lte 2 2022",
      "ho-chi-minh 2 2022",
      "ho-chi-minh lte 2 2022",
      "quang-ninh 3 2022",
    ]);
    expect(said("Quảng Ninh đứng thứ 7 về DTI 2022, kém Đà Nẵng và TP.HCM.")).toEqual([
      "da-nang lte 6 2022",
      "ho-chi-minh lte 6 2022",
      "quang-ninh 7 2022",
    ]);
  });

  it("takes the place after the names, and the newest of two editions", () => {
    expect(said("Chỉ chịu thua Đà Nẵng, TP.HCM chiếm vị trí thứ hai DTI 2022, trong khi năm 2021 mới thứ ba.")).toEqual(
      ["da-nang 1 2022", "ho-chi-minh 2 2022", "ho-chi-minh 3 2021"],
    );
  });

  it("steps up and down from the place", () => {
    expect(said("DTI 2022 xếp Bình Dương ở hạng 12; ngay trên là Hà Nam, ngay dưới là Cà Mau.")).toEqual([
      "binh-duong 12 2022",
      "ca-mau 13 2022",
      "ha-nam 11 2022",
    ]);
    expect(
      said("Về DTI 2022, Long An xếp thứ 11. Ngay sau Long An lần lượt là Bình Phước, Hải Dương và Hải Phòng."),
    ).toEqual(["binh-phuoc 12 2022", "hai-duong 13 2022", "hai-phong 14 2022", "long-an 11 2022"]);
  });

  it("bounds those below it, and those right above it in any order", () => {
    expect(said("DTI 2022 của Bạc Liêu xếp 60/63, chỉ trên Bắc Kạn và Cao Bằng.")).toEqual([
      "bac-kan gte 61 2022",
      "bac-lieu 60 2022",
      "cao-bang gte 61 2022",
    ]);
    expect(said("DTI 2022: Ninh Thuận hạng 63/63. Hai tỉnh nằm ngay phía trên là Phú Yên và Cao Bằng.")).toEqual([
      "cao-bang gte 61 2022",
      "ninh-thuan 63 2022",
      "phu-yen gte 61 2022",
    ]);
  });

  it("takes the place in the ranking that is meant", () => {
    expect(
      said(
        "Trong bảng DTI 2024 của 34 tỉnh, Hà Nội dẫn đầu. Xét bảng 63, Hà Nội xếp thứ 4. Bám ngay sau Hà Nội ở bảng 34 là Huế.",
      ).filter((claim) => claim.startsWith("thua")),
    ).toEqual(["thua-thien-hue 2 2024"]);
  });

  it("shares a place", () => {
    expect(said("Về DTI 2022, Vĩnh Long hạng 30, đồng hạng với Bến Tre.")).toEqual([
      "ben-tre 30 2022",
      "vinh-long 30 2022",
    ]);
  });

  it("finds a place within a region by who alone stands above", () => {
    const claims = extractClaims({
      id: "a",
      url: null,
      title: null,
      published: "2023-10-12",
      text: "Trong 13 tỉnh, thành Đồng bằng sông Cửu Long, DTI 2022 của Long An chỉ đứng sau Cần Thơ.",
    });
    expect(claims.map(({ subject, value, of, derived }) => [subject, value, of, derived]).sort()).toEqual([
      ["province:can-tho", 1, 13, true],
      ["province:long-an", 2, 13, true],
    ]);
  });

  it.each([
    ["a comparison by people", "Long An đứng thứ 15 về DTI 2022, kém Đà Nẵng về dân số."],
    ["an event", "Long An đứng thứ 15 về DTI 2022, hai tuần sau Hà Nội công bố kế hoạch."],
  ])("takes nothing from %s", (_what, text) => {
    expect(said(text)).toEqual(["long-an 15 2022"]);
  });
});

describe("the last place", () => {
  it("is as far down as the group that is meant is long", () => {
    const text =
      "DTI 2022 cấp bộ: 17 bộ có dịch vụ công đạt trung bình 0,5832; 9 cơ quan không có dịch vụ công đạt 0,3231.\nNhóm thứ nhất do Bộ Tài chính dẫn đầu, Bộ Y tế đứng chót. Nhóm thứ hai do Đài Truyền hình Việt Nam dẫn đầu, còn Ban Quản lý Lăng Chủ tịch Hồ Chí Minh đứng chót.";
    const last = extractClaims({ id: "a", url: null, title: null, published: "2023-10-12", text })
      .filter(({ derived }) => derived)
      .map(({ subject, value, of, population }) => [subject, value, of, population]);
    expect(last).toEqual([
      ["ministry:bo-y-te", 17, 17, "ministries-with-public-services"],
      ["ministry:ban-quan-ly-lang-chu-tich-ho-chi-minh", 9, 9, "ministries-without-public-services"],
    ]);
  });
});

describe("a jump that is compared", () => {
  it("is no place beside another", () => {
    expect(said("Long An lên thứ 15 về DTI 2022, mức tăng chỉ kém Hà Nội (18 bậc).")).toEqual([
      "ha-noi rank-change 18 2022",
      "long-an 15 2022",
    ]);
  });
});

describe("what a place or a score implies", () => {
  it("repeats a place through a run of editions, never before the first", () => {
    expect(said("Đà Nẵng là quán quân DTI 2022, lần thứ ba liên tiếp.")).toEqual([
      "da-nang 1 2020",
      "da-nang 1 2021",
      "da-nang 1 2022",
    ]);
    expect(said("Đà Nẵng đứng đầu DTI 2021, năm thứ mười liên tiếp.")).toEqual(["da-nang 1 2020", "da-nang 1 2021"]);
    expect(said("DTI 2021 của Hậu Giang: năm thứ hai liên tiếp tỉnh lọt tốp 20.")).toEqual([
      "hau-giang lte 20 2020",
      "hau-giang lte 20 2021",
    ]);
  });

  it("reads how high the scale goes from a score over it", () => {
    expect(said("Năm 2023 Khánh Hòa đạt 593,4/1.000 điểm DTI.")).toEqual([
      "index:dti max-score 1000 2023",
      "khanh-hoa score 593.4 2023",
    ]);
    expect(said("DTI năm 2022 Sơn La được 541,46 điểm, xếp 40/63.")).toEqual([
      "son-la 40 2022",
      "son-la score 541.46 2022",
    ]);
  });
});

describe("names and numbers told in the same order", () => {
  it.each([
    [
      "DTI năm 2023 của Bến Tre: nhân lực số và an toàn thông tin mạng lần lượt xếp 14/63 và 31/63.",
      ["ben-tre cyber-security 31 2023", "ben-tre digital-human-resources 14 2023"],
    ],
    ["Trong DTI 2023, Bến Tre và Trà Vinh đứng theo thứ tự 33 và 45 cả nước.", ["ben-tre 33 2023", "tra-vinh 45 2023"]],
    [
      "Thứ hạng của chính quyền số, kinh tế số trong DTI 2023 của Bến Tre tương ứng là 33 và 45.",
      ["ben-tre digital-economy 45 2023", "ben-tre digital-government 33 2023"],
    ],
    [
      "DTI 2022: Lào Cai giảm 3 hạng, còn Yên Bái và Sơn La thì được 2 và 4 hạng.",
      ["lao-cai rank-change -3 2022", "son-la rank-change 4 2022", "yen-bai rank-change 2 2022"],
    ],
    [
      "DTI 2022 của Lào Cai: thể chế số và hạ tầng số lần lượt tụt 5 và 7 bậc.",
      ["lao-cai digital-infrastructure rank-change -7 2022", "lao-cai digital-institutions rank-change -5 2022"],
    ],
    [
      "DTI năm 2022, Bộ Tài chính và Bộ Công Thương lần lượt đạt 0,78 và 0,76 điểm, xếp thứ hai, thứ ba.",
      [
        "bo-cong-thuong 3 2022",
        "bo-cong-thuong score 0.76 2022",
        "bo-tai-chinh 2 2022",
        "bo-tai-chinh score 0.78 2022",
      ],
    ],
    [
      "Lào Cai và Yên Bái cùng lên hạng DTI 2023. Về PAR Index 2024, hai tỉnh xếp lần lượt 21 và 33.",
      ["par lao-cai 21 2024", "par yen-bai 33 2024"],
    ],
    [
      "DTI quốc gia năm 2022 đi lên; mức tăng của các trụ cột lần lượt là 41%, 37,5% và 52%.",
      [
        "country:vn digital-economy score-growth 37.5 2022",
        "country:vn digital-government score-growth 41 2022",
        "country:vn digital-society score-growth 52 2022",
      ],
    ],
  ])("pairs them in “%s”", (text, claims) => {
    expect(said(text)).toEqual(claims);
  });

  it.each([
    "Thứ hạng DTI của Lào Cai các năm 2020, 2021, 2022 lần lượt là 45, 37 và 34.",
    "Năm 2020, 2021 và 2022, Lào Cai lần lượt xếp thứ 45, 37 và 34 về DTI.",
    "Giai đoạn 2020-2022, Lào Cai xếp hạng DTI lần lượt là 45, 37 và 34.",
  ])("pairs them with years in “%s”", (text) => {
    expect(said(text)).toEqual(["lao-cai 34 2022", "lao-cai 37 2021", "lao-cai 45 2020"]);
  });

  it("goes back to them with the numbers of the edition before", () => {
    expect(
      said(
        "Chính quyền số, kinh tế số của Bến Tre trong DTI 2023 lần lượt xếp 33 và 45. Ở kỳ trước, các thứ hạng này là 28, 47.",
      ),
    ).toEqual([
      "ben-tre digital-economy 45 2023",
      "ben-tre digital-economy 47 2022",
      "ben-tre digital-government 28 2022",
      "ben-tre digital-government 33 2023",
    ]);
  });

  it.each([
    "DTI 2022: Lào Cai và Yên Bái lần lượt có 14 và 31 xã đạt chuẩn.",
    "DTI 2022: Lào Cai và Yên Bái lần lượt hoàn thành 14/63 và 31/63 nhiệm vụ.",
    "DTI của Lào Cai: hạ tầng số và nhân lực số lần lượt có 5 và 7 tiêu chí.",
    "Kinh tế số và xã hội số lần lượt tăng 5 và 7 tỷ đồng so với DTI kỳ trước của Lào Cai.",
    "Lào Cai và Yên Bái họp về DTI. Hai tỉnh lần lượt xếp 21 và 33 hồ sơ vào diện ưu tiên.",
    "Lào Cai, Yên Bái và Sơn La bàn về DTI. Hai tỉnh xếp lần lượt 21 và 33.",
    "Theo DTI, doanh thu kinh tế số và xã hội số lần lượt tăng 41% và 52%.",
    "Năm 2021 và 2022, Lào Cai lần lượt có 20 và 14 xã chuyển đổi số, DTI tăng.",
    "DTI quốc gia các năm 2020, 2021 và 2022 lần lượt được công bố tháng 10, 8 và 7.",
  ])("takes nothing from “%s”", (text) => {
    expect(said(text)).toEqual([]);
  });
});

describe("what a number of the index is about", () => {
  it.each([
    [
      "DTI 2022 của Lào Cai tăng 5 bậc. Mảng chính quyền số, tỉnh được 0,4449 điểm, xếp thứ 8.",
      [
        "lao-cai digital-government 8 2022",
        "lao-cai digital-government score 0.4449 2022",
        "lao-cai rank-change 5 2022",
      ],
    ],
    [
      "Trong DTI 2022, Lào Cai xếp thứ 9. Hạ tầng số thì hơn, ta đứng đầu.",
      ["lao-cai 9 2022", "lao-cai digital-infrastructure 1 2022"],
    ],
    [
      "Lào Cai xếp thứ 9 về DTI 2022. Riêng hạ tầng số yếu hơn, chỉ đứng thứ 40.",
      ["lao-cai 9 2022", "lao-cai digital-infrastructure 40 2022"],
    ],
    ["DTI 2022 của Lào Cai: lĩnh vực kinh tế số tiến bộ nhất, hạng 7.", ["lao-cai digital-economy 7 2022"]],
    ["Trong DTI 2022, xã hội số vẫn là mảng mà Lào Cai chậm, mới ở vị trí 44.", ["lao-cai digital-society 44 2022"]],
    [
      "Theo DTI 2022, hai chỉ số (hạ tầng số; thể chế số) thành phố Đà Nẵng đều xếp số 1.",
      ["da-nang digital-infrastructure 1 2022", "da-nang digital-institutions 1 2022"],
    ],
  ])("is the part that its clause is about in “%s”", (text, claims) => {
    expect(said(text)).toEqual(claims);
  });

  it.each([
    "Nhờ đầu tư hạ tầng số, Lào Cai xếp thứ 9 về DTI 2022.",
    "Lào Cai đẩy mạnh chính quyền số, kinh tế số. Năm 2022 tỉnh xếp thứ 9 về DTI.",
    "Hạ tầng số được đầu tư mạnh, DTI 2022 của Lào Cai xếp thứ 9.",
    "Với kinh tế số phát triển, tỉnh Lào Cai xếp thứ 9 về DTI 2022.",
    "DTI 2022: Lào Cai mạnh về hạ tầng số, tỉnh xếp thứ 9.",
    "Ở lĩnh vực chính quyền số, tỉnh Lào Cai có nhiều dịch vụ, DTI 2022 xếp thứ 9.",
  ])("is the whole index in “%s”", (text) => {
    expect(said(text)).toEqual(["lao-cai 9 2022"]);
  });
});

describe("places in brackets after names", () => {
  it("go on as the first one began", () => {
    expect(said("Xếp dưới trong DTI 2022 là Lâm Đồng (thứ 38), Đắk Lắk (47) và Đắk Nông (49).")).toEqual([
      "dak-lak 47 2022",
      "dak-nong 49 2022",
      "lam-dong 38 2022",
    ]);
    expect(said("DTI 2022: Lâm Đồng (thứ 38), Đắk Lắk (47 xã).")).toEqual(["lam-dong 38 2022"]);
    expect(said("Lào Cai xếp thứ 9 về DTI 2022; đoàn dự có Lâm Đồng (12), Đắk Lắk (47).")).toEqual(["lao-cai 9 2022"]);
  });
});

describe("a part of the index named before the sentence", () => {
  it("holds under its heading, until the next one", () => {
    expect(
      said(
        "Kết quả DTI 2022 của Lào Cai\n1. Chỉ số chung\nTỉnh xếp thứ 9.\n2. Nhận thức số\nTỉnh xếp thứ 14.\n3. Hạ tầng số\nTỉnh đạt 0,61 điểm, đứng thứ 20.\n4. Đánh giá\nTỉnh xếp thứ 9.",
      ),
    ).toEqual([
      "lao-cai 9 2022",
      "lao-cai 9 2022",
      "lao-cai digital-awareness 14 2022",
      "lao-cai digital-infrastructure 20 2022",
      "lao-cai digital-infrastructure score 0.61 2022",
    ]);
  });

  it("gives way to the index itself", () => {
    expect(said("DTI 2022 của Lào Cai\nKinh tế số\nTỉnh xếp thứ 14. DTI của tỉnh xếp thứ 9.")).toEqual([
      "lao-cai 9 2022",
      "lao-cai digital-economy 14 2022",
    ]);
  });

  it("is meant by “this pillar”, and the whole index by “this index”", () => {
    expect(said("DTI 2022 của Lào Cai: thể chế số xếp thứ 5. Trụ cột này năm 2021 chỉ thứ 12.")).toEqual([
      "lao-cai digital-institutions 12 2021",
      "lao-cai digital-institutions 5 2022",
    ]);
    expect(said("DTI 2022 của Lào Cai xếp thứ 9. Chỉ số này năm 2021 xếp thứ 12.")).toEqual([
      "lao-cai 12 2021",
      "lao-cai 9 2022",
    ]);
  });

  it("is none where the line only speaks of it", () => {
    expect(said("DTI 2022 của Lào Cai\nKinh tế số đi lên nhờ thương mại\nTỉnh xếp thứ 9.")).toEqual(["lao-cai 9 2022"]);
  });
});
