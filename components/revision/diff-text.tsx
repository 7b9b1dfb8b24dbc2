"use client";
import { useTranslations } from "next-intl";
import { memo } from "react";
import { Look } from "@/components/document/formatted-text";
import { TagChip } from "@/components/document/tag-chip";
import { diffWords, type DiffPiece } from "@/lib/revision/diff-words";
import { cutFormatting, readFormatting, type FormattedPiece } from "@/lib/text/formatting";

/**
 * What changed from one text to the next: underlined and struck, coloured besides, and said in words for who listens.
 * Formatting looks as it does; only tags that came or went are shown.
 */
export const DiffText = memo(function DiffText({
  before,
  after,
  language,
}: {
  readonly before: string;
  readonly after: string;
  readonly language: string;
}) {
  const t = useTranslations("revision");
  return placeChanges(before, after, language).map(({ kind, pieces }, at) => {
    const content = pieces.map((piece) => (
      <Piece key={piece.start} piece={piece} showsTag={kind !== "same"} />
    ));
    if (kind === "same") return <span key={at}>{content}</span>;
    const isInserted = kind === "inserted";
    const Tag = isInserted ? "ins" : "del";
    return (
      <Tag
        key={at}
        className={
          isInserted
            ? "rounded-[2px] bg-inserted-wash text-inserted underline decoration-1 underline-offset-3"
            : "rounded-[2px] bg-deleted-wash text-deleted line-through decoration-1"
        }
      >
        <span className="sr-only">{t(isInserted ? "inserted" : "deleted")}</span>
        {content}
        <span className="sr-only">]</span>
      </Tag>
    );
  });
});

function Piece({ piece, showsTag }: { readonly piece: FormattedPiece; readonly showsTag: boolean }) {
  if (piece.kind === "text") return <Look run={piece}>{piece.text}</Look>;
  return showsTag ? <TagChip tag={piece} /> : null;
}

type Change = { readonly kind: DiffPiece["kind"]; readonly pieces: readonly FormattedPiece[] };

/** The changes with the formatting that each has in its own text: what is deleted in the older, all else in the newer. */
function placeChanges(before: string, after: string, language: string): readonly Change[] {
  const formatting = { older: readFormatting(before), newer: readFormatting(after) };
  const at = { older: 0, newer: 0 };
  return diffWords(before, after, language).map(({ kind, text }) => {
    const side = kind === "deleted" ? "older" : "newer";
    const start = at[side];
    if (kind !== "inserted") at.older += text.length;
    if (kind !== "deleted") at.newer += text.length;
    return { kind, pieces: cutFormatting(formatting[side], { start, end: start + text.length }) };
  });
}
