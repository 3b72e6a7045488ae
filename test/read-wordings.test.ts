/** Families of wordings of the press, each with a sentence or two; the claims are all that may be read. */
import { describe, expect, it } from "vitest";
import { extractClaims } from "../src/extract/extract-claims.ts";
import { said } from "./said.ts";

type Case = readonly [text: string, ...claims: string[]];

const FAMILIES: Readonly<Record<string, readonly Case[]>> = {
  "changes in brackets": [
    [
      "DTI quốc gia năm 2022: 0,7111 (+45,9% so với năm 2021).",
      "country:vn score 0.7111 2022",
      "country:vn score-growth 45.9 2022",
    ],
    [
      "DTI 2022 của Hà Nam: chính quyền số 0,6702 (tăng 39,5%); kinh tế số 0,6411 (giảm 4,1%).",
      "ha-nam digital-economy score 0.6411 2022",
      "ha-nam digital-economy score-growth -4.1 2022",
      "ha-nam digital-government score 0.6702 2022",
      "ha-nam digital-government score-growth 39.5 2022",
    ],
    [
      "Điểm DTI năm 2022 của Lào Cai là 0,6213 (+0,2392), hạng 20 (+19).",
      "lao-cai 20 2022",
      "lao-cai rank-change 19 2022",
      "lao-cai score 0.6213 2022",
      "lao-cai score-change 0.2392 2022",
    ],
    [
      "Năm 2022, DTI của Hà Giang xếp thứ 40 (giảm 3), trong đó nhận thức số thứ 12 (tăng 5), thể chế số thứ 50 (giảm 11).",
      "ha-giang 40 2022",
      "ha-giang digital-awareness 12 2022",
      "ha-giang digital-awareness rank-change 5 2022",
      "ha-giang digital-institutions 50 2022",
      "ha-giang digital-institutions rank-change -11 2022",
      "ha-giang rank-change -3 2022",
    ],
    [
      "Chỉ số chuyển đổi số năm 2022 của Yên Bái đứng thứ 25/63 (↑ 4), chính quyền số thứ 17 (↓ 2).",
      "yen-bai 25 2022",
      "yen-bai digital-government 17 2022",
      "yen-bai digital-government rank-change -2 2022",
      "yen-bai rank-change 4 2022",
    ],
  ],
  "lists of changes": [
    [
      "DTI 2022 của Cà Mau: chính quyền số, kinh tế số, xã hội số lần lượt tăng 8, giảm 2 và tăng 1 bậc.",
      "ca-mau digital-economy rank-change -2 2022",
      "ca-mau digital-government rank-change 8 2022",
      "ca-mau digital-society rank-change 1 2022",
    ],
    [
      "So với năm 2021, hạng của ba trụ cột trong DTI 2022 của Cà Mau lần lượt tăng 8, giảm 2 và tăng 1 bậc.",
      "ca-mau digital-economy rank-change -2 2022",
      "ca-mau digital-government rank-change 8 2022",
      "ca-mau digital-society rank-change 1 2022",
    ],
  ],
  "names after their numbers": [
    [
      "Sơn La xếp thứ 51, 39 và 46 lần lượt về chính quyền số, kinh tế số và xã hội số trong DTI 2022.",
      "son-la digital-economy 39 2022",
      "son-la digital-government 51 2022",
      "son-la digital-society 46 2022",
    ],
    [
      "DTI 2022, Sơn La đứng lần lượt ở các vị trí 51, 39, 46 về chính quyền số, kinh tế số và xã hội số.",
      "son-la digital-economy 39 2022",
      "son-la digital-government 51 2022",
      "son-la digital-society 46 2022",
    ],
    [
      "DTI 2022: các vị trí 58, 60, 62 thuộc về Hà Giang, Điện Biên, Lai Châu; Cao Bằng và Bắc Kạn xếp sau.",
      "dien-bien 60 2022",
      "ha-giang 58 2022",
      "lai-chau 62 2022",
    ],
    [
      "Khối tỉnh trong DTI 2022: bình quân 0,5763; cao nhất 0,8002 (Đà Nẵng).",
      "average:provinces score 0.5763 2022",
      "da-nang score 0.8002 2022",
    ],
    [
      "DTI 2022: hạng nhất (Đà Nẵng), hạng nhì (TP.HCM), hạng ba (Quảng Ninh).",
      "da-nang 1 2022",
      "ho-chi-minh 2 2022",
      "quang-ninh 3 2022",
    ],
  ],
  "years of a list": [
    [
      "Từ DTI 2020 đến DTI 2022, thứ hạng của Huế lần lượt là 2, 4 và 3.",
      "thua-thien-hue 2 2020",
      "thua-thien-hue 3 2022",
      "thua-thien-hue 4 2021",
    ],
    [
      "DTI 2020 và 2022 của Hà Nội chỉ lần lượt ở hạng 39 (có tài liệu ghi 40) và 24.",
      "ha-noi 24 2022",
      "ha-noi 39 2020",
    ],
    [
      "DTI của Vĩnh Long các năm 2020, 2021, 2022 lần lượt đứng thứ 35, 33 và 30. Về điểm số, các năm tương ứng là 0,2968; 0,4011; 0,5891.",
      "vinh-long 30 2022",
      "vinh-long 33 2021",
      "vinh-long 35 2020",
      "vinh-long score 0.2968 2020",
      "vinh-long score 0.4011 2021",
      "vinh-long score 0.5891 2022",
    ],
    [
      "Chúng tôi từ hạng 59 của năm 2020, qua 37 của năm 2021 rồi đến thứ 31 năm 2022 về DTI, Giám đốc Sở ở Hà Tĩnh nói.",
      "ha-tinh 31 2022",
      "ha-tinh 37 2021",
      "ha-tinh 59 2020",
    ],
  ],
  "points and places told together": [
    [
      "Sang DTI 2022, hai tỉnh Long An và Tây Ninh lần lượt có 0,6428 và 0,5977 điểm, xếp thứ 13 và 26.",
      "long-an 13 2022",
      "long-an score 0.6428 2022",
      "tay-ninh 26 2022",
      "tay-ninh score 0.5977 2022",
    ],
  ],
  "the pillars that are left": [
    [
      "DTI 2022: xã hội số của Hòa Bình xếp thứ 36, hai trụ cột còn lại cùng hạng 50.",
      "hoa-binh digital-economy 50 2022",
      "hoa-binh digital-government 50 2022",
      "hoa-binh digital-society 36 2022",
    ],
    [
      "DTI 2022: kinh tế số của Lai Châu thứ 30, hai trụ cột kia đều thứ 41.",
      "lai-chau digital-economy 30 2022",
      "lai-chau digital-government 41 2022",
      "lai-chau digital-society 41 2022",
    ],
  ],
  "places in brackets": [
    [
      "Khép lại danh sách DTI 2021 là Cao Bằng (61), Bắc Kạn (62) và Gia Lai (63).",
      "bac-kan 62 2021",
      "cao-bang 61 2021",
      "gia-lai 63 2021",
    ],
    [
      "Thứ hạng các chỉ số chính DTI 2022 của An Giang: nhận thức số (28), thể chế số (40), hạ tầng số (51).",
      "an-giang digital-awareness 28 2022",
      "an-giang digital-infrastructure 51 2022",
      "an-giang digital-institutions 40 2022",
    ],
    [
      "Bắc Kạn đứng cuối DTI 2022, thứ 63/63; ngay trên là Gia Lai (62) và Cao Bằng (61).",
      "bac-kan 63 2022",
      "bac-kan 63 2022",
      "cao-bang 61 2022",
      "gia-lai 62 2022",
    ],
  ],
  "places without a noun": [
    ["DTI 2022: Đà Nẵng nhất, TP.HCM nhì, Quảng Ninh ba.", "da-nang 1 2022", "ho-chi-minh 2 2022", "quang-ninh 3 2022"],
    [
      "Thái Nguyên đứng 13/63 ở DTI 2022. Lào Cai 24, Yên Bái 26, Hòa Bình 38.",
      "hoa-binh 38 2022",
      "lao-cai 24 2022",
      "thai-nguyen 13 2022",
      "yen-bai 26 2022",
    ],
    [
      "DTI năm 2021, tỉnh Lai Châu ở vị trí 47/63. Chính quyền số 44, kinh tế số 51, xã hội số 40.",
      "lai-chau 47 2021",
      "lai-chau digital-economy 51 2021",
      "lai-chau digital-government 44 2021",
      "lai-chau digital-society 40 2021",
    ],
    [
      "Trà Vinh ở DTI 2022 chiếm vị trí 25/63; chính quyền số nằm ở bậc 19, kinh tế số bậc 34, còn xã hội số bậc 28.",
      "tra-vinh 25 2022",
      "tra-vinh digital-economy 34 2022",
      "tra-vinh digital-government 19 2022",
      "tra-vinh digital-society 28 2022",
    ],
  ],
  "lists whose places are told": [
    [
      "Các vị trí từ thứ 5 đến thứ 7 của DTI 2022 lần lượt là Cần Thơ, Hải Phòng, Lạng Sơn.",
      "can-tho 5 2022",
      "hai-phong 6 2022",
      "lang-son 7 2022",
    ],
    [
      "Top 10 DTI 2022 có 6 nơi trụ lại là Đà Nẵng, TPHCM, Huế, Lạng Sơn, Cần Thơ, Bắc Giang; 4 gương mặt mới: Hà Nội, Bình Dương, Hải Phòng, Quảng Ninh.",
      "bac-giang lte 10 2022",
      "binh-duong lte 10 2022",
      "can-tho lte 10 2022",
      "da-nang lte 10 2022",
      "ha-noi lte 10 2022",
      "hai-phong lte 10 2022",
      "ho-chi-minh lte 10 2022",
      "lang-son lte 10 2022",
      "quang-ninh lte 10 2022",
      "thua-thien-hue lte 10 2022",
    ],
  ],
  "an index of the world": [
    [
      "GII 2022 của WIPO: hạng 48/132, lùi 4 bậc; điểm 34,2.",
      "gii country:vn 48 2022",
      "gii country:vn rank-change -4 2022",
      "gii country:vn score 34.2 2022",
    ],
    [
      "Năm 2022, Liên hợp quốc xếp Việt Nam 86/193 quốc gia về Chính phủ điện tử, giữ nguyên so với năm 2020.",
      "egdi country:vn 86 2022",
    ],
  ],
  "scores beside names": [
    [
      "PAPI 2022: Quảng Ninh 47,88 và Bình Dương 47,45; cuối bảng là Cao Bằng (38,80).",
      "papi binh-duong score 47.45 2022",
      "papi cao-bang score 38.8 2022",
      "papi quang-ninh score 47.88 2022",
    ],
  ],
  "how the points are shared out": [
    [
      "DTI cấp quốc gia có tổng điểm 1.000, trong đó Chính phủ số 400 điểm, Kinh tế số 300 điểm và Xã hội số 300 điểm.",
      "index:dti digital-economy max-score 300 2022",
      "index:dti digital-government max-score 400 2022",
      "index:dti digital-society max-score 300 2022",
      "index:dti max-score 1000 2022",
    ],
  ],
  "editions told by other words": [
    [
      "Ở DTI 2021, Hậu Giang xếp thứ 26. Một năm sau, tỉnh có mặt ở bậc 17 cả nước với 0,6378 điểm.",
      "hau-giang 17 2022",
      "hau-giang 26 2021",
      "hau-giang score 0.6378 2022",
    ],
    [
      "Năm 2022, Long An xếp thứ 11/63 về chuyển đổi số, trong khi năm 2021 mới ở hạng 19; chính quyền số đứng thứ 8.",
      "long-an 11 2022",
      "long-an 19 2021",
      "long-an digital-government 8 2022",
    ],
    [
      "NHNN đi từ thứ 6 năm 2021 lên thứ 3 trong 17 bộ, ngành có dịch vụ công ở DTI 2022.",
      "ngan-hang-nha-nuoc-viet-nam 3 2022",
      "ngan-hang-nha-nuoc-viet-nam 6 2021",
    ],
    [
      "DTI 2022 của Quảng Trị ở hạng 45, khá hơn DTI 2021 bảy bậc.",
      "quang-tri 45 2022",
      "quang-tri rank-change 7 2022",
    ],
  ],
  "shares of others after the first": [
    [
      "Bảng của Tổng cục Thống kê cho năm 2022: Bắc Ninh có 55,33% GRDP đến từ kinh tế số. Thái Nguyên kém khá xa, 37,43%. Kế đó là Bắc Giang 36,81% và Vĩnh Phúc 21,4%.",
      "- bac-giang digital-economy-share share 36.81 2022",
      "- bac-ninh digital-economy-share share 55.33 2022",
      "- thai-nguyen digital-economy-share share 37.43 2022",
      "- vinh-phuc digital-economy-share share 21.4 2022",
    ],
    [
      "Báo cáo tính tỷ trọng kinh tế số trên GRDP của từng nơi. Bắc Ninh 56,83% và Thái Nguyên 42,92% bỏ xa phần còn lại.",
      "- bac-ninh digital-economy-share share 56.83 -",
      "- thai-nguyen digital-economy-share share 42.92 -",
    ],
  ],
  "goals of a plan": [
    [
      "Kế hoạch ban hành cuối năm 2023 của tỉnh Thanh Hóa nêu các mốc cho năm 2025:\n1. DTI trong tốp 5 cả nước.\n2. Tỷ trọng kinh tế số trong GRDP tối thiểu 22%.",
      "- thanh-hoa digital-economy-share share gte 22 2025 target",
      "thanh-hoa lte 5 2025 target",
    ],
  ],
  "how things stand, told beside a goal": [
    [
      "Kế hoạch ban hành cuối năm 2022 của tỉnh Thanh Hóa nêu các mốc cho năm 2025:\n1. Duy trì DTI trong tốp 5 cả nước (kỳ 2022: thứ 11).\n2. Tỷ trọng kinh tế số trong GRDP tối thiểu 22%; năm 2022 ước 13,1%.",
      "- thanh-hoa digital-economy-share share 13.1 2022 estimate",
      "- thanh-hoa digital-economy-share share gte 22 2025 target",
      "thanh-hoa 11 2022",
      "thanh-hoa lte 5 2025 target",
    ],
    [
      "DTI 2022 của Quảng Ninh đứng thứ 12; Bí thư Tỉnh ủy chốt: DTI 2024 phải trở lại nhóm 5.",
      "quang-ninh 12 2022",
      "quang-ninh lte 5 2024 target",
    ],
  ],
  "a line of links over a table": [
    [
      "Xếp hạng DTI năm 2022 (trích)\n\nTrang chủ » Thống kê » DTI | Xuất Excel\n\nHạng | Tỉnh | DTI | Kinh tế số\n34 | Hà Nam | 0,5611 | 0,5402\n40 | Gia Lai | 0,5317 | 0,5120",
      "gia-lai 40 2022",
      "gia-lai digital-economy score 0.512 2022",
      "gia-lai score 0.5317 2022",
      "ha-nam 34 2022",
      "ha-nam digital-economy score 0.5402 2022",
      "ha-nam score 0.5611 2022",
    ],
  ],
  "the edition before, named in brackets": [
    [
      "Ở DTI 2022, Đồng Nai lên 5 hạng, thứ 38/63. Kỳ công bố trước (DTI 2021), tỉnh đứng 43/63.",
      "dong-nai 38 2022",
      "dong-nai 43 2021",
      "dong-nai rank-change 5 2022",
    ],
  ],
  "a ranking of the United Nations by its everyday name": [
    ["Năm 2022, theo Liên hợp quốc, Chính phủ điện tử Việt Nam đang thứ 86/193.", "egdi country:vn 86 2022"],
    [
      "Nghị quyết giao đến năm 2030 Chính phủ điện tử phải thuộc 50 nước dẫn đầu, nước ta còn nhiều việc.",
      "egdi country:vn lte 50 2030 target",
    ],
    ["Hội thảo về chính phủ điện tử đứng thứ 5 trong chuỗi sự kiện của Việt Nam."],
  ],
  "first in all pillars, first of all": [
    [
      "DTI năm 2023: Đà Nẵng là quán quân lần thứ tư, nhất cả ba trụ cột.",
      "da-nang 1 2023",
      "da-nang digital-economy 1 2023",
      "da-nang digital-government 1 2023",
      "da-nang digital-society 1 2023",
      "index:dti pillar-count 3 2023",
    ],
    [
      "Xếp theo 34 tỉnh, thành trong DTI năm 2022, Hà Nội nhất cả nước, thứ hai là Huế.",
      "ha-noi 1 2022",
      "thua-thien-hue 2 2022",
    ],
    ["Nếu tính 63 tỉnh như cũ thì trong DTI năm 2022, TP.HCM mới là địa phương số 1.", "ho-chi-minh 1 2022"],
    [
      "DTI 2020: Đài Truyền hình Việt Nam cao điểm nhất: 0,2995 điểm.",
      "dai-truyen-hinh-viet-nam 1 2020",
      "dai-truyen-hinh-viet-nam score 0.2995 2020",
    ],
  ],
  "places and parts without their verb": [
    [
      "DTI năm 2022 của Điện Biên xếp thứ 33 về chính quyền số, 41 về kinh tế số và 27 về xã hội số.",
      "dien-bien digital-economy 41 2022",
      "dien-bien digital-government 33 2022",
      "dien-bien digital-society 27 2022",
    ],
    [
      "DTI năm 2022: Bình Dương lên 12 bậc, Bà Rịa - Vũng Tàu 18 bậc so với kỳ trước.",
      "ba-ria-vung-tau rank-change 18 2022",
      "binh-duong rank-change 12 2022",
    ],
    [
      "Nhiều nơi đi lên trong DTI 2022: Thanh Hóa (+6 bậc), Hải Phòng (+5), Lạng Sơn (-4).",
      "hai-phong rank-change 5 2022",
      "lang-son rank-change -4 2022",
      "thanh-hoa rank-change 6 2022",
    ],
    [
      "DTI 2021 của Bắc Kạn: chính quyền số được cải thiện 14 bậc (còn 44).",
      "bac-kan digital-government 44 2021",
      "bac-kan digital-government rank-change 14 2021",
    ],
    ["So với DTI 2021, Phú Yên hạ 3 bậc xuống thứ 56 ở DTI 2022.", "phu-yen 56 2022", "phu-yen rank-change -3 2022"],
  ],
  "the year of a paragraph, of a series": [
    [
      "Năm 2021, chỉ số hài lòng (SIPAS) của Lào Cai đạt 86,49%, xếp thứ 12/63. Chỉ số DTI của tỉnh cũng xếp thứ 12.",
      "lao-cai 12 2021",
      "sipas lao-cai 12 2021",
      "sipas lao-cai score 86.49 2021",
    ],
    [
      "Theo trụ cột, giá trị DTI quốc gia năm 2022 của Chính phủ số là 0,7714; Kinh tế số 0,6266; Xã hội số 0,6965.",
      "country:vn digital-economy score 0.6266 2022",
      "country:vn digital-government score 0.7714 2022",
      "country:vn digital-society score 0.6965 2022",
    ],
    [
      "PAPI 2022 của Hậu Giang đạt 42,91 điểm, đứng thứ 28. Năm ngoái, tỉnh thứ 22.",
      "papi hau-giang 22 2021",
      "papi hau-giang 28 2022",
      "papi hau-giang score 42.91 2022",
    ],
    [
      "EGDI 2022: Việt Nam đứng thứ 71/193, cao hơn kỳ trước 15 bậc (thứ 86).",
      "egdi country:vn 71 2022",
      "egdi country:vn 86 2020",
      "egdi country:vn rank-change 15 2022",
    ],
  ],
  "groups that grew": [
    [
      "Giá trị DTI 2022 của cả ba khối đều tăng. Khối bộ không có dịch vụ công đi nhanh nhất, tăng 34,5%, lên 0,4347; khối tỉnh tăng 17,1%, lên 0,6783.",
      "average:ministries-without-public-services score 0.4347 2022",
      "average:ministries-without-public-services score-growth 34.5 2022",
      "average:provinces score 0.6783 2022",
      "average:provinces score-growth 17.1 2022",
    ],
    ["Hồ sơ của cả ba khối đều tăng. Khối tỉnh tăng 17,1%, theo báo cáo DTI 2022."],
    ["PAR INDEX 2022: giá trị trung bình của 17 bộ đạt 84,38%.", "par average:ministries score 84.38 2022"],
  ],
  "gaps and thresholds are nobody's scores": [
    ["DTI 2022 của Lai Châu xếp thứ 59; khoảng cách với tỉnh đứng đầu lên tới 0,28 điểm.", "lai-chau 59 2022"],
    [
      "DTI 2022: Bình Dương đạt 0,7411, xếp thứ 7, kém Đà Nẵng (0,8340) gần 0,1.",
      "binh-duong 7 2022",
      "binh-duong score 0.7411 2022",
      "da-nang score 0.834 2022",
    ],
    ["Chấm DTI 2022 của tỉnh Hải Dương: có 18/20 sở, ngành đạt từ 70 điểm trở lên."],
    ["Trong GCI 2020, năm trụ cột đều có trọng số 20 điểm, Việt Nam xếp thứ 25.", "gci country:vn 25 2020"],
    ["Bốn kỳ DTI qua, chưa lần nào Đài Tiếng nói Việt Nam vượt qua hạng 5."],
  ],
  "whose place a name beside it is": [
    [
      "DTI năm 2021: Bắc Giang thứ 10, xếp dưới Bắc Ninh (thứ 4) và Lạng Sơn (thứ 5).",
      "bac-giang 10 2021",
      "bac-ninh 4 2021",
      "lang-son 5 2021",
    ],
    [
      "DTI năm 2022, Ninh Bình xếp thứ 21. Các địa phương dẫn đầu gồm Đà Nẵng (0,8002), Quảng Ninh (0,7024).",
      "da-nang score 0.8002 2022",
      "ninh-binh 21 2022",
      "quang-ninh score 0.7024 2022",
    ],
    ["Bảo hiểm xã hội Việt Nam vừa họp báo. Ở DTI năm 2022, ngành xếp thứ 6.", "bao-hiem-xa-hoi-viet-nam 6 2022"],
  ],
  maxima: [
    ["Thang điểm DTI 2022 cấp tỉnh là 1.000 điểm.", "index:dti max-score 1000 2022"],
    [
      "DTI 2022 cấp quốc gia gồm Chính phủ số (400 điểm), Kinh tế số (300 điểm) và Xã hội số (300 điểm); tổng điểm 1.000.",
      "index:dti digital-economy max-score 300 2022",
      "index:dti digital-government max-score 400 2022",
      "index:dti digital-society max-score 300 2022",
      "index:dti max-score 1000 2022",
    ],
  ],
  "goals and estimates": [
    [
      "Theo kế hoạch, đến cuối năm 2025 cả nước có 68.000 trạm 5G.",
      "- country:vn base-stations count 68000 2025 target",
    ],
    ["Kinh tế số TP.HCM phải chạm 25% GRDP năm 2025.", "- ho-chi-minh digital-economy-share share 25 2025 target"],
    [
      "Bain & Company nhận định nền kinh tế số Việt Nam năm 2023 sẽ đạt 36 tỷ USD.",
      "- country:vn digital-economy-revenue amount 36000000000 2023 estimate",
    ],
    [
      "Năm 2023, kinh tế số Hà Tĩnh ước chiếm 9,8% GRDP, năm 2022 là 8,4%.",
      "- ha-tinh digital-economy-share share 8.4 2022",
      "- ha-tinh digital-economy-share share 9.8 2023 estimate",
    ],
    [
      "Mục tiêu vào nhóm 35 của Kon Tum còn xa: DTI 2022 mới xếp tỉnh thứ 49.",
      "kon-tum 49 2022",
      "kon-tum lte 35 - target",
    ],
  ],
  "shares that go on": [
    [
      "Kinh tế số năm 2024 chiếm 13,17% GDP. Các năm từ 2020 đến 2023, tỷ trọng này lần lượt là 12,66%; 12,88%; 12,83% và 12,87%.",
      "- country:vn digital-economy-share share 12.66 2020",
      "- country:vn digital-economy-share share 12.83 2022",
      "- country:vn digital-economy-share share 12.87 2023",
      "- country:vn digital-economy-share share 12.88 2021",
      "- country:vn digital-economy-share share 13.17 2024 target",
    ],
    [
      "Báo tuần qua có 3 tin: 1. Bắc Ninh cấp phép 3 trạm 5G; 2. Hội thi tin học; 3. Lịch cắt điện.",
      "- bac-ninh base-stations count 3 -",
    ],
    [
      "DTI năm 2022 xếp Bộ Giao thông vận tải thứ 6. Đến nay Bộ có 292 dịch vụ công; tỷ lệ hồ sơ trực tuyến đạt gần 83%.",
      "- bo-giao-thong-van-tai online-filing-share share approx 83 2023-10",
      "bo-giao-thong-van-tai 6 2022",
    ],
  ],
  "who leads whose list": [
    [
      "DTI 2021: khối 17 bộ, ngành có cung cấp dịch vụ công do Bộ Tài chính dẫn đầu, giá trị 0,6321.",
      "bo-tai-chinh 1 2021",
      "bo-tai-chinh score 0.6321 2021",
    ],
    [
      "DTI năm 2022 ở khối không có dịch vụ công: ngôi nhất năm 2022 vẫn của Đài Tiếng nói Việt Nam.",
      "dai-tieng-noi-viet-nam 1 2022",
    ],
    [
      "DTI năm 2022: Thái Nguyên đứng thứ 8, đứng đầu cả 3 trụ cột là Đà Nẵng.",
      "da-nang digital-economy 1 2022",
      "da-nang digital-government 1 2022",
      "da-nang digital-society 1 2022",
      "index:dti pillar-count 3 2022",
      "thai-nguyen 8 2022",
    ],
    [
      "DTI năm 2022: Đà Nẵng đứng đầu cả 3 trụ cột là Chính quyền số, Kinh tế số, Xã hội số.",
      "da-nang digital-economy 1 2022",
      "da-nang digital-government 1 2022",
      "da-nang digital-society 1 2022",
      "index:dti pillar-count 3 2022",
    ],
    [
      "DTI năm 2022: Đà Nẵng tiếp tục dẫn đầu, nhất ở cả chính quyền số và kinh tế số.",
      "da-nang 1 2022",
      "da-nang digital-economy 1 2022",
      "da-nang digital-government 1 2022",
    ],
    [
      "Đầu bảng cải cách hành chính (PAR INDEX 2022) là Quảng Ninh; tỉnh dẫn đầu SIPAS 2022 cũng là Quảng Ninh.",
      "par quang-ninh 1 2022",
      "sipas quang-ninh 1 2022",
    ],
    ["Trong PII 2023, Hà Nội có 11/52 chỉ số thành phần xếp thứ nhất.", "pii ha-noi leading-indicator-count 11 2023"],
  ],
  "means by the number of their list": [
    [
      "DTI 2021 có bảng của 17 bộ có dịch vụ công và bảng của 9 cơ quan không có dịch vụ công. Giá trị bình quân của bảng thứ nhất là 0,4595, của bảng thứ hai là 0,2151.",
      "average:ministries-with-public-services score 0.4595 2021",
      "average:ministries-without-public-services score 0.2151 2021",
    ],
    [
      "DTI năm 2022: Nam Định xếp thứ 10. Giá trị trung bình của cấp tỉnh tăng ở cả ba trụ cột. Trong đó, Chính quyền số đạt 0,6470, tăng 45,2%.",
      "average:provinces digital-government score 0.647 2022",
      "average:provinces digital-government score-growth 45.2 2022",
      "nam-dinh 10 2022",
    ],
    ["DTI 2022 có 61/88 bộ, tỉnh vượt mốc 0,6."],
  ],
  "changes told by bounds, lists and parts": [
    [
      "DTI quốc gia 2022: kinh tế số, xã hội số và chính phủ số cùng tăng, từ 2% đến 5%.",
      "country:vn digital-economy score-growth gte 2 2022",
      "country:vn digital-economy score-growth lte 5 2022",
      "country:vn digital-government score-growth gte 2 2022",
      "country:vn digital-government score-growth lte 5 2022",
      "country:vn digital-society score-growth gte 2 2022",
      "country:vn digital-society score-growth lte 5 2022",
    ],
    [
      "Nghị quyết yêu cầu đến năm 2025 EGDI của Việt Nam tăng từ 10 đến 15 bậc.",
      "egdi country:vn rank-change gte 10 2025 target",
      "egdi country:vn rank-change lte 15 2025 target",
    ],
    [
      "Điểm DTI 2022 của Bạc Liêu tăng nhờ Hạ tầng số và Nhận thức số tăng lần lượt 19 điểm và 16,5 điểm.",
      "bac-lieu digital-awareness score-change 16.5 2022",
      "bac-lieu digital-infrastructure score-change 19 2022",
    ],
    [
      "DTI quốc gia 2022 dừng ở 0,7111, nhỉnh hơn 3% so với năm 2021.",
      "country:vn score 0.7111 2022",
      "country:vn score-growth 3 2022",
    ],
  ],
  "places of the edition before": [
    [
      "Trà Vinh ở DTI 2022: Chính quyền số hạng 21/63, Xã hội số hạng 19/63, Kinh tế số hạng 33/63; các thứ hạng tương ứng của năm 2021 là 45, 51, 44.",
      "tra-vinh digital-economy 33 2022",
      "tra-vinh digital-economy 44 2021",
      "tra-vinh digital-government 21 2022",
      "tra-vinh digital-government 45 2021",
      "tra-vinh digital-society 19 2022",
      "tra-vinh digital-society 51 2021",
    ],
    [
      "DTI 2022 của Hậu Giang: xã hội số ở vị trí 13, kinh tế số 16/63, chính quyền số 21/63; năm trước, ba trụ cột này lần lượt xếp thứ 30, 36 và 41.",
      "hau-giang digital-economy 16 2022",
      "hau-giang digital-economy 36 2021",
      "hau-giang digital-government 21 2022",
      "hau-giang digital-government 41 2021",
      "hau-giang digital-society 13 2022",
      "hau-giang digital-society 30 2021",
    ],
    [
      "Năm ngoái Cần Thơ ở vị trí thứ 15 về DTI; năm nay, xã hội số của thành phố xếp thứ 5/63.",
      "can-tho 15 2021",
      "can-tho digital-society 5 2022",
    ],
    ["Sau 2 năm xếp thứ 4 và 7, ở DTI 2022 Ngân hàng Nhà nước lên vị trí thứ 3.", "ngan-hang-nha-nuoc-viet-nam 3 2022"],
    ["So với kỳ đánh giá thử năm 2022, Hải Phòng tăng 2 bậc ở PII 2023.", "pii hai-phong rank-change 2 2023"],
  ],
  "goals one after the other": [
    [
      "Hậu Giang đặt mục tiêu vào nhóm 15 địa phương dẫn đầu về chuyển đổi số đến năm 2025 và nhóm 10 đến năm 2030.",
      "hau-giang lte 10 2030 target",
      "hau-giang lte 15 2025 target",
    ],
    [
      "Năm 2022 kinh tế số đóng góp 56,83% GRDP của Bắc Ninh, bỏ xa mức 30% mà nghị quyết của tỉnh đặt ra cho năm 2025.",
      "- bac-ninh digital-economy-share share 30 2025 target",
      "- bac-ninh digital-economy-share share 56.83 2022",
    ],
  ],
  "other indices and their parts": [
    [
      "DTI 2022 xếp Bắc Giang thứ 9/63; tỉnh cũng thuộc tốp 10 địa phương có mức độ sẵn sàng ứng dụng công nghệ thông tin (ICT Index) cao nhất.",
      "bac-giang 9 2022",
      "ict bac-giang lte 10 2022",
    ],
    ["GCI 2018: Việt Nam đạt 0,693 điểm, cao nhất là trụ cột pháp lý (0,163 điểm).", "gci country:vn score 0.693 2018"],
    ["GCI 2020: Việt Nam được 94,59 điểm, trụ cột tổ chức đạt 18,98/20 điểm.", "gci country:vn score 94.59 2020"],
    [
      "Báo cáo PAPI 2022, công bố ngày 12/4/2023, xếp hạng 61 tỉnh, thành phố. Đứng đầu là Quảng Ninh.",
      "papi quang-ninh 1 2022",
    ],
  ],
  "counts and shares of their time": [
    [
      "Doanh thu toàn ngành TT&TT tháng 4/2023 ước đạt 296.758 tỷ đồng. Cộng dồn 4 tháng đầu năm, doanh thu ước đạt 1.142.335 tỷ đồng. Cả nước có khoảng 71.200 doanh nghiệp công nghệ số.",
      "- country:vn digital-enterprises count approx 71200 2023-04",
      "- country:vn ict-revenue amount 1142335000000000 2023-01/2023-04 estimate",
      "- country:vn ict-revenue amount 296758000000000 2023-04 estimate",
    ],
    ["Vùng phủ 5G đạt 25,5% dân số tính đến hết quý I/2023.", "- country:vn coverage-5g share 25.5 2023-Q1"],
    [
      "Năm 2022, kinh tế số tăng trưởng 28%, tỷ trọng trong GDP đạt 14,26%.",
      "- country:vn digital-economy-share share 14.26 2022",
    ],
    [
      "Có 100,1 triệu thuê bao sử dụng điện thoại thông minh, tăng 3,92% (tương ứng 3,8 triệu).",
      "- country:vn mobile-subscribers count 100100000 -",
      "- country:vn mobile-subscribers growth 3.92 -",
    ],
    [
      "Ứng dụng của Đà Nẵng có 612.450 lượt tải, bằng 78,5% số người dùng điện thoại thông minh, bình quân mỗi ngày gần 27.000 lượt.",
      "- da-nang app-installs count 612450 -",
    ],
    ["Tại Quảng Bình, hóa đơn điện tử đã được 100% doanh nghiệp áp dụng.", "- quang-binh e-invoice-share share 100 -"],
    [
      "Hưng Yên phấn đấu năm 2023 có 75% hộ gia đình có Internet cáp quang và 100% thôn được phủ sóng di động băng rộng.",
      "- hung-yen coverage-fibre share 75 2023 target",
    ],
  ],
  "means of two groups, places at the foot": [
    [
      "DTI 2020 có 18 bộ, ngành cung cấp dịch vụ công và 7 cơ quan không cung cấp. Bình quân hai nhóm: 0,3982 và 0,2342.",
      "average:ministries-with-public-services score 0.3982 2020",
      "average:ministries-without-public-services score 0.2342 2020",
    ],
    [
      "PAPI 2022 xếp hạng 61 tỉnh, thành phố: Cao Bằng thấp nhất với 38,8041 điểm.",
      "papi cao-bang 61 2022",
      "papi cao-bang score 38.8041 2022",
    ],
    ["DTI năm 2022: Thái Nguyên đứng thứ 8; trụ cột xã hội số thấp nhất, là điểm yếu.", "thai-nguyen 8 2022"],
    [
      "DTI năm 2022: Bắc Ninh xếp thứ 7, xếp sau 6 tỉnh, thành là Đà Nẵng, TP.HCM, Quảng Ninh, Huế, Cần Thơ và Lạng Sơn.",
      "bac-ninh 7 2022",
      "can-tho 5 2022",
      "can-tho lte 6 2022",
      "da-nang 1 2022",
      "da-nang lte 6 2022",
      "ho-chi-minh 2 2022",
      "ho-chi-minh lte 6 2022",
      "lang-son 6 2022",
      "lang-son lte 6 2022",
      "quang-ninh 3 2022",
      "quang-ninh lte 6 2022",
      "thua-thien-hue 4 2022",
      "thua-thien-hue lte 6 2022",
    ],
    [
      "Ba trụ cột của Cà Mau theo kết quả DTI năm 2022: chính quyền số hạng 35, kinh tế số hạng 40.",
      "ca-mau digital-economy 40 2022",
      "ca-mau digital-government 35 2022",
      "index:dti pillar-count 3 2022",
    ],
    ["Từ hạng 38 của năm 2021, Đắk Nông rớt xuống hạng 54 ở DTI 2022.", "dak-nong 38 2021", "dak-nong 54 2022"],
  ],
  "parts named beside their places": [
    [
      "DTI năm 2021: Đà Nẵng được 0,6419, xếp thứ nhất cả về chính quyền số, kinh tế số và xã hội số.",
      "da-nang digital-economy 1 2021",
      "da-nang digital-government 1 2021",
      "da-nang digital-society 1 2021",
      "da-nang score 0.6419 2021",
    ],
    [
      "DTI năm 2021: thành phố Đà Nẵng dẫn đầu ở chính quyền số (CQS), kinh tế số (KTS) và xã hội số (XHS).",
      "da-nang digital-economy 1 2021",
      "da-nang digital-government 1 2021",
      "da-nang digital-society 1 2021",
    ],
    [
      "DTI năm 2022: ba trụ cột của Bắc Giang xếp thứ 8 (chính quyền số), 11 (kinh tế số) và 14 (xã hội số).",
      "bac-giang digital-economy 11 2022",
      "bac-giang digital-government 8 2022",
      "bac-giang digital-society 14 2022",
      "index:dti pillar-count 3 2022",
    ],
    [
      "DTI năm 2020: Đà Nẵng đứng đầu từng trụ cột: Xã hội số, Kinh tế số, Chính quyền số.",
      "da-nang digital-economy 1 2020",
      "da-nang digital-government 1 2020",
      "da-nang digital-society 1 2020",
    ],
    [
      "DTI năm 2021: Thái Nguyên xếp thứ 8, với các trụ cột Chính quyền số thứ 7, Kinh tế số thứ 12.",
      "thai-nguyen 8 2021",
      "thai-nguyen digital-economy 12 2021",
      "thai-nguyen digital-government 7 2021",
    ],
    [
      "DTI năm 2023: Đà Nẵng dẫn đầu 5 trên 8 chỉ số chính, gồm Hạ tầng số, Nhận thức số.",
      "da-nang digital-awareness 1 2023",
      "da-nang digital-infrastructure 1 2023",
      "da-nang leading-indicator-count 5 2023",
    ],
    [
      "DTI năm 2022, Phú Thọ thuộc nhóm 15 địa phương dẫn đầu về thể chế số, tốp 10 địa phương dẫn đầu về hạ tầng số.",
      "phu-tho digital-infrastructure lte 10 2022",
      "phu-tho digital-institutions lte 15 2022",
    ],
  ],
  "a sentence that comes back to the present": [
    [
      "DTI năm 2022: TP.HCM năm 2021 xếp thứ 5, nay lên vị trí thứ 3; chính quyền số của thành phố xếp thứ 5/63.",
      "ho-chi-minh 3 2022",
      "ho-chi-minh 5 2021",
      "ho-chi-minh digital-government 5 2022",
    ],
    [
      "GII 2022: Việt Nam từng ở vị trí 71 năm 2014, rồi tiến lên hạng 42 năm 2020; lần này nước ta tụt 4 bậc.",
      "gii country:vn 42 2020",
      "gii country:vn 71 2014",
      "gii country:vn rank-change -4 2022",
    ],
  ],
  "whose it is once the world was told of": [
    [
      "DTI năm 2022 công bố chiều nay. Trên bảng Chính phủ điện tử (EGDI) năm 2022, nước ta xếp hạng 86/193.\nGiá trị trung bình của các tỉnh, thành là 0,5763; Đà Nẵng giữ ngôi đầu với 0,8002 điểm.",
      "average:provinces score 0.5763 2022",
      "da-nang 1 2022",
      "da-nang score 0.8002 2022",
      "egdi country:vn 86 2022",
    ],
    [
      "DTI năm 2022: điểm trung bình của các tỉnh đi lên, theo số liệu Bộ Thông tin và Truyền thông: Xã hội số đạt 0,5783.",
      "average:provinces digital-society score 0.5783 2022",
    ],
    [
      "Thái Nguyên đặt mục tiêu vào nhóm 15 tỉnh dẫn đầu về chuyển đổi số.\nTại Lào Cai, nghị quyết đặt mục tiêu đến năm 2025 vào top 20 về chỉ số chuyển đổi số.",
      "lao-cai lte 20 2025 target",
      "thai-nguyen lte 15 - target",
    ],
    ["Tại Hà Nội, hội nghị công bố DTI 2022 xếp Cao Bằng thứ 50.", "cao-bang 50 2022"],
  ],
  "first and last, whoever that is": [
    [
      "SIPAS 2022: Hải Phòng dẫn đầu 63 tỉnh, thành phố, đạt 90,59%; địa phương xếp cuối chỉ đạt 72,54%.",
      "sipas hai-phong 1 2022",
      "sipas hai-phong score 90.59 2022",
    ],
    ["PAR Index 2022: Quảng Ninh thứ 3, sau sáu lần giữ ngôi quán quân.", "par quang-ninh 3 2022"],
    ["DTI 2022: Điện Biên, Bắc Kạn và Cao Bằng nằm cuối bảng."],
    ["Hải Dương công bố chỉ số chuyển đổi số năm 2022 của các sở. Dẫn đầu 20 sở, ngành là Sở Tài chính."],
    [
      "PAR Index 2022: giá trị trung bình là 84,79%; 13/63 tỉnh, thành phố vượt mốc 90%.",
      "par average:provinces score 84.79 2022",
    ],
    [
      "PCI 2022: ba vị trí còn lại trong top 5 là Hải Phòng (thứ ba), Bắc Giang (thứ tư), Đồng Tháp (thứ năm).",
      "pci bac-giang 4 2022",
      "pci dong-thap 5 2022",
      "pci hai-phong 3 2022",
    ],
  ],
  "shares told after, by years, by another counter": [
    [
      "Đà Nẵng (19,76%) đứng thứ 6 về tỷ trọng kinh tế số trên GRDP; tiếp đến là TP.HCM (18,66%).",
      "- da-nang digital-economy-share 6 -",
      "- da-nang digital-economy-share share 19.76 -",
      "- ho-chi-minh digital-economy-share share 18.66 -",
    ],
    [
      "Tỷ trọng kinh tế số của Hà Nội năm 2022 là 15,6%. Theo Cục Thống kê, các năm 2020, 2021 và 2022 lần lượt là 15,66%; 15,87% và 15,57%.",
      "- ha-noi digital-economy-share share 15.57 2022",
      "- ha-noi digital-economy-share share 15.6 2022",
      "- ha-noi digital-economy-share share 15.66 2020",
      "- ha-noi digital-economy-share share 15.87 2021",
    ],
    [
      "Năm 2022, kinh tế số đóng góp 34% GRDP của Thái Nguyên, cao hơn mục tiêu 30% vào năm 2025 nêu tại nghị quyết.",
      "- thai-nguyen digital-economy-share share 30 2025 target",
      "- thai-nguyen digital-economy-share share 34 2022",
    ],
    [
      "Nghị quyết của Tỉnh ủy Vĩnh Phúc đề ra mức 30% GRDP cho kinh tế số vào năm 2030.",
      "- vinh-phuc digital-economy-share share 30 2030 target",
    ],
    [
      "DTI quốc gia năm 2022 tăng 8,6% so với năm 2021. Đà tăng đã nhanh trở lại, bởi năm 2021 chỉ tăng 3% so với năm 2020.",
      "country:vn score-growth 3 2021",
      "country:vn score-growth 8.6 2022",
    ],
    [
      "PAPI 2022: Tây Ninh đứng đầu với tổng điểm 47,8208, tăng 4 bậc.",
      "papi tay-ninh 1 2022",
      "papi tay-ninh rank-change 4 2022",
      "papi tay-ninh score 47.8208 2022",
    ],
  ],
  "numbers of the name that follows": [
    [
      "DTI 2022: trung bình các tỉnh về Chính quyền số là 0,5240 (tăng 11,9%), về Kinh tế số là 0,4817 (tăng 6,6%).",
      "average:provinces digital-economy score 0.4817 2022",
      "average:provinces digital-economy score-growth 6.6 2022",
      "average:provinces digital-government score 0.524 2022",
      "average:provinces digital-government score-growth 11.9 2022",
    ],
    [
      "DTI 2022: Đà Nẵng dẫn đầu, thành phố này nhất luôn cả 3 trụ cột.",
      "da-nang 1 2022",
      "da-nang digital-economy 1 2022",
      "da-nang digital-government 1 2022",
      "da-nang digital-society 1 2022",
      "index:dti pillar-count 3 2022",
    ],
    [
      "SIPAS 2022: Quảng Trị thấp nhất với 76,56%, còn Hải Phòng cao nhất, 88,52%.",
      "sipas hai-phong 1 2022",
      "sipas hai-phong score 88.52 2022",
      "sipas quang-tri score 76.56 2022",
    ],
    [
      "SIPAS năm 2022 của cả nước đạt 80,08%, thấp hơn năm 2021 (82,66%) là 2,58%.",
      "sipas country:vn score 80.08 2022",
      "sipas country:vn score 82.66 2021",
      "sipas country:vn score-change -2.58 2022",
    ],
    [
      "So với năm 2021, Việt Nam lùi 4 bậc từ vị trí 44 ở GII 2022.",
      "gii country:vn 44 2021",
      "gii country:vn rank-change -4 2022",
    ],
    [
      "DTI 2020: Bắc Ninh ở vị trí thứ 3; đứng trên Bắc Ninh là Đà Nẵng (thứ nhất) và Thừa Thiên Huế.",
      "bac-ninh 3 2020",
      "da-nang 1 2020",
    ],
  ],
  "goals by resolution and by frame": [
    [
      "Nghị quyết của Bình Định xác định: năm 2025, tỉnh có mặt trong nhóm 20 địa phương đứng đầu về chỉ số chuyển đổi số, năm 2030 trong nhóm 15.",
      "binh-dinh lte 15 2030 target",
      "binh-dinh lte 20 2025 target",
    ],
    [
      "Với Hà Tĩnh, nghị quyết hướng đến nhóm 30 tỉnh dẫn đầu về mức độ chuyển đổi số vào năm 2025.",
      "ha-tinh lte 30 2025 target",
    ],
    ["Kế hoạch cuối năm 2025 là hơn 68.000 trạm 5G.", "- country:vn base-stations count gt 68000 2025 target"],
  ],
  "times of counting": [
    [
      "Theo báo cáo tháng 8/2023, 63/63 tỉnh có kế hoạch.\nCáp quang đã vào tới 82,4% hộ gia đình.",
      "- country:vn coverage-fibre share 82.4 2023-08",
    ],
    [
      "Kinh tế số năm 2022 chiếm 12,63% GDP. Các năm trước, con số này là 12,66% (2020) và 12,88% (2021).",
      "- country:vn digital-economy-share share 12.63 2022",
      "- country:vn digital-economy-share share 12.66 2020",
      "- country:vn digital-economy-share share 12.88 2021",
    ],
    [
      "Cả nước có khoảng 74.000 doanh nghiệp công nghệ số đang hoạt động vào cuối năm 2022, tăng 5,7% so với năm 2021.",
      "- country:vn digital-enterprises count approx 74000 2022",
      "- country:vn digital-enterprises growth 5.7 2022",
    ],
    [
      "Đến hết năm 2022 có 1,8 triệu chứng thư chữ ký số, tăng mạnh so với 1,5 triệu của tháng 7/2022.",
      "- country:vn digital-signatures count 1500000 2022-07",
      "- country:vn digital-signatures count 1800000 2022",
    ],
    [
      "Năm 2022, doanh thu ngành thông tin và truyền thông Đà Nẵng là 17.598 tỷ đồng.\nTỷ trọng kinh tế số trong GRDP thành phố lên 19,76%.",
      "- da-nang digital-economy-share share 19.76 2022",
      "- da-nang ict-revenue amount 17598000000000 2022",
    ],
    [
      "Kinh tế số đang ở đâu? Bộ TT&TT ước tính năm 2022 lĩnh vực này chiếm 14,26% GDP.",
      "- country:vn digital-economy-share share 14.26 2022 estimate",
    ],
  ],
  "scores and counts of others": [
    ["Trường THCS Nguyễn Du tự đánh giá mức độ chuyển đổi số năm học 2022-2023: đạt 82/100 điểm, tăng 11 điểm."],
    [
      "Một trường ở Cần Thơ chấm mức độ chuyển đổi số của 16 khoa. Khoa Luật dẫn đầu với 83,6 điểm, khoa Thủy sản thứ 7.",
    ],
    ["Chỉ số hài lòng của người bệnh nội trú theo Bộ Y tế đạt 94,6%."],
    ["Công ty ở TP. Hồ Chí Minh đạt chứng chỉ PCI DSS; lần quét đầu được 41 điểm."],
    ["40 địa phương có nghị quyết miễn phí dịch vụ công trực tuyến toàn trình, bằng 63,5%."],
  ],
  "leaders of their level, years that open a clause": [
    [
      "DTI 2021 công bố chiều 8/8. Đứng đầu cấp tỉnh là Đà Nẵng với giá trị 0,6419.",
      "da-nang 1 2021",
      "da-nang score 0.6419 2021",
    ],
    [
      "DTI 2022: đứng đầu khối 17 bộ có cung cấp dịch vụ công là Bộ Kế hoạch và Đầu tư, đạt 0,7125 điểm.",
      "bo-ke-hoach-va-dau-tu 1 2022",
      "bo-ke-hoach-va-dau-tu score 0.7125 2022",
    ],
    [
      "DTI 2020: Bộ Tài chính đứng đầu 18 cơ quan có dịch vụ công (0,4944). Trung bình cấp tỉnh là 0,3026.",
      "average:provinces score 0.3026 2020",
      "bo-tai-chinh 1 2020",
      "bo-tai-chinh score 0.4944 2020",
    ],
    [
      "DTI 2022: Bộ Tài chính từng xếp thứ nhất trong hai năm 2020 và 2021.",
      "bo-tai-chinh 1 2020",
      "bo-tai-chinh 1 2021",
    ],
    [
      "Quảng Ngãi đứng thứ 21 về DTI năm 2022; năm 2021, tỉnh được 0,3961 điểm.",
      "quang-ngai 21 2022",
      "quang-ngai score 0.3961 2021",
    ],
    [
      "Kết quả DTI năm 2022: TPHCM từ vị trí thứ 3 của năm 2021 lên vị trí thứ 2.",
      "ho-chi-minh 2 2022",
      "ho-chi-minh 3 2021",
    ],
    ["Chỉ số quốc gia trong DTI năm 2022 đạt 0,7111.", "country:vn score 0.7111 2022"],
    [
      "DTI 2022: hai bộ chỉ số có 98 chỉ số thành phần nằm trong 09 chỉ số chính.",
      "index:dti component-indicator-count 98 2022",
      "index:dti main-indicator-count 9 2022",
    ],
    [
      "Tự đánh giá DTI 2022, Kiên Giang đạt 748.62/1.000 điểm. Tăng nhiều nhất là Hoạt động kinh tế số với 62 điểm.",
      "index:dti max-score 1000 2022",
      "kien-giang activity-digital-economy score-change 62 2022 self-assessed",
      "kien-giang score 748.62 2022 self-assessed",
    ],
  ],
  "gaps, bars and ranges": [
    [
      "DTI 2022 của Nam Định nhỉnh hơn trung bình cả nước (0,5791) 0,0538 điểm; điểm của Phú Thọ vượt trung bình 0,0261.",
      "average:provinces score 0.5791 2022",
    ],
    ["SIPAS 2022: khoảng dao động giữa các tỉnh từ 78,00% đến 90,59%."],
    [
      "Trung bình DTI 2020 của 63 tỉnh, thành phố chỉ đạt 0,3026, có 33 nơi vượt mức này.",
      "average:provinces score 0.3026 2020",
    ],
    ["DTI 2022: Hải Phòng xếp dưới Hà Nội và Huế, trên TP.HCM (vị trí thứ 4).", "ho-chi-minh 4 2022"],
  ],
  "growth of every kind": [
    [
      "DTI quốc gia năm 2022 là 0,7111, tăng 8,6% so với năm 2021; mức tăng của năm 2021 chỉ là 3%.",
      "country:vn score 0.7111 2022",
      "country:vn score-growth 3 2021",
      "country:vn score-growth 8.6 2022",
    ],
    [
      "DTI 2022: trung bình trụ cột Chính quyền số của các tỉnh, thành phố là 0,5240, Kinh tế số là 0,4817, Xã hội số là 0,4783, tương ứng tăng 11,9%, 6,6% và 18,2%.",
      "average:provinces digital-economy score 0.4817 2022",
      "average:provinces digital-economy score-growth 6.6 2022",
      "average:provinces digital-government score 0.524 2022",
      "average:provinces digital-government score-growth 11.9 2022",
      "average:provinces digital-society score 0.4783 2022",
      "average:provinces digital-society score-growth 18.2 2022",
    ],
    [
      "Tại hội thảo ngày 14/8 ở Hà Nội, Cục Viễn thông cho biết hết tháng 7/2023 mạng 4G đã phủ 99,8% dân số.",
      "- country:vn coverage-4g share 99.8 2023-07",
    ],
    ["Cả nước có 101,2 triệu thuê bao smartphone.", "- country:vn mobile-subscribers count 101200000 -"],
    ["Các tổ công nghệ số cộng đồng có 85.300 thành viên ở 32/63 tỉnh, thành phố."],
    ["Quy mô thương mại điện tử bán lẻ năm 2022 vượt 16 tỷ USD, Cục Thương mại điện tử và Kinh tế số cho biết."],
  ],
  "levels reached and steps taken": [
    [
      "Kinh tế số chiếm 11,2% GRDP Lâm Đồng năm 2021, nhích lên 11,9% năm 2022, sang năm 2023 vươn lên 12,6%.",
      "- lam-dong digital-economy-share share 11.2 2021",
      "- lam-dong digital-economy-share share 11.9 2022",
      "- lam-dong digital-economy-share share 12.6 2023",
    ],
    [
      "Tỷ trọng kinh tế số trong GRDP Lâm Đồng năm 2022 tăng lên 11,9%.",
      "- lam-dong digital-economy-share share 11.9 2022",
    ],
    [
      "So với con số 0,5104 của kỳ 2021, DTI 2022 của Lâm Đồng đạt 0,6012, thì nhiều hơn 17,8%.",
      "lam-dong score 0.5104 2021",
      "lam-dong score 0.6012 2022",
      "lam-dong score-growth 17.8 2022",
    ],
    [
      "DTI 2022 của Lâm Đồng đạt 0,6012, tăng 17,8% so với năm 2021; nếu lấy năm 2020 làm mốc thì tăng 40,2%.",
      "lam-dong score 0.6012 2022",
      "lam-dong score-growth 17.8 2022",
      "lam-dong score-growth 40.2 2022",
    ],
    [
      "Doanh thu toàn ngành thông tin và truyền thông Lâm Đồng năm 2022 đạt 3.120 tỷ đồng, vượt 4,5% chỉ tiêu giao và cao hơn năm 2021 là 9,8%.",
      "- lam-dong ict-revenue amount 3120000000000 2022",
      "- lam-dong ict-revenue growth 9.8 2022",
    ],
    [
      "Đến tháng 8/2023, Lâm Đồng có 1.386 tổ công nghệ số cộng đồng, nhiều hơn hồi cuối năm 2022 chừng 120 tổ.",
      "- lam-dong community-digital-teams count 1386 2023-08",
    ],
    [
      "Doanh thu toàn ngành thông tin và truyền thông tháng 8/2022 đạt 301.000 tỷ đồng; cộng dồn tám tháng ước 2.298.000 tỷ đồng.",
      "- country:vn ict-revenue amount 2298000000000000 2022-01/2022-08 estimate",
      "- country:vn ict-revenue amount 301000000000000 2022-08",
    ],
  ],
  "places that nobody holds": [
    ["Lâm Đồng thoát vị trí cuối bảng DTI 2022."],
    ["DTI 2022: nhân lực số của Lâm Đồng gần chót bảng, đứng thứ 60.", "lam-dong digital-human-resources 60 2022"],
    ["DTI 2022: ngôi đầu đổi chủ, Lâm Đồng vẫn ngoài hạng 40."],
    ["Không nên so thứ hạng DTI 2022 của Lâm Đồng một cách máy móc."],
    ["DTI 2022 của Lâm Đồng hơn bình quân cấp tỉnh (0,5763 điểm) 0,0249.", "average:provinces score 0.5763 2022"],
    ["Lâm Đồng xếp thứ 27 về DTI 2022. Bảo Lộc đứng nhất ở bảng cấp huyện.", "lam-dong 27 2022"],
    ["Lâm Đồng xếp thứ 27 về DTI 2022. Tại bảng xã, Lộc Phát dẫn đầu.", "lam-dong 27 2022"],
  ],
  "all of several": [
    [
      "DTI 2022: Lâm Đồng xếp thứ 27; trụ cột nào của tỉnh cũng đứng thứ 30.",
      "lam-dong 27 2022",
      "lam-dong digital-economy 30 2022",
      "lam-dong digital-government 30 2022",
      "lam-dong digital-society 30 2022",
    ],
    [
      "DTI 2022: Bộ Y tế và Bộ Xây dựng mỗi cơ quan tăng 3 bậc.",
      "bo-xay-dung rank-change 3 2022",
      "bo-y-te rank-change 3 2022",
    ],
    [
      "Kết quả DTI 2022 của Lâm Đồng: hạng 27.\nBình quân cấp tỉnh của từng trụ cột:\n+ Chính quyền số: 0,6470 (tăng 38,2%);\n+ Kinh tế số: 0,6395 (tăng 45,1%).",
      "average:provinces digital-economy score 0.6395 2022",
      "average:provinces digital-economy score-growth 45.1 2022",
      "average:provinces digital-government score 0.647 2022",
      "average:provinces digital-government score-growth 38.2 2022",
      "lam-dong 27 2022",
    ],
    [
      "DTI 2022 của cấp tỉnh bình quân 0,5763. Về trụ cột thì chính quyền số của Lâm Đồng đứng thứ 30.",
      "average:provinces score 0.5763 2022",
      "lam-dong digital-government 30 2022",
    ],
    [
      "Thứ hạng ba trụ cột DTI 2022 của Lâm Đồng: Xã hội số - 25, Kinh tế số - 30, Chính quyền số - 34.",
      "lam-dong digital-economy 30 2022",
      "lam-dong digital-government 34 2022",
      "lam-dong digital-society 25 2022",
    ],
  ],
  "whose it is after a full stop": [
    [
      "Bảng PCI 2023 có đủ 63 tỉnh, thành phố. Quảng Ninh giữ ngôi số 1 với 71,25 điểm.",
      "pci quang-ninh 1 2023",
      "pci quang-ninh score 71.25 2023",
    ],
    ["Ở đầu bảng DTI 2022, Đà Nẵng có giá trị 0,8002.", "da-nang 1 2022", "da-nang score 0.8002 2022"],
    [
      "Hàn Quốc mất 20 năm mới tới đích. Chỉ số chuyển đổi số (DTI) quốc gia năm 2022 đạt 0,7111.",
      "country:vn score 0.7111 2022",
    ],
    [
      "DTI 2022: Đà Nẵng, Hà Nội, TP.HCM lần lượt xếp thứ nhất, nhì và ba. Các địa phương còn lại trong nhóm 5 dẫn đầu gồm Quảng Ninh và Huế.",
      "da-nang 1 2022",
      "ha-noi 2 2022",
      "ho-chi-minh 3 2022",
      "quang-ninh 4 2022",
      "quang-ninh lte 5 2022",
      "thua-thien-hue 5 2022",
      "thua-thien-hue lte 5 2022",
    ],
    [
      "DTI 2022: Các vị trí nhất, nhì, ba thuộc về Đà Nẵng, Hà Nội và TP.HCM.",
      "da-nang 1 2022",
      "ha-noi 2 2022",
      "ho-chi-minh 3 2022",
    ],
    ["DTI 2022: Hạng ba, hạng tư gọi tên Bộ Y tế và Bộ Xây dựng.", "bo-xay-dung 4 2022", "bo-y-te 3 2022"],
    [
      "GII: Việt Nam đứng thứ 59 vào năm 2016 rồi thứ 42 vào năm 2020.",
      "gii country:vn 42 2020",
      "gii country:vn 59 2016",
    ],
    [
      "Tỷ trọng kinh tế số trong GDP quý I và quý II/2023 lần lượt là 14,62% và 15,26%.",
      "- country:vn digital-economy-share share 14.62 2023-Q1",
      "- country:vn digital-economy-share share 15.26 2023-Q2",
    ],
    [
      "Google ước tính quy mô kinh tế số Việt Nam năm 2023 đạt 30 tỷ USD tính theo tổng giá trị giao dịch.",
      "- country:vn digital-economy-revenue amount 30000000000 2023 estimate",
    ],
    [
      "Tính đến tháng 5/2023, 81,1% hộ gia đình cả nước dùng cáp quang, tăng 3,2% so với cùng kỳ năm 2022.",
      "- country:vn coverage-fibre growth 3.2 2023-05",
      "- country:vn coverage-fibre share 81.1 2023-05",
    ],
  ],
  "a part for a whole paragraph": [
    [
      "Bảng DTI năm 2022 của vùng. Lào Cai xếp thứ 22.\nĐi vào trụ cột chính quyền số, Lào Cai đứng thứ 11; Yên Bái thứ 14, Sơn La thứ 36.\nXã hội số cho một trật tự khác. Yên Bái thứ 12; Sơn La và Lai Châu lần lượt xếp thứ 35 và 51.",
      "lai-chau digital-society 51 2022",
      "lao-cai 22 2022",
      "lao-cai digital-government 11 2022",
      "son-la digital-government 36 2022",
      "son-la digital-society 35 2022",
      "yen-bai digital-government 14 2022",
      "yen-bai digital-society 12 2022",
    ],
    [
      "DTI năm 2022: thế mạnh của vùng nằm ở chính quyền số: Lâm Đồng thứ 17, Đắk Nông thứ 36. Với xã hội số, Đắk Nông tăng 17 bậc lên thứ 41, Kon Tum tăng 6 bậc lên thứ 52.",
      "dak-nong digital-government 36 2022",
      "dak-nong digital-society 41 2022",
      "dak-nong digital-society rank-change 17 2022",
      "kon-tum digital-society 52 2022",
      "kon-tum digital-society rank-change 6 2022",
      "lam-dong digital-government 17 2022",
    ],
    ["Năm 2022, nếu xét riêng trụ cột kinh tế số của DTI, Cần Thơ xếp thứ 8.", "can-tho digital-economy 8 2022"],
  ],
  "goals and how things stand, one after the other": [
    [
      "Kế hoạch năm 2023 đặt chỉ tiêu năm 2023 đưa DTI của Phú Thọ vào nhóm 15; tỷ lệ hồ sơ nộp trực tuyến đạt từ 85% trở lên (năm 2022 là 78,6%); tỷ trọng kinh tế số chiếm tối thiểu 20% GRDP.",
      "- phu-tho digital-economy-share share gte 20 2023 target",
      "- phu-tho online-filing-share share 78.6 2022",
      "- phu-tho online-filing-share share gte 85 2023 target",
      "phu-tho lte 15 2023 target",
    ],
    [
      "Tỷ trọng kinh tế số Phú Thọ năm 2022 ước đạt 9,2% GRDP, cao hơn mức 8,3% của năm 2021 nhưng chưa chạm mục tiêu 20% mà nghị quyết đặt ra cho năm 2025.",
      "- phu-tho digital-economy-share share 20 2025 target",
      "- phu-tho digital-economy-share share 8.3 2021",
      "- phu-tho digital-economy-share share 9.2 2022 estimate",
    ],
    [
      "Việt Nam phải thuộc nhóm 50 nước dẫn đầu về EGDI, nhóm 35 nước dẫn đầu về GII vào năm 2025.",
      "egdi country:vn lte 50 2025 target",
      "gii country:vn lte 35 2025 target",
    ],
    ["Không ít người viết rằng kinh tế số Việt Nam “đã vượt 20% GDP”."],
    ["Có tờ báo mạng đưa tin Hà Nam tụt 20 bậc ở DTI 2022. Giả sử Hà Nam được thêm 0,05 điểm, mọi việc đã khác."],
  ],
  "whose it is in a long text": [
    ["Ở DTI 2022, Bắc Kạn, trước khi về chung một nhà với Thái Nguyên, từng đứng thứ 60.", "bac-kan 60 2022"],
    [
      "Bộ Tư pháp lần lượt xếp thứ 14/18 (DTI 2020, giá trị 0,3317) và thứ 12/17 (DTI 2021, giá trị 0,4206).",
      "bo-tu-phap 12 2021",
      "bo-tu-phap 14 2020",
      "bo-tu-phap score 0.3317 2020",
      "bo-tu-phap score 0.4206 2021",
    ],
    [
      "Tỷ lệ hồ sơ nộp trực tuyến của Bộ Tư pháp đạt 71,35%. Năm 2022 Bộ được bố trí 186,4 tỷ đồng cho công nghệ thông tin.",
      "- bo-tu-phap it-budget amount 186400000000 2022",
      "- bo-tu-phap online-filing-share share 71.35 -",
    ],
    [
      "Minh Hóa là huyện của Quảng Bình. Đến tháng 9/2023, tỉnh có 1.312 tổ công nghệ số cộng đồng; cả xã chỉ 12% hồ sơ nộp trực tuyến.",
      "- quang-binh community-digital-teams count 1312 2023-09",
    ],
    ["Chỉ số DTI cấp tỉnh năm 2022: điểm của Bộ Y tế thấp hơn mức bình quân của nhóm 0,0049."],
    [
      "SIPAS 2023: dẫn đầu cả nước là Quảng Ninh với 90,61%.",
      "sipas quang-ninh 1 2023",
      "sipas quang-ninh score 90.61 2023",
    ],
    [
      "PAR Index 2022: Hải Dương xếp thứ 14; lĩnh vực xây dựng chính quyền điện tử, chính quyền số đạt 84,10%, xếp thứ 19.",
      "par hai-duong 14 2022",
    ],
    [
      "EGDI: năm 2014 Việt Nam còn ở hạng 99, năm 2016 lên 89, năm 2018 là 88. Dịch vụ trực tuyến của Việt Nam đạt 0,7081.",
      "egdi country:vn 88 2018",
      "egdi country:vn 89 2016",
      "egdi country:vn 99 2014",
    ],
  ],
  "a title that dates its section": [
    [
      "Tuyên Quang: kết quả chuyển đổi số\nNhững kết quả chính (tính đến hết tháng 8/2023)\n1. Hạ tầng số\n- Toàn tỉnh có 1.932 trạm thu phát sóng di động.\n2. Kinh tế số\n- Năm 2022, kinh tế số chiếm 6,9% GRDP.\n- Toàn tỉnh có 186 doanh nghiệp công nghệ số.\nThảo luận tại hội nghị\nTỉnh có 12 doanh nghiệp công nghệ số mới.",
      "- tuyen-quang base-stations count 1932 2023-08",
      "- tuyen-quang digital-economy-share share 6.9 2022",
      "- tuyen-quang digital-enterprises count 12 2023-08",
      "- tuyen-quang digital-enterprises count 186 2023-08",
    ],
  ],
  "people, years and menus": [
    [
      "“Nhân kết quả DTI năm 2022 của Phú Thọ”, phóng viên hỏi ông Hoàng Đức Thiện. Ông Hoàng Đức Thiện: năm 2020 chúng tôi đứng thứ 18, năm 2021 rơi xuống thứ 25.",
      "phu-tho 18 2020",
      "phu-tho 25 2021",
    ],
    [
      "DTI 2022: bảng theo 34 đơn vị mới thì Hà Nội dẫn đầu, sau đó theo thứ tự là Huế và Hải Phòng.",
      "ha-noi 1 2022",
      "hai-phong 3 2022",
      "thua-thien-hue 2 2022",
    ],
    [
      "Đà Nẵng dẫn đầu DTI 2022. Ở tầm quốc gia, DTI năm 2022 là 0,7111.",
      "country:vn score 0.7111 2022",
      "da-nang 1 2022",
    ],
    ["Biểu đồ: Thuê bao băng rộng 2020-2024."],
    [
      "Năm 2022, kinh tế số chiếm 21,5% GRDP của TP.HCM, 15,2% của Đồng Nai và chỉ 8,4% của Tây Ninh.",
      "- dong-nai digital-economy-share share 15.2 2022",
      "- ho-chi-minh digital-economy-share share 21.5 2022",
      "- tay-ninh digital-economy-share share 8.4 2022",
    ],
    [
      "DTI 2022: chính quyền số là sở trường của vùng: TP.HCM hạng 2, Bình Dương hạng 7.",
      "binh-duong digital-government 7 2022",
      "ho-chi-minh digital-government 2 2022",
    ],
    [
      "Đồng Nai, tỉnh đông dân thứ năm cả nước, từ hạng 32 lên hạng 23 ở DTI 2022.",
      "dong-nai 23 2022",
      "dong-nai 32 2021",
    ],
    [
      "GII: vị trí của Việt Nam là 76 vào năm 2013, 59 vào năm 2016 rồi 47 vào năm 2017.",
      "gii country:vn 47 2017",
      "gii country:vn 59 2016",
      "gii country:vn 76 2013",
    ],
    [
      "Chỉ số nào của DTI 2022 khiến Phú Thọ lo? An toàn thông tin mạng. 0,4780 điểm, hạng 47.",
      "phu-tho cyber-security 47 2022",
      "phu-tho cyber-security score 0.478 2022",
    ],
  ],
};

describe.each(Object.entries(FAMILIES))("%s", (_family, cases) => {
  it.each(cases.map(([text, ...claims]) => ({ text, claims })))("reads “$text”", ({ text, claims }) => {
    expect(said(text, "2023-10-12")).toEqual(claims);
  });
});

describe("a headline that the text does not repeat", () => {
  const document = {
    id: "a",
    url: null,
    title: "Gia Lai tăng 10 bậc về chuyển đổi số | Báo Lâm Đồng điện tử",
    published: "2025-02-17",
    text: "DTI năm 2023 của tỉnh đạt 0,5893 điểm, xếp thứ 52/63.",
  };

  it("says whom the text is about, and is never quoted", () => {
    const claims = extractClaims(document);
    expect(claims.map(({ subject, measure, value }) => [subject, measure, value])).toEqual([
      ["province:gia-lai", "score", 0.5893],
      ["province:gia-lai", "rank", 52],
    ]);
    for (const { quote, start, end } of claims) expect(document.text.slice(start, end)).toBe(quote);
    expect(claims[0]?.context?.["subject"]).toMatchObject({ start: null, end: null });
  });

  it("is not read twice where the text begins with it", () => {
    const text = `${document.title}\n\n${document.text}`;
    expect(extractClaims({ ...document, text })).toEqual(extractClaims({ ...document, title: null, text }));
  });
});
