/**
 * Heads that tell the places of their list themselves: “các vị trí từ thứ 5 đến thứ 10 lần lượt là”, or only how many are left of the
 * group before: “4 gương mặt mới:”.
 */
import { type ListHead, N } from "./list-words.ts";
import type { Mention } from "./mention.ts";
import { readNumber } from "./pattern.ts";

/** “Các vị trí từ thứ 5 đến thứ 10 lần lượt là A, B, …”: as many names as places. */
export function rangeHead(members: readonly Mention[], before: string, offset: number): ListHead | null {
  const said = RANGE.exec(before);
  const [from = 0, to = 0] = [readNumber(said?.groups?.["from"])?.value, readNumber(said?.groups?.["to"])?.value];
  const [first, last] = [members[0], members.at(-1)];
  if (said === null || first === undefined || last === undefined || to - from + 1 !== members.length) return null;
  const start = offset + said.index;
  return {
    members,
    first: from,
    order: "stated",
    covers: null,
    numbered: true,
    start,
    end: first.start,
    span: { start, end: last.end },
  };
}

const RANGE =
  /(?:vị trí|thứ hạng|hạng|bậc|suất)(?: từ)? (?:thứ |số |hạng )?(?<from>\d{1,2}|nhất|nhì|hai|ba|tư|bốn|năm|sáu|bảy|tám|chín|mười) (?:đến|tới|-) (?:thứ |số |hạng )?(?<to>\d{1,2}|nhất|nhì|hai|ba|tư|bốn|năm|sáu|bảy|tám|chín|mười)(?: [^.;:()]{0,35}?)?(?:,? (?:lần lượt|theo thứ tự))?(?:,? (?:là|thuộc về|gồm|có|gọi tên))*:? (?:tỉnh |thành phố |tp\.? ?)?$/;

/** “Top 10 có 6 nơi trụ lại là A, …; 4 gương mặt mới: B, …”: the rest of the group that the head before covers. */
export function restOfGroup(
  members: readonly Mention[],
  before: string,
  offset: number,
  previous: ListHead | undefined,
): ListHead | null {
  const said = REST.exec(before);
  const count = readNumber(said?.groups?.["count"])?.value;
  const [first, last] = [members[0], members.at(-1)];
  if (said === null || first === undefined || last === undefined || previous?.covers == null) return null;
  if (count !== members.length || count + previous.members.length !== previous.covers.size) return null;
  const start = offset + said.index;
  return {
    members,
    first: null,
    order: "supposed",
    covers: previous.covers,
    start,
    end: first.start,
    span: { start, end: last.end },
  };
}

const REST = new RegExp(
  `(?:^|[;,.(] ?| và | còn )(?<count>${N}) (?:gương mặt|cái tên|tân binh|nơi|địa phương|tỉnh(?:, thành(?: phố)?)?|thành viên|đại diện)(?: (?:mới|còn lại|khác|lần đầu|thế chỗ|vào thay)[^.;:]{0,25}?)?(?: (?:là|gồm))?:? $`,
);
