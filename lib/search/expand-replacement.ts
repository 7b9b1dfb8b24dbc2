import type { Match } from "./make-matcher";

/**
 * A replacement with what a match has put in: `$&` the match, `$1` to `$99` its groups, `$<name>` its named ones, `$$`
 * a dollar. Groups that took no part are empty; every other `$` stands as written.
 */
export function expandReplacement(replacement: string, { text, groups, named }: Match): string {
  return replacement.replace(/\$(?:(\$)|(&)|(\d\d?)|<([^>]*)>)/gu, (written, dollar, whole, number, name) => {
    if (dollar !== undefined) return "$";
    if (whole !== undefined) return text;
    if (name !== undefined) return Object.hasOwn(named, name) ? (named[name] ?? "") : written;
    const isGroup = (digits: string) => Number(digits) >= 1 && Number(digits) <= groups.length;
    if (isGroup(number)) return groups[Number(number) - 1] ?? "";
    // `$12` where there are fewer than twelve groups is the first one and a 2.
    return isGroup(number[0]) && number.length === 2
      ? (groups[Number(number[0]) - 1] ?? "") + number[1]
      : written;
  });
}
