import { rebaseText } from "@/lib/revision/rebase-text";

/** A version of a text, and whether it is one of those that are to be taken back. */
export type SliceVersion = { readonly id: string; readonly text: string; readonly isInSlice: boolean };

export type TakenBack =
  /** The text without the slice. `isFrom` names the version it is word for word; null where later work was kept upon it, or where nothing stood there before. */
  | { readonly kind: "text"; readonly text: string; readonly isFrom: string | null }
  /** What the slice wrote stands there no longer. */
  | { readonly kind: "gone" }
  /** A later version changed the same words, or neighbouring ones: taking it back would take that with it. */
  | { readonly kind: "overlap"; readonly laterId: string };

/**
 * The text that would stand there had some versions never been written: what came after them is kept, brought on top of
 * what was before them. Takes all versions of one side in order, the first one with nothing before it. Words are those
 * of the language (BCP 47). With nothing written after the slice it is the text from before, to the letter.
 */
export function takeBack(versions: readonly SliceVersion[], language: string): TakenBack {
  let text = "";
  let isFrom: string | null = null;
  let base = "";
  for (const [at, version] of versions.entries()) {
    if (version.isInSlice) {
      base = version.text;
      continue;
    }
    // Saves after one another are one change: half a word typed overlaps with more than the whole.
    const next = versions[at + 1];
    if (next !== undefined && !next.isInSlice) continue;
    const rebased = rebase({ base, mine: version.text, theirs: text }, language);
    if (rebased === null) return { kind: "overlap", laterId: version.id };
    text = rebased;
    isFrom = rebased === version.text ? version.id : versionBefore(versions, at, rebased);
    base = version.text;
  }
  return text === (versions.at(-1)?.text ?? "") ? { kind: "gone" } : { kind: "text", text, isFrom };
}

function rebase(
  { base, mine, theirs }: { readonly base: string; readonly mine: string; readonly theirs: string },
  language: string,
): string | null {
  if (base === theirs) return mine;
  if (mine === base) return theirs;
  const rebased = rebaseText(base, mine, theirs, language);
  return rebased.kind === "merged" ? rebased.text : null;
}

function versionBefore(versions: readonly SliceVersion[], at: number, text: string): string | null {
  return versions.slice(0, at).findLast((version) => !version.isInSlice && version.text === text)?.id ?? null;
}
