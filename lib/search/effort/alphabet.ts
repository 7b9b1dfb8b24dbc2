/** For each class of one character, the kinds of character that belong to it, as bits. */
export type Alphabet = { readonly bitsOf: (source: string) => bigint; readonly all: bigint };

const everyday = [
  ...Array.from({ length: 0x250 }, (_, code) => code),
  ...Array.from({ length: 0x70 }, (_, at) => 0x2000 + at),
  ...Array.from("ŽžΑΩαωςЖжІاب١ד۵हिทกあア中字한가ﬁＡ１😀𝒳\u0301\ud83d\ufffd\uffff", (each) =>
    each.codePointAt(0)!,
  ),
];

/**
 * Sorts characters into kinds that no class of an expression tells apart: all of the Latin script and its signs, some of
 * every other script, and those that the expression names with their neighbours.
 */
export function alphabetOf(sources: readonly string[], ignoresCase: boolean): Alphabet {
  const named = Array.from(sources.join(""), (each) => each.codePointAt(0)!);
  const samples = new Set([...everyday, ...named.flatMap((code) => [code - 1, code, code + 1])]);
  const classes = [...new Set(sources)];
  const tests = classes.map((source) => new RegExp(`^${source}$`, ignoresCase ? "iu" : "u"));
  const kinds = new Map<string, number>();
  const bits = classes.map(() => 0n);
  for (const code of samples) {
    if (code < 0 || code > 0x10ffff) continue;
    const character = String.fromCodePoint(code);
    const fits = tests.map((test) => test.test(character));
    const signature = fits.map(Number).join("");
    if (kinds.has(signature)) continue;
    const bit = 1n << BigInt(kinds.size);
    kinds.set(signature, kinds.size);
    fits.forEach((isFit, index) => {
      if (isFit) bits[index]! |= bit;
    });
  }
  const bySource = new Map(classes.map((source, index) => [source, bits[index]!]));
  return { bitsOf: (source) => bySource.get(source)!, all: (1n << BigInt(kinds.size)) - 1n };
}
