import * as z from "zod";
import {
  annotationKinds,
  audiences,
  kindRules,
  severities,
  type AnnotationContent,
} from "@/lib/annotation/kinds";
import { codePointsOf } from "@/lib/text/code-points";
import type { Span } from "@/lib/text/span";
import { motivations, sideUrn } from "./model";

/** A side of a segment as it stands, for spans to be found in. */
export type StandingText = {
  readonly segmentId: string;
  readonly side: "source" | "target";
  readonly revisionId: string;
  readonly text: string;
};

export type ReadSpan = Omit<StandingText, "text"> & Span;

export type ReadAnnotation = AnnotationContent & {
  /** The id it came with, without its scheme; null where it had none of ours. */
  readonly id: string | null;
  readonly isResolved: boolean;
  readonly spans: readonly ReadSpan[];
};

/** Why one of them was left: it is none, says nothing, or stands on words that are not found, or found more than once. */
export type LeftReason = "no_annotation" | "says_nothing" | "no_place";

export type WebAnnotationReading =
  | { readonly ok: false; readonly fault: "no_json" | "no_annotations" }
  | {
      readonly ok: true;
      readonly annotations: readonly ReadAnnotation[];
      /** `at` counts from 0. */
      readonly left: readonly { readonly at: number; readonly reason: LeftReason }[];
    };

/** More than one document ever has. */
const most = 5_000;

const textual = z.looseObject({ value: z.string(), purpose: z.string().optional() });
const selector = z.looseObject({
  type: z.string(),
  start: z.number().optional(),
  end: z.number().optional(),
  exact: z.string().optional(),
  prefix: z.string().optional(),
  suffix: z.string().optional(),
});
const target = z.looseObject({
  source: z.union([z.string(), z.looseObject({ id: z.string() })]).optional(),
  selector: z.union([selector, z.array(selector)]).optional(),
});
const annotation = z.looseObject({
  id: z.string().optional(),
  type: z.union([
    z.literal("Annotation"),
    z.array(z.string()).refine((types) => types.includes("Annotation")),
  ]),
  motivation: z.union([z.string(), z.array(z.string())]).optional(),
  bodyValue: z.string().optional(),
  body: z.unknown().optional(),
  target: z.unknown(),
  kind: z.enum(annotationKinds).optional().catch(undefined),
  audience: z.enum(audiences).optional().catch(undefined),
  tag: z.string().max(120).optional().catch(undefined),
  severity: z.enum(severities).optional().catch(undefined),
  status: z.string().optional().catch(undefined),
});

/**
 * Reads Web Annotations: one, an array, or the items of a page or collection. What names a segment of ours is looked for
 * there, what names another source by its quote in all texts; a quote that stands nowhere, or more than once, is left
 * rather than guessed. Nothing is fetched, and no context is followed.
 */
export function readWebAnnotations(json: string, texts: readonly StandingText[]): WebAnnotationReading {
  let parsed: unknown;
  try {
    parsed = JSON.parse(json);
  } catch {
    return { ok: false, fault: "no_json" };
  }
  const all = itemsOf(parsed);
  if (all === null || all.length > most) return { ok: false, fault: "no_annotations" };
  const annotations: ReadAnnotation[] = [];
  const left: { at: number; reason: LeftReason }[] = [];
  all.forEach((item, at) => {
    const read = readOne(item, texts);
    if (typeof read === "string") left.push({ at, reason: read });
    else annotations.push(read);
  });
  return { ok: true, annotations, left };
}

function itemsOf(parsed: unknown): readonly unknown[] | null {
  if (Array.isArray(parsed)) return parsed;
  if (typeof parsed !== "object" || parsed === null) return null;
  if ("items" in parsed && Array.isArray(parsed.items)) return parsed.items;
  if ("first" in parsed) return itemsOf(parsed.first);
  return "target" in parsed ? [parsed] : null;
}

function readOne(item: unknown, texts: readonly StandingText[]): ReadAnnotation | LeftReason {
  const read = annotation.safeParse(item);
  if (!read.success) return "no_annotation";
  const given = read.data;
  const spans = listOf(given.target).flatMap((each) => placeOf(each, texts) ?? []);
  if (spans.length === 0) return "no_place";
  const content = contentOf(given);
  if (content === null) return "says_nothing";
  const id = /^urn:uuid:([\da-f-]{36})$/u.exec(given.id ?? "")?.[1] ?? null;
  return { ...content, id, isResolved: given.status === "resolved", spans };
}

type Given = z.infer<typeof annotation>;

/** What it says, as far as its kind takes it; null where nothing is left. */
function contentOf(given: Given): AnnotationContent | null {
  const bodies = listOf(given.body).flatMap((each) => {
    const body = typeof each === "string" ? { success: false as const } : textual.safeParse(each);
    return body.success ? [body.data] : [];
  });
  const of = (...purposes: readonly string[]) =>
    bodies.filter(({ purpose }) => purposes.includes(purpose ?? "")).map(({ value }) => value);
  const said = bodies.filter(
    ({ purpose }) => !["editing", "tagging", "replying", "linking"].includes(purpose ?? ""),
  );
  const body = [
    ...(given.bodyValue === undefined ? [] : [given.bodyValue]),
    ...said.map(({ value }) => value),
  ].join("\n\n");
  const replacement = of("editing")[0] ?? null;
  const kind = given.kind ?? foreignKind(listOf(given.motivation).map(String), replacement);
  const rule = kindRules[kind];
  const url = rule.takesUrl ? linkOf(given.body) : null;
  const content: AnnotationContent = {
    kind,
    audience: rule.mayBePublished ? (given.audience ?? "team") : "team",
    tag: given.tag ?? null,
    severity: rule.takesSeverity ? (given.severity ?? "neutral") : null,
    replacement: rule.takesReplacement ? replacement : null,
    url,
    body,
  };
  const isEmpty = body.trim() === "" && content.replacement === null && url === null && content.tag === null;
  return isEmpty && given.kind === undefined ? null : content;
}

/** A kind of ours for what others made: by its motivation, else a comment. */
function foreignKind(asked: readonly string[], replacement: string | null): AnnotationContent["kind"] {
  const plain = asked.map((each) => each.replace(/^oa:/u, ""));
  if (plain.includes(motivations.suggestion) && replacement !== null) return "suggestion";
  return plain.includes(motivations.question) ? "question" : "comment";
}

function linkOf(body: unknown): string | null {
  for (const each of listOf(body)) {
    const address = typeof each === "string" ? each : ((each as { source?: unknown } | null)?.source ?? null);
    if (typeof address === "string" && /^https?:\/\//u.test(address)) return address;
  }
  return null;
}

function placeOf(given: unknown, texts: readonly StandingText[]): ReadSpan | null {
  const read = target.safeParse(given);
  if (!read.success) return null;
  const selectors = listOf(read.data.selector) as z.infer<typeof selector>[];
  const quote = selectors.find(
    ({ type, exact }) => type === "TextQuoteSelector" && exact !== undefined && exact !== "",
  );
  if (quote === undefined) return null;
  const source = typeof read.data.source === "object" ? read.data.source.id : read.data.source;
  const own = texts.filter(({ segmentId, side }) => sideUrn(segmentId, side) === source);
  const position = selectors.find(({ type }) => type === "TextPositionSelector");
  const exact = quote.exact!;
  for (const { text, ...standing } of own) {
    const start = codePointsOf(text).toUnits(position?.start ?? -1);
    if (position?.start !== undefined && text.startsWith(exact, start)) {
      return { ...standing, start, end: start + exact.length };
    }
  }
  const hits = (own.length > 0 ? own : texts).flatMap((standing) => findQuotes(standing, exact));
  const around = hits.filter(
    ({ text, start, end }) =>
      text.slice(0, start).endsWith(quote.prefix ?? "") && text.slice(end).startsWith(quote.suffix ?? ""),
  );
  const [only, second] = around.length > 0 ? around : hits;
  if (only === undefined || second !== undefined) return null;
  const { segmentId, side, revisionId, start, end } = only;
  return { segmentId, side, revisionId, start, end };
}

function findQuotes(standing: StandingText, exact: string) {
  const hits: (StandingText & Span)[] = [];
  for (let at = standing.text.indexOf(exact); at !== -1; at = standing.text.indexOf(exact, at + 1)) {
    hits.push({ ...standing, start: at, end: at + exact.length });
  }
  return hits;
}

function listOf(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}
