import { pairTags } from "@/lib/text/pair-tags";
import type { InlineTag } from "@/lib/text/tags";
import { splitAtIllegal } from "../xml/write-xml";

/** A piece of a text on its way into a file whose codes have ids. */
export type CodedPiece =
  | { readonly kind: "text"; readonly text: string }
  /** A character that XML cannot hold; `id` is its own. */
  | { readonly kind: "character"; readonly character: string; readonly id: number }
  /** Both ends of a pair have the same id; one that is alone has an id of its own. */
  | { readonly kind: "code"; readonly tag: InlineTag; readonly id: number; readonly isAlone: boolean };

/**
 * The pieces of a source and its target. Ids count from 1 and differ within a text; a tag of the target has the id of the
 * first tag of the source that is written alike and not yet taken, others an id that the source has not.
 */
export function codeTexts(
  source: string,
  target: string | null,
): { readonly source: readonly CodedPiece[]; readonly target: readonly CodedPiece[] | null } {
  let count = 0;
  const known: { readonly key: string; readonly id: number }[] = [];
  const code = (text: string, take: (key: string) => number): readonly CodedPiece[] => {
    const ids = new Map<number, number>();
    return pairTags(text).flatMap((piece): readonly CodedPiece[] => {
      if (piece.kind === "text") {
        return splitAtIllegal(piece.text).map(({ text: part, isIllegal }) =>
          isIllegal
            ? { kind: "character", character: part, id: take(`character ${part}`) }
            : { kind: "text", text: part },
        );
      }
      const { tag, pair, isAlone } = piece;
      const id = ids.get(pair) ?? take(isAlone ? `alone ${tag.text}` : `pair ${tag.text}`);
      ids.set(pair, id);
      return [{ kind: "code", tag, id, isAlone }];
    });
  };
  const sources = code(source, (key) => {
    known.push({ key, id: ++count });
    return count;
  });
  if (target === null) return { source: sources, target: null };
  const targets = code(target, (key) => {
    const at = known.findIndex((each) => each.key === key);
    return at === -1 ? ++count : known.splice(at, 1)[0]!.id;
  });
  return { source: sources, target: targets };
}
