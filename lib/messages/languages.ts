/** The languages that the screens speak. */
export const screenLanguages = ["en", "id"] as const;
export type ScreenLanguage = (typeof screenLanguages)[number];

/** The cookie that holds a browser's choice. */
export const languageCookie = "padanan-language";

export function isScreenLanguage(value: unknown): value is ScreenLanguage {
  return screenLanguages.some((language) => language === value);
}

/**
 * The language for a request: what was chosen, else the first of the browser's that we speak (RFC 9110 section
 * 12.5.4, quality values heeded), else English.
 */
export function chooseLanguage(chosen: string | undefined, accepted: string | null): ScreenLanguage {
  if (isScreenLanguage(chosen)) return chosen;
  const wishes = (accepted ?? "")
    .split(",")
    .map((wish) => {
      const [tag = "", ...parameters] = wish.trim().split(";");
      const quality = parameters
        .find((parameter) => parameter.trim().startsWith("q="))
        ?.trim()
        .slice(2);
      const weight = quality === undefined ? 1 : Number(quality);
      return { tag: tag.toLowerCase(), weight: Number.isFinite(weight) ? weight : 0 };
    })
    .filter(({ weight }) => weight > 0)
    .toSorted((a, b) => b.weight - a.weight);
  for (const { tag } of wishes) {
    // `in` is what Indonesian was called until 1989, and some systems still say so.
    const primary = tag.split("-")[0]!;
    if (primary === "in") return "id";
    if (isScreenLanguage(primary)) return primary;
  }
  return "en";
}
