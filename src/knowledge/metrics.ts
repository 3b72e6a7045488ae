/**
 * Plain numbers around the index: what the press calls them, and what kind of number each takes. Patterns are over
 * folded text. `head` stands before the number in its clause, `tail` right after it, `needs` anywhere in the sentence.
 */
export interface MetricRow {
  readonly measure: "amount" | "count" | "share";
  readonly takes: "amount" | "count" | "percent";
  readonly unit: string | null;
  /** Of which at least one stands in every sentence that tells the metric: the cheap test before the patterns. */
  readonly cues: readonly string[];
  readonly head: readonly string[];
  readonly tail: readonly string[];
  readonly needs: string | null;
  /** What it is a share of, where that follows the number and the metric went before: “5G phủ 62% dân số”. */
  readonly of?: string;
  /** What makes the number another’s where it stands right before it: “tiết kiệm 10% chi ngân sách”. */
  readonly not?: string;
  /** The first pattern found in the clause names the qualifier. */
  readonly objects: readonly (readonly [pattern: string, object: string])[];
  /** A short form that stands for the metric once `needs` was said in this sentence or the one before. */
  readonly echo: { readonly head?: string; readonly tail?: string; readonly needs: string } | null;
}

const NO_OBJECTS: MetricRow["objects"] = [];
const SETTLEMENT = "(?:thôn|xã|phường|thị trấn|bản|làng|buôn|ấp|xóm|khóm|khu phố|khu dân cư|tổ dân phố|khu vực|khối)";
/** “thôn, bản, khu phố”, “xã và phường” */
const SETTLEMENTS = `${SETTLEMENT}(?:(?:, | và |,? )${SETTLEMENT}){0,3}`;
const AREA =
  "(?:tổng )?(?:số )?(?:dân|người dân|hộ|xã|phường|thị trấn|thôn|bản|ấp|xóm|khu|khóm|khối|tổ dân phố|địa bàn|diện tích|lãnh thổ|vùng|trung tâm)";
/** Of the device or the network, not how far it reaches: “bắt sóng 5G ổn định, pin còn 38%”. */
const OTHER_QUALITY = "(?<![a-zà-ỹ])(?:pin|nghẽn|tốc độ)(?: [^,.;\\d]{0,20})? ";
const PEOPLE: MetricRow["objects"] = [
  ["hộ gia đình|hộ dân|hộ (?:dùng|có|sử dụng)|số hộ|% hộ", "households"],
  ["(?<![a-zà-ỹđ])(?:xã(?! hội)|phường|thị trấn)(?![a-zà-ỹđ])", "communes"],
  ["(?<![a-zà-ỹđ])(?<!(?:cơ|văn|ấn|phiên|nhật) )(?:thôn|bản|buôn|làng|xóm|khóm|ấp)(?![a-zà-ỹđ])", "hamlets"],
];

export const metrics = {
  "digital-economy-revenue": {
    measure: "amount",
    takes: "amount",
    unit: null,
    cues: ["kinh tế số", "kinh tế internet", "quy mô này"],
    head: [
      "(?<!(?:tỷ trọng|tỷ lệ|đóng góp của) )kinh tế (?:số|internet)(?: việt nam| nước ta| cả nước)?(?: được [^.;\\d]{3,60}?)?(?: (?:ước tính|ước|dự báo|dự kiến|sẽ|đạt|lên|cán mốc))+ ?$",
      "(?:doanh thu|quy mô|giá trị|doanh số|tổng giá trị)(?: giao dịch)? (?:từ |của )?(?:hoạt động )?(?:nền )?kinh tế (?:số|internet)",
      "(?<!(?:tỷ trọng|tỷ lệ|đóng góp của) )kinh tế số(?: việt nam)?(?: [^.;,\\d]{0,30})?(?: năm \\d{4})?(?: [^.;,\\d]{0,15})? (?:đạt|cán mốc|chạm|chạm mốc|vượt|sẽ là|có giá trị|có quy mô)",
      "gmv\\)?(?: của)?(?: nền)? kinh tế (?:số|internet)(?: [^.;,]{0,70})? (?:đạt|chạm mốc|chạm|cán mốc|ở mức|lên)",
      "gmv\\)?(?: của)?(?: nền)? kinh tế (?:số|internet)",
    ],
    tail: [],
    needs: null,
    objects: [["tổng giá trị (?:hàng hóa|giao dịch)|gmv|temasek|e-conomy", "GMV"]],
    echo: {
      head: "quy mô(?: này)?(?: (?:được|dự|ước|sẽ|có thể|đạt|lên)[^.;,\\d]{0,25})?(?= ?$)",
      needs: "kinh tế (?:số|internet)",
    },
  },
  "digital-economy-share": {
    measure: "share",
    takes: "percent",
    unit: "percent",
    cues: ["kinh tế số", "tỷ trọng"],
    head: [
      "tỷ (?:trọng|lệ)(?: giá trị tăng thêm)?(?: của)? kinh tế số(?! trong (?:từng|mỗi|các) (?:ngành|lĩnh vực))",
      "tỷ trọng(?= năm \\d{4} là)",
      "(?:đóng góp|giá trị tăng thêm) (?:của )?kinh tế số(?: trong gr?dp)?",
      "kinh tế số(?! (?:và|của ngành|lõi tăng|trong (?:từng|mỗi|các) (?:ngành|lĩnh vực)))(?:/gr?dp)?:?(?: [^.;\\d]{0,60}?)?(?:,? ?năm \\d{4})?(?: [^.;\\d]{0,30}?)?(?:chiếm|đóng góp|góp|đạt|ước lượng|ước tính|ước|là|tương đương|bằng|(?= $))",
      "kinh tế số (?:trong )?(?:\\d{1,2} tháng|quý [iv]{1,3}|nửa)(?: đầu| cuối)?(?:,? năm(?: \\d{4}| nay)?)?,? (?:[^.;\\d]{0,20} )?(?:chiếm|đóng góp|góp|đạt|ước|là|bằng)[^.;\\d]{0,15}?(?= $)",
      "kinh tế số (?:khoảng |trên |hơn |gần )?$",
      "(?<=kinh tế số[^.;]{0,60})tỷ trọng (?:trong|trên) gr?dp[^.;\\d]{0,15}?",
      "(?<=kinh tế số,[^.;]{0,60})tỷ trọng (?:của )?[^.;,\\d]{0,30}(?:năm \\d{4} )?(?:là|đạt|chiếm|ước đạt|ở mức) (?:khoảng |gần |trên |hơn )?$",
    ],
    tail: [
      "gr?dp[^.;,]{0,40}? (?:từ|nhờ|cho|của|do) kinh tế số",
      "(?:là )?(?:đến|bắt nguồn|có được|tạo ra|sinh ra) (?:từ|nhờ|bởi) kinh tế số",
    ],
    needs: "gr?dp|tỷ trọng",
    of: "(?:tổng )?gr?dp|quy mô (?:nền )?kinh tế",
    not: "tốc độ (?:tăng|phát triển)[^.;]{0,60}",
    objects: [
      ["kinh tế số (?:lõi|ict)", "core"],
      ["kinh tế số (?:các )?ngành", "digitised"],
    ],
    echo: {
      head: "(?:lĩnh vực|khu vực|thành phần|con số) này (?:đã |chỉ |mới |hiện )?(?:chiếm|đóng góp|góp)[^.;\\d]{0,15}?|tỷ trọng (?:đóng góp )?(?:trong|vào|trên) gr?dp(?: năm \\d{4})?[^.;\\d]{0,45}?",
      needs: "kinh tế số",
    },
  },
  "digital-enterprises": {
    measure: "count",
    takes: "count",
    unit: "enterprises",
    cues: ["doanh nghiệp"],
    head: ["doanh nghiệp (?:công nghệ )?số(?! hóa)(?: [^.;,\\d]{0,40})?"],
    tail: ["doanh nghiệp (?:hoạt động trong lĩnh vực )?(?:công nghệ )?số(?! (?:lượng|hóa))"],
    needs: null,
    objects: NO_OBJECTS,
    echo: {
      tail: "doanh nghiệp(?= (?:vào |đến |trong )?(?:cuối )?năm 20\\d\\d)|doanh nghiệp(?=\\)|[,;] (?:[^,;.\\d]{2,30} )?(?:có |là |đạt )?(?:gần |hơn |trên |khoảng )?\\d[\\d.]* doanh nghiệp)",
      needs: "doanh nghiệp công nghệ số",
    },
  },
  "ict-revenue": {
    measure: "amount",
    takes: "amount",
    unit: null,
    cues: ["doanh thu", "doanh số", "thu về", "mang về", "đem về", "công nghiệp"],
    head: [
      "(?:tổng )?doanh thu (?:(?:cả )?năm 20\\d\\d |quý [iv]{1,3} |\\d{1,2} tháng )?(?:của )?(?:toàn )?ngành(?: (?:thông tin và truyền thông|tt&tt|tt-tt|thông tin & truyền thông))?(?=[^.;]{0,40})",
      "(?:doanh thu|doanh số)(?: [^.;,\\d]{0,30}?)? (?:thông tin và truyền thông|thông tin, truyền thông|thông tin - truyền thông|thông tin & truyền thông|tt&tt|tt-tt|viễn thông|công nghiệp điện tử(?:,| và|,? viễn thông và) (?:công nghệ thông tin|cntt|viễn thông)|công nghiệp ict|công nghiệp cntt|công nghiệp công nghệ thông tin|công nghiệp công nghệ số|công nghiệp số|công nghệ số|công nghệ thông tin|cntt|ict)(?![a-zà-ỹ])",
      "(?:ngành|lĩnh vực) (?:thông tin và truyền thông|tt&tt|tt-tt|viễn thông|công nghiệp công nghệ số|công nghiệp ict)(?: (?:[^.;,\\d]|20\\d\\d){0,45}?)? (?:thu về|đem về|có (?:tổng )?doanh thu|đạt doanh thu|mang về|doanh thu)",
      "(?<=ngành (?:thông tin và truyền thông)[^.;]{0,40})tổng doanh thu",
      "công nghiệp (?:ict|cntt|công nghệ số|công nghệ thông tin)(?:(?:,? doanh thu(?: \\d{1,2} tháng)?| có doanh thu| mang về| thu về| đem về|(?: năm 20\\d\\d)? (?:đạt|có) (?:tổng )?doanh thu| ước| ước đạt| ước khoảng|:)[^.;\\d]{0,20}|(?= ?$))",
    ],
    tail: [
      "(?:tổng )?doanh thu (?:của )?(?:toàn )?(?:ngành |lĩnh vực )?(?:thông tin và truyền thông|tt&tt|viễn thông|công nghiệp (?:ict|cntt|công nghệ số|công nghệ thông tin)|công nghệ thông tin|cntt|công nghệ số)(?![a-zà-ỹ])",
    ],
    needs: null,
    not: "(?:nộp ngân sách|lợi nhuận|nộp thuế|du lịch|lễ hội|bưu chính|hội chợ|cửa hàng|gian hàng|livestream|hợp tác xã)[^.;,]{0,60}",
    objects: [
      ["viễn thông(?! và)", "vien-thong"],
      ["công nghiệp (?:ict|cntt|công nghệ số|công nghệ thông tin)", "cong-nghiep-cntt"],
      ["toàn ngành|(?:ngành|lĩnh vực) (?:thông tin|tt)", "nganh-tttt"],
    ],
    echo: {
      head: "công nghiệp (?:ict|cntt|công nghệ số|công nghệ thông tin) (?:có doanh thu|chiếm|đóng góp|góp|đạt|mang về|thu về|đem về)[^.;\\d]{0,30}|toàn ngành (?:[^.;,\\d]{0,15}(?:thu về|đem về|mang về)|(?:(?:[^.;,\\d]|20\\d\\d){0,30} )?(?:có |đạt |ước )?(?:tổng )?doanh thu(?: ước| đạt| khoảng)*(?= ?$)|(?:đã |ước |mới )*đạt(?: khoảng)?(?= ?$))|(?:(?<=^ ?|(?:lũy kế|luỹ kế|cộng dồn|tính chung|tháng đầu năm|tháng qua|nửa đầu năm|cả năm|(?:riêng )?(?:quý [iv]{1,3}|tháng \\d{1,2}(?:/20\\d\\d)?))[^.;]{0,40}, )(?:tổng )?|mục tiêu )doanh thu(?: \\d{1,2} tháng)?(?: đầu năm| cả năm| toàn ngành)?(?: ước| đạt| khoảng| là)*(?= )",
      tail: "(?:tổng )?doanh thu(?=[,.;)]|$| (?:trong|so|và|vào|cho)(?![a-zà-ỹ]))",
      needs:
        "doanh thu[^.;]{0,40}(?:ngành|lĩnh vực|công nghệ)|thông tin và truyền thông|tt&tt|công nghiệp (?:ict|công nghệ số)",
    },
  },
  "online-services-share": {
    measure: "share",
    takes: "percent",
    unit: "percent",
    cues: ["dịch vụ công", "thủ tục", "tthc", "dvc"],
    head: [
      "(?<!hồ sơ (?:giải quyết |của )?)(?:dịch vụ công|dịch vụ(?= (?:công )?(?:ở )?mức độ)|thủ tục(?: hành chính)?|tthc|dvc)(?: (?:(?!, tỷ lệ (?:số )?hồ sơ)[^.;\\d]){0,40}?)?(?:trực tuyến|toàn trình|mức độ \\d)(?:,? (?:và )?(?:mức độ )?\\d)*[^.;\\d]{0,40}?",
      "(?:cung cấp|triển khai) trực tuyến(?: toàn trình|(?: ở)? mức độ \\d)?(?: đối với| cho| với)? ?$",
      "dvctt(?: (?:toàn trình|một phần|mức độ \\d))?[^.;\\d]{0,30}?",
    ],
    tail: [
      "(?:số |tổng số )?(?:dịch vụ công|thủ tục(?: hành chính)?|tthc|dvc)(?: [^.;,\\d]{0,90}?)? (?:trực tuyến|toàn trình|mức độ [34]|được cung cấp)",
      "(?:số |tổng số )?dvctt",
      "(?:là|thuộc|được cung cấp ở) (?:dịch vụ công|dvc) (?:trực tuyến )?(?:toàn trình|mức độ \\d)",
      "trong (?:số )?đó (?:ở|là|được cung cấp) (?:mức(?: độ)? )?toàn trình",
      "(?:đã |được )*cung cấp (?:ở mức(?: độ)?|ở cấp độ|dưới dạng|trực tuyến) toàn trình",
    ],
    needs: "trực tuyến|toàn trình|mức độ [34]|dvctt",
    of: "(?:trong )?(?:tổng )?(?:số )?(?:các )?(?:thủ tục|dịch vụ|dvc|tthc)",
    objects: [
      ["toàn trình", "toan-trinh"],
      ["mức độ 4", "level-4"],
    ],
    echo: {
      head: "(?:riêng|trong đó|còn) (?:ở )?(?:mức độ [34]|toàn trình|một phần)(?: (?:là|đạt|chiếm|chỉ|mới|được))* ?$",
      tail: "(?:trong )?(?:tổng )?số (?:thủ tục|tthc|dịch vụ công|dvc)",
      needs: "trực tuyến|toàn trình",
    },
  },
  "online-filing-share": {
    measure: "share",
    takes: "percent",
    unit: "percent",
    cues: ["hồ sơ"],
    head: [
      "hồ sơ(?: [^.;,\\d]{0,55}?)? (?:trực tuyến|qua mạng|điện tử|toàn trình|trên môi trường mạng|qua cổng dịch vụ công)[^.;\\d]{0,60}?",
      "(?:nộp|tiếp nhận|giải quyết|xử lý)(?: và (?:giải quyết|xử lý|trả))? hồ sơ[^.;,\\d]{0,30} (?:trực tuyến|qua mạng)[^.;\\d]{0,40}?",
    ],
    tail: [
      "hồ sơ (?:được )?(?:nộp|tiếp nhận)(?: và|,) (?:xử lý|giải quyết) toàn trình",
      "là hồ sơ (?:được )?(?:nộp |tiếp nhận )?(?:trực tuyến|qua mạng)",
      "(?:trong (?:số )?(?:đó|này) )?(?:được |là )?(?:nộp|gửi|tiếp nhận) (?:qua mạng|trực tuyến|trên môi trường mạng|qua cổng)(?=[,.;)]|$| (?:và|tăng|cao|trên|tại|qua)(?![a-zà-ỹ]))",
      "(?:tổng số |số )?(?:tổng )?(?:lượng |số lượng )?hồ sơ(?:[^.;,\\d]|(?:người dân|cá nhân|tổ chức), (?=doanh nghiệp|tổ chức|cá nhân)){0,70}?(?:, (?:giải quyết|xử lý|trả kết quả) )?(?:trực tuyến|qua mạng|trên môi trường mạng|qua cổng dịch vụ công)(?![^.;,]{0,40} (?:bị (?:loại|trả|từ chối|hủy)|được (?:chấp thuận|duyệt|phê duyệt)))",
    ],
    needs: null,
    of: "(?:trong )?(?:tổng )?(?:số )?(?:lượng )?hồ sơ",
    objects: NO_OBJECTS,
    echo: {
      head: "(?:(?:nộp|tiếp nhận|giải quyết|xử lý|tỷ lệ)(?: qua)? trực tuyến|(?:nộp|tiếp nhận) qua mạng)[^.;,\\d]{0,25}?",
      needs: "hồ sơ",
    },
  },
  "community-digital-teams": {
    measure: "count",
    takes: "count",
    unit: "teams",
    cues: ["tổ công nghệ", "tổ cnscđ", "tổ chuyển đổi"],
    head: ["tổ công nghệ số cộng đồng(?:[^.;,\\d]|\\d{1,2}/\\d{1,2}(?:/\\d{4})?){0,40}?(?:là|đạt|lên|:)"],
    tail: ["tổ (?:công nghệ (?:số )?cộng đồng|cnscđ|chuyển đổi số cộng đồng|công nghệ số)"],
    needs: null,
    objects: NO_OBJECTS,
    echo: {
      head: "(?:số|lượng|số lượng) tổ(?: này)?(?: (?:trên )?(?:cả nước|toàn tỉnh|toàn quốc|của [^.;,\\d]{2,20}))? (?:là|mới|đạt|lên|chỉ|có)(?: (?:là|có|gần|hơn|khoảng))?(?= ?$)",
      tail: "tổ(?=,|;|\\.|\\)| với| và| cấp| ở| được (?:thành lập|lập|kiện toàn)| (?:đã )?(?:đi vào )?hoạt động)",
      needs: "tổ công nghệ (?:số )?cộng đồng|tổ cnscđ",
    },
  },
  "app-installs": {
    measure: "count",
    takes: "count",
    unit: "installs",
    cues: ["tải", "cài", "lượt"],
    head: [
      "(?:lượt|số lượng|tổng lượt) (?:người )?(?:tải và cài đặt|tải, cài đặt|tải về|tải|cài đặt)[^.;,\\d]{0,40}?(?:đạt|là|lên|vượt|:|$)",
      "được (?:người dân )?(?:tải và cài đặt|tải, cài đặt|tải về|tải|cài đặt)(?: về máy)?",
      "(?:người dùng|người dân|bà con|công dân)(?: [^.;,\\d]{0,20})? (?:tải|cài)(?: và cài)?(?: đặt)? (?:ứng dụng|app)(?: (?:này|ấy|đó|trên))?(?: được| hơn| gần| tổng cộng| tới)*",
    ],
    tail: [
      "(?:lượt|lần|người|người dân|công dân|tài khoản|người dùng|thiết bị|lượt người|lượt người dân|lượt người dùng)? ?(?:(?:của |ở |tại |trong )?(?:tỉnh|thành phố|địa phương) )?(?:(?<=(?:người|dân|dùng) )[^.;,\\d]{3,25} )?(?:đã |từng )?(?:tải và cài đặt|tải, cài đặt|tải về|tải|cài đặt|cài)(?! (?:app|vn|trọng))",
    ],
    needs:
      "ứng dụng|(?<![a-z])app(?![a-z])|nền tảng|phần mềm|công dân số|vneid|(?<![a-z])id(?![a-z])|-s(?![a-z])|smart|ihanoi|hỏi đáp|sổ tay|du lịch|tải app|cài đặt",
    not: "(?:trò chơi|game|video|phim|bài hát|chiếm đoạt|lừa đảo)[^.;]{0,60}|(?:mở ứng dụng|truy cập)[^.;,]{0,25}",
    objects: NO_OBJECTS,
    echo: { tail: "lượt(?=[,;.)]|$)", needs: "lượt (?:tải|cài đặt)" },
  },
  "mobile-subscribers": {
    measure: "count",
    takes: "count",
    unit: "subscribers",
    cues: ["thuê bao"],
    head: ["thuê bao (?:(?:dùng|sử dụng|điện thoại) )*(?:di động|thông minh|smartphone)[^.;,\\d]{0,30}?"],
    tail: [
      "thuê bao(?=,|;| đạt)",
      "thuê bao (?:điện thoại )?(?:di động|thông minh|smartphone)",
      "thuê bao (?:dùng|sử dụng) (?:điện thoại )?(?:di động|thông minh|smartphone)",
    ],
    needs: "di động|điện thoại|smartphone",
    not: "(?:băng rộng|internet|cáp quang)(?: [^.;,\\d]{0,25})? ",
    objects: [["thông minh|smartphone", "smartphone"]],
    echo: { tail: "thuê bao(?=[,.;)]|$)", needs: "thuê bao (?:điện thoại )?di động" },
  },
  "internet-subscribers": {
    measure: "count",
    takes: "count",
    unit: "subscribers",
    cues: ["thuê bao", "băng rộng"],
    head: [
      "thuê bao (?:internet )?(?:băng rộng|cáp quang)(?: (?:di động|cố định))?[^.;,\\d]{0,35}?",
      "thuê bao (?:sử dụng |dùng )?internet[^.;,\\d]{0,35}?",
    ],
    tail: ["thuê bao (?:[^.;,\\d]{0,20})?(?:internet|băng rộng)"],
    needs: null,
    objects: [
      ["băng rộng di động", "mobile-broadband"],
      ["băng rộng cố định|cáp quang", "fixed-broadband"],
    ],
    echo: {
      head: "(?:internet )?băng rộng (?:di động|cố định)[^.;,\\d]{0,25}?",
      tail: "thuê bao(?=[,.;)]|$| (?:tăng|giảm|vào|so)(?![a-zà-ỹ]))",
      needs: "thuê bao[^]*băng rộng (?:di động|cố định)|băng rộng (?:di động|cố định)[^]*thuê bao",
    },
  },
  "smartphone-share": {
    measure: "share",
    takes: "percent",
    unit: "percent",
    cues: ["điện thoại thông minh", "smartphone"],
    head: [
      "(?:người dân|người|dân số|dân|hộ|thuê bao)(?:[^.;,\\d]|1\\d tuổi){0,45}(?:điện thoại thông minh|smartphone)(?:[^.;\\d]|15 tuổi){0,60}?",
      "(?:tỷ lệ|tỷ trọng) (?:dùng|sử dụng|sở hữu|có|phổ cập) (?:điện thoại thông minh|smartphone)(?:[^.;\\d]|1\\d tuổi){0,60}?",
      "(?:điện thoại thông minh|smartphone) (?:được )?phổ cập[^.;,\\d]{0,20}?",
    ],
    tail: [
      "(?:số )?(?:người dân|dân số|hộ gia đình|hộ|người trưởng thành|người|thuê bao)(?:[^.;,\\d]|15 tuổi){0,40}(?:có|dùng|sử dụng|sở hữu)(?: ít nhất)?(?: một| 1)?(?: chiếc)? (?:điện thoại thông minh|smartphone)(?! (?:quá \\d|[^.;,]{0,20}(?:mỗi ngày|khi lái|khi va|khi đang)))",
    ],
    needs: null,
    of: "(?:tổng )?(?:số )?(?:dân|người|thuê bao|hộ)",
    not: "(?:(?:bằng|tương đương|tương ứng)(?: khoảng| gần| hơn)?|người dùng[^.;]{0,40}, chiếm) ",
    objects: NO_OBJECTS,
    echo: null,
  },
  "base-stations": {
    measure: "count",
    takes: "count",
    unit: "stations",
    cues: ["trạm", "phát sóng", "thu phát", "bts", "gốc"],
    head: [
      "(?:số )?(?:lượng )?trạm (?:thu,? phát sóng|bts|phát sóng|[45]g)(?: [^.;,\\d]{0,45})?(?: (?:đạt|là|lên|có)|:)",
    ],
    tail: [
      "(?:vị trí )?(?:cột |trạm |điểm |vị trí )(?:bts|thu,? phát sóng|phát sóng|gốc|thu phát)(?! truyền hình)",
      "trạm (?:phát )?(?:sóng )?[2345]g",
      "trạm (?:thông tin )?di động",
    ],
    needs: null,
    objects: [
      ["trạm[^.;,\\d]{0,25}5g", "5G"],
      ["trạm[^.;,\\d]{0,25}4g", "4G"],
      ["trạm[^.;,\\d]{0,25}3g", "3G"],
    ],
    echo: { tail: "trạm(?=,|;|\\.|\\)|$)", needs: "trạm (?:bts|thu phát|phát sóng|[45]g)|5g" },
  },
  "coverage-5g": {
    measure: "share",
    takes: "percent",
    unit: "percent",
    cues: ["5g"],
    head: ["(?:phủ sóng|vùng phủ|sóng|mạng|phủ)? ?5g[^.;,\\d]{0,40}?"],
    tail: [
      `(?:số )?(?:dân số|người dân|diện tích|${SETTLEMENTS})[^.;,\\d]{0,40}5g`,
      "(?:đã |được )*(?:có|phủ) sóng 5g",
    ],
    needs: "phủ|sóng|có 5g|đến|tới",
    of: AREA,
    not: OTHER_QUALITY,
    objects: PEOPLE.slice(1),
    echo: null,
  },
  "coverage-4g": {
    measure: "share",
    takes: "percent",
    unit: "percent",
    cues: ["3g", "4g", "băng rộng di động"],
    head: [
      "(?:phủ sóng|vùng phủ|sóng|mạng|phủ)?(?: di động)? ?[34]g(?:[/,] ?[45]g)?[^.;,\\d]{0,40}?",
      "băng rộng di động(?: [^.;,\\d]{0,20})? (?:tới|đến|phủ|đạt)",
    ],
    tail: [
      `(?:số )?(?:dân số|người dân|dân cư|${SETTLEMENTS})[^.;,\\d]{0,60}?(?:4g|băng rộng di động)`,
      "(?:đã |được )*(?:có|phủ) sóng [34]g",
    ],
    needs: "phủ|sóng|4g|băng rộng",
    of: AREA,
    not: OTHER_QUALITY,
    objects: PEOPLE.slice(1),
    echo: null,
  },
  "coverage-fibre": {
    measure: "share",
    takes: "percent",
    unit: "percent",
    cues: ["cáp quang", "băng rộng cố định"],
    head: [
      "(?:cáp quang|internet băng rộng cố định)[^.;,\\d%]{0,45}?",
      "hộ(?: gia đình)?[^.;,\\d]{0,25}cáp quang[^.;,\\d]{0,20}",
    ],
    tail: [
      `(?:số )?(?:trung tâm )?(?:hộ gia đình|hộ dân|hộ|${SETTLEMENTS})[^.;\\d]{0,40}(?:cáp quang|băng rộng cố định)`,
    ],
    needs: "cáp quang|băng rộng cố định",
    of: AREA,
    objects: PEOPLE,
    echo: null,
  },
  "ecommerce-visits": {
    measure: "count",
    takes: "count",
    unit: "visits",
    cues: ["lượt"],
    head: ["lượt (?:người )?(?:truy cập|truy nhập|ghé thăm)[^.;,\\d]{0,40}?(?:đạt|là|vượt|lên|trên|hơn|gần|:|$)"],
    tail: ["lượt (?:người |khách )?(?:truy cập|truy nhập|ghé thăm)"],
    needs: "sàn|thương mại điện tử|gian hàng",
    objects: NO_OBJECTS,
    echo: null,
  },
  "ecommerce-products": {
    measure: "count",
    takes: "count",
    unit: "products",
    cues: ["sản phẩm", "mặt hàng"],
    head: [],
    tail: [
      "(?:sản phẩm|mặt hàng)(?! (?:ocop (?:từ |đạt )?\\d|giả|nhái|lậu|vi phạm|không|kém|lỗi|bị|công nghiệp|khoa học|phần mềm))",
    ],
    needs:
      "(?<!phạt )(?:lên|trên|của|ở|tại|qua|vào)(?: các| những| hai)? sàn(?! (?:chứng|hose|hnx|nhà|bê|gỗ|đấu))|sàn (?:giao dịch )?(?:thương mại|tmđt|giao dịch|nông sản)|thương mại điện tử|postmart|vỏ sò|voso",
    not: "(?:phạt|thu giữ|tịch thu|kiểm tra|gỡ bỏ|gỡ|vi phạm|tiêu hủy)[^.;]{0,25}",
    objects: [["ocop", "OCOP"]],
    echo: null,
  },
  "e-invoice-share": {
    measure: "share",
    takes: "percent",
    unit: "percent",
    cues: ["hóa đơn"],
    head: [
      "hóa đơn điện tử(?:[^.;%]|\\.\\d){0,110}?(?:tỷ lệ|đạt|là|tức|chiếm|(?:tăng|giảm|nâng)(?: mạnh| nhanh)? từ)",
      "hóa đơn điện tử: ?$",
      "hóa đơn điện tử (?:đã |đang |hiện )?được(?= )",
    ],
    tail: [
      "(?:số )?(?:doanh nghiệp|tổ chức|hộ|cơ sở)[^.;]{0,90}?(?:dùng|sử dụng|phát hành|xuất|lập|áp dụng|triển khai|chuyển sang|chuyển đổi sang) (?:hoàn toàn )?hóa đơn điện tử",
    ],
    needs: null,
    of: "(?:tổng )?(?:số )?(?:doanh nghiệp|hộ|cơ sở|tổ chức|người nộp)",
    objects: NO_OBJECTS,
    echo: null,
  },
  "it-budget": {
    measure: "amount",
    takes: "amount",
    unit: null,
    cues: ["công nghệ thông tin", "cntt", "chuyển đổi số", "cđs"],
    head: [
      "(?:chi|kinh phí|ngân sách|đầu tư|bố trí|dành)(?: [^.;,\\d]{0,30})? cho (?:phát triển |hoạt động |lĩnh vực |đầu tư |ứng dụng )?(?:công nghệ thông tin|cntt|chuyển đổi số|cđs)(?:[^.;\\d]|20\\d\\d|\\d tháng){0,60}?",
      "(?:kinh phí|ngân sách)(?: [^.;,\\d]{0,20})? (?:thực hiện |triển khai |ứng dụng |đầu tư )?(?:công nghệ thông tin|cntt|chuyển đổi số|cđs)(?:[^.;\\d]|20\\d\\d){0,50}?",
    ],
    tail: [
      "(?:(?:[^.;,\\d]|20\\d\\d){0,40})?cho (?:phát triển |hoạt động |lĩnh vực |đầu tư |ứng dụng |các nhiệm vụ |các dự án )?(?:công nghệ thông tin|cntt|chuyển đổi số|cđs)",
      "(?:để )?(?:thực hiện|triển khai|phục vụ) (?:các )?(?:nhiệm vụ |dự án |hoạt động |chương trình |công tác |kế hoạch )(?:về |ứng dụng )?(?:công nghệ thông tin|cntt|chuyển đổi số|cđs)",
    ],
    needs: null,
    objects: NO_OBJECTS,
    echo: null,
  },
  "it-budget-share": {
    measure: "share",
    takes: "percent",
    unit: "percent",
    cues: ["công nghệ thông tin", "cntt", "chuyển đổi số", "cđs"],
    head: [
      "(?:chi|kinh phí|ngân sách)(?: [^.;,\\d]{0,20})? cho (?:phát triển |hoạt động |lĩnh vực )?(?:công nghệ thông tin|cntt|chuyển đổi số|cđs)[^.;%]{0,90}?",
      "tỷ lệ chi[^.;,\\d]{0,20}",
    ],
    tail: [
      "(?:tổng )?(?:chi|dự toán)(?: chi)? ngân sách",
      "tổng chi",
      "ngân sách(?= cho| dành)",
      "ngân sách (?:nhà nước|địa phương|tỉnh|thành phố|hằng năm|hàng năm)",
    ],
    needs: "công nghệ thông tin|cntt|chuyển đổi số|cđs",
    of: "(?:tổng )?(?:chi|dự toán|ngân sách)",
    not: "(?:tiết kiệm|cắt giảm|chi thường xuyên|chi đầu tư|giải ngân|vốn)[^.;]{0,25}",
    objects: NO_OBJECTS,
    echo: null,
  },
  "digital-skills-share": {
    measure: "share",
    takes: "percent",
    unit: "percent",
    cues: ["kỹ năng số"],
    head: ["kỹ năng số(?: cơ bản)?[^.;,\\d]{0,25}"],
    tail: ["(?:[^.;,\\d]|15 tuổi|, (?=kỹ năng)){0,75}kỹ năng số"],
    needs: null,
    of: "(?:tổng )?(?:số )?(?:dân|người dân|người trưởng|người trong|người từ|lao động|lực lượng)",
    objects: NO_OBJECTS,
    echo: null,
  },
  "digital-signatures": {
    measure: "count",
    takes: "count",
    unit: "certificates",
    cues: ["chứng thư", "chữ ký"],
    head: [
      "chứng thư(?: chữ ký)? số[^.;,\\d]{0,40}?",
      "(?:số|lượng|tổng số) chữ ký số[^.;\\d]{0,50}?(?:là|đạt|lên|:)",
      "(?:chữ ký số|chứng thư số)(?: cá nhân)? (?:đã |được )*cấp(?: phát)?: ?$",
      "(?:chữ ký số|chứng thư số)(?: cá nhân)? (?:đã |được )*cấp (?:mới )?cho (?:gần |hơn |trên |khoảng )?$",
    ],
    tail: [
      "chứng thư(?: chữ ký)? số",
      "chứng thư (?:số )?cá nhân",
      "chữ ký số",
      "(?:người dân|công dân|cá nhân|người) (?:đã )?được cấp (?:mới )?(?:chứng thư(?: chữ ký)?|chữ ký) số",
    ],
    needs: null,
    objects: [
      [
        "chứng thư(?: số)? cá nhân|(?:chữ ký số|chứng thư chữ ký số|chứng thư số)(?: công cộng)?(?: của)? cá nhân",
        "personal",
      ],
    ],
    echo: {
      head: "(?:tổng )?số chứng thư(?: mới)?[^.;,\\d]{0,30}?",
      tail: "chứng thư(?=[,;.)]|$| (?:cho|của|mới|hồi|vào|trong|năm|tháng|quý|cuối|đầu)(?![a-zà-ỹ]))",
      needs: "chữ ký số|chứng thư",
    },
  },
  "cashless-share": {
    measure: "share",
    takes: "percent",
    unit: "percent",
    cues: ["tiền mặt", "lương hưu", "trợ cấp", "bảo hiểm", "học phí", "viện phí", "tiền điện", "tiền nước"],
    head: [
      "(?:thanh toán )?không (?:dùng |sử dụng )?tiền mặt(?:[^.;\\d]|20\\d\\d|\\d{1,2}[/-]|(?:tháng|quý|ngày) \\d{1,2}|\\d{1,2} tháng){0,60}(?:đạt|chiếm|là|:|lên|ở mức|hiện(?: vào)?|vào(?= khoảng)|(?:tăng|giảm|nâng)(?: mạnh| nhanh)? từ)",
    ],
    tail: [
      "(?:[^.;,\\d]|, (?:viện phí|lệ phí|học phí)){0,60}không (?:dùng |sử dụng )?tiền mặt",
      "(?:người |số người )?[^.;,\\d]{0,20}(?:lương hưu|trợ cấp|bảo hiểm|học phí|viện phí|tiền điện|tiền nước)[^.;,\\d]{0,40} (?:qua|vào) (?:tài khoản|ngân hàng|thẻ)",
    ],
    needs: null,
    of: "(?:tổng )?(?:số )?(?:giá trị |lượng )?(?:giao dịch|thanh toán|đơn hàng|hóa đơn)",
    objects: NO_OBJECTS,
    echo: null,
  },
  "population-data-share": {
    measure: "share",
    takes: "percent",
    unit: "percent",
    cues: ["dân cư"],
    head: ["(?:cơ sở )?dữ liệu (?:quốc gia )?(?:về )?dân cư[^.;,\\d]{0,40}?"],
    tail: [
      "(?:số |việc (?:thu thập|cập nhật|làm sạch|đồng bộ|nhập) )?(?:cơ sở )?dữ liệu (?:quốc gia )?(?:về )?dân cư",
      "(?:số )?thông tin (?:về )?(?:công dân|dân cư|nhân khẩu)(?: [^.;,\\d]{0,25})? (?:vào|lên|trong) (?:cơ sở )?dữ liệu (?:quốc gia )?(?:về )?dân cư",
      "(?:số )?(?:thông tin )?(?:dân số|người dân|nhân khẩu|công dân)(?: (?:của|tại|trên) [^.;,\\d]{2,25})? (?:đã |được )*(?:cập nhật|nhập|làm sạch|đồng bộ|thu thập)[^.;,\\d]{0,25} (?:vào|trong|lên) (?:cơ sở )?dữ liệu (?:quốc gia )?(?:về )?dân cư",
    ],
    needs: null,
    of: "(?:tổng )?(?:số )?(?:nhân khẩu|dân|công dân|dữ liệu)",
    objects: NO_OBJECTS,
    echo: null,
  },
} as const satisfies Record<string, MetricRow>;

export type MetricId = keyof typeof metrics;

/** Metrics that are also told in another measure than their own: how many people have one, beside how many there are. */
export const secondMeasures = {
  "digital-signatures": {
    measure: "share",
    takes: "percent",
    unit: "percent",
    cues: ["chứng thư", "chữ ký"],
    head: [
      "(?:người dân|dân số|người trưởng thành|công dân|người|dân)(?:[^.;,\\d]|15 tuổi){0,40}(?:chữ ký số|chứng thư số|chữ ký điện tử)[^.;\\d]{0,30}?",
    ],
    tail: [
      "(?:số )?(?:người dân|dân số|người trưởng thành|công dân|người)(?:[^.;,\\d]|15 tuổi){0,50}(?:chữ ký số|chứng thư(?: chữ ký)? số|chữ ký điện tử)",
    ],
    needs: null,
    of: "(?:tổng )?(?:số )?(?:dân|người)",
    objects: NO_OBJECTS,
    echo: null,
  },
} as const satisfies Partial<Record<MetricId, MetricRow>>;
