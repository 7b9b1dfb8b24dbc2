/**
 * A value as a string that two equal values share, whatever they are written as: its significant digits and a power of
 * ten. 50000, 50.000,0 and 50 ribu are all "n5e4". Digits are never rounded.
 */
export function amountKey(whole: string, fraction: string, power: number): string {
  const digits = (whole + fraction).replace(/^0+/u, "");
  const bare = digits.replace(/0+$/u, "");
  if (bare === "") return "n0e0";
  return `n${bare}e${power - fraction.length + digits.length - bare.length}`;
}

/** The same for a value that was counted up from words. */
export function countKey(value: number): string {
  const [whole = "0", fraction = ""] = String(Number(value.toPrecision(12))).split(".");
  return amountKey(whole, fraction, 0);
}

/** The value of a key times a power of ten. Keys of times and months stay as they are. */
export function raiseKey(key: string, power: number): string {
  if (key[0] !== "n" || key === "n0e0") return key;
  const at = key.indexOf("e");
  return `${key.slice(0, at)}e${Number(key.slice(at + 1)) + power}`;
}

/** The digits of a value without its size: what 50.000 and 50.0 have in common. */
export function significand(key: string): string | null {
  return key[0] === "n" ? key.slice(1, key.indexOf("e")) : null;
}

/** The value as a number, for comparing sizes; null for times and months. */
export function amountOf(key: string): number | null {
  return key[0] === "n" ? Number(key.slice(1)) : null;
}

/** A time of day by its minutes; 24.00 is 0.00. */
export function timeKey(hours: number, minutes: number): string {
  return `t${(hours % 24) * 60 + minutes}`;
}
