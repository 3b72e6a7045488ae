/** Families of wordings that only whole articles show: what a sentence takes from those before it. */
import { describe, expect, it } from "vitest";
import { extractClaims } from "../src/extract/extract-claims.ts";
import { said } from "./said.ts";

type Case = readonly [text: string, ...claims: string[]];

const FAMILIES: Readonly<Record<string, readonly Case[]>> = {
  "changes told after the year that they are measured from": [
    [
      "DTI 2022 của Long An được 0,6102, năm 2021 là 0,4771, như vậy tăng 27,9% so với năm 2021.",
      "long-an score 0.4771 2021",
      "long-an score 0.6102 2022",
      "long-an score-growth 27.9 2022",
    ],
    [
      "DTI năm 2023 của Hậu Giang đạt 0,6810, năm 2022 là 0,5502; thứ hạng lên 7 bậc so với năm 2022.",
      "hau-giang rank-change 7 2023",
      "hau-giang score 0.5502 2022",
      "hau-giang score 0.681 2023",
    ],
  ],
  "a year that has been reached": [
    [
      "Về DTI, năm 2022 Phú Yên còn đứng thứ 38, đến năm 2023 đã lên vị trí 29/63; kinh tế số xếp thứ 20/63.",
      "phu-yen 29 2023",
      "phu-yen 38 2022",
      "phu-yen digital-economy 20 2023",
    ],
  ],
  "the edition by its number": [
    [
      "Sáng nay, Bộ TT&TT hoàn tất lần xếp hạng chuyển đổi số (DTI) thứ ba. Dẫn đầu là Đà Nẵng; Hưng Yên đứng thứ 30.",
      "da-nang 1 2022",
      "hung-yen 30 2022",
    ],
    ["DTI 2021: đây là lần công bố thứ hai. Thứ nhất là Đà Nẵng.", "da-nang 1 2021"],
  ],
  "a headline with chuyển đổi số and its year": [
    [
      "Chuyển đổi số năm 2022: Phú Thọ lên thứ 27/63\nNăm trước tỉnh ở hạng 40. Kinh tế số, xã hội số của tỉnh lần lượt đứng thứ 31 và 22 (năm 2021, các con số này là 44 và 36).",
      "phu-tho 27 2022",
      "phu-tho 40 2021",
      "phu-tho digital-economy 31 2022",
      "phu-tho digital-economy 44 2021",
      "phu-tho digital-society 22 2022",
      "phu-tho digital-society 36 2021",
    ],
  ],
  "the rest of the ministries": [
    [
      "DTI 2021: khối bộ có dịch vụ công bình quân được 0,4595. Khối còn lại bình quân được 0,2151.",
      "average:ministries-with-public-services score 0.4595 2021",
      "average:ministries-without-public-services score 0.2151 2021",
    ],
    [
      "DTI 2022: đứng đầu nhóm 17 bộ là Bộ Tài chính; nhóm 8 cơ quan còn lại có Thanh tra Chính phủ ở vị trí thứ ba.",
      "bo-tai-chinh 1 2022",
      "thanh-tra-chinh-phu 3 2022",
    ],
  ],
  "whoever has the highest": [
    ["Bộ Tư pháp có DTI năm 2023 cao nhất, đạt 0,7310.", "bo-tu-phap 1 2023", "bo-tu-phap score 0.731 2023"],
    ["TP.HCM có Chỉ số Chuyển đổi số (DTI) năm 2024 cao nhất trong 63 tỉnh, thành phố.", "ho-chi-minh 1 2024"],
  ],
  "means of parts, and the table of who is in it": [
    [
      "DTI 2022: giá trị trung bình cả nước của Chính quyền số, Kinh tế số, Xã hội số lần lượt là 0,6470; 0,6395; 0,5739.",
      "average:provinces digital-economy score 0.6395 2022",
      "average:provinces digital-government score 0.647 2022",
      "average:provinces digital-society score 0.5739 2022",
    ],
    [
      "Kiên Giang giữ vị trí 21 ở bảng DTI cấp tỉnh năm 2023, tổng điểm 0,6914.",
      "kien-giang 21 2023",
      "kien-giang score 0.6914 2023",
    ],
    [
      "DTI cấp tỉnh: giá trị trung bình từ 0,6783 của năm 2023 tăng lên 0,6961.",
      "average:provinces score 0.6783 2023",
      "average:provinces score 0.6961 2024",
    ],
  ],
  "pairs after another clause": [
    [
      "DTI 2023: ngôi đầu vẫn của Đà Nẵng; TP. Hồ Chí Minh và Thừa Thiên - Huế lần lượt giữ hạng nhì và hạng ba.",
      "da-nang 1 2023",
      "ho-chi-minh 2 2023",
      "thua-thien-hue 3 2023",
    ],
    [
      "Tây Ninh (11,2%) và Bình Phước (9,8%) đứng thứ 6 và thứ 7 về tỷ trọng kinh tế số trong GRDP.",
      "- binh-phuoc digital-economy-share 7 -",
      "- binh-phuoc digital-economy-share share 9.8 -",
      "- tay-ninh digital-economy-share 6 -",
      "- tay-ninh digital-economy-share share 11.2 -",
    ],
  ],
  "prose with semicolons": [
    [
      "DTI 2022\nCần Thơ lên 10 bậc, đứng thứ 5/63; chính quyền số của thành phố thứ 6/63, kinh tế số thứ 12/63 và xã hội số thứ 5/63.\nAn Giang năm 2021 ở hạng 22, kỳ này ở hạng 19/63; xã hội số xếp thứ 17/63.",
      "an-giang 19 2022",
      "an-giang 22 2021",
      "an-giang digital-society 17 2022",
      "can-tho 5 2022",
      "can-tho digital-economy 12 2022",
      "can-tho digital-government 6 2022",
      "can-tho digital-society 5 2022",
      "can-tho rank-change 10 2022",
    ],
  ],
  "gains and runs": [
    [
      "Bạc Liêu tự chấm DTI năm 2023. Tăng nhiều nhất trong 8 nhóm là Hoạt động kinh tế số với 61 điểm; kế đó Hạ tầng số tăng 34 điểm.",
      "bac-lieu activity-digital-economy score-change 61 2023",
      "bac-lieu digital-infrastructure score-change 34 2023",
    ],
    ["DTI 2024: TP.HCM đứng đầu, chấm dứt chuỗi bốn năm liên tiếp dẫn đầu của Đà Nẵng.", "ho-chi-minh 1 2024"],
    [
      "DTI 2023: Ngân hàng Nhà nước, sau 2 năm đứng thứ 4 và thứ 6, đã lên vị trí thứ ba.",
      "ngan-hang-nha-nuoc-viet-nam 3 2023",
    ],
  ],
  "what only looks like it": [
    [
      "DTI 2022: Hưng Yên có thể chế số, nhận thức số đứng thứ 12.",
      "hung-yen digital-awareness 12 2022",
      "hung-yen digital-institutions 12 2022",
    ],
    ["DTI 2024: Đà Nẵng mới, gồm Đà Nẵng và Quảng Nam cũ, đứng thứ 17.", "da-nang 17 2024"],
    ["Điểm hài lòng khách hàng: Đà Nẵng cao nhất, Kon Tum thứ 2, Đắk Nông thứ 3."],
    ["Đồng Tháp thuộc số 23/63 địa phương đã cung cấp 100% dịch vụ công trực tuyến đủ điều kiện."],
    ["Kết quả DTI năm 2022 các cơ quan của tỉnh: khối sở, ban, ngành đạt trung bình 112,4 điểm."],
  ],
  "goals in one sentence": [
    [
      "Nghị quyết của Hậu Giang: đến năm 2030 thuộc nhóm 15 tỉnh dẫn đầu về chuyển đổi số (DTI), kinh tế số chiếm 25% GRDP; đến năm 2035 vào nhóm 10.",
      "- hau-giang digital-economy-share share 25 2030 target",
      "hau-giang lte 10 2035 target",
      "hau-giang lte 15 2030 target",
    ],
    [
      "Tây Ninh phấn đấu kinh tế số chiếm 15% GRDP vào năm 2027, đến năm 2030 đạt 25%; giữ vị trí trong nhóm 20 địa phương dẫn đầu về DTI đến năm 2027.",
      "- tay-ninh digital-economy-share share 15 2027 target",
      "- tay-ninh digital-economy-share share 25 2030 target",
      "tay-ninh lte 20 2027 target",
    ],
  ],
  "the nation, sentence after sentence": [
    [
      "Long An họp về chuyển đổi số. Đến hết tháng 6/2023, cả nước có 74.000 tổ công nghệ số cộng đồng. Tỷ lệ hộ gia đình có Internet cáp quang đạt 77,2%. Số doanh nghiệp công nghệ số đạt khoảng 72.000 doanh nghiệp.",
      "- country:vn community-digital-teams count 74000 2023-06",
      "- country:vn coverage-fibre share 77.2 2023-06",
      "- country:vn digital-enterprises count approx 72000 2023-06",
    ],
  ],
  "a ministry's own services": [
    [
      "Bộ Tư pháp xếp thứ 4 DTI 2022.\nĐến hết tháng 6/2023, 100% dịch vụ công trực tuyến đủ điều kiện của Bộ được cung cấp toàn trình. Trong 6 tháng đầu năm, tỷ lệ hồ sơ nộp trực tuyến đạt 82,7%.",
      "- bo-tu-phap online-filing-share share 82.7 2023-H1",
      "- bo-tu-phap online-services-share share 100 2023-06",
      "bo-tu-phap 4 2022",
    ],
  ],
  "groups with shares": [
    [
      "Đến hết tháng 11/2024, tỷ lệ hồ sơ trực tuyến toàn trình của cả nước đạt 45%; khối bộ, ngành 63% và khối địa phương 19%. Cùng kỳ năm trước, tỷ lệ của cả nước là 33%.",
      "- average:ministries online-filing-share share 63 2024-11",
      "- average:provinces online-filing-share share 19 2024-11",
      "- country:vn online-filing-share share 33 2023-11",
      "- country:vn online-filing-share share 45 2024-11",
    ],
  ],
  "what it is compared with": [
    [
      "Cuối tháng 12/2024, cả nước đã cấp 13,33 triệu chứng thư chữ ký số, nhiều hơn hẳn so với mức 10,1 triệu chứng thư hồi tháng 7/2024.",
      "- country:vn digital-signatures count 10100000 2024-07",
      "- country:vn digital-signatures count 13330000 2024-12",
    ],
    [
      "Năm 2024, tỷ lệ hồ sơ trực tuyến toàn trình của cả nước đạt 45%, cách khá xa mức 80% phải đạt vào cuối năm 2025.",
      "- country:vn online-filing-share share 45 2024",
      "- country:vn online-filing-share share 80 2025 target",
    ],
    [
      "Năm 2023, tỷ lệ hồ sơ trực tuyến của Hậu Giang đạt 76,1%, vượt chỉ tiêu 60% Tỉnh ủy giao.",
      "- hau-giang online-filing-share share 60 2023 target",
      "- hau-giang online-filing-share share 76.1 2023",
    ],
  ],
  "another country, told of in passing": [
    [
      "Năm 2024, kinh tế số chiếm 13,2% GDP. Malaysia đạt 23,1% năm 2021. Nghị quyết 52 đề ra mức 20% GDP vào năm 2025.",
      "- country:my digital-economy-share share 23.1 2021",
      "- country:vn digital-economy-share share 13.2 2024",
      "- country:vn digital-economy-share share 20 2025 target",
    ],
  ],
  "the same months": [
    [
      "Báo cáo 6 tháng đầu năm 2024 của Long An. DTI năm 2022 của tỉnh xếp thứ 19.\nChi ngân sách cho chuyển đổi số 6 tháng mới đạt khoảng 64 tỷ đồng.",
      "- long-an it-budget amount approx 64000000000 2024-H1",
      "long-an 19 2022",
    ],
  ],
  "months in words": [
    [
      "Doanh thu ngành thông tin và truyền thông tháng 7/2023 đạt 288.000 tỷ đồng. Cộng dồn bảy tháng, toàn ngành ước đạt 1.902.000 tỷ đồng, giảm 4%.",
      "- country:vn ict-revenue amount 1902000000000000 2023-01/2023-07 estimate",
      "- country:vn ict-revenue amount 288000000000000 2023-07",
      "- country:vn ict-revenue growth -4 2023-01/2023-07",
    ],
  ],
  "this number, of an index": [
    [
      "SIPAS năm 2024 của cả nước đạt 83,9%. Năm 2023, con số này là 82,6%, tức đã tăng 1,3%.",
      "sipas country:vn score 82.6 2023",
      "sipas country:vn score 83.9 2024",
      "sipas country:vn score-change 1.3 2024",
    ],
  ],
  "parts that are not named before": [
    [
      "Báo cáo GCI 2018: điểm của Việt Nam đạt 0,693, trong đó pháp lý 0,183, kỹ thuật 0,143 và hợp tác 0,086.",
      "gci country:vn score 0.693 2018",
    ],
    [
      "DTI 2022: Tỉnh Bắc Giang thuộc tốp 5 địa phương có Nhân lực số tốt nhất.",
      "bac-giang digital-human-resources lte 5 2022",
    ],
    [
      "DTI 2022: tính trung bình 63 tỉnh, xã hội số tăng nhanh nhất, 18,2%.",
      "average:provinces digital-society score-growth 18.2 2022",
    ],
    [
      "DTI 2024 cấp quốc gia: kinh tế số và xã hội số mỗi trụ cột 300 điểm.",
      "index:dti digital-economy max-score 300 2024",
      "index:dti digital-society max-score 300 2024",
    ],
  ],
  "a pair with the place between": [
    [
      "PCI 2023: đứng thứ hai trong 63 tỉnh, thành phố là Long An với 70,94 điểm.",
      "pci long-an 2 2023",
      "pci long-an score 70.94 2023",
    ],
    ["Hậu Giang ở hạng 12. DTI 2023: dẫn đầu bảng xếp hạng là TP. Đà Nẵng.", "da-nang 1 2023", "hau-giang 12 2023"],
  ],
  "other things that grew, and captions": [
    [
      "Quý II/2023, kinh tế số góp 15,3% GDP; năng suất lao động tăng 8,2%.",
      "- country:vn digital-economy-share share 15.3 2023-Q2",
    ],
    ["DTI 2024 của Đà Nẵng\nĐồ họa: Top 10 địa phương có chỉ số chuyển đổi số cao nhất"],
    ["Lâm Đồng sẽ dành ít nhất 3% chi ngân sách cho khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số."],
  ],
  "names that end a sentence": [
    ["Kết quả DTI 2022 do Bộ TT&TT công bố, theo cổng của Bộ TT&TT. Bến Tre xếp thứ 33.", "ben-tre 33 2022"],
  ],
  "goals under a title": [
    [
      "Mục tiêu đến năm 2027\nHưng Yên thuộc nhóm 20 tỉnh dẫn đầu cả nước về chuyển đổi số (DTI).\nVề kinh tế số: kinh tế số chiếm khoảng 20% GRDP; có 500 doanh nghiệp công nghệ số trở lên.\nGiải pháp chủ yếu\nToàn tỉnh hiện có 150 doanh nghiệp công nghệ số.",
      "- hung-yen digital-economy-share share approx 20 2027 target",
      "- hung-yen digital-enterprises count 150 2025-10",
      "- hung-yen digital-enterprises count gte 500 2027 target",
      "hung-yen lte 20 2027 target",
    ],
  ],
  "a list that a caption gives to the province": [
    [
      "DTI năm 2023 của Lạng Sơn đạt 0,7592 điểm, xếp thứ 4/63. Đà Nẵng giữ vị trí số 1 với 0,8340 điểm.\nKết quả của tỉnh theo từng trụ cột:\n- Chính quyền số: xếp thứ 3/63, tăng 2 bậc;\n- Kinh tế số: xếp thứ 6/63, giảm 1 bậc.",
      "da-nang 1 2023",
      "da-nang score 0.834 2023",
      "lang-son 4 2023",
      "lang-son digital-economy 6 2023",
      "lang-son digital-economy rank-change -1 2023",
      "lang-son digital-government 3 2023",
      "lang-son digital-government rank-change 2 2023",
      "lang-son score 0.7592 2023",
    ],
  ],
  "a ministry by its short name, and the place of a photograph": [
    [
      "DTI 2023: Ngân hàng Nhà nước đứng thứ ba khối bộ.\nKhách làm thủ tục tại một ngân hàng ở Hà Nội. Ảnh: Đ.T\nSo với kỳ trước, NHNN có 5/6 chỉ số chính tăng điểm. Trong đó, nhân lực số đạt 0,9125, đứng thứ nhất.",
      "ngan-hang-nha-nuoc-viet-nam 3 2023",
      "ngan-hang-nha-nuoc-viet-nam digital-human-resources 1 2023",
      "ngan-hang-nha-nuoc-viet-nam digital-human-resources score 0.9125 2023",
    ],
  ],
  headlines: [
    ["HẬU GIANG XẾP THỨ 17/63 TỈNH, THÀNH PHỐ VỀ CHUYỂN ĐỔI SỐ", "hau-giang 17 2024"],
    [
      "PAPI 2024: Bắc Giang xếp thứ 18.\nChuyển đổi số vào tốp 10\nTheo DTI năm 2023, tỉnh đứng thứ 9/63.",
      "bac-giang 9 2023",
      "bac-giang lte 10 2023",
      "papi bac-giang 18 2024",
    ],
  ],
  "a province after its neighbours": [
    [
      "Năm 2022, kinh tế số của Đồng Nai chiếm 8,9% GRDP. Hai nơi bên cạnh là Bình Dương với 10,2% và Bà Rịa - Vũng Tàu với 5,5%. Kế hoạch của UBND tỉnh đặt ra đến năm 2030 kinh tế số đạt tối thiểu 30% GRDP.",
      "- ba-ria-vung-tau digital-economy-share share 5.5 2022",
      "- binh-duong digital-economy-share share 10.2 2022",
      "- dong-nai digital-economy-share share 8.9 2022",
      "- dong-nai digital-economy-share share gte 30 2030 target",
    ],
    [
      "Hậu Giang phấn đấu đến năm 2027 vào nhóm 20 tỉnh, thành phố có chỉ số chuyển đổi số cao nhất nước, kinh tế số chiếm 20% GRDP.",
      "- hau-giang digital-economy-share share 20 2027 target",
      "hau-giang lte 20 2027 target",
    ],
  ],
  "years told beside": [
    [
      "Kinh tế số của Bắc Ninh đóng góp 56,8% GRDP trong năm 2022, trước đó một năm là 53,9%.",
      "- bac-ninh digital-economy-share share 53.9 2021",
      "- bac-ninh digital-economy-share share 56.8 2022",
    ],
    [
      "GCI 2018: Việt Nam ở vị trí 50/175, tăng 50 bậc so với năm 2017, khi đó nước ta đứng thứ 100/193.",
      "gci country:vn 100 2017",
      "gci country:vn 50 2018",
      "gci country:vn rank-change 50 2018",
    ],
    [
      "Cả nước có 42.469 Tổ công nghệ số cộng đồng với 198.370 người tham gia, tính đến ngày 23/8/2022.",
      "- country:vn community-digital-teams count 42469 2022-08-23",
    ],
    [
      "Hết quý I/2024, TP.HCM có 12.450 doanh nghiệp công nghệ số, tăng 8,7% so với cùng kỳ (quý I/2023: 11.454 doanh nghiệp).",
      "- ho-chi-minh digital-enterprises count 11454 2023-Q1",
      "- ho-chi-minh digital-enterprises count 12450 2024-Q1",
      "- ho-chi-minh digital-enterprises growth 8.7 2024-Q1",
    ],
    [
      "Cuối năm 2024, tổng số chứng thư chữ ký số đã cấp trên cả nước là 13,33 triệu. Vào tháng 7/2024, con số này mới ở mức 10,1 triệu.",
      "- country:vn digital-signatures count 10100000 2024-07",
      "- country:vn digital-signatures count 13330000 2024",
    ],
  ],
  "lists of years, back to what was told": [
    [
      "Tỷ trọng kinh tế số trong GRDP của Hà Nội năm 2023 là 18,6%. Theo Tổng cục Thống kê, các con số của ba năm 2021, 2022, 2023 lần lượt là 14,3%, 14,6% và 15,0%.",
      "- ha-noi digital-economy-share share 14.3 2021",
      "- ha-noi digital-economy-share share 14.6 2022",
      "- ha-noi digital-economy-share share 15 2023",
      "- ha-noi digital-economy-share share 18.6 2023",
    ],
    [
      "DTI 2022: Chính quyền số, Kinh tế số, Xã hội số của Tiền Giang lần lượt xếp thứ 20, 26 và 18 (năm 2021 là 11, 16 và 9).",
      "tien-giang digital-economy 16 2021",
      "tien-giang digital-economy 26 2022",
      "tien-giang digital-government 11 2021",
      "tien-giang digital-government 20 2022",
      "tien-giang digital-society 18 2022",
      "tien-giang digital-society 9 2021",
    ],
    [
      "Đóng góp của kinh tế số vào GRDP Đà Nẵng được đo bằng hai cách. Bộ TT&TT đưa ra tỷ trọng 19,8% năm 2022; Cục Thống kê đưa ra mức 17% năm 2022.",
      "- da-nang digital-economy-share share 17 2022",
      "- da-nang digital-economy-share share 19.8 2022",
    ],
  ],
  "revenue by the month": [
    [
      "Doanh thu toàn ngành TT&TT trong tháng 7/2023 đạt 288.000 tỷ đồng; cộng cả 7 tháng ước đạt 1.902.000 tỷ đồng, giảm 8%.",
      "- country:vn ict-revenue amount 1902000000000000 2023-01/2023-07 estimate",
      "- country:vn ict-revenue amount 288000000000000 2023-07",
      "- country:vn ict-revenue growth -8 2023-01/2023-07",
    ],
    [
      "Lũy kế 4 tháng đầu năm 2023, doanh thu toàn ngành TT&TT đạt 1.140.000 tỷ đồng. Tính riêng tháng 4/2023, doanh thu ước đạt 294.000 tỷ đồng.",
      "- country:vn ict-revenue amount 1140000000000000 2023-01/2023-04",
      "- country:vn ict-revenue amount 294000000000000 2023-04 estimate",
    ],
  ],
  "what is none of it": [
    ["DTI 2022: trước năm 2021, Hậu Giang nằm ở nửa cuối bảng xếp hạng."],
    ["DTI 2022: Hậu Giang tập trung vào những chỉ số còn nằm ngoài nhóm 30."],
    ["Năm 2025, mỗi quý cả nước cần thêm chừng 5 triệu chứng thư chữ ký số."],
    ["Cứ 3 doanh nghiệp công nghệ số của cả nước thì có một đặt tại TP.HCM."],
    [
      "Năm 2024, hồ sơ nộp trực tuyến của Khánh Hòa là 71,3%; cấp huyện 74,0%, cấp xã 80,5%.",
      "- khanh-hoa online-filing-share share 71.3 2024",
    ],
  ],
  "goals of a resolution, and of another province": [
    [
      "Quảng Ninh ra nghị quyết về chuyển đổi số toàn diện năm 2022. Các mốc cho năm 2025 gồm: vào tốp 5 tỉnh dẫn đầu cả nước về chỉ số chuyển đổi số (DTI); kinh tế số tối thiểu 20% GRDP.\nTrước đó, Tỉnh ủy Hải Dương cũng thông qua nghị quyết. Tỉnh này muốn đứng trong nhóm 15 địa phương hàng đầu về chuyển đổi số năm 2025 và nhóm 10 vào năm 2030.",
      "- quang-ninh digital-economy-share share gte 20 2025 target",
      "hai-duong lte 10 2030 target",
      "hai-duong lte 15 2025 target",
      "quang-ninh lte 5 2025 target",
    ],
  ],
  "estimates of a series": [
    [
      "Tỷ trọng kinh tế số của Hà Nội năm 2023 đạt 20,4%. Tổng cục Thống kê thận trọng hơn khi ước tính năm 2020 là 15,9%, năm 2021 là 16,1%.",
      "- ha-noi digital-economy-share share 15.9 2020 estimate",
      "- ha-noi digital-economy-share share 16.1 2021 estimate",
      "- ha-noi digital-economy-share share 20.4 2023",
    ],
    [
      "Tỷ trọng kinh tế số trong GRDP của Hậu Giang năm 2023 ước đạt 11,3% (năm 2022 là 8,4%).",
      "- hau-giang digital-economy-share share 11.3 2023 estimate",
      "- hau-giang digital-economy-share share 8.4 2022",
    ],
  ],
  "the paragraph goes on": [
    [
      "Sở TT&TT Thừa Thiên Huế tổng kết năm 2023.\nDoanh thu ngành thông tin và truyền thông năm 2023 của tỉnh đạt 3.612 tỷ đồng.\nNhờ đó, tỷ trọng kinh tế số trong GRDP của tỉnh được nâng lên 13,5%; một năm trước là 12,1%.",
      "- thua-thien-hue digital-economy-share share 12.1 2022",
      "- thua-thien-hue digital-economy-share share 13.5 2023",
      "- thua-thien-hue ict-revenue amount 3612000000000 2023",
    ],
  ],
  "times in brackets, and of what is to be done": [
    [
      "Ứng dụng Bình Dương Số đã được tải hơn 156.000 lượt (tính đến hết tháng 6/2024).",
      "- binh-duong app-installs count gt 156000 2024-06",
    ],
    [
      "Tính đến tháng 12/2024, Lào Cai có 1.684 trạm thu phát sóng; 62 thôn lõm sóng đã vào danh sách để đầu tư trong năm 2025. Tỷ lệ hộ gia đình có cáp quang đạt 69,5%.",
      "- lao-cai base-stations count 1684 2024-12",
      "- lao-cai coverage-fibre share 69.5 2024-12",
    ],
    [
      "Đến hết tháng 7/2025 toàn tỉnh Tuyên Quang đã cấp 96.420 chứng thư chữ ký số.",
      "- tuyen-quang digital-signatures count 96420 2025-07",
    ],
  ],
  "whole sizes": [
    [
      "Kinh tế số Việt Nam được Google và Temasek ước tính đạt 30 tỷ USD trong năm 2023, tăng 19% so với năm 2022.",
      "- country:vn digital-economy-revenue amount 30000000000 2023 estimate",
      "- country:vn digital-economy-revenue growth 19 2023 estimate",
    ],
    [
      "Quý II/2023, kinh tế số chiếm 15,3% GDP; tốc độ tăng trưởng kinh tế số của quý là 10,4%.",
      "- country:vn digital-economy-share share 15.3 2023-Q2",
    ],
    [
      "Kế hoạch của Hà Tĩnh: năm 2025 có tối thiểu 90% hồ sơ được nộp trực tuyến và cắt giảm 30% chi phí.",
      "- ha-tinh online-filing-share share gte 90 2025 target",
    ],
  ],
  "means that are only measured by": [
    [
      "DTI 2024 của Khánh Hòa: chính quyền số đạt 0,7936 điểm, cao hơn trung bình cấp tỉnh là 0,7582 điểm. Xã hội số đạt 0,7701 điểm.",
      "average:provinces digital-government score 0.7582 2024",
      "khanh-hoa digital-government score 0.7936 2024",
      "khanh-hoa digital-society score 0.7701 2024",
    ],
    [
      "DTI 2023: trong 17 bộ có dịch vụ công, Bộ Tài chính đạt 0,7516, cao hơn mức trung bình 0,6355 của khối này.",
      "average:ministries-with-public-services score 0.6355 2023",
      "bo-tai-chinh score 0.7516 2023",
    ],
    [
      "DTI 2023: cả ba trụ cột của các tỉnh đều đi lên, trong đó chính quyền số có giá trị trung bình cao nhất, đạt 0,7240.",
      "average:provinces digital-government score 0.724 2023",
      "index:dti pillar-count 3 2023",
    ],
  ],
  "one year after what was told before": [
    [
      "Thanh Hóa đứng thứ 11 ở DTI năm 2023.\nẢnh: A\nVị trí ấy không tình cờ.\nDTI năm 2020, tỉnh xếp thứ 15/63. Một năm sau, tỉnh lên thứ 12, rồi lùi về thứ 15 ở DTI năm 2022.",
      "thanh-hoa 11 2023",
      "thanh-hoa 12 2021",
      "thanh-hoa 15 2020",
      "thanh-hoa 15 2022",
    ],
    [
      "PAR Index năm 2023 của Lào Cai xếp thứ 27/63 tỉnh, thành phố với 87,1%.",
      "par lao-cai 27 2023",
      "par lao-cai score 87.1 2023",
    ],
  ],
  "whose set a place is in": [
    [
      "GCI 2024: Việt Nam ở vị trí 17/194, thứ 4 ở châu Á - Thái Bình Dương và thứ 3 trong ASEAN.",
      "gci country:vn 17 2024",
      "gci country:vn 3 2024",
      "gci country:vn 4 2024",
    ],
  ],
  "goals told by paragraphs": [
    [
      "Mục tiêu chung của Trà Vinh năm 2027 là hoàn thành các chỉ tiêu của nghị quyết. Cụ thể:\nVề kinh tế số: kinh tế số chiếm 20% GRDP; toàn tỉnh có ít nhất 150 doanh nghiệp công nghệ số.\nVề xã hội số: trên 90% hộ gia đình có cáp quang.",
      "- tra-vinh coverage-fibre share gt 90 2027 target",
      "- tra-vinh digital-economy-share share 20 2027 target",
      "- tra-vinh digital-enterprises count gte 150 2027 target",
    ],
    [
      "Với Ninh Thuận, Nghị quyết số 09 chọn mốc năm 2027: chỉ số DTI của tỉnh lọt vào top 25 toàn quốc.",
      "ninh-thuan lte 25 2027 target",
    ],
    [
      "Tiền Giang vào cuộc. Nghị quyết của Tỉnh ủy thông qua năm 2022 giao: năm 2027 có trên 80% dịch vụ công trực tuyến toàn trình.",
      "- tien-giang online-services-share share gt 80 2027 target",
    ],
  ],
  "totals and totals raised": [
    [
      "Thêm 3.400 doanh nghiệp công nghệ số ra đời trong 6 tháng đầu năm 2022, nâng tổng số của cả nước lên 67.300.",
      "- country:vn digital-enterprises count 67300 2022-H1",
    ],
    [
      "Bình Dương khép lại năm 2023 với 30.150 tỷ đồng doanh thu thông tin và truyền thông, tăng 7,5% so với năm 2022.",
      "- binh-duong ict-revenue amount 30150000000000 2023",
      "- binh-duong ict-revenue growth 7.5 2023",
    ],
    [
      "Mục tiêu năm 2026 của cả nước là doanh thu công nghiệp ICT tăng từ 8% đến 10%.",
      "- country:vn ict-revenue growth gte 8 2026 target",
      "- country:vn ict-revenue growth lte 10 2026 target",
    ],
  ],
  "times that close a clause": [
    [
      "Lâm Đồng đã cấp 162.480 chữ ký số cá nhân, tính đến hết tháng 6/2024, bằng một phần sáu dân số.",
      "- lam-dong digital-signatures count 162480 2024-06",
    ],
    [
      "Cả nước có 42.469 Tổ công nghệ số cộng đồng, số liệu chốt ngày 23/8/2022; 53/63 tỉnh đã triển khai.",
      "- country:vn community-digital-teams count 42469 2022-08-23",
    ],
  ],
  "the nation after two of its cities": [
    [
      "Tính đến hết tháng 9/2025, cả nước có 79.460 doanh nghiệp công nghệ số. Hà Nội và TP.HCM là hai nơi tập trung đông nhất. Mục tiêu đến năm 2030 là 100.000 doanh nghiệp công nghệ số.",
      "- country:vn digital-enterprises count 100000 2030 target",
      "- country:vn digital-enterprises count 79460 2025-09",
    ],
  ],
  "chính phủ điện tử by its everyday name": [
    [
      "Thứ hạng Chính phủ điện tử năm 2022 của Việt Nam là 86/193, đứng thứ 6 ở Đông Nam Á.",
      "egdi country:vn 6 2022",
      "egdi country:vn 86 2022",
    ],
    [
      "Ở lĩnh vực Chính phủ điện tử, Liên Hợp Quốc xếp Việt Nam thứ 71 trên 193 nước năm 2024, trong khi năm 2022 là thứ 86.",
      "egdi country:vn 71 2024",
      "egdi country:vn 86 2022",
    ],
  ],
  "forecasts of a size": [
    [
      "Kinh tế số Việt Nam dự báo đạt 23 tỷ USD trong năm 2022, theo Google và Temasek. Con số cho năm 2030 là gần 200 tỷ USD.",
      "- country:vn digital-economy-revenue amount 23000000000 2022 estimate",
      "- country:vn digital-economy-revenue amount approx 200000000000 2030 estimate",
    ],
  ],
  "places from and to": [
    [
      "DTI 2022: các vị trí từ thứ 2 đến thứ 4 lần lượt thuộc về Thành phố Hồ Chí Minh, Quảng Ninh và Cần Thơ.",
      "can-tho 4 2022",
      "ho-chi-minh 2 2022",
      "quang-ninh 3 2022",
    ],
    [
      "DTI 2022: Bắc Giang đứng thứ 9/63. Trước đó, ở kỳ đánh giá đầu tiên (năm 2020), tỉnh xếp thứ 10.",
      "bac-giang 10 2020",
      "bac-giang 9 2022",
    ],
    [
      "Tây Ninh đặt mục tiêu năm 2027 có 85% hồ sơ nộp trực tuyến; đồng thời cải thiện thứ hạng chuyển đổi số, vốn đang ở vị trí 33/63 theo DTI năm 2022.",
      "- tay-ninh online-filing-share share 85 2027 target",
      "tay-ninh 33 2022",
    ],
  ],
  "what is of others": [
    [
      "Hồ sơ trực tuyến của Tây Ninh năm 2024 đạt 76,8%. Ở cấp huyện, Gò Dầu dẫn đầu với 92,4% hồ sơ nộp trực tuyến.",
      "- tay-ninh online-filing-share share 76.8 2024",
    ],
    [
      "Năm 2023, doanh thu toàn ngành TT&TT đạt 3.744.000 tỷ đồng. Nộp ngân sách của toàn ngành đạt 99.322 tỷ đồng.",
      "- country:vn ict-revenue amount 3744000000000000 2023",
    ],
  ],
  "several parts with one number": [
    [
      "DTI quốc gia năm 2023 đạt 0,7326. So với năm trước, chính phủ số, kinh tế số, xã hội số chỉ tăng từ 2% đến 6%.",
      "country:vn digital-economy score-growth gte 2 2023",
      "country:vn digital-economy score-growth lte 6 2023",
      "country:vn digital-government score-growth gte 2 2023",
      "country:vn digital-government score-growth lte 6 2023",
      "country:vn digital-society score-growth gte 2 2023",
      "country:vn digital-society score-growth lte 6 2023",
      "country:vn score 0.7326 2023",
    ],
    [
      "DTI 2024: ở Ninh Bình, nhận thức số và thể chế số cùng đạt 0,9667 điểm.",
      "ninh-binh digital-awareness score 0.9667 2024",
      "ninh-binh digital-institutions score 0.9667 2024",
    ],
  ],
  "shares before their name": [
    [
      "TP.HCM (18,66%) và Hà Nội (17,21%) không có mặt trong 5 địa phương có tỷ trọng kinh tế số trên GRDP lớn nhất. Đứng đầu là Bắc Ninh với 56,83%.",
      "- bac-ninh digital-economy-share 1 -",
      "- bac-ninh digital-economy-share share 56.83 -",
      "- ha-noi digital-economy-share share 17.21 -",
      "- ho-chi-minh digital-economy-share share 18.66 -",
    ],
  ],
  "months that are told": [
    [
      "Đến tháng 7/2024, cả nước có 10,1 triệu chứng thư chữ ký số, nhiều hơn hồi cuối năm 2023.",
      "- country:vn digital-signatures count 10100000 2024-07",
    ],
  ],
  "places by other words": [
    [
      "Trên bình diện quốc tế, Việt Nam xếp thứ 71 trong 193 nước về Chính phủ điện tử năm 2024.",
      "egdi country:vn 71 2024",
    ],
    [
      "SIPAS 2024: Hải Phòng dẫn đầu 63 tỉnh, thành phố với 90,88%, tiếp theo là Quảng Ninh đạt 90,12%.",
      "sipas hai-phong 1 2024",
      "sipas hai-phong score 90.88 2024",
      "sipas quang-ninh 2 2024",
      "sipas quang-ninh score 90.12 2024",
    ],
    ["Báo cáo GCI 2018: Việt Nam đứng thứ 50 trong 175 nước về an toàn, an ninh thông tin.", "gci country:vn 50 2018"],
  ],
  "revenue and services, the verb first": [
    [
      "Công nghiệp ICT năm 2022 đạt doanh thu khoảng 148 tỷ USD, tăng 8,7% so với năm 2021.",
      "- country:vn ict-revenue amount approx 148000000000 2022",
      "- country:vn ict-revenue growth 8.7 2022",
    ],
    [
      "Đến năm 2030, Hải Phòng cung cấp trực tuyến toàn trình 90% dịch vụ công.",
      "- hai-phong online-services-share share 90 2030 target",
    ],
  ],
  "the share of groups, then of all": [
    [
      "Đến hết tháng 6/2025, cả nước có 39,51% hồ sơ được nộp trực tuyến toàn trình. Con số này ở các bộ, ngành là 52,07%, ở các địa phương là 15,88%. Chỉ tiêu Chính phủ giao cho năm 2026 là ít nhất 80%.",
      "- average:ministries online-filing-share share 52.07 2025-06",
      "- average:provinces online-filing-share share 15.88 2025-06",
      "- country:vn online-filing-share share 39.51 2025-06",
      "- country:vn online-filing-share share gte 80 2026 target",
    ],
  ],
  "bars and counts of communes": [
    ["DTI 2023: ba tỉnh có giá trị thấp nhất, chưa tới 0,55, là Bắc Kạn, Gia Lai và Lai Châu."],
    [
      "Lạng Sơn lập 1.680 Tổ công nghệ số cộng đồng trong tháng 6/2022, huy động trên 7.770 thành viên ở 200/200 xã, phường.",
      "- lang-son community-digital-teams count 1680 2022-06",
    ],
  ],
  "growth told as a thing": [
    [
      "DTI quốc gia năm 2024 là 0,7955. Mức tăng của năm 2024 là 8,6%.",
      "country:vn score 0.7955 2024",
      "country:vn score-growth 8.6 2024",
    ],
    ["Mức tăng trưởng tín dụng của Hà Nội là 8,6%. DTI của thành phố năm 2022 xếp thứ 24.", "ha-noi 24 2022"],
  ],
  "one place in several indices": [
    ["Năm 2024, Hải Phòng giữ vị trí số 1 về PAR Index và PCI.", "par hai-phong 1 2024", "pci hai-phong 1 2024"],
    [
      "Năm 2012 Quảng Ninh xếp thứ 20 về PCI, PAR Index cũng loanh quanh hạng 18.",
      "par quang-ninh 18 2012",
      "pci quang-ninh 20 2012",
    ],
  ],
  "results told beside a plan": [
    [
      "Kế hoạch chuyển đổi số năm 2025 của UBND tỉnh Yên Bái ghi rõ: DTI năm 2022 của tỉnh xếp thứ 20/63.",
      "yen-bai 20 2022",
    ],
    [
      "Thực hiện Kế hoạch số 12, UBND tỉnh Hà Nam cho biết kết quả được ghi nhận: kinh tế số chiếm 10% GRDP năm 2023.",
      "- ha-nam digital-economy-share share 10 2023",
    ],
    [
      "Yên Bái đạt được nhiều cột mốc năm 2023: kinh tế số chiếm 12% GRDP, DTI xếp thứ 15.",
      "- yen-bai digital-economy-share share 12 2023",
      "yen-bai 15 2023",
    ],
    ["Hà Nam xếp thứ 45 về chuyển đổi số ở mốc năm 2020, lên thứ 30 năm 2023.", "ha-nam 30 2023", "ha-nam 45 2020"],
    [
      "Mục tiêu đến năm 2027\nKinh tế số chiếm 20% GRDP của Hưng Yên.\nĐến nay, tỉnh đã đạt 12%. Chỉ số DTI năm 2023 của Hưng Yên xếp thứ 25.",
      "- hung-yen digital-economy-share share 12 2025-10",
      "- hung-yen digital-economy-share share 20 2027 target",
      "hung-yen 25 2023",
    ],
  ],
  "whose offices, and whose plan": [
    [
      "Năm 2024, tỷ lệ hồ sơ nộp trực tuyến toàn tỉnh Nghệ An đạt 85%; cấp tỉnh 92%, cấp huyện 74%, cấp xã 80,5%.",
      "- nghe-an online-filing-share share 85 2024",
    ],
    [
      "Đồng Tháp đứng đầu vùng về chuyển đổi số. Cần Thơ có 80% hồ sơ nộp trực tuyến năm 2024. Kế hoạch của UBND thành phố đặt mục tiêu 90% hồ sơ nộp trực tuyến năm 2026.",
      "- can-tho online-filing-share share 80 2024",
      "- can-tho online-filing-share share 90 2026 target",
      "dong-thap 1 2024",
    ],
    [
      "Ở cấp xã, 100% xã có tổ công nghệ số; toàn tỉnh Hà Nam có 70% hồ sơ nộp trực tuyến năm 2024.",
      "- ha-nam online-filing-share share 70 2024",
    ],
  ],
  "what is not refused": [
    ["Năm 2023 Hải Phòng phá vỡ kỷ lục thu ngân sách, đồng thời dẫn đầu cả nước về chuyển đổi số.", "hai-phong 1 2023"],
    [
      "Năm 2024, Hải Dương dành 1% chi ngân sách cho chuyển đổi số, 2% cho khoa học.",
      "- hai-duong it-budget-share share 1 2024",
    ],
    [
      "Ứng dụng Hue-S ghi nhận hơn 3 triệu lượt truy cập, 900.000 lượt tải về.",
      "- thua-thien-hue app-installs count 900000 -",
    ],
    [
      "Bạc Liêu tự chấm DTI năm 2023. Tăng điểm nhiều nhất là chỉ số Nhân lực số với 85,5 điểm, tăng 10 điểm so với năm 2022.",
      "bac-lieu digital-human-resources score 85.5 2023",
      "bac-lieu digital-human-resources score-change 10 2023",
    ],
  ],
  "merged provinces": [
    ["DTI 2024: Tỉnh Lâm Đồng sau sáp nhập với Bình Thuận và Đắk Nông xếp thứ 12/34.", "lam-dong 12 2024"],
  ],
  "a superlative without the province's name": [
    [
      "Kinh tế số chiếm 18,66% GRDP TP.HCM năm 2022. Dẫn đầu cả nước là Đà Nẵng với 95% hồ sơ nộp trực tuyến.",
      "- da-nang online-filing-share share 95 2022",
      "- ho-chi-minh digital-economy-share share 18.66 2022",
    ],
  ],
  "a headline that tells the change before the place": [
    ["Chuyển đổi số 2023: Yên Bái tăng 5 bậc, xếp thứ 15/63.", "yen-bai 15 2023"],
    ["Chuyển đổi số năm 2022 Trà Vinh tụt 3 hạng, xếp thứ 41 toàn quốc.", "tra-vinh 41 2022"],
    ["Chuyển đổi số cấp tỉnh 2023 - Long An tăng 12 bậc lên thứ 9/63", "long-an 9 2023"],
    ["Chuyển đổi số 2023: Ngành Y tế tăng 5 bậc, xếp thứ 15/63."],
  ],
  "goals handed down, aimed at or set out in a list": [
    [
      "Tỉnh ủy giao đến hết năm 2027 kinh tế số phải góp 18% GRDP của Tuyên Quang, sang năm 2030 nâng lên 25%.",
      "- tuyen-quang digital-economy-share share 18 2027 target",
      "- tuyen-quang digital-economy-share share 25 2030 target",
    ],
    [
      "Nghị quyết số 12-NQ/TU của Tỉnh ủy Hà Giang vạch ra những đích cần chạm:\n- Năm 2027: DTI lọt tốp 30; kinh tế số từ 12% GRDP trở lên.\n- Năm 2030: DTI trong tốp 20.",
      "- ha-giang digital-economy-share share gte 12 2027 target",
      "ha-giang lte 20 2030 target",
      "ha-giang lte 30 2027 target",
    ],
    [
      "Kế hoạch chuyển đổi số năm 2027 giao các sở của Lai Châu giải quyết trực tuyến toàn trình ít nhất 75% hồ sơ, đồng thời bớt 15% số thủ tục.",
      "- lai-chau online-filing-share share gte 75 2027 target",
    ],
    ["Tỉnh ủy Lạng Sơn nhắm tới nhóm 15 địa phương có DTI cao nhất nước vào năm 2027.", "lang-son lte 15 2027 target"],
  ],
  "a metric told after its first number": [
    [
      "Từ chỗ mới chiếm 7,9% GRDP năm 2022, kinh tế số của Phú Thọ đã lên 9,6% năm 2024.",
      "- phu-tho digital-economy-share share 7.9 2022",
      "- phu-tho digital-economy-share share 9.6 2024",
    ],
    [
      "Tỷ trọng kinh tế số trong GRDP của Lào Cai năm 2022 là 7,8%, nhích lên 8,1% vào năm kế tiếp.",
      "- lao-cai digital-economy-share share 7.8 2022",
      "- lao-cai digital-economy-share share 8.1 2023",
    ],
  ],
  "the like part of another year, the same month, the year of a report": [
    [
      "Tỷ trọng kinh tế số trong GDP sáu tháng đầu năm 2024 ước đạt 17,6%, trong khi cùng kỳ năm 2023 là 15,2%.",
      "- country:vn digital-economy-share share 15.2 2023-H1",
      "- country:vn digital-economy-share share 17.6 2024-H1 estimate",
    ],
    [
      "Tháng 7/2024, doanh thu toàn ngành thông tin và truyền thông của cả nước ước đạt 340.120 tỷ đồng.\nCùng tháng, cả nước có 71.200 doanh nghiệp công nghệ số.",
      "- country:vn digital-enterprises count 71200 2024-07",
      "- country:vn ict-revenue amount 340120000000000 2024-07 estimate",
    ],
    ["Trong năm, tỷ lệ hồ sơ nộp trực tuyến của Bắc Ninh đạt 83,1%.", "- bac-ninh online-filing-share share 83.1 2025"],
  ],
  "shares of others, and shares that are none": [
    [
      "Hà Tĩnh có 58,2% hồ sơ nộp trực tuyến, trong khi 7 tỉnh khác chưa qua 20%.",
      "- ha-tinh online-filing-share share 58.2 -",
    ],
    [
      "Quảng Trị có 870 tổ công nghệ số cộng đồng, là 1 trong 9 tỉnh có tổ ở mọi thôn.",
      "- quang-tri community-digital-teams count 870 -",
    ],
    [
      "Ứng dụng Hue-S có 96.400 lượt tải, xấp xỉ 11,5% số người dùng điện thoại thông minh của tỉnh Thừa Thiên Huế.",
      "- thua-thien-hue app-installs count 96400 -",
    ],
  ],
  "the text of a ministry": [
    [
      "Bộ Tư pháp nhìn lại một năm số\nBộ Tư pháp vừa tổng kết công tác năm. Đến cuối tháng 11/2024, tỷ lệ hồ sơ nộp trực tuyến là 91,3%.\nKinh phí Bộ bố trí cho công nghệ thông tin năm 2024 là 96,5 tỷ đồng.",
      "- bo-tu-phap it-budget amount 96500000000 2024",
      "- bo-tu-phap online-filing-share share 91.3 2024-11",
    ],
  ],
  "a company, or a province of a national text, to the end of its paragraph": [
    [
      "Đến hết tháng 9/2025, cả nước có 15.200 trạm 5G. Riêng Viettel đã phát sóng 9.800 trạm 5G.\nTỷ lệ hộ gia đình dùng cáp quang đạt 85,1%.",
      "- country:vn base-stations count 15200 2025-09",
      "- country:vn coverage-fibre share 85.1 2025-09",
      "- enterprise:viettel base-stations count 9800 2025-09",
    ],
    [
      "Đến 30/6/2024, tỷ lệ hồ sơ nộp trực tuyến của cả nước là 44,6%. Hà Nam có 63,7% hồ sơ nộp trực tuyến.\nMục tiêu đến cuối năm 2027 là 85% hồ sơ được nộp trực tuyến.",
      "- country:vn online-filing-share share 44.6 2024-06-30",
      "- country:vn online-filing-share share 85 2027 target",
      "- ha-nam online-filing-share share 63.7 2024-06-30",
    ],
  ],
  "the first, in other words": [
    [
      "DTI năm 2023: với khối bộ có dịch vụ công, người thắng là Bộ Tư pháp. Khối không có dịch vụ công, Thông tấn xã Việt Nam đứng trên cùng.",
      "bo-tu-phap 1 2023",
      "thong-tan-xa-viet-nam 1 2023",
    ],
    ["DTI 2022 khối tỉnh: số một là Đà Nẵng, á quân là Huế.", "da-nang 1 2022", "thua-thien-hue 2 2022"],
    [
      "DTI năm 2022 của Sơn La là 0,5012. Ngôi đầu bảng không đổi chủ: Đà Nẵng, 0,7999 điểm; hai vị trí liền sau là Hải Phòng rồi tới Quảng Ninh.",
      "da-nang 1 2022",
      "da-nang score 0.7999 2022",
      "hai-phong 2 2022",
      "quang-ninh 3 2022",
      "son-la score 0.5012 2022",
    ],
    [
      "Bảng 34 tỉnh của DTI 2024: bốn hạng đầu thuộc về Hà Nội (nhất), Huế (nhì), Hải Phòng (ba), Quảng Ninh (tư).",
      "ha-noi 1 2024",
      "hai-phong 3 2024",
      "quang-ninh 4 2024",
      "thua-thien-hue 2 2024",
    ],
    [
      "DTI năm 2023: Quảng Ninh nhất luôn cả chính quyền số (CQS), kinh tế số (KTS) lẫn xã hội số (XHS).",
      "quang-ninh digital-economy 1 2023",
      "quang-ninh digital-government 1 2023",
      "quang-ninh digital-society 1 2023",
    ],
  ],
  "numbers of parts without “lần lượt”": [
    [
      "DTI năm 2023 của Quảng Bình: chính quyền số, kinh tế số, xã hội số xếp hạng 22, 38 và 25.",
      "quang-binh digital-economy 38 2023",
      "quang-binh digital-government 22 2023",
      "quang-binh digital-society 25 2023",
    ],
  ],
  "what is now, and what was": [
    [
      'DTI năm 2023 của nhiều tỉnh tăng.\nHòa Bình kỳ 2022 còn đứng thứ 44; nay "Xã hội số" của tỉnh xếp thứ 27/63, "Kinh tế số" xếp thứ 31/63.',
      "hoa-binh 44 2022",
      "hoa-binh digital-economy 31 2023",
      "hoa-binh digital-society 27 2023",
    ],
    [
      "DTI năm 2023: Quảng Trị thăng 9 bậc\nTỉnh rời hạng 38 để lên hạng 29/63. (Ở kỳ 2022, chính quyền số đứng thứ 41).\nVài chỉ số chính của Quảng Trị:\n+ Hoạt động xã hội số: hạng 17;\n+ Nhận thức số: hạng 20;",
      "quang-tri 29 2023",
      "quang-tri 38 2022",
      "quang-tri activity-digital-society 17 2023",
      "quang-tri digital-awareness 20 2023",
      "quang-tri digital-government 41 2022",
      "quang-tri rank-change 9 2023",
    ],
  ],
  "scores in percent beside “cả nước”": [
    [
      "Nhìn ra cả nước, Quảng Ninh đứng đầu PAR INDEX 2022 với 90,10%.",
      "par quang-ninh 1 2022",
      "par quang-ninh score 90.1 2022",
    ],
    [
      "SIPAS năm 2022: Kiên Giang xếp thứ 8 toàn quốc với 83,64%, tăng 11 bậc.",
      "sipas kien-giang 8 2022",
      "sipas kien-giang rank-change 11 2022",
      "sipas kien-giang score 83.64 2022",
    ],
  ],
  "gaps, ranges and things that are no scores": [
    [
      "DTI năm 2022 của Phú Thọ là 0,6127, nhỉnh hơn 0,0364 so với trung bình các tỉnh (0,5763); Hòa Bình kém mức trung bình 0,0355.",
      "average:provinces score 0.5763 2022",
      "phu-tho score 0.6127 2022",
    ],
    ["DTI 2023: điểm của nhóm cuối trải từ 0.2210 (thấp nhất) đến 0.3417 (cao nhất), Sơn La cho biết."],
    ["DTI của Bình Định năm 2022 đứng thứ 13/63. Tỉnh đang xóa nốt 11 điểm lõm sóng.", "binh-dinh 13 2022"],
    ["Gia đình ở Lào Cai khai sinh cho đứa con thứ hai. Năm 2023, DTI của Lào Cai xếp thứ 18/63.", "lao-cai 18 2023"],
  ],
  "a year after the one before, and what is back at the newest": [
    [
      "Phần của kinh tế số trong GRDP Lào Cai là 7,2% vào năm 2021; năm liền sau là 7,7%.",
      "- lao-cai digital-economy-share share 7.2 2021",
      "- lao-cai digital-economy-share share 7.7 2022",
    ],
    [
      "DTI năm 2023 của các tỉnh vừa công bố.\nTrước đó, ở DTI năm 2022, Trà Vinh chỉ được 0,5391 điểm và đứng thứ 46. Lần này tỉnh được 0,6724 điểm.",
      "tra-vinh 46 2022",
      "tra-vinh score 0.5391 2022",
      "tra-vinh score 0.6724 2023",
    ],
    [
      "DTI năm 2021, tỉnh Hà Tĩnh xếp thứ 32/63; năm 2022 lên thứ 26; nhưng ở kết quả năm 2023, tỉnh tụt 9 bậc, xuống vị trí 35/63.",
      "ha-tinh 26 2022",
      "ha-tinh 32 2021",
      "ha-tinh 35 2023",
      "ha-tinh rank-change -9 2023",
    ],
  ],
  "the number first, the metric after it": [
    [
      "1.384 là số tổ công nghệ số cộng đồng mà Điện Biên đang duy trì.",
      "- dien-bien community-digital-teams count 1384 -",
    ],
    [
      "Kinh tế số năm 2024 chiếm 12,9% GDP; hai năm 2022 và 2023 lần lượt là 12,4% và 12,6%.",
      "- country:vn digital-economy-share share 12.4 2022",
      "- country:vn digital-economy-share share 12.6 2023",
      "- country:vn digital-economy-share share 12.9 2024",
    ],
  ],
  "the order told before": [
    [
      "DTI năm 2023: chính quyền số của Cà Mau xếp thứ 22, xã hội số thứ 27, kinh tế số thứ 41. Cũng ba trụ cột ấy, thứ hạng năm 2022 lần lượt là 43, 38 và 50.",
      "ca-mau digital-economy 41 2023",
      "ca-mau digital-economy 50 2022",
      "ca-mau digital-government 22 2023",
      "ca-mau digital-government 43 2022",
      "ca-mau digital-society 27 2023",
      "ca-mau digital-society 38 2022",
    ],
    [
      "DTI năm 2023: Xã hội số của Điện Biên xếp thứ 19/63, Chính quyền số thứ 30/63, Kinh tế số thứ 46/63 (năm 2022, lần lượt là 27, 39, 50).",
      "dien-bien digital-economy 46 2023",
      "dien-bien digital-economy 50 2022",
      "dien-bien digital-government 30 2023",
      "dien-bien digital-government 39 2022",
      "dien-bien digital-society 19 2023",
      "dien-bien digital-society 27 2022",
    ],
  ],
  "goals met, and goals still far": [
    [
      "Nghị quyết đặt mục tiêu 80% hộ gia đình ở Quảng Trị có cáp quang vào năm 2027, cũng đã hoàn thành: cuối năm 2024, con số này là 83,1%.",
      "- quang-tri coverage-fibre share 80 2027 target",
      "- quang-tri coverage-fibre share 83.1 2024",
    ],
    [
      "Kinh tế số năm 2024 chiếm 12,9% GDP. Dù đo theo cách nào, đích 20% GDP vào năm 2027 mà Đại hội đề ra vẫn là thách thức.",
      "- country:vn digital-economy-share share 12.9 2024",
      "- country:vn digital-economy-share share 20 2027 target",
    ],
  ],
  "thousands that are no scores": [
    ["Điểm DTI chưa có. Kon Tum, Gia Lai và Đắk Nông lần lượt có 756, 1.576 và 713 xã viên."],
  ],
  "the first, and a body that is told beside it": [
    [
      "DTI năm 2022: khối bộ có dịch vụ công do Bộ Tài chính đứng số 1. Trên đỉnh bảng là Quảng Ninh với 0,7812.",
      "bo-tai-chinh 1 2022",
      "quang-ninh 1 2022",
      "quang-ninh score 0.7812 2022",
    ],
    [
      "DTI 2022: quán quân khối bộ có dịch vụ công (17 đơn vị) là Bộ Công Thương với 0,7415.",
      "bo-cong-thuong 1 2022",
      "bo-cong-thuong score 0.7415 2022",
    ],
    [
      "DTI năm 2022: Bộ Tài chính được 0,6948 điểm, nhỉnh hơn so với Bộ Công Thương, đơn vị xếp thứ hai với 0,6871 điểm.",
      "bo-cong-thuong 2 2022",
      "bo-cong-thuong score 0.6871 2022",
      "bo-tai-chinh score 0.6948 2022",
    ],
  ],
  "places of the parts, the number first": [
    [
      "DTI năm 2021: Hậu Giang hạng 30. Tính từng trụ cột, tỉnh xếp hạng 27 ở chính quyền số, 35 ở kinh tế số và 29 ở xã hội số.",
      "hau-giang 30 2021",
      "hau-giang digital-economy 35 2021",
      "hau-giang digital-government 27 2021",
      "hau-giang digital-society 29 2021",
    ],
    [
      "Năm 2023, Hậu Giang ở vị trí 20/63 (Chính quyền số), 30/63 (Kinh tế số) và 19/63 (Xã hội số) của DTI; năm 2022, các vị trí này là 37, 41 và 35.",
      "hau-giang digital-economy 30 2023",
      "hau-giang digital-economy 41 2022",
      "hau-giang digital-government 20 2023",
      "hau-giang digital-government 37 2022",
      "hau-giang digital-society 19 2023",
      "hau-giang digital-society 35 2022",
    ],
    [
      "Hà Nội giữ ngôi số một ở 2/6 chỉ số chính của DTI 2022, gồm Thể chế số và Nhân lực số.",
      "ha-noi digital-human-resources 1 2022",
      "ha-noi digital-institutions 1 2022",
      "ha-noi leading-indicator-count 2 2022",
    ],
    [
      "Đà Nẵng dẫn đầu DTI 2022; ở cả nhận thức số, thể chế số lẫn hạ tầng số, thành phố này cũng về nhất.",
      "da-nang 1 2022",
      "da-nang digital-awareness 1 2022",
      "da-nang digital-infrastructure 1 2022",
      "da-nang digital-institutions 1 2022",
    ],
    ["PII năm 2024: Hà Nội có 14/52 chỉ số thành phần đứng đầu cả nước.", "pii ha-noi leading-indicator-count 14 2024"],
  ],
  "means told one after the other": [
    [
      "Theo báo cáo DTI 2022, giá trị trung bình của các bộ cung cấp dịch vụ công là 0,5702; của các cơ quan không cung cấp dịch vụ công là 0,3284; của 63 tỉnh, thành phố là 0,5763.",
      "average:ministries-with-public-services score 0.5702 2022",
      "average:ministries-without-public-services score 0.3284 2022",
      "average:provinces score 0.5763 2022",
    ],
    [
      "Ở bảng 17 bộ có dịch vụ công của DTI 2023, Bộ Tài chính đứng đầu; trung bình của bảng này là 0,6355.",
      "average:ministries-with-public-services score 0.6355 2023",
      "bo-tai-chinh 1 2023",
    ],
  ],
  "whom an opening, an apposition or a visit is about": [
    [
      "DTI cấp tỉnh năm 2024 có nhiều xáo trộn. Sau khi hợp nhất với Bình Phước và rơi xuống hạng 17 ở kỳ đánh giá năm 2023, Đồng Nai tăng 8 bậc để lên vị trí thứ 9.",
      "dong-nai 17 2023",
      "dong-nai 9 2024",
      "dong-nai rank-change 8 2024",
    ],
    [
      "Theo DTI 2023, Hải Phòng và Cần Thơ cùng vượt qua Huế, địa phương tụt hai bậc so với kỳ trước.",
      "thua-thien-hue rank-change -2 2023",
    ],
    [
      "Đoàn cán bộ Quảng Trị vừa đến Bắc Giang tìm hiểu cách làm chuyển đổi số. Địa phương này đứng hạng 8 ở DTI năm 2023.",
      "bac-giang 8 2023",
    ],
    [
      "Dẫn đầu nhóm có dịch vụ công của DTI 2023 là Bộ Tài chính; Bộ Y tế xếp thứ 11.",
      "bo-tai-chinh 1 2023",
      "bo-y-te 11 2023",
    ],
    ["DTI 2022. Người dẫn đầu không đổi: Đà Nẵng, giá trị 0,8002.", "da-nang 1 2022", "da-nang score 0.8002 2022"],
  ],
  "a clause of its own after a semicolon": [
    [
      "DTI năm 2022 xếp Bộ Tài chính thứ nhất. Giá trị của Bộ là 0,7325, cao hơn 24,8% so với năm 2021; tại kỳ đánh giá năm 2021, Bộ xếp thứ hai.",
      "bo-tai-chinh 1 2022",
      "bo-tai-chinh 2 2021",
      "bo-tai-chinh score 0.7325 2022",
      "bo-tai-chinh score-growth 24.8 2022",
    ],
    [
      "Kế hoạch năm 2026 nêu mục tiêu DTI quốc gia đạt tối thiểu 0,86; đến năm 2030 là 0,95.",
      "country:vn score 0.95 2030 target",
      "country:vn score gte 0.86 2026 target",
    ],
  ],
  "growth of what was told": [
    [
      "DTI quốc gia năm 2024 lên tới 0,7955. Đặt cạnh năm 2023, mức này nhỉnh hơn 8,6%; đặt cạnh năm 2020 thì cao hơn 63,7%.",
      "country:vn score 0.7955 2024",
      "country:vn score-growth 63.7 2024",
      "country:vn score-growth 8.6 2024",
    ],
  ],
  "no place and no score of anybody": [
    [
      "Năm 2023, Bình Thuận đứng thứ 31 về SIPAS và là tỉnh thứ ba trong khu vực hoàn tất số hóa dữ liệu hộ tịch.",
      "sipas binh-thuan 31 2023",
    ],
    ["DTI năm 2024: có 19 địa phương vượt mức trung bình và không còn tỉnh nào dưới 0,55 điểm."],
  ],
  "how the index shrank": [
    [
      "Năm 2024, DTI cấp tỉnh giữ nguyên 3 trụ cột, có 8 chỉ số chính, số chỉ số thành phần rút xuống còn 47.",
      "index:dti component-indicator-count 47 2024",
      "index:dti main-indicator-count 8 2024",
      "index:dti pillar-count 3 2024",
    ],
    ["DTI cấp tỉnh năm 2022 từ 108 chỉ số thành phần rút còn 98.", "index:dti component-indicator-count 98 2022"],
    [
      "DTI 2022: ba trụ cột này được tính từ 9 chỉ số chính với tất cả 98 chỉ số thành phần.",
      "index:dti component-indicator-count 98 2022",
      "index:dti main-indicator-count 9 2022",
    ],
  ],
  "towns named again without their head": [
    [
      "Năm 2023, thị xã Hồng Lĩnh (Hà Tĩnh) có thêm 21 tổ dân phố. Theo kết quả đánh giá chuyển đổi số cấp huyện năm 2022, Hồng Lĩnh xếp thứ 4 trong 13 huyện, thị xã, thành phố của tỉnh.",
      "district:hong-linh 4 2022",
    ],
    [
      "Gia Lai chấm điểm chuyển đổi số cấp huyện năm 2023: thành phố Pleiku dẫn đầu. Thị xã An Khê xếp thứ 2, huyện Chư Sê xếp thứ 3. Chư Sê tăng 4 bậc, An Khê giảm 1 bậc.",
      "district:an-khe 2 2023",
      "district:an-khe rank-change -1 2023",
      "district:chu-se 3 2023",
      "district:chu-se rank-change 4 2023",
      "district:pleiku 1 2023",
    ],
  ],
  "what the nation has": [
    [
      "Bộ TT&TT thông báo kết quả DTI. Nếu như năm 2020 chỉ số quốc gia mới là 0,4858 thì năm 2022 đã lên 0,7111, tương ứng mức tăng 44,3% trong một năm và 46,4% trong hai năm.",
      "country:vn score 0.4858 2020",
      "country:vn score 0.7111 2022",
      "country:vn score-growth 44.3 2022",
      "country:vn score-growth 46.4 2022",
    ],
    ["GII 2024: Việt Nam có 3 chỉ số thành phần đứng đầu thế giới.", "gii country:vn leading-indicator-count 3 2024"],
  ],
  "points and means": [
    [
      "DTI năm 2023: theo thang 1.000 điểm, Trà Vinh có 671,2 điểm.",
      "index:dti max-score 1000 2023",
      "tra-vinh score 671.2 2023",
    ],
    [
      "DTI 2022: khoảng cách giữa các khối còn xa nhau: các bộ có dịch vụ công bình quân 0,5702, các địa phương bình quân 0,5763.",
      "average:ministries-with-public-services score 0.5702 2022",
      "average:provinces score 0.5763 2022",
    ],
    [
      "Xếp đầu 17 bộ, ngành có dịch vụ công trong DTI 2023 là Bộ Tài chính với 0,7810 điểm.",
      "bo-tai-chinh 1 2023",
      "bo-tai-chinh score 0.781 2023",
    ],
  ],
  "an answer of one name": [
    [
      "DTI 2024 của Gia Lai đứng thứ 21/34, đạt 0,6803.\n- Điều ông lo nhất là gì?\n- Nhân lực số. Chúng tôi chỉ đạt 0,5538 điểm, xếp thứ 27/34.",
      "gia-lai 21 2024",
      "gia-lai digital-human-resources 27 2024",
      "gia-lai digital-human-resources score 0.5538 2024",
      "gia-lai score 0.6803 2024",
    ],
  ],
  "one place in several years": [
    [
      "DTI 2023: Khối tỉnh, Đà Nẵng lại về nhất; trước đó thành phố này cũng nhất bảng vào các năm 2020, 2021 và 2022.",
      "da-nang 1 2020",
      "da-nang 1 2021",
      "da-nang 1 2022",
      "da-nang 1 2023",
    ],
    ["DTI 2023: Bộ Tài chính từng hai năm liền chỉ đứng hạng 3 và hạng 2, nay đã nhất bảng.", "bo-tai-chinh 1 2023"],
  ],
  "whose the first place is": [
    [
      "DTI năm 2022. Vị trí cao nhất là của Đà Nẵng; vị trí số hai là của TP.HCM.",
      "da-nang 1 2022",
      "ho-chi-minh 2 2022",
    ],
    [
      "Trong 17 bộ có dịch vụ công của DTI 2022, vị trí số một là của Bộ Công Thương: 0,6590, thêm 0,11 so với năm 2021. Bộ Tư pháp và Bộ Y tế đều thăng 2 bậc, lần lượt chiếm các vị trí số hai và số ba.",
      "bo-cong-thuong 1 2022",
      "bo-cong-thuong score 0.659 2022",
      "bo-cong-thuong score-change 0.11 2022",
      "bo-tu-phap 2 2022",
      "bo-tu-phap rank-change 2 2022",
      "bo-y-te 3 2022",
      "bo-y-te rank-change 2 2022",
    ],
    [
      "Về DTI 2022, Thông tấn xã Việt Nam xếp trên cùng, được 0,4411.",
      "thong-tan-xa-viet-nam 1 2022",
      "thong-tan-xa-viet-nam score 0.4411 2022",
    ],
    [
      "Thành phố dẫn đầu DTI 2024 là TP HCM. Các vị trí từ thứ hai đến thứ năm lần lượt thuộc về Hà Nội (0,8377), Huế (0,8105), Đà Nẵng (0,7968), Quảng Ninh (0,7940). Tính chung quốc gia, DTI là 0,8312.",
      "country:vn score 0.8312 2024",
      "da-nang 4 2024",
      "da-nang score 0.7968 2024",
      "ha-noi 2 2024",
      "ha-noi score 0.8377 2024",
      "ho-chi-minh 1 2024",
      "quang-ninh 5 2024",
      "quang-ninh score 0.794 2024",
      "thua-thien-hue 3 2024",
      "thua-thien-hue score 0.8105 2024",
    ],
  ],
  "who sent it and who turned up": [
    [
      "Bảng tự chấm DTI năm 2022 mà Bạc Liêu nộp lên Bộ TT&TT có tổng cộng 688.45/1.000 điểm.",
      "bac-lieu score 688.45 2022 self-assessed",
      "index:dti max-score 1000 2022",
    ],
    [
      "DTI 2022 của Điện Biên xếp thứ 63.\nTại Lào Cai, câu trả lời là sự kiên định. Năm 2022, kinh tế số của tỉnh chiếm 9,12% GRDP.",
      "- lao-cai digital-economy-share share 9.12 2022",
      "dien-bien 63 2022",
    ],
  ],
  "goals set as marks": [
    [
      "Tuyên Quang xác định hai mốc cho chuyển đổi số: năm 2025 có tên trong nhóm 30 tỉnh, thành phố đứng đầu bảng DTI; năm 2030 phải vào nhóm 20.",
      "tuyen-quang lte 20 2030 target",
      "tuyen-quang lte 30 2025 target",
    ],
    [
      "Nghị quyết của Tỉnh ủy Sơn La lấy năm 2025 làm mốc: DTI của tỉnh lọt nhóm 30 địa phương đứng đầu, kinh tế số chiếm 20% GRDP.",
      "- son-la digital-economy-share share 20 2025 target",
      "son-la lte 30 2025 target",
    ],
  ],
  "the edition told by the next sentence": [
    [
      "Về DTI, Hậu Giang đang đứng thứ 6/63 tỉnh, thành phố.\nĐây là kết quả năm 2021 do Bộ Thông tin và Truyền thông công bố hồi tháng 8/2022.",
      "hau-giang 6 2021",
    ],
  ],
  "places in a bracket of names": [
    [
      "Quảng Nam xếp thứ 8 DTI năm 2023 (chính quyền số: 5, kinh tế số: 12, xã hội số: 9).",
      "quang-nam 8 2023",
      "quang-nam digital-economy 12 2023",
      "quang-nam digital-government 5 2023",
      "quang-nam digital-society 9 2023",
    ],
  ],
  "how far apart two are": [
    [
      "DTI 2022: khoảng cách giữa tỉnh đầu và tỉnh cuối khu vực lên tới hơn bốn mươi bậc. Lai Châu xếp thứ 60.",
      "lai-chau 60 2022",
    ],
  ],
  "whose place comes next": [
    [
      "Bảng DTI 2023 có Đà Nẵng đứng đầu, kế đến là TP.HCM, thứ ba là Huế.",
      "da-nang 1 2023",
      "ho-chi-minh 2 2023",
      "thua-thien-hue 3 2023",
    ],
    [
      "DTI 2023: riêng kinh tế số, Phú Thọ qua mặt cả Hà Nội, Bắc Ninh để chiếm vị trí số 1.",
      "phu-tho digital-economy 1 2023",
    ],
    ["Vĩnh Long có tên trong 20 tỉnh đầu bảng DTI 2021.", "vinh-long lte 20 2021"],
  ],
  "the mean after its number": [
    ["Con số 0,6783 là giá trị trung bình DTI của 63 tỉnh, thành năm 2023.", "average:provinces score 0.6783 2023"],
    ["Long An đặt mục tiêu năm 2025 DTI đạt trên 0,5 điểm.", "long-an score gt 0.5 2025 target"],
  ],
  "places of two tables": [
    [
      "DTI năm 2024 có hai bảng. Trong bảng 63 tỉnh, thành phố, Thanh Hóa đứng thứ 9; trong bảng 34 tỉnh, thành phố, Thanh Hóa xếp thứ 5. Chỉ có bốn nơi xếp trên Thanh Hóa trong bảng 34 là Hà Nội, Huế, Hải Phòng và TP. Hồ Chí Minh.",
      "ha-noi 1 2024",
      "ha-noi lte 4 2024",
      "hai-phong 3 2024",
      "hai-phong lte 4 2024",
      "ho-chi-minh 4 2024",
      "ho-chi-minh lte 4 2024",
      "thanh-hoa 5 2024",
      "thanh-hoa 9 2024",
      "thua-thien-hue 2 2024",
      "thua-thien-hue lte 4 2024",
    ],
  ],
  "times that are counted": [
    [
      "Bộ TT&TT vừa khép lại kỳ đánh giá chuyển đổi số (CĐS) thứ hai dành cho khối bộ, ngành. Ngôi đầu DTI 2021 thuộc về Đà Nẵng.",
      "da-nang 1 2021",
    ],
    [
      "DTI 2023: Bộ Tài chính là quán quân. Trước đó, qua hai kỳ đánh giá, Bộ lần lượt xếp thứ 5 và thứ 3.",
      "bo-tai-chinh 1 2023",
    ],
  ],
  "those that a merged province was made of": [
    [
      "Về DTI 2024, Đà Nẵng sau khi hợp nhất với Quảng Nam chỉ xếp thứ 17/34, giá trị 0,7069.",
      "da-nang 17 2024",
      "da-nang score 0.7069 2024",
    ],
    ["Sau khi sáp nhập Hải Dương, Hải Phòng đứng thứ 3/34 về DTI 2024.", "hai-phong 3 2024"],
    ["Theo bảng DTI 2024, tỉnh Gia Lai (hợp nhất Gia Lai và Bình Định) đứng thứ 19/34.", "gia-lai 19 2024"],
    [
      "DTI 2024: thành phố Đà Nẵng (đã hợp nhất Quảng Nam, nơi chỉ đạt 0,5803) xếp thứ 17.",
      "da-nang 17 2024",
      "quang-nam score 0.5803 2024",
    ],
  ],
  "a change beside the place of a part": [
    [
      "DTI 2022 của Phú Thọ: Hạ tầng số vẫn là điểm yếu kéo dài, tỉnh chỉ ở vị trí 41/63, tụt 3 bậc so với năm 2021.",
      "phu-tho digital-infrastructure 41 2022",
      "phu-tho digital-infrastructure rank-change -3 2022",
    ],
    [
      "DTI 2021 của Trà Vinh: xã hội số giảm mạnh nhất, mất 15 bậc, xếp thứ 50. Chỉ chính quyền số tăng hạng, từ vị trí 36 lên 33.",
      "tra-vinh digital-government 33 2021",
      "tra-vinh digital-government 36 2020",
      "tra-vinh digital-society 50 2021",
      "tra-vinh digital-society rank-change -15 2021",
    ],
  ],
  "a place in all that stands beside one in a part": [
    [
      "Theo DTI 2020, Thái Nguyên xếp thứ ba về chính quyền số dù thứ hạng chung chỉ là 12.",
      "thai-nguyen 12 2020",
      "thai-nguyen digital-government 3 2020",
    ],
  ],
  "a condition that only names the matter": [
    [
      "DTI 2022 của Lào Cai: Nếu nói về trụ cột thì chính quyền số xếp thứ 14, kinh tế số xếp thứ 28.",
      "lao-cai digital-economy 28 2022",
      "lao-cai digital-government 14 2022",
    ],
  ],
  "an example that is told as it is": [
    [
      "Bảng DTI 2024 của 34 tỉnh. Đà Nẵng và Quảng Nam là ví dụ rõ nhất: trước sáp nhập, Đà Nẵng đạt 0,8335 trong khi Quảng Nam đạt 0,5803.",
      "da-nang score 0.8335 2024",
      "quang-nam score 0.5803 2024",
    ],
  ],
  "what was expected is no goal": [["DTI 2020: Hà Nội có kết quả kém kỳ vọng khi chỉ đứng thứ 43.", "ha-noi 43 2020"]],
  "places of editions that are not said": [
    ["Sau hai kỳ liên tiếp đứng ngoài nhóm 20, tỉnh Bình Định đã cải thiện rõ thứ hạng tại bảng xếp hạng DTI 2023."],
  ],
  "indicators that rose fastest are not led": [
    [
      "DTI 2022, tỉnh Lào Cai đứng thứ 4 về nhân lực số. Đây là hai chỉ số tăng nhanh nhất, nhân lực số tăng 15 bậc, nhận thức số tăng 11 bậc.",
      "lao-cai digital-awareness rank-change 11 2022",
      "lao-cai digital-human-resources 4 2022",
      "lao-cai digital-human-resources rank-change 15 2022",
    ],
  ],
  "the name of an index explained by its letters": [
    [
      "Trên bình diện quốc tế, Liên hợp quốc xếp Việt Nam ở vị trí 71/193 trong báo cáo Chính phủ điện tử (EGDI) năm 2024.",
      "egdi country:vn 71 2024",
    ],
  ],
  "a board that says only where": [
    [
      "Lào Cai đứng đầu cả nước về An toàn thông tin mạng trong bộ chỉ số DTI 2023, giá trị 0,9215.",
      "lao-cai cyber-security 1 2023",
      "lao-cai cyber-security score 0.9215 2023",
    ],
  ],
  "ministries in a row": [
    ["Về DTI 2023, Bộ Y tế và Bộ Xây dựng xếp các vị trí thứ 12 và 13.", "bo-xay-dung 13 2023", "bo-y-te 12 2023"],
  ],
  "the highest and the lowest mean of the parts": [
    [
      "Giá trị trung bình DTI cấp tỉnh năm 2024 là 0,6961. Trong 8 chỉ số chính, Nhận thức số có mức trung bình cao nhất (0,8934), An toàn thông tin mạng có mức trung bình thấp nhất (0,5622).",
      "average:provinces cyber-security score 0.5622 2024",
      "average:provinces digital-awareness score 0.8934 2024",
      "average:provinces score 0.6961 2024",
      "index:dti main-indicator-count 8 2024",
    ],
  ],
  "groups that the indicators are parted into": [
    [
      "Bộ chỉ số DTI năm 2024 được rút gọn còn 47 chỉ số thành phần, chia thành 8 nhóm.",
      "index:dti component-indicator-count 47 2024",
      "index:dti main-indicator-count 8 2024",
    ],
  ],
  "a day of the week": [
    ["Về DTI của tỉnh Lâm Đồng, xã đặt ba máy tính tại nhà văn hóa, cử công chức trực cả thứ Bảy."],
  ],
  "what one commune says": [
    [
      '"Một xã báo cáo hồ sơ trực tuyến đạt trên 90% nhưng toàn bộ là cán bộ nộp thay thì không có ý nghĩa", Phó Chủ tịch tỉnh Sóc Trăng nói.',
    ],
  ],
  "metrics that go on by a short name": [
    [
      "Đến giữa tháng 9/2022, Bến Tre thành lập được 987 Tổ công nghệ số cộng đồng tại 157/157 xã, phường, thị trấn, với 6.874 thành viên.\nCác tổ viên đến từng nhà hướng dẫn bà con cài ứng dụng và tạo tài khoản dịch vụ công. Huyện Ba Tri có 131 tổ, nhiều nhất tỉnh.",
      "- ben-tre community-digital-teams count 987 2022-09",
      "- district:ba-tri community-digital-teams count 131 2022-09",
    ],
    [
      "Năm 2024, tỉnh Gia Lai bố trí 85 tỷ đồng từ ngân sách cho chuyển đổi số. Năm 2023, kinh phí này là 62 tỷ đồng.",
      "- gia-lai it-budget amount 62000000000 2023",
      "- gia-lai it-budget amount 85000000000 2024",
    ],
    [
      "Về kinh tế số, Tổng cục Thống kê tính tỷ trọng của Phú Thọ năm 2022 là 13,2% GRDP.",
      "- phu-tho digital-economy-share share 13.2 2022",
    ],
  ],
  "places in a list that a network reaches": [
    [
      "Đến hết quý I/2023, tỉnh Quảng Ninh có 100% thôn, bản, khu phố đã được phủ sóng 4G.",
      "- quang-ninh coverage-4g share 100 2023-Q1",
    ],
    [
      "Tỉnh Phú Thọ có 2.395 trạm thu phát sóng di động. Sóng 5G đã xuất hiện tại trung tâm thành phố Việt Trì và các khu công nghiệp, song mới phủ khoảng 12% dân số.",
      "- phu-tho base-stations count 2395 -",
      "- phu-tho coverage-5g share approx 12 -",
    ],
  ],
  "hospitals of a province pay as it does": [
    [
      "Tỉnh Lâm Đồng: Các trường học, bệnh viện công ghi nhận 83% giao dịch không dùng tiền mặt.",
      "- lam-dong cashless-share share 83 -",
    ],
  ],
  "services as a part of the procedures": [
    [
      "Cổng dịch vụ công của tỉnh Phú Thọ cung cấp 1.873 thủ tục, trong đó 58% là dịch vụ công trực tuyến toàn trình.",
      "- phu-tho online-services-share share 58 -",
    ],
  ],
  "what a province gives itself is of the edition after": [
    [
      "DTI năm 2023 của Cao Bằng xếp thứ 60/63.\nVới bộ chỉ số năm 2024, tỉnh tự đánh giá đạt 628,45/1.000 điểm. Trong đó, Thể chế số tự chấm 92 điểm, Nhận thức số tự chấm 88,5 điểm.",
      "cao-bang 60 2023",
      "cao-bang digital-awareness score 88.5 2024 self-assessed",
      "cao-bang digital-institutions score 92 2024 self-assessed",
      "cao-bang score 628.45 2024 self-assessed",
      "index:dti max-score 1000 2024",
    ],
    [
      "DTI năm 2022 của tỉnh Trà Vinh đạt 0,5537 điểm.\nNăm 2023, tình hình khởi sắc hơn. Tỉnh tự đánh giá DTI đạt 712,5 điểm.",
      "tra-vinh score 0.5537 2022",
      "tra-vinh score 712.5 2023 self-assessed",
    ],
  ],
  "the office that is cited stands for its province": [
    [
      "DTI 2023: Đắk Nông xếp thứ 44, tăng 3 bậc; Kon Tum xếp thứ 52. Theo Sở TT&TT Kon Tum, tỉnh mất điểm ở hai chỉ số: hoạt động kinh tế số chỉ xếp thứ 58/63 và nhân lực số xếp thứ 55/63.",
      "dak-nong 44 2023",
      "dak-nong rank-change 3 2023",
      "kon-tum 52 2023",
      "kon-tum activity-digital-economy 58 2023",
      "kon-tum digital-human-resources 55 2023",
    ],
    [
      "Cả nước có nhiều mô hình hay về chuyển đổi số. Ông Phan Văn A, Giám đốc Sở TT&TT Lâm Đồng, cho biết nông nghiệp là lĩnh vực chuyển đổi rõ nhất. Tính đến cuối năm 2024, tỉnh có 246 doanh nghiệp công nghệ số.",
      "- lam-dong digital-enterprises count 246 2024",
    ],
  ],
  "an edition by the month in which it came out": [
    [
      "Bộ Tài chính dẫn đầu DTI năm 2021. Trước đó, ở kỳ đánh giá đầu tiên công bố tháng 10/2021, Bộ Công Thương đứng thứ 11 trong 18 bộ, ngành có dịch vụ công.",
      "bo-cong-thuong 11 2020",
      "bo-tai-chinh 1 2021",
    ],
  ],
  "back from an older edition": [
    [
      "DTI năm 2023 cho thấy nhiều đổi thay.\nGia Lai, tỉnh đứng thứ 62/63 ở kỳ đánh giá năm 2022, đã thoát khỏi nhóm cuối. Năm 2023, tỉnh vươn lên vị trí thứ 47, tăng 15 bậc. Giá trị DTI của Gia Lai là 0,6247.",
      "gia-lai 47 2023",
      "gia-lai 62 2022",
      "gia-lai rank-change 15 2023",
      "gia-lai score 0.6247 2023",
    ],
  ],
  "the like period after the number": [
    [
      "Sáu tháng đầu năm 2023, tỷ lệ hồ sơ nộp trực tuyến của tỉnh Phú Thọ đạt 71,6%, tăng mạnh so với mức 38,2% của cùng kỳ năm 2022.",
      "- phu-tho online-filing-share share 38.2 2022-H1",
      "- phu-tho online-filing-share share 71.6 2023-H1",
    ],
  ],
  "a town's place among the towns": [
    [
      "DTI 2024: Kiên Giang tự chấm 786,2 điểm. Ở trong tỉnh, thành phố Rạch Giá dẫn đầu khối huyện, thành phố với 91,5 điểm theo bộ tiêu chí riêng của UBND tỉnh.",
      "kien-giang score 786.2 2024 self-assessed",
    ],
  ],
  "groups of bodies": [
    [
      "Trong quý I/2025, tỷ lệ hồ sơ nộp trực tuyến của các bộ, ngành đạt 61,2%, của các địa phương đạt 66,4%.",
      "- average:ministries online-filing-share share 61.2 2025-Q1",
      "- average:provinces online-filing-share share 66.4 2025-Q1",
    ],
    [
      "Ủy ban Dân tộc đặt mục tiêu nằm trong nhóm 4 cơ quan đứng đầu khối ở kỳ đánh giá DTI 2025.",
      "uy-ban-dan-toc lte 4 2025 target",
    ],
  ],
  "the first place that is somebody's still": [
    [
      "Ở nhóm 17 bộ, ngành có dịch vụ công về DTI, ngôi đầu năm 2023 vẫn thuộc về Bộ Kế hoạch và Đầu tư.",
      "bo-ke-hoach-va-dau-tu 1 2023",
    ],
  ],
  "a row of cells parted by dashes": [
    [
      "Một số tỉnh miền núi (DTI năm 2023):\nTỉnh - Hạng - Điểm\nLạng Sơn - 4 - 0,7621\nThái Nguyên - 13 - 0,7206\nLào Cai - 20 - 0,7034",
      "lang-son 4 2023",
      "lang-son score 0.7621 2023",
      "lao-cai 20 2023",
      "lao-cai score 0.7034 2023",
      "thai-nguyen 13 2023",
      "thai-nguyen score 0.7206 2023",
    ],
  ],
  "a sentence that only brings a name in": [
    [
      "DTI 2023: Bộ Thông tin và Truyền thông xếp thứ 5.\nTiến bộ nhanh nhất là Bộ Y tế. Với 0,6274 điểm, bộ này tăng 5 bậc so với năm 2022.",
      "bo-thong-tin-va-truyen-thong 5 2023",
      "bo-y-te rank-change 5 2023",
      "bo-y-te score 0.6274 2023",
    ],
  ],
  "a set and a leader in it": [
    [
      "DTI 2021: Đà Nẵng dẫn đầu cấp tỉnh. Trong nhóm 17 bộ có dịch vụ công, Bộ Tài chính tiếp tục dẫn đầu với 0,6321 điểm.",
      "bo-tai-chinh 1 2021",
      "bo-tai-chinh score 0.6321 2021",
      "da-nang 1 2021",
    ],
  ],
  "a measure's first year is no edition": [
    [
      "Kết quả DTI 2024. DTI được đo từ năm 2020. Bộ chỉ số năm nay sửa đổi, trong đó cấp tỉnh còn 47 chỉ số thành phần.",
      "index:dti component-indicator-count 47 2024",
    ],
  ],
  "a noun that its neighbours complete": [
    [
      "Tính đến tháng 12/2024, Thành phố Hồ Chí Minh có hơn 25.000 doanh nghiệp công nghệ số, Hà Nội có trên 20.000 doanh nghiệp, Đà Nẵng có 2.450 doanh nghiệp công nghệ số.",
      "- da-nang digital-enterprises count 2450 2024-12",
      "- ha-noi digital-enterprises count gt 20000 2024-12",
      "- ho-chi-minh digital-enterprises count gt 25000 2024-12",
    ],
  ],
  "a company in an aside": [
    [
      "Tính đến tháng 6/2025, mạng 5G của Việt Nam đã phủ sóng 61,9% dân số. Cuối năm 2024, tức hai tháng sau khi Viettel khai trương dịch vụ, tỷ lệ này chưa đến 15%.",
      "- country:vn coverage-5g share 61.9 2025-06",
      "- country:vn coverage-5g share lt 15 2024",
    ],
  ],
  "rankings that are not ours": [
    [
      "GCI 2024 xếp Việt Nam thứ 17/194.\nVề trí tuệ nhân tạo, báo cáo Chỉ số sẵn sàng AI của Chính phủ do Oxford Insights thực hiện xếp Việt Nam thứ 51/188 năm 2024, đứng thứ 6 ASEAN.",
      "gci country:vn 17 2024",
    ],
  ],
  "a place of many years, which is not said": [
    [
      "PAR Index 2024: Quảng Ninh, địa phương từng nhiều năm giữ ngôi quán quân, lần này xếp thứ 4.",
      "par quang-ninh 4 2024",
    ],
  ],
  "the official result after the own one": [
    [
      "Điểm tự đánh giá DTI năm 2023 của tỉnh Khánh Hòa là 752,4 điểm.\nKết quả chính thức gần nhất là của năm 2022. Khi đó Khánh Hòa đạt 581,1 điểm, xếp hạng 32/63.",
      "khanh-hoa 32 2022",
      "khanh-hoa score 581.1 2022",
      "khanh-hoa score 752.4 2023 self-assessed",
    ],
  ],
  "the place before, after its change": [
    [
      "DTI năm 2021, tỉnh Lào Cai đứng thứ 19/63. So với năm 2020, Lào Cai tăng 6 bậc, từ hạng 25.",
      "lao-cai 19 2021",
      "lao-cai 25 2020",
      "lao-cai rank-change 6 2021",
    ],
  ],
  "a turn before a part": [
    [
      "DTI 2022 của Tuyên Quang xếp thứ 30. Dù vậy, hoạt động kinh tế số vẫn là khâu chậm, chỉ xếp thứ 45.",
      "tuyen-quang 30 2022",
      "tuyen-quang activity-digital-economy 45 2022",
    ],
  ],
  "the nation's beside a province's": [
    [
      "Tỷ trọng kinh tế số của Hưng Yên năm 2022 đạt 16,7% GRDP, cao hơn mức 14,26% của cả nước.",
      "- country:vn digital-economy-share share 14.26 2022",
      "- hung-yen digital-economy-share share 16.7 2022",
    ],
  ],
  "goals after another index": [
    [
      "DTI năm 2022 của Hưng Yên xếp thứ 20.\nTheo PCI năm 2022, tỉnh đứng thứ 14.\nNghị quyết đặt mục tiêu đến năm 2025 thuộc tốp 15 tỉnh, thành phố dẫn đầu.",
      "hung-yen 20 2022",
      "hung-yen lte 15 2025 target",
      "pci hung-yen 14 2022",
    ],
  ],
  "points of a speech": [
    [
      "DTI năm 2023 của Quảng Trị xếp thứ 40. Kết quả này đến từ ba nguyên nhân. Thứ nhất, tỉnh đã giao Sở Thông tin và Truyền thông làm đầu mối.",
      "quang-tri 40 2023",
    ],
  ],
  "bullets under an older year": [
    [
      "DTI năm 2022 của Bình Phước đạt 0,6315. Năm 2021, tỉnh ở hạng 13 với giá trị 0,4319.\nCả ba trụ cột của tỉnh đều có giá trị trên 0,6. Cụ thể:\n• Chính quyền số: 0,7052, hạng 13;\n• Kinh tế số: 0,6608, hạng 20.",
      "binh-phuoc 13 2021",
      "binh-phuoc digital-economy 20 2022",
      "binh-phuoc digital-economy score 0.6608 2022",
      "binh-phuoc digital-government 13 2022",
      "binh-phuoc digital-government score 0.7052 2022",
      "binh-phuoc score 0.4319 2021",
      "binh-phuoc score 0.6315 2022",
    ],
  ],
  "growth told as a range over several parts": [
    [
      "DTI 2024: Chính phủ số, kinh tế số, xã hội số quốc gia tăng từ 7% tới 11%.",
      "country:vn digital-economy score-growth gte 7 2024",
      "country:vn digital-economy score-growth lte 11 2024",
      "country:vn digital-government score-growth gte 7 2024",
      "country:vn digital-government score-growth lte 11 2024",
      "country:vn digital-society score-growth gte 7 2024",
      "country:vn digital-society score-growth lte 11 2024",
    ],
    [
      "Năm 2023, DTI quốc gia ở mức 0,73. Cả chính phủ số, kinh tế số và xã hội số của nước ta đều đi lên, biên độ từ 12% đến 18% so với năm 2022.",
      "country:vn digital-economy score-growth gte 12 2023",
      "country:vn digital-economy score-growth lte 18 2023",
      "country:vn digital-government score-growth gte 12 2023",
      "country:vn digital-government score-growth lte 18 2023",
      "country:vn digital-society score-growth gte 12 2023",
      "country:vn digital-society score-growth lte 18 2023",
      "country:vn score 0.73 2023",
    ],
  ],
  "the nation's mean beside a province's share": [
    [
      "Tỷ lệ hộ dân dùng cáp quang của tỉnh Nghệ An đạt 69,5%, dưới mức bình quân 82,4% của cả nước.",
      "- country:vn coverage-fibre share 82.4 -",
      "- nghe-an coverage-fibre share 69.5 -",
    ],
  ],
  "a share of the procedures told before": [
    [
      "Cổng dịch vụ công của tỉnh Vĩnh Long đang cung cấp 1.834 thủ tục, 58,3% trong số đó ở mức toàn trình.",
      "- vinh-long online-services-share share 58.3 -",
    ],
  ],
  "people in the register": [
    [
      "Trên 92% dân số của tỉnh Tuyên Quang được cập nhật vào cơ sở dữ liệu dân cư.",
      "- tuyen-quang population-data-share share gt 92 -",
    ],
  ],
  "items numbered in a line": [
    [
      "Top 3 DTI 2023 gồm: 1. Đà Nẵng; 2. TP.HCM; 3. Hà Nội.",
      "da-nang 1 2023",
      "da-nang lte 3 2023",
      "ha-noi 3 2023",
      "ha-noi lte 3 2023",
      "ho-chi-minh 2 2023",
      "ho-chi-minh lte 3 2023",
    ],
    [
      "3 tỉnh dẫn đầu DTI năm 2023 theo thứ tự: 1) Đà Nẵng; 2) TP.HCM; 3) Hà Nội.",
      "da-nang 1 2023",
      "da-nang lte 3 2023",
      "ha-noi 3 2023",
      "ha-noi lte 3 2023",
      "ho-chi-minh 2 2023",
      "ho-chi-minh lte 3 2023",
    ],
  ],
  "districts and communes that a province ranks itself": [
    [
      "Sở Khoa học và Công nghệ Hưng Yên công bố DTI cấp xã năm 2025, chấm 104 xã, phường. Phường Phố Hiến đứng thứ nhất với 91,4 điểm; xã Khoái Châu xếp thứ hai, đạt 90,85 điểm. Đứng cuối bảng là xã Đông Hưng.",
      "commune:khoai-chau 2 2025",
      "commune:khoai-chau score 90.85 2025",
      "commune:pho-hien 1 2025",
      "commune:pho-hien score 91.4 2025",
    ],
    [
      "Kết quả DTI cấp huyện năm 2022 của Gia Lai: thành phố Pleiku dẫn đầu với 81,5 điểm, huyện Ia Grai xếp thứ hai với 78,2 điểm. Điểm trung bình của 17 huyện, thị xã, thành phố là 69,3 điểm.",
      "district:ia-grai 2 2022",
      "district:ia-grai score 78.2 2022",
      "district:pleiku 1 2022",
      "district:pleiku score 81.5 2022",
    ],
    ["Ở khối xã, DTI năm 2025 cao nhất là xã Tân Hà, đứng thứ 12/124.", "commune:tan-ha 12 2025"],
  ],
  "numbers of the district or commune that the text is about": [
    [
      "Huyện Mai Châu (Hòa Bình) đã lập 138 tổ công nghệ số cộng đồng. Tỷ lệ hồ sơ nộp trực tuyến của huyện đạt 81,6%.",
      "- district:mai-chau community-digital-teams count 138 -",
      "- district:mai-chau online-filing-share share 81.6 -",
    ],
    [
      "Bộ phận một cửa xã Đông Anh (Hà Nội) mở cửa từ 7 giờ. Tỷ lệ hồ sơ trực tuyến của xã đạt 97,2%.",
      "- commune:dong-anh online-filing-share share 97.2 -",
    ],
  ],
  "an edition that is still to come out ranks nobody": [
    [
      "Năm 2025, tỉnh Nghệ An hoàn tất tự đánh giá DTI năm 2025. Theo báo cáo tự đánh giá, Nghệ An đạt 801,5/1.000 điểm. Trong 34 tỉnh, thành phố, Nghệ An đứng thứ 16.",
      "index:dti max-score 1000 2025",
      "nghe-an 16 2024",
      "nghe-an score 801.5 2025 self-assessed",
    ],
  ],
  "several indices announced together": [
    [
      "Thái Nguyên dẫn đầu PAR INDEX 2025\nBộ Nội vụ công bố Chỉ số cải cách hành chính và Chỉ số hài lòng của người dân năm 2025. Với 95,21%, Thái Nguyên giành vị trí thứ nhất. Hà Nội xếp thứ 2, đạt 94,7%. Thấp nhất là Cao Bằng với 83,6%. Điểm trung bình của các tỉnh, thành phố đạt 88,9%. Bộ Tài chính dẫn đầu các bộ, cơ quan ngang bộ, đạt 93,1%. Giá trị trung bình của khối này là 87,2%.",
      "par average:ministries score 87.2 2025",
      "par average:provinces score 88.9 2025",
      "par bo-tai-chinh 1 2025",
      "par bo-tai-chinh score 93.1 2025",
      "par cao-bang score 83.6 2025",
      "par ha-noi 2 2025",
      "par ha-noi score 94.7 2025",
      "par thai-nguyen 1 2025",
      "par thai-nguyen 1 2025",
      "par thai-nguyen score 95.21 2025",
    ],
    [
      "Về SIPAS năm 2023, cả nước đạt 82,66%. Cà Mau cũng là tỉnh có mức hài lòng cao nhất, 90,61%.",
      "sipas ca-mau 1 2023",
      "sipas ca-mau score 90.61 2023",
      "sipas country:vn score 82.66 2023",
    ],
  ],
  "how things stood, told beside a goal": [
    [
      "Đến năm 2025, Đắk Lắk đặt mục tiêu kinh tế số chiếm trên 12% GRDP, so với mức 7,1% của năm 2023.",
      "- dak-lak digital-economy-share share 7.1 2023",
      "- dak-lak digital-economy-share share gt 12 2025 target",
    ],
    [
      "Việt Nam phấn đấu đến năm 2030 cải thiện 20 bậc về EGDI, từ vị trí 71 hiện nay.",
      "egdi country:vn 71 -",
      "egdi country:vn rank-change 20 2030 target",
    ],
  ],
  "shares that go by names, by years or by goals told before": [
    [
      "Năm 2024, Bắc Ninh có tỷ trọng kinh tế số trong GRDP cao nhất, đạt 47,1%. Vĩnh Phúc và Hà Nam lần lượt đạt 22,4% và 19,8%.",
      "- bac-ninh digital-economy-share share 47.1 2024",
      "- ha-nam digital-economy-share share 19.8 2024",
      "- vinh-phuc digital-economy-share share 22.4 2024",
    ],
    [
      "Đến năm 2025, tỷ lệ người trưởng thành có điện thoại thông minh đạt 80%, tỷ lệ hộ gia đình có cáp quang đạt 75%. Đến năm 2030, hai chỉ tiêu này lần lượt là 95% và 100%.",
      "- country:vn coverage-fibre share 100 2030 target",
      "- country:vn coverage-fibre share 75 2025",
      "- country:vn smartphone-share share 80 2025",
      "- country:vn smartphone-share share 95 2030 target",
    ],
  ],
  "goals that a paragraph goes on with": [
    [
      "Về kinh tế, đến năm 2030, kinh tế số đạt tối thiểu 28% GDP. Thanh toán không dùng tiền mặt đạt 82%. Tỷ lệ hồ sơ trực tuyến đạt trên 85%.",
      "- country:vn cashless-share share 82 2030 target",
      "- country:vn digital-economy-share share gte 28 2030 target",
      "- country:vn online-filing-share share gt 85 2030 target",
    ],
    [
      "Đến năm 2030, kinh tế số của tỉnh Vĩnh Long đạt 22% GRDP. Hiện tỷ lệ hồ sơ trực tuyến đạt 71%.",
      "- vinh-long digital-economy-share share 22 2030 target",
      "- vinh-long online-filing-share share 71 2025-10",
    ],
  ],
  "below the goal is no goal": [
    [
      "Tỉnh Sóc Trăng đặt ra yêu cầu mới: tỷ lệ hồ sơ trực tuyến đến cuối năm 2025 đạt 44,7%, thấp xa so với chỉ tiêu 80%.",
      "- soc-trang online-filing-share share 44.7 2025",
      "- soc-trang online-filing-share share 80 2025 target",
    ],
  ],
  "scores told beside their scale or their part": [
    ["Năm 2024, tổng điểm GCI của Việt Nam đạt 99,74 trên thang 100.", "gci country:vn score 99.74 2024"],
    [
      "Ở DTI năm 2022, nhân lực số là chỉ số mà nhiều nơi mất điểm. Đà Nẵng cũng chỉ đạt 0,8123 ở chỉ số này.",
      "da-nang digital-human-resources score 0.8123 2022",
    ],
    [
      "DTI năm 2021: Đà Nẵng tiếp tục giữ ngôi đầu khối tỉnh với 0,6419.",
      "da-nang 1 2021",
      "da-nang score 0.6419 2021",
    ],
    ["Mức tăng thứ hạng mạnh nhất về DTI năm 2022 thuộc về Nam Định với 17 bậc.", "nam-dinh rank-change 17 2022"],
  ],
  "subscriptions named at the head of the sentence": [
    [
      "Về băng rộng cố định, cả nước có 24,1 triệu thuê bao, tăng 3,9% so với cùng kỳ.",
      "- country:vn internet-subscribers count 24100000 -",
      "- country:vn internet-subscribers growth 3.9 -",
    ],
  ],
  "what a metric was and what it came to": [
    [
      "Năm 2023, tỷ lệ hồ sơ trực tuyến của Hà Tĩnh tăng từ 45% lên 60%.",
      "- ha-tinh online-filing-share share 45 -",
      "- ha-tinh online-filing-share share 60 2023",
    ],
    [
      "Giai đoạn 2020 - 2024, kinh tế số của Tây Ninh tăng từ 5% lên 9% GRDP.",
      "- tay-ninh digital-economy-share share 5 2020",
      "- tay-ninh digital-economy-share share 9 2024",
    ],
    [
      "Tỷ lệ hộ gia đình ở Kon Tum có cáp quang tăng từ 70% năm 2021 lên 84,5%.",
      "- kon-tum coverage-fibre share 70 2021",
      "- kon-tum coverage-fibre share 84.5 -",
    ],
    [
      "Số doanh nghiệp công nghệ số của Thái Bình tăng từ 96 lên 318 doanh nghiệp.",
      "- thai-binh digital-enterprises count 318 -",
      "- thai-binh digital-enterprises count 96 -",
    ],
    [
      "Số tổ công nghệ số cộng đồng của Hà Nam giảm từ 1.250 còn 980 tổ.",
      "- ha-nam community-digital-teams count 1250 -",
      "- ha-nam community-digital-teams count 980 -",
    ],
    [
      "Đến năm 2026, Sơn La nâng tỷ lệ dịch vụ công toàn trình từ 45% lên 80%.",
      "- son-la online-services-share share 45 -",
      "- son-la online-services-share share 80 2026 target",
    ],
  ],
  "a part of the index that the clause describes before its number": [
    [
      "DTI năm 2021 của Hà Nam xếp thứ 24. So với kỳ trước, xã hội số tụt sâu nhất, mất 12 bậc, còn chính quyền số tăng được 2 bậc.",
      "ha-nam 24 2021",
      "ha-nam digital-government rank-change 2 2021",
      "ha-nam digital-society rank-change -12 2021",
    ],
    [
      "DTI năm 2022 của Lai Châu: Hạ tầng số có bước tiến rõ nhất, từ thứ 51 lên thứ 36.",
      "lai-chau digital-infrastructure 36 2022",
      "lai-chau digital-infrastructure 51 2021",
    ],
    [
      "DTI năm 2024 của Lâm Đồng là 0,7218. Nhân lực số của chúng ta cũng tốt, được 0,8316 điểm.",
      "lam-dong digital-human-resources score 0.8316 2024",
      "lam-dong score 0.7218 2024",
    ],
    [
      "DTI năm 2024: Vĩnh Long có thể chế số đạt điểm tuyệt đối 1,0; nhận thức số đạt 0,9550.",
      "vinh-long digital-awareness score 0.955 2024",
      "vinh-long digital-institutions score 1 2024",
    ],
  ],
  "shares told of a part of a year, of files and of services": [
    [
      "Kinh tế số 6 tháng của Quảng Ngãi ước đạt 11,2% GRDP, trong khi kế hoạch cả năm là 13%.",
      "- quang-ngai digital-economy-share share 11.2 - estimate",
      "- quang-ngai digital-economy-share share 13 2025 target",
    ],
    [
      "Trong 9 tháng đầu năm 2021, tỉnh An Giang tiếp nhận 158.430 hồ sơ, tỷ lệ nộp qua mạng là 29,5%.",
      "- an-giang online-filing-share share 29.5 2021-01/2021-09",
    ],
    [
      "Cổng dịch vụ công của tỉnh Nam Định cung cấp 1.217 dịch vụ mức độ 3 và 4, chiếm 71,4% tổng số thủ tục hành chính.",
      "- nam-dinh online-services-share share 71.4 -",
    ],
    [
      "Bộ Tư pháp đã đưa 100% thủ tục lên mức toàn trình hoặc một phần; riêng toàn trình là 88,2%.",
      "- bo-tu-phap online-services-share share 100 -",
      "- bo-tu-phap online-services-share share 88.2 -",
    ],
    [
      "Năm 2023, tỉnh Bắc Kạn tiếp nhận 210.000 hồ sơ, 91,3% trong số đó nộp qua mạng.",
      "- bac-kan online-filing-share share 91.3 2023",
    ],
  ],
  "goals that others hand down": [
    [
      "Tỷ lệ hồ sơ nộp trực tuyến của Bắc Kạn đạt 71,9%, còn cách khá xa mức 85% tỉnh giao cho cả năm.",
      "- bac-kan online-filing-share share 71.9 -",
      "- bac-kan online-filing-share share 85 2025 target",
    ],
  ],
  "counts told after their noun": [
    [
      "Số doanh nghiệp công nghệ số của Cần Thơ đã tăng từ 1.650 lên 2.030 chỉ sau một năm.",
      "- can-tho digital-enterprises count 1650 -",
      "- can-tho digital-enterprises count 2030 -",
    ],
    [
      "Số trạm BTS của Phú Thọ tăng từ 1.420 năm 2021 lên 1.774 vào cuối năm 2023.",
      "- phu-tho base-stations count 1420 2021",
      "- phu-tho base-stations count 1774 2023",
    ],
    [
      "Số lượt truy cập sàn thương mại điện tử Bắc Kạn tăng từ 120.000 lượt năm 2021 lên 610.000 lượt trong 10 tháng năm 2022.",
      "- bac-kan ecommerce-visits count 120000 2021",
      "- bac-kan ecommerce-visits count 610000 2022-01/2022-10",
    ],
    [
      "Số chữ ký số được cấp tại Hà Nam tăng từ 8.800 năm 2022 lên 30.500 năm 2024.",
      "- ha-nam digital-signatures count 30500 2024",
      "- ha-nam digital-signatures count 8800 2022",
    ],
    [
      "Tổng số trạm phát sóng 5G trên cả nước đạt khoảng 15.500 trạm trong tháng 9/2025.",
      "- country:vn base-stations count approx 15500 2025-09",
    ],
    [
      "Trong quý I/2025, Bình Dương có thêm 52 doanh nghiệp công nghệ số thành lập mới, đưa tổng số lên 1.236 doanh nghiệp.",
      "- binh-duong digital-enterprises count 1236 2025-Q1",
    ],
    [
      "Phường Thạch Thang (Đà Nẵng) có 82 tổ công nghệ số cộng đồng với 410 thành viên.",
      "- commune:thach-thang community-digital-teams count 82 -",
    ],
  ],
  "shares that were one thing and came to another": [
    [
      "Tại Bình Định, tỷ lệ doanh nghiệp chuyển sang hóa đơn điện tử tăng từ 61% hồi tháng 4 lên 96% vào cuối tháng 5/2022.",
      "- binh-dinh e-invoice-share share 61 2025-04",
      "- binh-dinh e-invoice-share share 96 2022-05",
    ],
    [
      "Thanh toán không dùng tiền mặt ở Đắk Lắk tăng từ 40% năm 2021 lên 62,8% năm 2023.",
      "- dak-lak cashless-share share 40 2021",
      "- dak-lak cashless-share share 62.8 2023",
    ],
    [
      "Tỷ lệ dữ liệu dân cư được đồng bộ tại Trà Vinh tăng từ 80% đầu năm lên trên 94% vào tháng 7/2022.",
      "- tra-vinh population-data-share share 80 -",
      "- tra-vinh population-data-share share gt 94 2022-07",
    ],
  ],
  "shares beside the nation's, of places, of parts of a list": [
    [
      "Kinh tế số của Long An hiện chiếm xấp xỉ 11% GRDP, thấp hơn mặt bằng chung của cả nước là 18,3%.",
      "- country:vn digital-economy-share share 18.3 2025-10",
      "- long-an digital-economy-share share approx 11 2025-10",
    ],
    [
      "Bình quân cả nước, hồ sơ nộp trực tuyến mới đạt 42%; tại Quảng Trị, tỷ lệ này là 56,5%.",
      "- country:vn online-filing-share share 42 -",
      "- quang-tri online-filing-share share 56.5 -",
    ],
    [
      "Cáp quang đã được kéo tới 100% xã và 96% thôn của tỉnh Bắc Giang.",
      "- bac-giang coverage-fibre share 100 -",
      "- bac-giang coverage-fibre share 96 -",
    ],
    [
      "Ước cả năm 2024, tỷ trọng kinh tế số trên GRDP thành phố Cần Thơ đạt 12,8%.",
      "- can-tho digital-economy-share share 12.8 2024 estimate",
    ],
    [
      "Ngân sách dành cho công nghệ thông tin của Ninh Thuận mới đạt 0,6% tổng chi thường xuyên, thấp hơn mức 1% theo khuyến nghị.",
      "- ninh-thuan it-budget-share share 0.6 -",
    ],
    [
      "Kinh tế số chiếm 13% GRDP của Khánh Hòa và 11,1% GRDP của Phú Yên trong năm 2022.",
      "- khanh-hoa digital-economy-share share 13 2022",
      "- phu-yen digital-economy-share share 11.1 2022",
    ],
    [
      "Mười tháng năm 2024, tỷ lệ hồ sơ trực tuyến ở huyện Yên Lạc (Vĩnh Phúc) đạt 83,9%.",
      "- district:yen-lac online-filing-share share 83.9 2024-01/2024-10",
    ],
  ],
  "parts of the index in a text that does not name it": [
    ["Trụ cột kinh tế số của Bắc Giang đứng thứ 9 toàn quốc năm 2023.", "bac-giang digital-economy 9 2023"],
    [
      "Nhân lực số của Lạng Sơn năm 2021 đạt 0,4220 điểm, đứng thứ 31; an toàn thông tin mạng đạt 0,3905 điểm.",
      "lang-son cyber-security score 0.3905 2021",
      "lang-son digital-human-resources 31 2021",
      "lang-son digital-human-resources score 0.422 2021",
    ],
    [
      "Chỉ số an toàn thông tin mạng của Quảng Nam năm 2023 được xếp thứ 7/63, tăng 29 bậc.",
      "quang-nam cyber-security 7 2023",
      "quang-nam cyber-security rank-change 29 2023",
    ],
  ],
  "who moved most has no place": [
    [
      "Hai địa phương rớt hạng mạnh nhất về DTI năm 2022 là Bình Thuận và Gia Lai, cùng giảm 19 bậc.",
      "binh-thuan rank-change -19 2022",
      "gia-lai rank-change -19 2022",
    ],
  ],
  "lists whose index or scope comes last": [
    [
      "Nam Định, Vĩnh Phúc và Hà Tĩnh lần lượt tăng 2, 24 và 22 bậc về DTI năm 2022.",
      "ha-tinh rank-change 22 2022",
      "nam-dinh rank-change 2 2022",
      "vinh-phuc rank-change 24 2022",
    ],
    [
      "Phú Yên được xếp hạng 45/63, Khánh Hòa 25/63 và Bình Định 18/63 trong đánh giá DTI năm 2022.",
      "binh-dinh 18 2022",
      "khanh-hoa 25 2022",
      "phu-yen 45 2022",
    ],
    [
      "Vị trí thứ nhất, nhì, ba về chuyển đổi số cấp tỉnh năm 2021 thuộc về Đà Nẵng, Thừa Thiên Huế và TP. Hồ Chí Minh.",
      "da-nang 1 2021",
      "ho-chi-minh 3 2021",
      "thua-thien-hue 2 2021",
    ],
    [
      "DTI 2024 của Bộ Khoa học và Công nghệ đạt 0,8102 điểm, đứng thứ ba.",
      "bo-khoa-hoc-va-cong-nghe 3 2024",
      "bo-khoa-hoc-va-cong-nghe score 0.8102 2024",
    ],
    ["Chỉ số DTI năm 2022 của tỉnh Hòa Bình đạt hơn 0,51 điểm.", "hoa-binh score gt 0.51 2022"],
  ],
  "goals under a heading that a list of labels would hide": [
    [
      "Nghị quyết của Tỉnh ủy Ninh Thuận đề ra các mục tiêu sau:\n\nĐến năm 2026:\n+ Chỉ số DTI thuộc nhóm 25 tỉnh, thành phố dẫn đầu cả nước;\n+ Kinh tế số chiếm 19% GRDP;\n\nĐến năm 2030:\n+ Chỉ số DTI thuộc nhóm 20;\n+ Kinh tế số chiếm 29% GRDP.",
      "- ninh-thuan digital-economy-share share 19 2026 target",
      "- ninh-thuan digital-economy-share share 29 2030 target",
      "ninh-thuan lte 20 2030 target",
      "ninh-thuan lte 25 2026 target",
    ],
  ],
  "how things stand beside words of a goal": [
    [
      "Ở DTI năm 2022 Bộ Tư pháp đứng thứ 12/17. Thứ trưởng yêu cầu làm rõ nguyên nhân, nhất là ở chỉ số An toàn thông tin mạng (hạng 14) và Nhân lực số (hạng 13).",
      "bo-tu-phap 12 2022",
      "bo-tu-phap cyber-security 14 2022",
      "bo-tu-phap digital-human-resources 13 2022",
    ],
  ],
  "means told beside a score": [
    [
      "DTI năm 2021 của Lâm Đồng đạt 0,4626, cao hơn mức bình quân cấp tỉnh 0,4014.",
      "average:provinces score 0.4014 2021",
      "lam-dong score 0.4626 2021",
    ],
    [
      "Hai địa phương rớt hạng mạnh nhất về DTI năm 2022 là Bình Thuận và Gia Lai, cùng giảm 19 bậc.",
      "binh-thuan rank-change -19 2022",
      "gia-lai rank-change -19 2022",
    ],
  ],
  "leaders of a chart": [
    [
      "DTI CẤP TỈNH NĂM 2023\n\nCao nhất: Đà Nẵng – 0,8340\nThấp nhất: Điện Biên – 0,5421",
      "da-nang 1 2023",
      "da-nang score 0.834 2023",
      "dien-bien score 0.5421 2023",
    ],
    [
      "Bộ TT&TT công bố DTI năm 2021. Ở nhóm cơ quan không cung cấp dịch vụ công, vị trí đầu tiên thuộc về Thanh tra Chính phủ với 0,4536.",
      "thanh-tra-chinh-phu 1 2021",
      "thanh-tra-chinh-phu score 0.4536 2021",
    ],
  ],
  "the province of an office that is cited": [
    [
      "Sở Công Thương Lâm Đồng cho hay sàn thương mại điện tử của tỉnh đang bày bán 1.772 sản phẩm.",
      "- lam-dong ecommerce-products count 1772 -",
    ],
  ],
  "the year of a plan, and figures that are withdrawn": [
    [
      "UBND tỉnh Gia Lai vừa ban hành kế hoạch chuyển đổi số năm 2026.\n\nCác chỉ tiêu chính gồm: kinh tế số chiếm 17% GRDP; tối thiểu 88% hồ sơ thủ tục hành chính nộp trực tuyến.",
      "- gia-lai digital-economy-share share 17 2026 target",
      "- gia-lai online-filing-share share gte 88 2026 target",
    ],
    [
      "Năm 2024, Bắc Ninh có tỷ trọng kinh tế số cao nhất với 45,21%. Hà Nội tính lại còn 17,1% thay vì 17,8%, TP.HCM gần 15%. Thấp nhất là Lai Châu, chưa đến 5%.",
      "- bac-ninh digital-economy-share share 45.21 2024",
      "- ha-noi digital-economy-share share 17.1 2024",
      "- ho-chi-minh digital-economy-share share approx 15 2024",
      "- lai-chau digital-economy-share share lt 5 2024",
    ],
  ],
  "goals of the calendar year, whatever edition the text tells of": [
    [
      "DTI năm 2023 của tỉnh Hà Giang xếp thứ 50. Năm nay, tỉnh phấn đấu trở lại nhóm 40.",
      "ha-giang 50 2023",
      "ha-giang lte 40 2025 target",
    ],
    [
      "Tỷ trọng kinh tế số 6 tháng của An Giang ước chiếm 10,3% GRDP. Mục tiêu cả năm là 12%.",
      "- an-giang digital-economy-share share 10.3 - estimate",
      "- an-giang digital-economy-share share 12 2025 target",
    ],
  ],
  "the like period before, told beside the number": [
    [
      "Tháng 8, thành phố Cần Thơ có 80,4% hồ sơ được nộp trực tuyến, tăng so với 75,9% của tháng trước.",
      "- can-tho online-filing-share share 75.9 2025-07",
      "- can-tho online-filing-share share 80.4 2025-08",
    ],
    [
      "Năm 2023, kinh tế số chiếm 13,2% GRDP của Nghệ An, cao hơn mức 11,1% của năm trước.",
      "- nghe-an digital-economy-share share 11.1 2022",
      "- nghe-an digital-economy-share share 13.2 2023",
    ],
  ],
  "scores that the headline names the index of": [
    [
      "Hà Nội giữ vị trí thứ 3 PAR Index 2023\nThành phố đạt 91,33%, cao hơn mức trung bình 86,98% của cả nước.",
      "par average:provinces score 86.98 2023",
      "par ha-noi 3 2023",
      "par ha-noi score 91.33 2023",
    ],
    [
      "Chỉ số chuyển đổi số năm 2022 của Bộ Nội vụ\nBộ xếp thứ 8 trong 17 bộ, ngành có dịch vụ công, tăng 2 bậc.",
      "bo-noi-vu 8 2022",
      "bo-noi-vu rank-change 2 2022",
    ],
    [
      "Thái Nguyên vào top 10 chuyển đổi số năm 2024\nTỉnh xếp thứ 8, tăng 4 bậc.",
      "thai-nguyen 8 2024",
      "thai-nguyen lte 10 2024",
      "thai-nguyen rank-change 4 2024",
    ],
  ],
  "two that were named one after the other": [
    [
      "Theo DTI 2023, Bắc Ninh đạt 0,7012 điểm, xếp thứ 14/63. Vĩnh Phúc xếp thứ 29 với 0,6644 điểm. Năm trước, hai tỉnh lần lượt đứng thứ 7 và 40.",
      "bac-ninh 14 2023",
      "bac-ninh 7 2022",
      "bac-ninh score 0.7012 2023",
      "vinh-phuc 29 2023",
      "vinh-phuc 40 2022",
      "vinh-phuc score 0.6644 2023",
    ],
    [
      "Huế đứng thứ hai cả nước về DTI 2024. Thành phố đạt 0,7951 điểm, sau Hà Nội với 0,8141 điểm.",
      "ha-noi 1 2024",
      "ha-noi score 0.8141 2024",
      "thua-thien-hue 2 2024",
      "thua-thien-hue score 0.7951 2024",
    ],
  ],
  "communes ranked by the quarter": [
    [
      "Tỉnh Lào Cai công bố DTI cấp xã, kết quả quý III/2025 do sở tổng hợp.\n\nPhường Yên Bái dẫn đầu với 91,2 điểm.",
      "commune:yen-bai 1 2025-Q3",
      "commune:yen-bai score 91.2 2025-Q3",
    ],
  ],
  "goals and forecasts of what was counted": [
    [
      "Hưng Yên có 1.046 doanh nghiệp công nghệ số. Tỉnh đặt mục tiêu đến năm 2026 đạt 1.250 doanh nghiệp.",
      "- hung-yen digital-enterprises count 1046 -",
      "- hung-yen digital-enterprises count 1250 2026 target",
    ],
  ],
  "neither a number of stations nor anybody's share": [
    ["Nghị quyết số 193/2025/QH15 hỗ trợ doanh nghiệp nếu lắp nhiều trạm 5G trong năm."],
    [
      "Năm 2022 kinh tế số của Đắk Nông chiếm 3,86% GRDP; nhiều tỉnh Tây Nguyên cũng quanh ngưỡng 5%.",
      "- dak-nong digital-economy-share share 3.86 2022",
    ],
  ],
  "a part that the words before the leaders name": [
    [
      "Dẫn đầu về hạ tầng số trong DTI năm 2021 là TP. Hồ Chí Minh (0,7002), tiếp theo là Đà Nẵng (0,6888) và Hà Nội (0,6547).",
      "da-nang digital-infrastructure 2 2021",
      "da-nang digital-infrastructure score 0.6888 2021",
      "ha-noi digital-infrastructure 3 2021",
      "ha-noi digital-infrastructure score 0.6547 2021",
      "ho-chi-minh digital-infrastructure 1 2021",
      "ho-chi-minh digital-infrastructure score 0.7002 2021",
    ],
    [
      "Bạc Liêu và Hậu Giang cùng nằm trong nhóm 10 địa phương dẫn đầu về hạ tầng số theo DTI năm 2022.",
      "bac-lieu digital-infrastructure lte 10 2022",
      "hau-giang digital-infrastructure lte 10 2022",
    ],
    [
      "Liên Hợp Quốc vừa công bố Báo cáo Chính phủ điện tử 2024, trong đó Việt Nam đứng ở vị trí 71/193.",
      "egdi country:vn 71 2024",
    ],
    ["DTI năm 2022 có hai tỉnh cùng xếp thứ 15 là Thanh Hóa và Yên Bái.", "thanh-hoa 15 2022", "yen-bai 15 2022"],
  ],
  "the board is the province's, the score the district's": [
    [
      "Huyện Vân Hồ đứng thứ 12/12 về chỉ số DTI cấp huyện năm 2024 của Sơn La, đạt 57,7 điểm.",
      "district:van-ho 12 2024",
      "district:van-ho score 57.7 2024",
    ],
    [
      "Năm 2022, huyện Nam Trực xếp thứ 4/10 huyện, thành phố của Nam Định về chỉ số cải cách hành chính với 90,05 điểm.",
      "par district:nam-truc 4 2022",
      "par district:nam-truc score 90.05 2022",
    ],
  ],
  "editions and years before, told after the number": [
    [
      "DTI năm 2022 của Tuyên Quang đạt 0,5602 điểm. So với 0,3625 điểm của kỳ đánh giá trước, điểm của tỉnh tăng mạnh.",
      "tuyen-quang score 0.3625 2021",
      "tuyen-quang score 0.5602 2022",
    ],
    [
      "Năm 2023, kinh tế số chiếm 14,1% GRDP của Nghệ An và 12,5% GRDP của Hà Tĩnh. Một năm trước, tỷ lệ này ở Nghệ An là 11,8%, còn ở Hà Tĩnh là 10,6%.",
      "- ha-tinh digital-economy-share share 10.6 2022",
      "- ha-tinh digital-economy-share share 12.5 2023",
      "- nghe-an digital-economy-share share 11.8 2022",
      "- nghe-an digital-economy-share share 14.1 2023",
    ],
  ],
  "two told of together, and places beside a score": [
    [
      "Nếu tính riêng, Khánh Hòa trước sắp xếp đứng thứ 15/63 về DTI năm 2024, Ninh Thuận đứng thứ 24/63. Nghĩa là cả hai cùng tăng 5 bậc.",
      "khanh-hoa 15 2024",
      "khanh-hoa rank-change 5 2024",
      "ninh-thuan 24 2024",
      "ninh-thuan rank-change 5 2024",
    ],
    [
      "Ở DTI cấp huyện năm 2023, huyện Đắk R'lấp xếp hạng nhì, 78,10 điểm.",
      "district:dak-rlap 2 2023",
      "district:dak-rlap score 78.1 2023",
    ],
    ["Năm 2024 Bạc Liêu phấn đấu DTI tăng từ 5 bậc trở lên.", "bac-lieu rank-change gte 5 2024 target"],
    [
      "PCI năm 2023 của Hưng Yên đạt 69,02 điểm, xếp thứ 12. Riêng PAPI đạt 43,68 điểm.",
      "papi hung-yen score 43.68 2023",
      "pci hung-yen 12 2023",
      "pci hung-yen score 69.02 2023",
    ],
    [
      "Chỉ số EGDI năm 2024 của Việt Nam đạt 0,7709 điểm. Kỳ đánh giá trước, điểm số của Việt Nam là 0,6787.",
      "egdi country:vn score 0.6787 2022",
      "egdi country:vn score 0.7709 2024",
    ],
    [
      "SIPAS năm 2023 của Bình Thuận đạt 82,1%. Đối với chuyển đổi số, Bình Thuận phấn đấu đến năm 2026 đứng trong nhóm 25 địa phương dẫn đầu cả nước.",
      "binh-thuan lte 25 2026 target",
      "sipas binh-thuan score 82.1 2023",
    ],
  ],
  "a ministry whose name holds another ranking's word": [
    [
      "DTI năm 2021: Bộ Văn hóa, Thể thao và Du lịch xếp thứ 8 trong 17 bộ, ngành có cung cấp dịch vụ công.",
      "bo-van-hoa-the-thao-va-du-lich 8 2021",
    ],
  ],
  "what is denied, and what a list before was of": [
    ["DTI năm 2020: TP.HCM xếp thứ 5 chung cuộc, còn Hà Nội không có mặt trong tốp 10.", "ho-chi-minh 5 2020"],
    [
      "Xã Hợp Thành, tỉnh Lào Cai hiện có 18 tổ công nghệ số cộng đồng.",
      "- commune:hop-thanh community-digital-teams count 18 2025-10",
    ],
  ],
};

describe.each(Object.entries(FAMILIES))("%s", (_family, cases) => {
  it.each(cases.map(([text, ...claims]) => ({ text, claims })))("reads “$text”", ({ text, claims }) => {
    expect(said(text, "2025-10-30")).toEqual(claims);
  });
});

const claimsOf = (text: string) =>
  extractClaims({ id: "a.txt", url: null, title: null, published: "2025-10-30", text });

describe("the set that a place is in", () => {
  it.each([
    [
      "GCI 2024: Việt Nam ở vị trí 17/194, thứ 4 ở châu Á - Thái Bình Dương và thứ 3 trong ASEAN.",
      ["countries", "countries-of:asia-pacific", "countries-of:asean"],
    ],
    [
      "GII: năm 2014 Việt Nam đứng thứ 71; trong nhóm thu nhập trung bình thấp đứng thứ 2.",
      ["countries", "countries-of:lower-middle-income"],
    ],
    [
      "DTI 2023: 8 cơ quan không có dịch vụ công do Thanh tra Chính phủ dẫn đầu; Bộ Tài chính xếp thứ 2.",
      ["ministries-without-public-services", "ministries-with-public-services"],
    ],
    ["PCI năm 2023: Long An xếp thứ 2.", ["provinces-63"]],
    ["PAR Index năm 2025: Huế xếp thứ 2.", ["provinces-34"]],
    ["DTI năm 2024: Huế xếp thứ 2.", [null]],
  ])("of “%s”", (text, sets) => {
    expect(claimsOf(text).map(({ population }) => population)).toEqual(sets);
  });
});

describe("what a number is counted of", () => {
  it.each([
    ["Ứng dụng Tây Ninh Smart có 241.386 lượt tải.", "Tây Ninh Smart"],
    ["Yên Bái ra mắt YenBai-S từ đầu năm. Đến nay, ứng dụng ghi nhận 312.480 lượt tải về.", "YenBai-S"],
    ["Người dân Hà Nội đã cài đặt ứng dụng iHanoi: 1.502.670 lượt cài đặt.", "iHanoi"],
    ["Ứng dụng Công dân số Lạng Sơn đạt hơn 64.000 lượt cài đặt.", "Công dân số Lạng Sơn"],
    ["Theo e-Conomy SEA, kinh tế số Việt Nam đạt 36 tỷ USD năm 2024.", "GMV"],
    ["DTI 2024 cấp quốc gia gồm 12 chỉ số thành phần.", "national"],
    ["DTI 2024 cấp bộ gồm 31 chỉ số thành phần.", "ministerial"],
    ["DTI 2024 cấp tỉnh gồm 47 chỉ số thành phần.", null],
  ])("in “%s” is %s", (text, object) => {
    expect(claimsOf(text).map((claim) => claim.object)).toEqual([object]);
  });
});
