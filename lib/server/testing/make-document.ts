import { randomUUID } from "node:crypto";
import type { BlockRole } from "@/lib/document/block";
import { readArticle } from "@/lib/formats/read-article";
import { createDocument } from "../commands/create-document";
import { sha256 } from "../data/revisions";
import { getWorkbench } from "../data/workbench";
import type { Viewer } from "../viewer";

/** A segment as the tests need it: its place, and the source by id and hash. */
export type MadeSegment = {
  readonly id: string;
  readonly blockId: string;
  readonly text: string;
  readonly sourceRevisionId: string;
  readonly sourceSha256: string;
};

export type MadeDocument = { readonly id: string; readonly segments: readonly MadeSegment[] };

export type DocumentOrder = {
  /** A line is a block. */
  readonly lines?: readonly string[];
  /** By line; a title and paragraphs where nothing is said. */
  readonly roles?: readonly BlockRole[];
};

/** A document made by an owner of the project, from Indonesian into English. */
export async function makeDocument(
  owner: Viewer,
  projectId: string,
  { lines = ["Judul", "Satu.", "Dua."], roles }: DocumentOrder = {},
): Promise<MadeDocument> {
  const text = lines.join("\n\n");
  const blocks = readArticle(text, "text", "id");
  const made = await createDocument(owner, {
    projectId,
    format: "text",
    text,
    title: `Document ${randomUUID()}`,
    sourceLanguage: "id",
    targetLanguage: "en",
    roles: blocks.map((_, at) => roles?.[at] ?? (at === 0 ? "title" : "paragraph")),
    allowsTwin: true,
  });
  return { id: made.id, segments: await listSegments(owner, made.id) };
}

async function listSegments(viewer: Viewer, documentId: string): Promise<readonly MadeSegment[]> {
  const { document } = await getWorkbench(viewer, documentId);
  return document.blocks.flatMap((block) =>
    block.segments.map(({ id, source }) => ({
      id,
      blockId: block.id,
      text: source.text,
      sourceRevisionId: source.revisionId,
      sourceSha256: sha256(source.text),
    })),
  );
}
