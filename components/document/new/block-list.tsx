"use client";
import type { BlockRole } from "@/lib/document/block";
import type { DraftBlock } from "@/lib/formats/read-article";
import { firstNumbersOf } from "./article";
import { BlockRow } from "./block-row";

/** The blocks in the order of the article; segments are numbered through, as they will be in the workbench. */
export function BlockList({
  blocks,
  roles,
  language,
  onRole,
}: {
  readonly blocks: readonly DraftBlock[];
  readonly roles: readonly BlockRole[];
  readonly language: string;
  readonly onRole: (at: number, role: BlockRole) => void;
}) {
  const firstNumbers = firstNumbersOf(blocks);
  return (
    <ol className="grid gap-2">
      {blocks.map((block, at) => (
        <BlockRow
          key={at}
          at={at}
          block={block}
          role={roles[at]!}
          firstNumber={firstNumbers[at]!}
          language={language}
          isOneOfMany={blocks.length > 200}
          onRole={onRole}
        />
      ))}
    </ol>
  );
}
