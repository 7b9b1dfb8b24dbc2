import "server-only";
import * as z from "zod";
import {
  annotationKinds,
  audiences,
  findContentFault,
  severities,
  type AnnotationContent,
} from "@/lib/annotation/kinds";
import { knowsCategory } from "@/lib/quality/project-profile";
import type { Span } from "@/lib/text/span";
import { widenOutOfTags } from "@/lib/text/tag-borders";
import { catchUp, findRevisionText } from "../data/annotation-anchors";
import { expectMembers, findAnnotationByMutation, insertAnnotation, type NewSpan } from "../data/annotations";
import { allowInDocument } from "../data/documents";
import { recordEvents } from "../data/events";
import { lockSegment, type LockedSegment } from "../data/segments";
import { findOpenRating } from "../data/evaluations";
import { findStandingProfile, type StandingProfile } from "../data/quality-profiles";
import { findStandingTags, type StandingTags } from "../data/tag-sets";
import { transact, type Transaction } from "../db/database";
import { partOf } from "../derived-id";
import { refuse } from "../refusal";
import { say } from "../say";
import { optionalRemark, segmentText, webAddress } from "../text-input";
import type { Viewer } from "../viewer";

const spanInput = z.strictObject({
  segmentId: z.uuid(),
  side: z.enum(["source", "target"]),
  /** The revision whose text was selected. */
  revisionId: z.uuid(),
  /** UTF-16 units, half open. */
  start: z.int().min(0),
  end: z.int().min(1),
});

/** What an annotation says; what each kind asks for is in lib/annotation/kinds.ts. */
export const contentInput = {
  kind: z.enum(annotationKinds),
  audience: z.enum(audiences),
  tag: z.string().max(120).nullable(),
  severity: z.enum(severities).nullable(),
  replacement: segmentText.nullable(),
  url: webAddress.nullable(),
  assigneeId: z.uuid().nullable(),
  body: optionalRemark,
};

export const annotateInput = z.strictObject({
  documentId: z.uuid(),
  annotations: z
    .array(
      z.strictObject({
        kind: contentInput.kind.default("comment"),
        audience: contentInput.audience.default("team"),
        tag: contentInput.tag.default(null),
        severity: contentInput.severity.default(null),
        replacement: contentInput.replacement.default(null),
        url: contentInput.url.default(null),
        assigneeId: contentInput.assigneeId.default(null),
        mentionIds: z.array(z.uuid()).max(20).default([]),
        body: contentInput.body,
        spans: z.array(spanInput).min(1).max(20),
      }),
    )
    .min(1)
    .max(500),
  mutationId: z.uuid(),
});

/** Puts remarks on spans of stored revisions, all or none; a tag that a span would cut is taken in whole. */
export function annotate(
  viewer: Viewer,
  { documentId, annotations, mutationId }: z.input<typeof annotateInput>,
): Promise<{ readonly ids: readonly string[] }> {
  const asked = annotateInput.shape.annotations.parse(annotations);
  return transact(async (tx) => {
    await allowInDocument(tx, viewer, "annotate", documentId);
    const segments = await lockSegments(tx, viewer, documentId, asked);
    const projectId = [...segments.values()][0]!.projectId;
    const earlier = await findAnnotationByMutation(tx, partOf(mutationId, "0"));
    if (earlier !== null) {
      const ids: string[] = [];
      for (const at of asked.keys()) {
        const id = await findAnnotationByMutation(tx, partOf(mutationId, String(at)));
        ids.push(id ?? refuse("invalid", say("mutation_used"), "mutationId"));
      }
      return { ids };
    }
    const tags = await findStandingTags(tx, projectId);
    const profile = await findStandingProfile(tx, projectId);
    const evaluationId = await findOpenRating(tx, viewer, documentId);
    await expectMembers(
      tx,
      projectId,
      asked.flatMap(({ mentionIds, assigneeId }) => [
        ...mentionIds,
        ...(assigneeId === null ? [] : [assigneeId]),
      ]),
      "annotations",
    );
    const ids: string[] = [];
    for (const [at, { spans, ...content }] of asked.entries()) {
      const fault = findContentFault(content, new Set(spans.map(({ side }) => side)));
      if (fault !== null) refuse("invalid", say(`annotation_${fault}`), "annotations");
      const made = await insertAnnotation(tx, viewer, {
        ...content,
        documentId,
        tagSetId: expectTag(content, tags, profile),
        evaluationId: content.kind === "quality_issue" ? evaluationId : null,
        mutationId: partOf(mutationId, String(at)),
        spans: await readSpans(tx, spans),
      });
      for (const [index, span] of spans.entries()) {
        const segment = segments.get(span.segmentId)!;
        const head = span.side === "source" ? segment.sourceHead : segment.targetHead;
        if (span.revisionId !== head?.id) await catchUp(tx, made.spanIds[index]!, span);
      }
      ids.push(made.id);
    }
    await recordEvents(
      tx,
      viewer,
      ids.map((annotationId, at) => ({
        kind: "annotation.made",
        projectId,
        documentId,
        segmentId: asked[at]!.spans[0]!.segmentId,
        data: {
          annotationId,
          ...(asked[at]!.assigneeId === null ? {} : { assigneeId: asked[at]!.assigneeId }),
        },
      })),
    );
    return { ids };
  });
}

/** The tag's set, where the kind takes its tags from one; refused where that, or the profile, knows no such tag. */
export function expectTag(
  { kind, tag, severity }: Pick<AnnotationContent, "kind" | "tag" | "severity">,
  standing: StandingTags,
  { profile }: StandingProfile,
): string | null {
  if (tag === null) return null;
  if (kind === "quality_issue") {
    if (!knowsCategory(profile, tag)) refuse("invalid", say("no_category", { category: tag }), "annotations");
    if (severity !== null && !profile.severities.includes(severity)) {
      refuse("invalid", say("no_severity_in_profile", { severity, profile: profile.name }), "annotations");
    }
    return null;
  }
  if (!standing.tags.some(({ id }) => id === tag)) refuse("invalid", say("no_tag", { tag }), "annotations");
  return standing.id;
}

/** The segments of all spans, in the order of their ids, so that two who annotate the same ones wait for each other. */
async function lockSegments(
  tx: Transaction,
  viewer: Viewer,
  documentId: string,
  annotations: z.infer<typeof annotateInput>["annotations"],
): Promise<ReadonlyMap<string, LockedSegment>> {
  const ids = new Set(annotations.flatMap(({ spans }) => spans.map(({ segmentId }) => segmentId)));
  const locked = new Map<string, LockedSegment>();
  for (const id of [...ids].toSorted()) {
    const segment = await lockSegment(tx, viewer, "annotate", id);
    if (segment.documentId !== documentId) refuse("invalid", say("segment_of_other_document"), "annotations");
    locked.set(id, segment);
  }
  return locked;
}

type SpanInput = z.infer<typeof spanInput>;

async function readSpans(tx: Transaction, spans: readonly SpanInput[]): Promise<readonly NewSpan[]> {
  const read: NewSpan[] = [];
  for (const { start, end, ...place } of spans) {
    const text = await findRevisionText(tx, place);
    const widened = expectSpan(text, { start, end });
    read.push({ ...place, ...widened, quote: text.slice(widened.start, widened.end) });
  }
  return read;
}

/** The span, with any tag that it would cut; refused where it is empty, reaches outside, or cuts a character. */
export function expectSpan(text: string, span: Span): Span {
  const { start, end } = widenOutOfTags(text, span);
  if (span.start >= span.end || end > text.length) refuse("invalid", say("selection_outside"));
  if (splitsPair(text, start) || splitsPair(text, end)) refuse("invalid", say("selection_cuts"));
  return { start, end };
}

function splitsPair(text: string, offset: number): boolean {
  const before = text.charCodeAt(offset - 1);
  const after = text.charCodeAt(offset);
  return before >= 0xd800 && before <= 0xdbff && after >= 0xdc00 && after <= 0xdfff;
}
