import type { NumberWords } from "./numerals";
import type { Token } from "./tokens";

/** A number written with words: how many tokens it takes, and its value. */
export type WordReading = {
  readonly tokens: number;
  readonly value: number;
  /** Whether it is a plain count of known size, and not "both", "a decade" or "million" without a number. */
  readonly isExact: boolean;
};

const between = /^[\s-]+$/u;

/** Reads the number that begins with the word at `from`; null where none does. */
export function readWords(
  text: string,
  tokens: readonly Token[],
  from: number,
  words: NumberWords,
): WordReading | null {
  const first = tokens[from]!;
  const start = words.read(first.text);
  if (start === undefined) return null;
  if (start.does === "alone") return { tokens: 1, value: start.value, isExact: false };
  let total = 0;
  let group = 0;
  let lastPower = Infinity;
  let last: "add" | "hundred" | "scale" | "part" | null = null;
  let at = from;
  let read = 0;
  for (;;) {
    const token = tokens[at];
    if (token === undefined || token.isNumber) break;
    if (at > from && !between.test(text.slice(tokens[at - 1]!.end, token.start))) break;
    const numeral = words.read(token.text);
    if (numeral === undefined) {
      const next = last === null ? null : skipJoins(text, tokens, at, words, last);
      if (next === null) break;
      at = next;
      continue;
    }
    if (numeral.does === "alone") break;
    const joined = at > from && words.joins.has(tokens[at - 1]!.text);
    if (numeral.does === "add") {
      if (group % numeral.room !== 0 || last === "part") break;
      group += numeral.value;
      last = "add";
    } else if (numeral.does === "teen") {
      if (group % 10 === 0 || group > 9) break;
      group += 10;
    } else if (numeral.does === "ten") {
      if (group % 10 === 0 || Math.floor(group / 10) % 10 !== 0) break;
      group += (group % 10) * 9;
    } else if (numeral.does === "hundred") {
      if (group >= 100 || (group === 0 && last !== null)) break;
      group = (group === 0 ? 1 : group) * 100;
      last = "hundred";
    } else if (numeral.does === "part") {
      if (last !== null && words.joins.size > 0 && !joined) break;
      group += numeral.value;
      last = "part";
    } else {
      if (numeral.power >= lastPower || (group === 0 && last === "scale" && numeral.group === null)) break;
      if (numeral.group !== null && group !== 0) break;
      total += (numeral.group ?? (group === 0 ? 1 : group)) * 10 ** numeral.power;
      group = 0;
      lastPower = numeral.power;
      last = "scale";
    }
    at++;
    read = at - from;
  }
  if (read === 0) return null;
  const isLoneScale = start.does === "scale" && start.group === null;
  return {
    tokens: read,
    value: total + group,
    isExact: !isLoneScale && start.does !== "hundred" && start.does !== "part",
  };
}

/** Past "and", "a", "of a" where the number goes on behind them; null where it does not. */
function skipJoins(
  text: string,
  tokens: readonly Token[],
  from: number,
  words: NumberWords,
  last: "add" | "hundred" | "scale" | "part",
): number | null {
  let at = from;
  while (at < from + 2 && tokens[at] !== undefined && words.joins.has(tokens[at]!.text)) at++;
  const next = tokens[at];
  if (at === from || next === undefined) return null;
  for (let index = from; index <= at; index++) {
    if (!between.test(text.slice(tokens[index - 1]!.end, tokens[index]!.start))) return null;
  }
  const numeral = words.read(next.text);
  if (numeral?.does === "part") return at;
  if (numeral?.does === "add") return last === "hundred" ? at : null;
  return numeral?.does === "scale" && last === "part" ? at : null;
}
