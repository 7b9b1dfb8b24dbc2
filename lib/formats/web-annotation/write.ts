import { codePointsOf } from "@/lib/text/code-points";
import {
  context,
  motivations,
  revisionUrn,
  sideUrn,
  urn,
  type LostSpan,
  type TravellingAnnotation,
  type TravellingSpan,
} from "./model";

/** In UTF-16 units, as much of the text around a quote as selects it among others. */
const around = 32;

/**
 * Annotations as one JSON-LD array: each with a target a span, told by position and by quote, and the revision it is of
 * as its state. A span that lost its words has no target of its own: it stays on record as the last known selection.
 */
export function writeWebAnnotations(annotations: readonly TravellingAnnotation[]): string {
  return `${JSON.stringify(annotations.map(describe), null, 2)}\n`;
}

function describe(annotation: TravellingAnnotation): object {
  const { id, kind, audience, tag, severity, authorId, authorName, createdAt, isResolved, spans, lost } =
    annotation;
  const targets = [...spans.map(describeSpan), ...lost.map(describeLost)];
  return {
    "@context": context,
    id: urn(id),
    type: "Annotation",
    motivation: motivations[kind],
    created: createdAt,
    creator: { id: urn(authorId), type: "Person", name: authorName },
    kind,
    audience,
    ...(tag === null ? {} : { tag }),
    ...(severity === null ? {} : { severity }),
    status: isResolved ? "resolved" : "open",
    body: bodiesOf(annotation),
    target: targets.length === 1 ? targets[0] : targets,
  };
}

function bodiesOf({ body, replacement, url, tag, replies }: TravellingAnnotation): object[] {
  const text = (value: string, purpose: string) => ({
    type: "TextualBody",
    value,
    format: "text/plain",
    purpose,
  });
  return [
    ...(body === "" ? [] : [text(body, "commenting")]),
    ...(replacement === null ? [] : [text(replacement, "editing")]),
    ...(tag === null ? [] : [text(tag, "tagging")]),
    ...(url === null ? [] : [{ type: "SpecificResource", source: url, purpose: "linking" }]),
    ...replies.map((reply) => ({
      ...text(reply.body, "replying"),
      created: reply.createdAt,
      creator: { type: "Person", name: reply.authorName },
    })),
  ];
}

function describeSpan({ segmentId, side, revisionId, text, start, end }: TravellingSpan): object {
  const points = codePointsOf(text);
  return {
    type: "SpecificResource",
    source: sideUrn(segmentId, side),
    state: { type: "State", id: revisionUrn(revisionId) },
    selector: [
      { type: "TextPositionSelector", start: points.fromUnits(start), end: points.fromUnits(end) },
      {
        type: "TextQuoteSelector",
        exact: text.slice(start, end),
        prefix: text.slice(wholeFrom(text, Math.max(0, start - around)), start),
        suffix: text.slice(end, wholeFrom(text, Math.min(text.length, end + around))),
      },
    ],
  };
}

function describeLost({ segmentId, side, revisionId, quote }: LostSpan): object {
  return {
    type: "SpecificResource",
    source: sideUrn(segmentId, side),
    status: "detached",
    lastKnownSelection: { type: "TextQuoteSelector", exact: quote },
    state: { type: "State", id: revisionUrn(revisionId) },
  };
}

/** The offset, behind the pair it would cut. */
function wholeFrom(text: string, offset: number): number {
  const code = text.charCodeAt(offset);
  const before = text.charCodeAt(offset - 1);
  return code >= 0xdc00 && code <= 0xdfff && before >= 0xd800 && before <= 0xdbff ? offset + 1 : offset;
}
