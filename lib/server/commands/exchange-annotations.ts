import "server-only";
import * as z from "zod";
import { readWebAnnotations, type LeftReason, type ReadAnnotation } from "@/lib/formats/web-annotation/read";
import { writeWebAnnotations } from "@/lib/formats/web-annotation/write";
import { allowInDocument, findDocumentHead } from "../data/documents";
import { listStandingTexts, listTravellingAnnotations } from "../data/travelling-annotations";
import { findStandingTags } from "../data/tag-sets";
import { client } from "../db/database";
import { partOf } from "../derived-id";
import { refuse } from "../refusal";
import { say } from "../say";
import type { Viewer } from "../viewer";
import { annotate } from "./annotate";
import { changeAnnotation } from "./change-annotation";
import { fileNameOf, type ExportedFile } from "./exported-file";

export const exportAnnotationsInput = z.strictObject({ documentId: z.uuid() });

/** The annotations of a document for other programs, those of the team included: for the team alone. */
export async function exportAnnotations(
  viewer: Viewer,
  { documentId }: z.infer<typeof exportAnnotationsInput>,
): Promise<ExportedFile> {
  const annotations = await listTravellingAnnotations(viewer, documentId);
  const { title } = await findDocumentHead(await client(), documentId);
  return {
    bytes: new TextEncoder().encode(writeWebAnnotations(annotations)),
    mediaType: 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"',
    ...fileNameOf(title, "annotations.jsonld"),
  };
}

export const importAnnotationsInput = z.strictObject({
  documentId: z.uuid(),
  /** JSON-LD of the Web Annotation model. */
  text: z.string().max(20_000_000),
  mutationId: z.uuid(),
});

export type ImportedAnnotations = {
  readonly made: number;
  /** What was not taken, by its place from 1 on, and why. */
  readonly left: readonly {
    readonly number: number;
    readonly reason: LeftReason | "already_there" | "other_tag";
  }[];
};

/** So many are stored at once. */
const atOnce = 500;

/**
 * Takes annotations from elsewhere as the viewer's own. What the document has already, by its id, is left as it is;
 * replies stay behind, since they were other people's.
 */
export async function importAnnotations(
  viewer: Viewer,
  { documentId, text, mutationId }: z.infer<typeof importAnnotationsInput>,
): Promise<ImportedAnnotations> {
  const db = await client();
  const { projectId } = await allowInDocument(db, viewer, "annotate", documentId);
  const reading = readWebAnnotations(text, await listStandingTexts(db, documentId));
  if (!reading.ok) {
    refuse("invalid", say(reading.fault === "no_json" ? "not_json" : "no_web_annotations"), "text");
  }
  const known = new Set((await listTravellingAnnotations(viewer, documentId)).map(({ id }) => id));
  const { tags } = await findStandingTags(db, projectId);
  const isOtherTag = ({ kind, tag }: { readonly kind: string; readonly tag: string | null }) =>
    kind !== "quality_issue" && tag !== null && !tags.some(({ id }) => id === tag);
  const lefts = new Map<number, ImportedAnnotations["left"][number]["reason"]>();
  for (const { at, reason } of reading.left) lefts.set(at, reason);
  const places = placesOf(reading.annotations.length + reading.left.length, new Set(lefts.keys()));
  const wanted = reading.annotations.filter((annotation, index) => {
    const isKnown = annotation.id !== null && known.has(annotation.id);
    if (isKnown || isOtherTag(annotation)) lefts.set(places[index]!, isKnown ? "already_there" : "other_tag");
    return !isKnown && !isOtherTag(annotation);
  });
  for (let from = 0; from < wanted.length; from += atOnce) {
    const part = wanted.slice(from, from + atOnce);
    const { ids } = await annotate(viewer, {
      documentId,
      annotations: part.map(remarkOf),
      mutationId: partOf(mutationId, `annotations ${from}`),
    });
    for (const [index, id] of ids.entries()) {
      if (part[index]!.isResolved) await changeAnnotation(viewer, { annotationId: id, isResolved: true });
    }
  }
  const left = [...lefts].toSorted(([a], [b]) => a - b).map(([at, reason]) => ({ number: at + 1, reason }));
  return { made: wanted.length, left };
}

function remarkOf({ kind, audience, tag, severity, replacement, url, body, spans }: ReadAnnotation) {
  return { kind, audience, tag, severity, replacement, url, body, spans: [...spans] };
}

/** The places of those that were read, among all. */
function placesOf(count: number, left: ReadonlySet<number>): readonly number[] {
  return Array.from({ length: count }, (_, at) => at).filter((at) => !left.has(at));
}
