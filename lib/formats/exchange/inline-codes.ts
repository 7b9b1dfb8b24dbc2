/**
 * Codes of other tools in the middle of a text. Bold, italic and links become the house’s tags; every other code stands in
 * the text as `{1}`, a pair as `{1>` and `<1}`, numbered as the source brings them up, so that it can be moved but not lost.
 */

/** How the tags of the house are written in native code, as it is kept beside codes in interchange files. */
const opening: Readonly<Record<string, string>> = {
  "<b>": "<b>",
  "<i>": "<i>",
  "<strong>": "<b>",
  "<em>": "<i>",
};
const closing: Readonly<Record<string, string>> = {
  "</b>": "</b>",
  "</i>": "</i>",
  "</strong>": "</b>",
  "</em>": "</i>",
  "</a>": "</a>",
};

/** The tag of the house that native code stands for; null where it is other code. */
export function tagOfNativeCode(code: string): string | null {
  const trimmed = code.trim();
  const known = opening[trimmed] ?? closing[trimmed];
  if (known !== undefined) return known;
  return /^<a href="[^"<>]*">$/u.test(trimmed) ? trimmed : null;
}

/** Numbers for the codes of one unit: the same code has the same number on both sides. */
export class CodeNumbers {
  readonly #numbers = new Map<string, number>();

  /** The number of a code by its id in the file. */
  of(id: string): number {
    const known = this.#numbers.get(id);
    if (known !== undefined) return known;
    const next = this.#numbers.size + 1;
    this.#numbers.set(id, next);
    return next;
  }

  /** How many codes of other tools the unit has. */
  get count(): number {
    return this.#numbers.size;
  }
}

export const placeholder = (number: number) => `{${number}}`;
export const pairStart = (number: number) => `{${number}>`;
export const pairEnd = (number: number) => `<${number}}`;
