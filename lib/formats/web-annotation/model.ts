/**
 * W3C Web Annotation Data Model (REC-annotation-model-20170223): annotations leave as JSON-LD, and come back.
 * Offsets are code points there (section 4.2.4), UTF-16 units inside. This room knows texts and JSON, no rows.
 */
import type { AnnotationContent } from "@/lib/annotation/kinds";

/** A span as it travels, with the text it stands in. */
export type TravellingSpan = {
  readonly segmentId: string;
  readonly side: "source" | "target";
  /** The revision the offsets are of. */
  readonly revisionId: string;
  readonly text: string;
  /** UTF-16 units of the text, half open. */
  readonly start: number;
  readonly end: number;
};

/** A span whose words are gone: what it stood on last. */
export type LostSpan = {
  readonly segmentId: string;
  readonly side: "source" | "target";
  readonly revisionId: string;
  readonly quote: string;
};

export type TravellingAnnotation = AnnotationContent & {
  readonly id: string;
  readonly authorId: string;
  readonly authorName: string;
  /** ISO 8601. */
  readonly createdAt: string;
  readonly isResolved: boolean;
  readonly spans: readonly TravellingSpan[];
  readonly lost: readonly LostSpan[];
  readonly replies: readonly {
    readonly authorName: string;
    readonly body: string;
    readonly createdAt: string;
  }[];
};

export const context = [
  "http://www.w3.org/ns/anno.jsonld",
  {
    padanan: "urn:padanan:terms#",
    kind: "padanan:kind",
    audience: "padanan:audience",
    tag: "padanan:tag",
    severity: "padanan:severity",
    status: "padanan:status",
    lastKnownSelection: "padanan:lastKnownSelection",
  },
] as const;

/** Section 3.3.5 and appendix A: why the annotation was made. */
export const motivations = {
  comment: "commenting",
  question: "questioning",
  suggestion: "editing",
  quality_issue: "assessing",
  term_pair: "linking",
  name: "identifying",
  source_error: "assessing",
  translators_note: "describing",
  citation: "linking",
} as const satisfies Record<AnnotationContent["kind"], string>;

export const urn = (id: string): string => `urn:uuid:${id}`;
export const sideUrn = (segmentId: string, side: "source" | "target"): string =>
  `urn:padanan:segment:${segmentId}:${side}`;
export const revisionUrn = (revisionId: string): string => `urn:padanan:revision:${revisionId}`;
