import { add, alone, part, scale, type Numeral, type NumberWords } from "./numerals";

const words = new Map<string, Numeral>();
const list = (text: string) => text.split(" ");
list("zero one two three four five six seven eight nine").forEach((word, value) =>
  words.set(word, add(value, 10)),
);
list("ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen").forEach(
  (word, at) => {
    words.set(word, add(at + 10, 100));
    words.set(`${word}th`, add(at + 10, 100));
  },
);
list("twenty thirty forty fifty sixty seventy eighty ninety").forEach((word, at) => {
  words.set(word, add((at + 2) * 10, 100));
  words.set(`${word.slice(0, -1)}ieth`, add((at + 2) * 10, 100));
  words.set(`${word.slice(0, -1)}ies`, alone((at + 2) * 10));
});
list("first second third fourth fifth sixth seventh eighth ninth").forEach((word, at) => {
  words.set(word, add(at + 1, 10));
  words.set(`${word}s`, add(at + 1, 10));
  words.set(`${word}ly`, add(at + 1, 10));
});
words.set("twelfth", add(12, 100));
for (const [word, power] of [
  ["thousand", 3],
  ["million", 6],
  ["billion", 9],
  ["trillion", 12],
] as const) {
  words.set(word, scale(power));
  words.set(`${word}th`, scale(power));
}
words.set("hundred", { does: "hundred" });
words.set("hundredth", { does: "hundred" });
for (const word of ["half", "halves", "halved", "halfway"]) words.set(word, part(0.5));
for (const word of ["quarter", "quarters"]) words.set(word, part(0.25));
for (const [value, text] of [
  [1, "once single sole"],
  [2, "twice both double doubled doubles doubling twofold two-fold pair pairs couple twin twins duo twain"],
  [3, "thrice triple tripled triples tripling threefold trio triplets"],
  [4, "quadruple quadrupled fourfold quartet"],
  [5, "quintuple fivefold quintet"],
  [6, "sixfold half-dozen"],
  [10, "decade decades tenfold"],
  [12, "dozen dozens"],
  [14, "fortnight"],
  [100, "century centuries centenary"],
  [0, "nil none no"],
] as const) {
  for (const word of list(text)) words.set(word, alone(value));
}

const months = new Map<string, number>();
list("january february march april may june july august september october november december").forEach(
  (name, at) => {
    months.set(name, at + 1);
    months.set(name.slice(0, 3), at + 1);
  },
);
months.set("sept", 9);

export const englishNumerals: NumberWords = {
  read: (word) => words.get(word),
  joins: new Set(["and", "a", "an", "of"]),
  months,
  shortScales: new Map([
    ["bn", [9]],
    ["b", [0, 9]],
    ["billions", [9]],
    ["mn", [6]],
    ["mln", [6]],
    ["mil", [6]],
    ["m", [0, 6]],
    ["millions", [6]],
    ["k", [0, 3]],
    ["tn", [12]],
    ["trn", [12]],
    ["t", [0, 12]],
    ["hundred", [2]],
    ["hundreds", [2]],
    ["thousands", [3]],
  ]),
  scaleWords: new Map([
    [3, "thousand"],
    [6, "million"],
    [9, "billion"],
    [12, "trillion"],
  ]),
  clockWords: new Set(["at"]),
  afternoon: new Set(),
};
