import { describe, expect, it } from "vitest";
import { extractClaims } from "../src/extract/extract-claims.ts";
import { said as saidOn } from "./said.ts";

/** With the sets of ranks, and ~ where a number is derived. */
const said = (text: string, published: string | null = "2023-10-12"): string[] =>
  saidOn(text, published, { sets: true, derived: true });

const lines = (...rows: string[]): string => rows.join("\n");

describe("a table of provinces", () => {
  const rows = [
    "ha-nam 34 2022",
    "ha-nam digital-economy 41 2022",
    "ha-nam score 0.5611 2022",
    "nam-dinh 10 2022",
    "nam-dinh digital-economy 8 2022",
    "nam-dinh score 0.6472 2022",
  ];

  it.each([
    ["bars", " | "],
    ["tabs", "\t"],
    ["gaps", "   "],
    ["semicolons", "; "],
    ["single spaces", " "],
    ["lines of their own", "\n"],
  ])("reads cells parted by %s", (_name, mark) => {
    const text = lines(
      "DTI năm 2022 của hai tỉnh lân cận.",
      ["Hạng", "Tỉnh", "Giá trị", "Hạng kinh tế số"].join(mark),
      ["10", "Nam Định", "0,6472", "8"].join(mark),
      ["34", "Hà Nam", "0,5611", "41"].join(mark),
    );
    expect(said(text)).toEqual(rows);
  });

  it("reads a table drawn with bars at both ends", () => {
    const text = lines(
      "DTI năm 2022 của hai tỉnh lân cận.",
      "| Hạng | Tỉnh | Giá trị | Hạng kinh tế số |",
      "|---:|---|---:|---:|",
      "| 10 | Nam Định | 0,6472 | 8 |",
      "| 34 | Hà Nam | 0,5611 | 41 |",
    );
    expect(said(text)).toEqual(rows);
  });

  it("reads a heading with the short form of its name beside it", () => {
    const text = lines(
      "DTI năm 2022 của hai tỉnh.",
      "",
      "Tỉnh | Thể chế số (TC) | Nhân lực số (NL)",
      "Lào Cai | 12 | 30",
      "Hà Giang | 22 | 33",
    );
    expect(said(text)).toEqual([
      "ha-giang digital-human-resources 33 2022",
      "ha-giang digital-institutions 22 2022",
      "lao-cai digital-human-resources 30 2022",
      "lao-cai digital-institutions 12 2022",
    ]);
  });

  it("reads a long heading with every word of its columns, and none of the numbers without it", () => {
    const rows = ["3 Quảng Ninh 0.9581 0.9000 0.7648 0.7024", "4 Thừa Thiên - Huế 0.9500 0.8000 0.6823 0.6975"];
    const heading =
      "Xếp hạng DTI Các tỉnh, thành phố trực thuộc TW Chỉ số Nhận thức số Chỉ số Thể chế số Chỉ số Hạ tầng số CHUYỂN ĐỔI SỐ CẤP TỈNH (PDTI)";
    expect(said(lines("Kết quả DTI năm 2022", "", heading, ...rows))).toEqual([
      "quang-ninh 3 2022",
      "quang-ninh digital-awareness score 0.9581 2022",
      "quang-ninh digital-infrastructure score 0.7648 2022",
      "quang-ninh digital-institutions score 0.9 2022",
      "quang-ninh score 0.7024 2022",
      "thua-thien-hue 4 2022",
      "thua-thien-hue digital-awareness score 0.95 2022",
      "thua-thien-hue digital-infrastructure score 0.6823 2022",
      "thua-thien-hue digital-institutions score 0.8 2022",
      "thua-thien-hue score 0.6975 2022",
    ]);
    expect(said(lines("Kết quả DTI năm 2022", "", ...rows))).toEqual([]);
  });

  it("does not take a capital after “thành phố” in a heading for a town", () => {
    const text = lines(
      "DTI năm 2022",
      "",
      "Hạng Tỉnh, thành phố Nhận thức số Thể chế số",
      "3 Quảng Ninh 0.9581 0.9000",
    );
    expect(said(text)).toEqual([
      "quang-ninh 3 2022",
      "quang-ninh digital-awareness score 0.9581 2022",
      "quang-ninh digital-institutions score 0.9 2022",
    ]);
  });

  it("quotes the row, and its offsets hold", () => {
    const text = lines("DTI năm 2022", "Hạng\tTỉnh\tĐiểm", "10\tNam Định\t0,6472", "34\tHà Nam\t0,5611");
    const quotes = extractClaims({ id: "a.txt", url: null, title: null, published: null, text }).map(
      ({ quote, start, end }) => [quote, text.slice(start, end)],
    );
    expect(quotes).toEqual([
      ["10\tNam Định\t0,6472", "10\tNam Định\t0,6472"],
      ["10\tNam Định\t0,6472", "10\tNam Định\t0,6472"],
      ["34\tHà Nam\t0,5611", "34\tHà Nam\t0,5611"],
      ["34\tHà Nam\t0,5611", "34\tHà Nam\t0,5611"],
    ]);
  });

  it("parts two editions side by side, and gives the change to the later", () => {
    expect(
      said(
        lines(
          "So sánh chỉ số chuyển đổi số (DTI) hai năm",
          "TT\tTỉnh\tNăm 2021\t\tNăm 2022\t\tTăng/giảm hạng",
          "\t\tĐiểm\tHạng\tĐiểm\tHạng\t",
          "1\tĐắk Lắk\t0,3821\t46\t0,5790\t25\t+21",
          "2\tLào Cai\t0,4712\t17\t0,6215\t19\t↓2",
        ),
      ),
    ).toEqual([
      "dak-lak 25 2022",
      "dak-lak 46 2021",
      "dak-lak rank-change 21 2022",
      "dak-lak score 0.3821 2021",
      "dak-lak score 0.579 2022",
      "lao-cai 17 2021",
      "lao-cai 19 2022",
      "lao-cai rank-change -2 2022",
      "lao-cai score 0.4712 2021",
      "lao-cai score 0.6215 2022",
    ]);
  });

  it("gives the mean row to the group", () => {
    expect(
      said(lines("DTI 2022", "Tỉnh | Điểm | Hạng", "Hà Nam | 0,5611 | 34", "Trung bình 63 tỉnh | 0,5791 |")),
    ).toEqual(["average:provinces score 0.5791 2022", "ha-nam 34 2022", "ha-nam score 0.5611 2022"]);
  });

  it("takes a running number for a place only in a ranking", () => {
    const table = (caption: string): string[] =>
      said(lines(caption, "STT | Tỉnh | Điểm", "1 | Nam Định | 0,6472", "2 | Hà Nam | 0,5611"));
    const scores = ["ha-nam score 0.5611 2022", "nam-dinh score 0.6472 2022"];
    expect(table("Bảng xếp hạng DTI năm 2022")).toEqual([
      "ha-nam 2 2022 ~",
      ...scores.slice(0, 1),
      "nam-dinh 1 2022 ~",
      ...scores.slice(1),
    ]);
    expect(table("Điểm DTI năm 2022 của một số tỉnh")).toEqual(scores);
    expect(table("Xếp hạng DTI năm 2022 các tỉnh vùng đồng bằng sông Hồng")).toEqual(scores);
  });

  it("does not take a running number for a place where the scores do not fall, or a column has the places", () => {
    expect(
      said(lines("Bảng xếp hạng DTI năm 2022", "STT | Tỉnh | Điểm", "1 | Hà Nam | 0,5611", "2 | Nam Định | 0,6472")),
    ).toEqual(["ha-nam score 0.5611 2022", "nam-dinh score 0.6472 2022"]);
    expect(
      said(lines("Bảng xếp hạng DTI năm 2022", "STT | Tỉnh | Hạng", "1 | Nam Định | 10", "2 | Hà Nam | 34")),
    ).toEqual(["ha-nam 34 2022", "nam-dinh 10 2022"]);
  });

  it("keeps sections of ministries apart", () => {
    const claims = extractClaims({
      id: "a.txt",
      url: null,
      title: null,
      published: null,
      text: lines(
        "Xếp hạng DTI năm 2022 cấp bộ",
        "STT | Bộ, ngành | Giá trị | Xếp hạng",
        "I. Bộ, ngành có cung cấp dịch vụ công",
        "1 | Bộ Y tế | 0,5103 | 11",
        "II. Bộ, ngành không cung cấp dịch vụ công",
        "1 | Thông tấn xã Việt Nam | 0,4811 | 2",
      ),
    });
    expect(
      claims
        .filter(({ measure }) => measure === "rank")
        .map(({ subject, population, value }) => [subject, population, value]),
    ).toEqual([
      ["ministry:bo-y-te", "ministries-with-public-services", 11],
      ["ministry:thong-tan-xa-viet-nam", "ministries-without-public-services", 2],
    ]);
  });
});

describe("a table about one province", () => {
  it("reads rows of indicators, columns of editions", () => {
    expect(
      said(
        lines(
          "Kết quả xếp hạng DTI của tỉnh Hà Nam:",
          "Nội dung; Hạng năm 2021; Hạng năm 2022; Tăng/giảm",
          "DTI cấp tỉnh; 32; 34; -2",
          "Trụ cột kinh tế số; 40; 41; -1",
          "Hạ tầng số; 25; 20; +5",
        ),
      ),
    ).toEqual([
      "ha-nam 32 2021",
      "ha-nam 34 2022",
      "ha-nam digital-economy 40 2021",
      "ha-nam digital-economy 41 2022",
      "ha-nam digital-economy rank-change -1 2022",
      "ha-nam digital-infrastructure 20 2022",
      "ha-nam digital-infrastructure 25 2021",
      "ha-nam digital-infrastructure rank-change 5 2022",
      "ha-nam rank-change -2 2022",
    ]);
  });

  it("reads rows of years", () => {
    expect(
      said(lines("Chỉ số DTI của Cà Mau", "Năm | Điểm | Xếp hạng", "2021 | 0,3790 | 43", "2022 | 0,5512 | 39")),
    ).toEqual(["ca-mau 39 2022", "ca-mau 43 2021", "ca-mau score 0.379 2021", "ca-mau score 0.5512 2022"]);
  });

  it("reads rows of several indices, each with its own claims", () => {
    expect(
      said(
        lines(
          "Các chỉ số năm 2022 của Quảng Ninh",
          "Chỉ số | Điểm | Xếp hạng | So với 2021",
          "PAR Index | 90,10% | 2 | -1",
          "PCI | 72,95 | 1 | 0",
          "DTI | 0,7024 | 3 | +8",
        ),
      ),
    ).toEqual([
      "par quang-ninh 2 2022",
      "par quang-ninh rank-change -1 2022",
      "par quang-ninh score 90.1 2022",
      "pci quang-ninh 1 2022",
      "pci quang-ninh rank-change 0 2022",
      "pci quang-ninh score 72.95 2022",
      "quang-ninh 3 2022",
      "quang-ninh rank-change 8 2022",
      "quang-ninh score 0.7024 2022",
    ]);
  });

  it("reads names over columns, indicators down the rows", () => {
    expect(
      said(
        lines(
          "DTI năm 2022",
          "Chỉ số | Thái Nguyên | Bắc Kạn",
          "Nhận thức số | 0,9012 | 0,5120",
          "DTI | 0,6543 | 0,4216",
        ),
      ),
    ).toEqual([
      "bac-kan digital-awareness score 0.512 2022",
      "bac-kan score 0.4216 2022",
      "thai-nguyen digital-awareness score 0.9012 2022",
      "thai-nguyen score 0.6543 2022",
    ]);
  });

  it("reads metrics with their units, what was reached and what is aimed at", () => {
    expect(
      said(
        lines(
          "Chỉ tiêu chuyển đổi số của tỉnh Gia Lai",
          "STT | Nội dung | ĐVT | Thực hiện 2022 | Kế hoạch 2023",
          "1 | Tỷ lệ hồ sơ trực tuyến | % | 41,2 | 60",
          "2 | Tổ công nghệ số cộng đồng | tổ | 1.534 | 1.576",
        ),
      ),
    ).toEqual([
      "- gia-lai community-digital-teams count 1534 2022",
      "- gia-lai community-digital-teams count 1576 2023 target",
      "- gia-lai online-filing-share share 41.2 2022",
      "- gia-lai online-filing-share share 60 2023 target",
    ]);
  });
});

describe("a list of labels", () => {
  it("takes index, edition and owner from the line above", () => {
    expect(
      said(
        lines(
          "Hậu Giang trong bảng DTI năm 2022",
          "- Vị trí chung: 17/63",
          "- Chính quyền số: 16/63; KTS 24/63",
          "• Xã hội số: 31/63 (+5)",
        ),
      ),
    ).toEqual([
      "hau-giang 17/63 2022",
      "hau-giang digital-economy 24/63 2022",
      "hau-giang digital-government 16/63 2022",
      "hau-giang digital-society 31/63 2022",
      "hau-giang digital-society rank-change 5 2022",
    ]);
  });

  it("takes bare numbers for places only under a line that says so", () => {
    const list = ["- Chính quyền số: 16", "- Kinh tế số: 24"];
    expect(said(lines("Thứ hạng DTI năm 2022 của Hậu Giang:", ...list))).toEqual([
      "hau-giang digital-economy 24 2022",
      "hau-giang digital-government 16 2022",
    ]);
    expect(said(lines("Số tiêu chí DTI năm 2022 của Hậu Giang:", ...list))).toEqual([]);
  });

  it("reads score, place and change in one line", () => {
    expect(
      said(
        lines(
          "DTI năm 2022 của Trà Vinh (trong ngoặc là thứ hạng và thay đổi so với năm 2021):",
          "• DTI chung: 0,5903 (hạng 29, tăng 3 bậc)",
          "• Hạ tầng số: 0,5120 (hạng 33, giảm 6)",
          "• Thể chế số: 0,9000 (hạng 1, giữ nguyên)",
        ),
      ),
    ).toEqual([
      "tra-vinh 29 2022",
      "tra-vinh digital-infrastructure 33 2022",
      "tra-vinh digital-infrastructure rank-change -6 2022",
      "tra-vinh digital-infrastructure score 0.512 2022",
      "tra-vinh digital-institutions 1 2022",
      "tra-vinh digital-institutions rank-change 0 2022",
      "tra-vinh digital-institutions score 0.9 2022",
      "tra-vinh rank-change 3 2022",
      "tra-vinh score 0.5903 2022",
    ]);
  });

  it("reads numbered provinces in the order of a ranking", () => {
    expect(said(lines("Bảng xếp hạng DTI năm 2022:", "1. Đà Nẵng: 0,8002", "2. TP. Hồ Chí Minh: 0,7163"))).toEqual([
      "da-nang 1 2022 ~",
      "da-nang score 0.8002 2022",
      "ho-chi-minh 2 2022 ~",
      "ho-chi-minh score 0.7163 2022",
    ]);
  });

  it("bounds the members of a list without numbers", () => {
    expect(said(lines("Tốp 5 tỉnh, thành phố dẫn đầu DTI 2022 gồm:", "- Quảng Ninh", "- Cần Thơ"))).toEqual([
      "can-tho lte 5 2022 ~",
      "quang-ninh lte 5 2022 ~",
    ]);
  });
});

describe("cells of several numbers", () => {
  it("reads the place in brackets after the score", () => {
    expect(
      said(
        lines(
          "DTI năm 2022 của Thái Bình (thứ hạng trong ngoặc)",
          "Chỉ số | Kết quả",
          "Nhận thức số | 0,8517 (24)",
          "Thể chế số | 0,9000 (1)",
        ),
      ),
    ).toEqual([
      "thai-binh digital-awareness 24 2022",
      "thai-binh digital-awareness score 0.8517 2022",
      "thai-binh digital-institutions 1 2022",
      "thai-binh digital-institutions score 0.9 2022",
    ]);
  });

  it("reads the year before in brackets", () => {
    expect(
      said(
        lines(
          "Chỉ số DTI năm 2022 của Hậu Giang",
          "- Chung: hạng 17 (năm trước: 41)",
          "- Kinh tế số: hạng 24 (2021: 33)",
        ),
      ),
    ).toEqual([
      "hau-giang 17 2022",
      "hau-giang 41 2021",
      "hau-giang digital-economy 24 2022",
      "hau-giang digital-economy 33 2021",
    ]);
  });

  it("leaves a cell alone that holds other words", () => {
    expect(
      said(
        lines(
          "Nhiệm vụ DTI năm 2023 của Hậu Giang",
          "- Thể chế số: 3 văn bản",
          "- Hạ tầng số: 12 thôn lõm sóng",
          "- Nhân lực số: 45 lớp",
        ),
      ),
    ).toEqual([]);
  });
});

describe("heads of columns", () => {
  it("tells what a province gave itself from what it was given, and from what there was to get", () => {
    expect(
      said(
        lines(
          "DTI năm 2022 của Bến Tre",
          "Chỉ số | Điểm tối đa | Điểm tự chấm | Điểm thẩm định | Ghi chú",
          "Nhận thức số | 100 | 95 | 88,33 | đạt",
          "Tổng cộng | 1.000 | 612,5 | 507,72 |",
        ),
      ),
    ).toEqual([
      "ben-tre digital-awareness score 88.33 2022",
      "ben-tre digital-awareness score 95 2022 self-assessed",
      "ben-tre score 507.72 2022",
      "ben-tre score 612.5 2022 self-assessed",
      "index:dti digital-awareness max-score 100 2022",
      "index:dti max-score 1000 2022",
    ]);
  });

  it("reads heads over two flattened lines, the years below", () => {
    expect(
      said(
        lines(
          "Kết quả DTI một số tỉnh",
          "STT Tỉnh Điểm Hạng Điểm Hạng",
          "2021 2021 2022 2022",
          "1 Nam Định 0,4501 20 0,6472 10",
        ),
      ),
    ).toEqual(["nam-dinh 10 2022", "nam-dinh 20 2021", "nam-dinh score 0.4501 2021", "nam-dinh score 0.6472 2022"]);
  });

  it("keeps places within a region, and fulfilment of a plan, out", () => {
    expect(
      said(lines("Chỉ số DTI năm 2022", "Tỉnh | Hạng vùng | Hạng cả nước", "Đắk Lắk | 1 | 25", "Lâm Đồng | 2 | 26")),
    ).toEqual(["dak-lak 25 2022", "lam-dong 26 2022"]);
    expect(
      said(
        lines(
          "Chỉ tiêu chuyển đổi số tỉnh Gia Lai",
          "Chỉ tiêu | ĐVT | Thực hiện 2022 | So với kế hoạch (%)",
          "Tỷ lệ hồ sơ trực tuyến | % | 55,1 | 110,2",
          "Kinh tế số trong GRDP | % | 8,2 | 82",
        ),
      ),
    ).toEqual(["- gia-lai digital-economy-share share 8.2 2022", "- gia-lai online-filing-share share 55.1 2022"]);
  });

  it("takes the names of the sides of a table for districts where no province is among them", () => {
    expect(
      said(
        lines(
          "Xếp hạng chuyển đổi số cấp huyện năm 2022 tỉnh Bắc Giang",
          "Huyện, thành phố | Điểm | Hạng",
          "Thành phố Bắc Giang | 812,5 | 1",
          "Huyện Sơn Động | 655,0 | 10",
        ),
      ),
    ).toEqual([
      "district:bac-giang 1 2022",
      "district:bac-giang score 812.5 2022",
      "district:son-dong 10 2022",
      "district:son-dong score 655 2022",
    ]);
  });
});

describe("lists of means, metrics and years", () => {
  it("gives means to the groups", () => {
    expect(
      said(lines("Giá trị DTI trung bình năm 2022:", "- Cấp tỉnh: 0,5791", "- Bộ không có dịch vụ công: 0,2151")),
    ).toEqual(["average:ministries-without-public-services score 0.2151 2022", "average:provinces score 0.5791 2022"]);
  });

  it("reads metrics of the time that the line above names", () => {
    expect(
      said(
        lines(
          "Kết quả chuyển đổi số 6 tháng đầu năm 2023 của Hậu Giang:",
          "- Hồ sơ nộp trực tuyến: 71,15% (cùng kỳ 57,4%).",
          "- Phủ sóng 4G: 99,8%",
        ),
      ),
    ).toEqual([
      "- hau-giang coverage-4g share 99.8 2023-H1",
      "- hau-giang online-filing-share share 57.4 2022-H1",
      "- hau-giang online-filing-share share 71.15 2023-H1",
    ]);
  });

  it("reads a list of years", () => {
    expect(
      said(lines("Thứ hạng DTI của Gia Lai qua các năm:", "- Năm 2021: 45/63", "- 2022: hạng 40 (0,4471 điểm)")),
    ).toEqual(["gia-lai 40 2022", "gia-lai 45/63 2021", "gia-lai score 0.4471 2022"]);
  });
});

describe("a table of something else", () => {
  it.each([
    [
      "football",
      lines("Bảng xếp hạng V.League", "TT | Đội | Trận | Điểm", "1 | Nam Định | 20 | 45", "2 | Hà Nội | 20 | 41"),
    ],
    [
      "school",
      lines(
        "Hải Dương vừa công bố kế hoạch nâng chỉ số DTI.",
        "Điểm thi tốt nghiệp các tỉnh:",
        "TT | Tỉnh | Điểm | Hạng",
        "1 | Nam Định | 7,12 | 1",
        "2 | Hải Dương | 6,88 | 5",
      ),
    ],
    [
      "growth",
      lines(
        "Các địa phương đẩy mạnh chuyển đổi số để nâng hạng DTI.",
        "Tăng trưởng GRDP 2022",
        "Tỉnh | Giá trị | Hạng",
        "Bắc Giang | 13,45 | 1",
        "Hậu Giang | 12,27 | 2",
      ),
    ],
    [
      "prices",
      lines(
        "Sở họp bàn về DTI.",
        "Giá lúa hôm nay",
        "Tỉnh\tGiá\tTăng/giảm",
        "An Giang\t6.800\t+100",
        "Hậu Giang\t6.700\t-50",
      ),
    ],
    ["votes", lines("Bình chọn sản phẩm số, DTI năm 2022", "1. Hà Nội: 1.245", "2. Đà Nẵng: 998")],
    ["counts", lines("Các đội thi tìm hiểu về DTI năm 2022:", "- Hà Nội: 245", "- Đà Nẵng: 198")],
    [
      "a schedule",
      lines(
        "Lịch hội nghị về DTI năm 2022",
        "TT | Tỉnh | Ngày | Số đại biểu",
        "1 | Gia Lai | 12/7 | 63",
        "2 | Kon Tum | 13/7 | 55",
      ),
    ],
    ["those who take part", lines("Danh sách địa phương dự hội thảo DTI 2022:", "1. Gia Lai", "2. Kon Tum")],
    ["scores of clubs", lines("DTI của Nam Định được nhắc tới.", "1. Thép Xanh Nam Định: 45", "2. SHB Đà Nẵng: 22")],
  ])("gives nothing: %s", (_name, text) => {
    expect(said(text)).toEqual([]);
  });
});
