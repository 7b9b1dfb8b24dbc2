import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { annotationKinds, kindRules } from "@/lib/annotation/kinds";
import type { TravellingAnnotation } from "./model";
import { readWebAnnotations, type StandingText } from "./read";
import { writeWebAnnotations } from "./write";

const uuid = (n: number) => `0192f3a4-7c1d-7e00-8000-${String(n).padStart(12, "0")}`;
const text = (n: number, side: "source" | "target", words: string): StandingText => ({
  segmentId: uuid(n),
  side,
  revisionId: uuid(100 + n),
  text: words,
});
const texts = [
  text(1, "source", "Utara diam."),
  text(1, "target", "The north is silent, the north."),
  text(2, "target", "😀 Quiet."),
];

describe("readWebAnnotations", () => {
  it("gives back what was written, for every kind and place", () => {
    const span = fc.constantFrom(...texts).chain((standing) => {
      const edges = [...standing.text].reduce((all, sign) => [...all, all.at(-1)! + sign.length], [0]);
      return fc
        .tuple(fc.nat(edges.length - 2), fc.nat(edges.length - 2))
        .map(([a, b]) => ({ ...standing, start: edges[Math.min(a, b)]!, end: edges[Math.max(a, b) + 1]! }));
    });
    const some = fc.record({
      kind: fc.constantFrom(...annotationKinds),
      body: fc.string({ unit: "grapheme", minLength: 1 }),
      isResolved: fc.boolean(),
      spans: fc.array(span, { minLength: 1, maxLength: 3 }),
    });
    fc.assert(
      fc.property(fc.array(some, { maxLength: 4 }), (all) => {
        const annotations = all.map(({ kind, ...rest }, at): TravellingAnnotation => {
          const rule = kindRules[kind];
          return {
            ...rest,
            kind,
            id: uuid(at),
            audience: rule.mayBePublished ? "published" : "team",
            tag: rule.needsTag ? "Accuracy/Omission" : null,
            severity: rule.takesSeverity ? "major" : null,
            replacement: rule.takesReplacement ? "other words" : null,
            url: rule.takesUrl ? "https://a.example/" : null,
            authorId: uuid(900),
            authorName: "P",
            createdAt: "2026-11-24T06:26:00.000Z",
            lost: [],
            replies: [],
          };
        });
        const read = readWebAnnotations(writeWebAnnotations(annotations), texts);
        const expected = annotations.map(
          ({ id, kind, audience, tag, severity, replacement, url, body, isResolved, spans }) => ({
            ...{ id, kind, audience, tag, severity, replacement, url, body, isResolved },
            spans: spans.map(({ segmentId, side, revisionId, start, end }) => ({
              ...{ segmentId, side, revisionId, start, end },
            })),
          }),
        );
        expect(read).toEqual({ ok: true, annotations: expected, left: [] });
      }),
    );
  });

  it.each<[string, unknown, string]>([
    [
      "a quote that stands once, wherever it is from",
      { source: "https://a.example/", selector: { type: "TextQuoteSelector", exact: "Quiet" } },
      "Quiet",
    ],
    [
      "one of two by what stands around it",
      { selector: { type: "TextQuoteSelector", exact: "north", prefix: ", the " } },
      "north",
    ],
  ])("finds %s", (_, target, words) => {
    const read = readWebAnnotations(JSON.stringify({ type: "Annotation", bodyValue: "x", target }), texts);
    if (!read.ok) throw new Error(read.fault);
    const [span] = read.annotations[0]!.spans;
    const standing = texts.find(
      ({ segmentId, side }) => segmentId === span!.segmentId && side === span!.side,
    )!;
    expect(standing.text.slice(span!.start, span!.end)).toBe(words);
  });

  it.each<[string, unknown, unknown]>([
    [
      "two places as good as each other",
      [
        {
          type: "Annotation",
          bodyValue: "x",
          target: { selector: { type: "TextQuoteSelector", exact: "north" } },
        },
      ],
      [{ at: 0, reason: "no_place" }],
    ],
    [
      "words that are gone",
      [
        {
          type: "Annotation",
          bodyValue: "x",
          target: { selector: { type: "TextQuoteSelector", exact: "south" } },
        },
      ],
      [{ at: 0, reason: "no_place" }],
    ],
    [
      "what is no annotation",
      [{ type: "Note" }, 3],
      [
        { at: 0, reason: "no_annotation" },
        { at: 1, reason: "no_annotation" },
      ],
    ],
    [
      "what says nothing",
      [{ type: "Annotation", target: { selector: { type: "TextQuoteSelector", exact: "Quiet" } } }],
      [{ at: 0, reason: "says_nothing" }],
    ],
  ])("leaves %s, and says so", (_, items, left) => {
    expect(readWebAnnotations(JSON.stringify({ items }), texts)).toEqual({ ok: true, annotations: [], left });
  });

  it.each([
    ["{", "no_json"],
    ["3", "no_annotations"],
    ["{}", "no_annotations"],
  ])("refuses %s", (json, fault) => {
    expect(readWebAnnotations(json, texts)).toEqual({ ok: false, fault });
  });
});
