const version = /(?:^|[^\p{L}])(?:versi|version|v)\.?\s?$/iu;
const money = /^(?:Rp|USD|US|IDR|EUR|GBP|AUD|SGD|JPY|RM|HK|NT)$/u;

/** Whether the number that starts here is a version, which keeps its point in every language: "versi 2.5". */
export function isVersion(text: string, start: number): boolean {
  return version.test(text.slice(Math.max(0, start - 12), start));
}

/** Whether it may be part of the name of a product: "iOS 14.2". Money before a number is no such name. */
export function mayBeNamed(text: string, start: number): boolean {
  const before = /(\p{L}*\p{Lu}[\p{L}\p{N}]*)\.?\s$/u.exec(text.slice(Math.max(0, start - 24), start));
  return before !== null && !money.test(before[1]!);
}
