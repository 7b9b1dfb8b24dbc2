/** The kinds of attribute values in XLIFF 2, and how each is told apart (XLIFF 2.1, 4.4; XML Schema 1.0, part 2). */

const isOneOf =
  (...values: readonly string[]) =>
  (value: string) =>
    values.includes(value);

const nmtoken = /^[\p{L}\p{N}\p{M}._:·-]+$/u;

// RFC 5646, 2.1: language, extended language, script, region, variants, extensions, private use.
const languageTag =
  /^(?:(?:[a-z]{2,3}(?:-[a-z]{3}){0,3}|[a-z]{4,8})(?:-[a-z]{4})?(?:-(?:[a-z]{2}|\d{3}))?(?:-(?:[a-z\d]{5,8}|\d[a-z\d]{3}))*(?:-[a-wyz\d](?:-[a-z\d]{2,8})+)*(?:-x(?:-[a-z\d]{1,8})+)?|x(?:-[a-z\d]{1,8})+|i-[a-z]{3,8}|en-gb-oed|sgn-(?:be-fr|be-nl|ch-de)|art-lojban|cel-gaulish|no-(?:bok|nyn)|zh-(?:guoyu|hakka|min|min-nan|xiang))$/iu;

export const valueTypes = {
  any: () => true,
  nmtoken: (value: string) => nmtoken.test(value),
  nmtokens: (value: string) => {
    const each = value.trim().split(/\s+/u);
    return each.every((token) => nmtoken.test(token));
  },
  language: (value: string) => languageTag.test(value),
  yesNo: isOneOf("yes", "no"),
  yesNoFirstNo: isOneOf("yes", "no", "firstNo"),
  direction: isOneOf("ltr", "rtl", "auto"),
  side: isOneOf("source", "target"),
  metadataSide: isOneOf("source", "target", "ignorable"),
  space: isOneOf("default", "preserve"),
  preserve: isOneOf("preserve"),
  state: isOneOf("initial", "translated", "reviewed", "final"),
  codeType: isOneOf("fmt", "ui", "quote", "link", "image", "other"),
  /** A prefix of its user's own, a colon, and a value (4.4). */
  userDefined: (value: string) => /^[^\s:]+:[^\s:]+$/u.test(value),
  markType: (value: string) => /^(?:generic|comment|term|[^\s:]+:[^\s:]+)$/u.test(value),
  priority: (value: string) => /^(?:[1-9]|10)$/u.test(value),
  positive: (value: string) => /^\+?0*[1-9]\d*$/u.test(value),
  hex: (value: string) => /^(?:[\da-f]{2})+$/iu.test(value),
  percentage: (value: string) => /^\+?(?:\d+(?:\.\d*)?|\.\d+)$/u.test(value) && Number(value) <= 100,
  matchType: isOneOf("am", "mt", "icm", "idm", "tb", "tm", "other"),
  normalization: isOneOf("none", "nfc", "nfd"),
  version: isOneOf("2.0", "2.1", "2.2"),
  /** `*`, `n`, `n,m` or `n,*` (size and length restriction module, 5.7.6). */
  restriction: (value: string) => /^(?:\*|\d+(?:,(?:\d+|\*))?)$/u.test(value),
  integer: (value: string) => /^\d+$/u.test(value),
  reference: (value: string) => !/\s/u.test(value),
} as const;

export type ValueType = keyof typeof valueTypes;

/** What each kind takes, in words; where there are none, anything goes. */
export const valueWords: Readonly<Partial<Record<ValueType, string>>> = {
  nmtoken: "a name of letters, digits and . _ : - without spaces",
  nmtokens: "names separated by spaces",
  language: "a language tag (BCP 47)",
  yesNo: "yes or no",
  yesNoFirstNo: "yes, no or firstNo",
  direction: "ltr, rtl or auto",
  side: "source or target",
  metadataSide: "source, target or ignorable",
  space: "default or preserve",
  preserve: "preserve",
  state: "initial, translated, reviewed or final",
  codeType: "fmt, ui, quote, link, image or other",
  userDefined: "prefix:value",
  markType: "generic, comment, term or prefix:value",
  priority: "a number from 1 to 10",
  positive: "a whole number from 1",
  hex: "pairs of hexadecimal digits",
  percentage: "a number from 0 to 100",
  matchType: "am, mt, icm, idm, tb, tm or other",
  normalization: "none, nfc or nfd",
  version: "2.0, 2.1 or 2.2",
  restriction: "*, n, n,m or n,* with whole numbers",
  integer: "a whole number",
  reference: "an address without spaces",
};
