import "server-only";
import { randomUUID } from "node:crypto";
import * as z from "zod";
import { signedText } from "@/lib/formats/release/seal-text";
import { writeReleaseFiles, type ManifestDraft } from "@/lib/formats/release/write-files";
import { disclose } from "@/lib/release/disclosure";
import { findBlockers } from "@/lib/release/gate";
import { manifestFormat, releaseKinds } from "@/lib/release/manifest";
import type { ReleaseView } from "@/lib/release/view";
import { readAuditHead } from "../data/audit";
import { allowInDocument, findDocumentHead } from "../data/documents";
import { recordEvent } from "../data/events";
import { readReleaseSource, readReleaseToken } from "../data/release-source";
import { findLastRelease, findReleaseByMutation, insertRelease, lockForRelease } from "../data/releases";
import { listCredits } from "../data/reviews";
import { findSigningPair } from "../data/signing-keys";
import { transact, type Transaction } from "../db/database";
import { refuse } from "../refusal";
import { say } from "../say";
import { signText } from "../signing";
import type { Viewer } from "../viewer";

export const releaseDocumentInput = z.strictObject({
  documentId: z.uuid(),
  kind: z.enum(releaseKinds),
  mutationId: z.uuid(),
});

type Input = z.infer<typeof releaseDocumentInput>;

/** How often it begins anew where somebody writes in the document meanwhile. */
const mostTries = 5;

/**
 * Releases a document as it stands. The files are written outside of any transaction, so that nobody who translates
 * waits for them; where the document has changed by then, it begins anew.
 */
export async function releaseDocument(viewer: Viewer, input: Input): Promise<ReleaseView> {
  const pair = await findSigningPair();
  for (let turn = 0; turn < mostTries; turn++) {
    const credits = await listCredits(viewer, input.documentId);
    const read = await transact((tx) => readDraft(tx, viewer, input, credits));
    if (read.earlier !== null) return read.earlier;
    const { draft, token, projectId } = read;
    const { seal, files } = await writeReleaseFiles(draft, (manifest) => ({
      algorithm: "Ed25519",
      keyId: pair.id,
      publicKey: pair.publicKey,
      value: signText(signedText(manifest), pair.privateKey),
    }));
    const released = await transact(async (tx) => {
      await lockForRelease(tx, input.documentId);
      const last = await findLastRelease(tx, input.documentId);
      if ((last?.number ?? 0) + 1 !== draft.release.number) return null;
      if ((await readReleaseToken(tx, input.documentId)) !== token) return null;
      const { id, number, kind, at } = draft.release;
      const release = await insertRelease(tx, viewer, {
        id,
        documentId: input.documentId,
        number,
        kind,
        manifest: signedText(seal.manifest),
        signature: seal.signature.value,
        keyId: pair.id,
        mutationId: input.mutationId,
        createdAt: new Date(at),
        files,
      });
      await recordEvent(tx, viewer, {
        kind: "document.released",
        projectId,
        documentId: input.documentId,
        data: { releaseId: id, number, kind, keyId: pair.id },
      });
      return release;
    });
    if (released !== null) return released;
  }
  return refuse("invalid", say("release_too_busy"));
}

type Read =
  | { readonly earlier: ReleaseView }
  | {
      readonly earlier: null;
      readonly draft: ManifestDraft;
      readonly token: string;
      readonly projectId: string;
    };

async function readDraft(
  tx: Transaction,
  viewer: Viewer,
  { documentId, kind, mutationId }: Input,
  credits: Awaited<ReturnType<typeof listCredits>>,
): Promise<Read> {
  const { projectId } = await allowInDocument(tx, viewer, "release", documentId);
  const earlier = await findReleaseByMutation(tx, mutationId);
  if (earlier !== null) {
    const { documentId: other, ...release } = earlier;
    if (other === documentId && release.kind === kind) return { earlier: release };
    refuse("invalid", say("release_mutation_used"), "mutationId");
  }
  const document = await findDocumentHead(tx, documentId);
  const source = await readReleaseSource(tx, { ...document, projectId });
  const blockers = findBlockers(source.gate);
  if (source.segments.length === 0) refuse("invalid", say("nothing_to_release"));
  if (kind === "final" && blockers.length > 0) {
    refuse("invalid", say("release_blocked", { count: blockers.length }), "kind");
  }
  const previous = await findLastRelease(tx, documentId);
  const [clock] = await tx.$queryRaw<{ at: Date }[]>`SELECT date_trunc('milliseconds', now()) AS at`;
  const draft: ManifestDraft = {
    format: manifestFormat,
    release: {
      id: randomUUID(),
      number: (previous?.number ?? 0) + 1,
      kind,
      at: clock!.at.toISOString(),
      by: { id: viewer.userId, name: viewer.name },
      previous,
    },
    document,
    auditHead: await readAuditHead(tx, projectId),
    segments: [...source.segments],
    blockers: [...blockers],
    disclosure: disclose(
      source.segments
        .filter(({ target }) => target !== null)
        .map(({ number, provenance: { disclosure } }) => ({ number, disclosure })),
    ),
    translators: [...credits.translators],
    reviewers: [...credits.reviewers],
  };
  return { earlier: null, draft, token: source.token, projectId };
}
