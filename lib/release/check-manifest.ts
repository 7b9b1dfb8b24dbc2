import { chainText } from "@/lib/revision/chain";
import type { Manifest, ManifestRevision, ManifestSegment } from "./manifest";

/** What does not hold within a manifest, by the number of its segment; null where it is about the whole. */
export type ManifestFault = {
  readonly kind: "text_hash" | "chain_hash" | "approval" | "own_approval" | "not_final";
  readonly segment: number | null;
};

/** Lower-case hexadecimal SHA-256 of the text in UTF-8. */
export type Sha256 = (text: string) => string;

/**
 * Holds a manifest against itself: every text against its hash, every hash against its chain, every approval against
 * the texts it names and against four eyes, and a final release against its own word.
 */
export function checkManifest(manifest: Manifest, sha256: Sha256): readonly ManifestFault[] {
  const isFinal = manifest.release.kind === "final";
  return [
    ...(isFinal && manifest.blockers.length > 0 ? [{ kind: "not_final" as const, segment: null }] : []),
    ...manifest.segments.flatMap((segment) =>
      faultsOf(segment, isFinal, sha256).map((kind) => ({ kind, segment: segment.number })),
    ),
  ];
}

function faultsOf(segment: ManifestSegment, isFinal: boolean, sha256: Sha256): ManifestFault["kind"][] {
  const { source, target, approvals } = segment;
  const texts = [...sideFaults(source, "source", sha256), ...sideFaults(target, "target", sha256)];
  const namesBoth = approvals.every(
    (each) =>
      each.sourceRevisionId === source.revisionId &&
      each.sourceSha256 === source.sha256 &&
      each.targetRevisionId === target?.revisionId &&
      each.targetSha256 === target.sha256,
  );
  const isOwn = approvals.some(
    (each) =>
      each.decision === "approved" &&
      !each.isOverride &&
      target !== null &&
      target.author !== null &&
      each.approver.id === target.author.id,
  );
  return [
    ...texts,
    ...(namesBoth ? [] : ["approval" as const]),
    ...(isOwn ? ["own_approval" as const] : []),
    ...(isFinal && approvals.length === 0 ? ["not_final" as const] : []),
  ];
}

function sideFaults(revision: ManifestRevision | null, side: "source" | "target", sha256: Sha256) {
  if (revision === null) return [];
  const { parentHash, text, sha256: textHash, author, origin, at: createdAt } = revision;
  const link = { parentHash, side, textHash, authorId: author?.id ?? null, origin, createdAt };
  return [
    ...(sha256(text) === textHash ? [] : ["text_hash" as const]),
    ...(sha256(chainText(link)) === revision.chainHash ? [] : ["chain_hash" as const]),
  ];
}
