"use client";
import { memo } from "react";
import { diffWords } from "@/lib/revision/diff-words";

/** What changed from one text to the next: underlined and struck, coloured besides, and said in words for who listens. */
export const DiffText = memo(function DiffText({
  before,
  after,
  language,
}: {
  readonly before: string;
  readonly after: string;
  readonly language: string;
}) {
  return diffWords(before, after, language).map(({ kind, text }, at) => {
    if (kind === "same") return <span key={at}>{text}</span>;
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
        <span className="sr-only">{isInserted ? "[inserted: " : "[deleted: "}</span>
        {text}
        <span className="sr-only">]</span>
      </Tag>
    );
  });
});
