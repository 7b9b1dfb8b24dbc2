import { createHash, randomUUID } from "node:crypto";
import type { APIRequestContext } from "@playwright/test";
import type { SegmentStatus } from "../lib/document/status";
import { post } from "./people";

export type Listed = {
  readonly id: string;
  readonly status: SegmentStatus;
  readonly source: { readonly revisionId: string; readonly text: string };
  readonly target: { readonly revisionId: string; readonly text: string } | null;
};

/** The segments of a document as the server has them now. */
export async function segmentsOf(api: APIRequestContext, documentId: string): Promise<readonly Listed[]> {
  const answer = (await (await api.get(`/api/v1/documents/${documentId}`)).json()) as {
    document: { blocks: { segments: Listed[] }[] };
  };
  return answer.document.blocks.flatMap(({ segments }) => segments);
}

/** Writes a translation on top of the one that was listed, as another page would. */
export async function translate(
  api: APIRequestContext,
  { id, target }: Pick<Listed, "id" | "target">,
  text: string,
): Promise<void> {
  const answer = await api.put(`/api/v1/segments/${id}/target`, {
    data: { text, mutationId: randomUUID() },
    headers: { "If-Match": `"${target?.revisionId ?? "none"}"` },
  });
  if (!answer.ok()) throw new Error(`The translation was refused: ${await answer.text()}`);
}

/** Confirms a translation and lets a reviewer, by an API of their own, approve it. */
export async function approve(
  translatorApi: APIRequestContext,
  reviewerApi: APIRequestContext,
  { id, source, target }: Listed,
): Promise<void> {
  const segment = `/api/v1/segments/${id}`;
  const { revisionId } = target!;
  await post(translatorApi, `${segment}/confirmations`, { revisionId, mutationId: randomUUID() });
  await post(reviewerApi, `${segment}/reviews`, {
    decision: "approved",
    sourceRevisionId: source.revisionId,
    sourceSha256: hash(source.text),
    targetRevisionId: revisionId,
    targetSha256: hash(target!.text),
    mutationId: randomUUID(),
  });
}

function hash(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
