/** What a word does in a number written with words. */
export type Numeral =
  /** Adds to the group, where the group has nothing below `room` yet: twenty (room 100), five (room 10). */
  | { readonly does: "add"; readonly value: number; readonly room: number }
  /** Multiplies the group: hundred, ratus; belas makes 15 of 5, puluh 50. */
  | { readonly does: "hundred" }
  | { readonly does: "teen" }
  | { readonly does: "ten" }
  /** Closes the group: thousand, juta. `group` is what it counts by itself: seribu is 1, ribu none. */
  | { readonly does: "scale"; readonly power: number; readonly group: number | null }
  /** A half, a quarter: alone, behind a number, or before a scale. */
  | { readonly does: "part"; readonly value: number }
  /** A whole number by itself that never combines: both, twice, dekade. `keys` beyond its own may be meant as well. */
  | { readonly does: "alone"; readonly value: number };

/** The number words of one language. Words come in small letters. */
export type NumberWords = {
  readonly read: (word: string) => Numeral | undefined;
  /** Words that may stand inside a number: two hundred AND five, half A million. */
  readonly joins: ReadonlySet<string>;
  /** Months by their names, 1 to 12. */
  readonly months: ReadonlyMap<string, number>;
  /** Short forms of scales that count only behind digits: 5 jt, $221bn. A list is several readings. */
  readonly shortScales: ReadonlyMap<string, readonly number[]>;
  /** How a scale is written behind digits, for mending. */
  readonly scaleWords: ReadonlyMap<number, string>;
  /** Words before an hour. */
  readonly clockWords: ReadonlySet<string>;
  /** Twelve hours later, said after an hour. */
  readonly afternoon: ReadonlySet<string>;
};

export function add(value: number, room: number): Numeral {
  return { does: "add", value, room };
}

export function scale(power: number, group: number | null = null): Numeral {
  return { does: "scale", power, group };
}

export function alone(value: number): Numeral {
  return { does: "alone", value };
}

export function part(value: number): Numeral {
  return { does: "part", value };
}
