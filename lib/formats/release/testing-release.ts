import { chainText } from "@/lib/revision/chain";
import { disclose } from "@/lib/release/disclosure";
import { manifestFormat, type ManifestSegment } from "@/lib/release/manifest";
import type { Sha256 } from "@/lib/release/check-manifest";
import type { ManifestDraft } from "./write-files";

const at = "2026-11-23T06:26:00.000Z";

/** A manifest of made-up texts, a block each, for the tests of what releases are written as. */
export function draftOf(
  pairs: readonly (readonly [source: string, target: string | null])[],
  kind: "final" | "draft",
  sha256: Sha256,
  notes: NonNullable<ManifestDraft["notes"]> = [],
): ManifestDraft {
  const segments = pairs.map(([source, target], at) => segmentOf(at + 1, source, target, kind, sha256));
  return {
    format: manifestFormat,
    release: { id: id(900), number: 1, kind, at, by: { id: id(901), name: "Ola Owner" }, previous: null },
    document: { id: id(902), title: "Judul & lain", sourceLanguage: "id", targetLanguage: "en" },
    auditHead: { seq: 7, hash: sha256("log") },
    segments,
    ...(notes.length === 0 ? {} : { notes }),
    blockers:
      kind === "final"
        ? []
        : segments.map(({ id, number, status }) => ({ kind: "not_approved", segmentId: id, number, status })),
    disclosure: disclose(segments.map(({ number, provenance }) => ({ number, ...provenance }))),
    translators: ["Tari"],
    reviewers: ["Rudi"],
  };
}

const id = (number: number) => `0192f3a4-7c1d-7e00-8000-${String(number).padStart(12, "0")}`;

function segmentOf(
  number: number,
  source: string,
  target: string | null,
  kind: "final" | "draft",
  sha256: Sha256,
): ManifestSegment {
  const own = (side: "source" | "target", text: string, n: number) => {
    const textHash = sha256(text);
    const author = side === "source" ? null : { id: id(903), name: "Tari" };
    const origin = side === "source" ? ("imported" as const) : ("typed" as const);
    const parentHash = n === 1 ? null : sha256("before");
    const link = { parentHash, side, textHash, authorId: author?.id ?? null, origin, createdAt: at };
    const revisionId = id(number * 10 + n);
    return {
      revisionId,
      n,
      text,
      sha256: textHash,
      parentHash,
      chainHash: sha256(chainText(link)),
      author,
      origin,
      at,
    };
  };
  const [from, to] = [own("source", source, 1), target === null ? null : own("target", target, 2)];
  const isApproved = kind === "final" && to !== null;
  return {
    id: id(number),
    number,
    blockId: id(500 + number),
    role: number === 1 ? "title" : "paragraph",
    status: isApproved ? "approved" : to === null ? "not_started" : "translated",
    source: from,
    target: to,
    approvals: isApproved
      ? [
          {
            reviewId: id(700 + number),
            decision: "approved",
            sourceRevisionId: from.revisionId,
            sourceSha256: from.sha256,
            targetRevisionId: to.revisionId,
            targetSha256: to.sha256,
            approver: { id: id(904), name: "Rudi" },
            at,
            isOverride: false,
          },
        ]
      : [],
    provenance: { roots: to === null ? [] : ["typed"], disclosure: "none" },
  };
}
