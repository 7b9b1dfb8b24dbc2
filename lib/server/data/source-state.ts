import "server-only";
import type { BlockRole } from "@/lib/document/block";
import type { SegmentStatus } from "@/lib/document/status";
import { isBlank } from "@/lib/text/is-blank";
import type { Transaction } from "../db/database";
import { sha256 } from "./revisions";
import { live } from "./segments";

/** A segment of a document whose article is about to be replaced by a newer version. */
export type SourceSegmentState = {
  readonly id: string;
  readonly blockId: string;
  readonly blockRole: BlockRole;
  readonly number: number;
  readonly status: SegmentStatus;
  readonly text: string;
  /** What stands between it and the next of its block. */
  readonly gap: string;
  readonly hasTranslation: boolean;
  readonly annotations: number;
};

export type SourceState = {
  readonly segments: readonly SourceSegmentState[];
  /** Segments an earlier version took out, with nothing in their place. */
  readonly retired: readonly { readonly id: string; readonly text: string }[];
  /** Stands for everything that a comparison relies on; another one after any save, or change of the structure or the rules. */
  readonly token: string;
};

/**
 * The source side of a document as it is now. The caller has asked for the right. `rulesVersion` is that of the
 * project's segmentation rules, by which the new version is cut.
 */
export async function readSourceState(
  tx: Transaction,
  documentId: string,
  rulesVersion: number,
): Promise<SourceState> {
  const rows = await tx.segment.findMany({
    where: { documentId, ...live },
    orderBy: { number: "asc" },
    select: {
      id: true,
      blockId: true,
      number: true,
      status: true,
      version: true,
      gap: true,
      block: { select: { role: true } },
      sourceHead: { select: { text: true } },
      targetHead: { select: { text: true } },
      _count: { select: { spans: true, anchors: true } },
    },
  });
  const gone = await tx.segment.findMany({
    where: {
      documentId,
      retiredBy: { kind: "reimported" },
      children: { none: { change: { kind: "reimported" } } },
    },
    orderBy: { lastNumber: "asc" },
    select: { id: true, sourceHead: { select: { text: true } } },
  });
  return {
    segments: rows.map(({ id, blockId, block, number, status, gap, sourceHead, targetHead, _count }) => ({
      id,
      blockId,
      blockRole: block.role,
      number: number!,
      status,
      text: sourceHead!.text,
      gap,
      hasTranslation: !isBlank(targetHead?.text ?? ""),
      annotations: _count.spans + _count.anchors,
    })),
    retired: gone.map(({ id, sourceHead }) => ({ id, text: sourceHead!.text })),
    token: sha256(
      [
        rulesVersion,
        ...rows.map(({ id, version, status, blockId }) => [id, version, status, blockId].join()),
      ].join(";"),
    ),
  };
}
