import type { BlockRole } from "@/lib/document/block";
import type { RowStore } from "./row-store";

/** A paragraph of the article as it will be published, in its segments. */
export type ReadBlock = {
  readonly blockId: string;
  readonly role: Exclude<BlockRole, "boilerplate">;
  readonly segmentIds: readonly string[];
};

/** What is left out of the document is left out of the reading; what is not loaded yet follows when it is. */
export function readBlocks(rows: RowStore): readonly ReadBlock[] {
  const blocks: { blockId: string; role: ReadBlock["role"]; segmentIds: string[] }[] = [];
  for (let place = 0; place < rows.count(); place++) {
    const line = rows.lineAt(place);
    if (line?.kind !== "segment") continue;
    const last = blocks.at(-1);
    if (last?.blockId === line.blockId) last.segmentIds.push(line.segmentId);
    else blocks.push({ blockId: line.blockId, role: line.role, segmentIds: [line.segmentId] });
  }
  return blocks;
}
