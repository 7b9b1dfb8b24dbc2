import { add, alone, part, scale, type Numeral, type NumberWords } from "./numerals";

const list = (text: string) => text.split(" ");
const units = list("nol satu dua tiga empat lima enam tujuh delapan sembilan");

const words = new Map<string, Numeral>([
  ["kosong", add(0, 10)],
  ["lapan", add(8, 10)],
  ["sepuluh", add(10, 100)],
  ["sebelas", add(11, 100)],
  ["seratus", add(100, 1000)],
  ["belas", { does: "teen" }],
  ["puluh", { does: "ten" }],
  ["ratus", { does: "hundred" }],
  ["ribu", scale(3)],
  ["seribu", scale(3, 1)],
  ["juta", scale(6)],
  ["sejuta", scale(6, 1)],
  ["miliar", scale(9)],
  ["milyar", scale(9)],
  ["milyard", scale(9)],
  ["bilion", scale(9)],
  ["semiliar", scale(9, 1)],
  ["triliun", scale(12)],
  ["trilyun", scale(12)],
  ["setriliun", scale(12, 1)],
  ["setengah", part(0.5)],
  ["separuh", part(0.5)],
  ["separo", part(0.5)],
  ["paruh", part(0.5)],
  ["seperempat", part(0.25)],
]);
units.forEach((word, value) => words.set(word, add(value, 10)));
for (const [value, text] of [
  [1, "pertama sekali tunggal kesatu"],
  [2, "ganda kembar sepasang pasangan"],
  [10, "dekade dasawarsa"],
  [12, "selusin lusin lusinan"],
  [100, "abad"],
] as const) {
  for (const word of list(text)) words.set(word, alone(value));
}
words.set("sepertiga", alone(3));

const endings = ["belas", "puluh", "ratus", "ribu", "juta"];
const prefix = /^(?:ke|ber|per)/u;

/** "kedua", "ketujuhbelas", "bertiga", "perempat", "duapuluh": the number words inside a longer word. */
function read(word: string): Numeral | undefined {
  const own = words.get(word);
  if (own !== undefined || word.length < 5) return own;
  const ending = endings.find((each) => word.endsWith(each));
  if (ending !== undefined) return readGlued(word.slice(0, -ending.length), ending);
  const cut = prefix.exec(word)?.[0].length;
  if (cut === undefined) return undefined;
  const value =
    words.get(word.slice(cut)) ?? (word.endsWith("nya") ? words.get(word.slice(cut, -3)) : undefined);
  return value?.does === "add" ? value : undefined;
}

function readGlued(unit: string, end: string): Numeral | undefined {
  const known = words.get(unit.startsWith("ke") ? unit.slice(2) : unit);
  if (known?.does !== "add") return undefined;
  if (end === "belas") return add(known.value + 10, 100);
  if (end === "puluh") return add(known.value * 10, 100);
  if (end === "ratus") return add(known.value * 100, 1000);
  return scale(end === "ribu" ? 3 : 6, known.value);
}

const months = new Map<string, number>();
list("januari februari maret april mei juni juli agustus september oktober november desember").forEach(
  (name, at) => {
    months.set(name, at + 1);
    months.set(name.slice(0, 3), at + 1);
  },
);
for (const [name, month] of [
  ["pebruari", 2],
  ["agt", 8],
  ["agu", 8],
  ["nopember", 11],
  ["nop", 11],
] as const) {
  months.set(name, month);
}

export const indonesianNumerals: NumberWords = {
  read,
  joins: new Set(),
  months,
  shortScales: new Map([
    ["rb", [3]],
    ["k", [0, 3]],
    ["jt", [6]],
    ["jutaan", [6]],
    ["ribuan", [3]],
    ["m", [0, 9]],
    ["miliaran", [9]],
    ["mlr", [9]],
    ["t", [0, 12]],
    ["triliunan", [12]],
    ["puluh", [1]],
    ["ratus", [2]],
  ]),
  scaleWords: new Map([
    [3, "ribu"],
    [6, "juta"],
    [9, "miliar"],
    [12, "triliun"],
  ]),
  clockWords: new Set(["pukul", "jam"]),
  afternoon: new Set(["siang", "sore", "petang", "malam"]),
};
