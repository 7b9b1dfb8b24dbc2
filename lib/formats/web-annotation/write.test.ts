import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { annotationKinds } from "@/lib/annotation/kinds";
import type { TravellingAnnotation } from "./model";
import { writeWebAnnotations } from "./write";

const id = "0192f3a4-7c1d-7e00-8000-000000000001";
const base: TravellingAnnotation = {
  id,
  kind: "quality_issue",
  audience: "team",
  tag: "Accuracy/Omission",
  severity: "major",
  replacement: null,
  url: null,
  body: "Where is the rest?",
  authorId: id,
  authorName: "Rudi",
  createdAt: "2026-11-24T06:26:00.000Z",
  isResolved: false,
  spans: [],
  lost: [],
  replies: [{ authorName: "Tari", body: "Here.", createdAt: "2026-11-24T06:27:00.000Z" }],
};
const span = (text: string, start: number, end: number) =>
  ({ segmentId: id, side: "target", revisionId: id, text, start, end }) as const;

type Written = {
  readonly target: {
    readonly selector: readonly {
      readonly start: number;
      readonly end: number;
      readonly exact: string;
      readonly prefix: string;
      readonly suffix: string;
    }[];
  };
};

describe("writeWebAnnotations", () => {
  it("says what it is, by whom, why and of which revision", () => {
    const [written] = JSON.parse(
      writeWebAnnotations([{ ...base, spans: [span("The north is silent.", 4, 9)] }]),
    );
    expect(written).toMatchObject({
      id: `urn:uuid:${id}`,
      type: "Annotation",
      motivation: "assessing",
      created: "2026-11-24T06:26:00.000Z",
      creator: { type: "Person", name: "Rudi" },
      kind: "quality_issue",
      severity: "major",
      status: "open",
      body: [
        { type: "TextualBody", value: "Where is the rest?", purpose: "commenting" },
        { type: "TextualBody", value: "Accuracy/Omission", purpose: "tagging" },
        { type: "TextualBody", value: "Here.", purpose: "replying" },
      ],
      target: {
        type: "SpecificResource",
        source: `urn:padanan:segment:${id}:target`,
        state: { id: `urn:padanan:revision:${id}` },
      },
    });
  });

  it("keeps the last known words of what is detached, and tells it from what is anchored", () => {
    const lost = [{ segmentId: id, side: "source", revisionId: id, quote: "utara" } as const];
    const [written] = JSON.parse(writeWebAnnotations([{ ...base, spans: [span("A b", 0, 1)], lost }]));
    expect(written.target).toHaveLength(2);
    expect(written.target[1]).toMatchObject({ status: "detached", lastKnownSelection: { exact: "utara" } });
    expect(written.target[1].selector).toBeUndefined();
  });

  it("counts code points, which cut the very quote out of the text, and never half a character", () => {
    const text = fc.string({ unit: "grapheme", minLength: 1, maxLength: 80 });
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), fc.constantFrom(...annotationKinds), (words, a, b, kind) => {
        const edges = [...words].reduce((all, sign) => [...all, all.at(-1)! + sign.length], [0]);
        const [start, end] = [a % edges.length, b % edges.length]
          .toSorted((x, y) => x - y)
          .map((at) => edges[at]!);
        const json = writeWebAnnotations([{ ...base, kind, spans: [span(words, start!, end!)] }]);
        const [written] = JSON.parse(json) as Written[];
        const [position, quote] = written!.target.selector;
        const points = [...words];
        expect(points.slice(position!.start, position!.end).join("")).toBe(quote!.exact);
        expect(quote!.exact).toBe(words.slice(start, end));
        const before = points.slice(0, position!.start).join("");
        const after = points.slice(position!.end).join("");
        expect([before.endsWith(quote!.prefix), after.startsWith(quote!.suffix)]).toEqual([true, true]);
      }),
    );
  });
});
