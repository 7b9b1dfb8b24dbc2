import "server-only";
import { randomUUID } from "node:crypto";
import * as z from "zod";
import { signedText } from "@/lib/formats/release/seal-text";
import { writeReleaseFiles, type ManifestDraft, type ReleaseFiles } from "@/lib/formats/release/write-files";
import { disclose } from "@/lib/release/disclosure";
import { findBlockers } from "@/lib/release/gate";
import { manifestFormat, releaseKinds } from "@/lib/release/manifest";
import type { ReleaseView } from "@/lib/release/view";
import { readAuditHead } from "../data/audit";
import { allowInDocument, findDocumentHead } from "../data/documents";
import { holdNews, recordEvent } from "../data/events";
import { readReleaseSource, readReleaseToken } from "../data/release-source";
import {
  findLastRelease,
  findReleaseByMutation,
  holdDocument,
  insertRelease,
  lockForRelease,
} from "../data/releases";
import { listCredits } from "../data/reviews";
import { findSigningPair } from "../data/signing-keys";
import { transact, type Transaction } from "../db/database";
import { refuse } from "../refusal";
import { say } from "../say";
import { signText, type SigningPair } from "../signing";
import type { Viewer } from "../viewer";

export const releaseDocumentInput = z.strictObject({
  documentId: z.uuid(),
  kind: z.enum(releaseKinds),
  mutationId: z.uuid(),
});

type Input = z.infer<typeof releaseDocumentInput>;

/** How often it begins anew where somebody writes in the document meanwhile. */
const mostTries = 3;

/** In milliseconds: where the files take less, people who translate are kept waiting for them in the last turn. */
const mostHeld = 5_000;

/**
 * Releases a document as it stands. The files are written outside of any transaction, so that nobody who translates
 * waits for them; where the document has changed by then, it begins anew, and the last turn lets nobody write meanwhile.
 */
export async function releaseDocument(viewer: Viewer, input: Input): Promise<ReleaseView> {
  const pair = await findSigningPair();
  let slowest = 0;
  for (let turn = 1; turn <= mostTries; turn++) {
    const credits = await listCredits(viewer, input.documentId);
    if (turn === mostTries && slowest < mostHeld) {
      return transact(async (tx) => {
        await holdDocument(tx, input.documentId);
        const read = await readDraft(tx, viewer, input, credits);
        if (read.earlier !== null) return read.earlier;
        return storeRelease(tx, viewer, input, read, await writeSealed(read.draft, pair));
      });
    }
    const read = await transact((tx) => readDraft(tx, viewer, input, credits));
    if (read.earlier !== null) return read.earlier;
    const begun = performance.now();
    const sealed = await writeSealed(read.draft, pair);
    slowest = Math.max(slowest, performance.now() - begun);
    const released = await transact(async (tx) => {
      await lockForRelease(tx, input.documentId);
      // Whatever is stored after this stands behind the release in the log.
      await holdNews(tx, input.documentId);
      const last = await findLastRelease(tx, input.documentId);
      if ((last?.number ?? 0) + 1 !== read.draft.release.number) return null;
      if ((await readReleaseToken(tx, input.documentId)) !== read.token) return null;
      return storeRelease(tx, viewer, input, read, sealed);
    });
    if (released !== null) return released;
  }
  return refuse("invalid", say("release_too_busy"));
}

function writeSealed(draft: ManifestDraft, { id: keyId, publicKey, privateKey }: SigningPair) {
  return writeReleaseFiles(draft, (manifest) => ({
    algorithm: "Ed25519",
    keyId,
    publicKey,
    value: signText(signedText(manifest), privateKey),
  }));
}

async function storeRelease(
  tx: Transaction,
  viewer: Viewer,
  { documentId, mutationId }: Input,
  { draft, projectId }: ReadDraft,
  { seal, files }: ReleaseFiles,
): Promise<ReleaseView> {
  const { id, number, kind, at } = draft.release;
  const { keyId, value: signature } = seal.signature;
  const release = await insertRelease(tx, viewer, {
    id,
    documentId,
    number,
    kind,
    manifest: signedText(seal.manifest),
    signature,
    keyId,
    mutationId,
    createdAt: new Date(at),
    files,
  });
  await recordEvent(tx, viewer, {
    kind: "document.released",
    projectId,
    documentId,
    data: { releaseId: id, number, kind, keyId },
  });
  return release;
}

type ReadDraft = {
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
): Promise<{ readonly earlier: ReleaseView } | ReadDraft> {
  const { projectId } = await allowInDocument(tx, viewer, "release", documentId);
  const earlier = await findReleaseByMutation(tx, mutationId);
  if (earlier !== null) {
    const { documentId: other, ...release } = earlier;
    if (other === documentId && release.kind === kind) return { earlier: release };
    refuse("invalid", say("mutation_used"), "mutationId");
  }
  const document = await findDocumentHead(tx, documentId);
  const source = await readReleaseSource(tx, { ...document, projectId });
  const blockers = findBlockers(source.gate);
  if (source.segments.length === 0) refuse("invalid", say("nothing_to_release"));
  if (kind === "final" && blockers.length > 0) {
    refuse("invalid", say("release_blocked", { count: blockers.length }), "kind");
  }
  const previous = await findLastRelease(tx, documentId);
  const [clock] = await tx.$queryRaw<
    { at: Date }[]
  >`SELECT date_trunc('milliseconds', clock_timestamp()) AS at`;
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
    ...(source.notes.length === 0 ? {} : { notes: source.notes.map((note) => ({ ...note })) }),
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
