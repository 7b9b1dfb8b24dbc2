import type { CorrectionKind } from "@/lib/document/correction";

/** A source as it was corrected. `version` orders it among everything that happened to its segment. */
export type SourceVersion = {
  readonly version: number;
  readonly text: string;
  /** Null for the first. */
  readonly correction: CorrectionKind | null;
};

/** How the source differs from the one that the translation was last vouched for. */
export type SourceChange = {
  /** The gravest correction since. */
  readonly kind: CorrectionKind;
  /** The source as it was last translated. */
  readonly before: string;
};

/**
 * What the source has become since the translation was last confirmed or approved, over any number of corrections:
 * null where nothing differs, or where there was no translation yet when it was corrected.
 * `sources` in order; `vouchedAt` are the versions of confirmations and approvals; `translatedAt` that of the first target.
 */
export function findSourceChange(
  sources: readonly SourceVersion[],
  vouchedAt: readonly number[],
  translatedAt: number | null,
): SourceChange | null {
  const today = sources.at(-1);
  if (today === undefined || translatedAt === null) return null;
  const settled = Math.max(translatedAt, ...vouchedAt);
  const known = sources.filter(({ version }) => version <= settled).at(-1) ?? sources[0]!;
  const since = sources.filter(({ version }) => version > known.version);
  if (since.length === 0 || known.text === today.text) return null;
  return {
    kind: since.some(({ correction }) => correction === "meaning") ? "meaning" : "typo",
    before: known.text,
  };
}
