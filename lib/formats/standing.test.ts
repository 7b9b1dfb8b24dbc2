import { describe, expect, it } from "vitest";
import type { BilingualDocument, BilingualSegment } from "@/lib/document/bilingual";
import { segmentStatuses, type SegmentStatus } from "@/lib/document/status";
import { documentOf } from "./sample-document";
import { approvalLine, creditLines, draftLine, exportedLine, shownTarget } from "./standing";

function withStatuses(scope: BilingualDocument["scope"], ...statuses: SegmentStatus[]): BilingualDocument {
  const [block] = documentOf(statuses.map(() => ["a", "b"])).blocks;
  const segments = block!.segments.map((segment, at) => ({ ...segment, status: statuses[at]! }));
  return { ...documentOf([]), scope, blocks: [{ ...block!, segments }] };
}

describe("standing", () => {
  it.each([
    ["as_it_stands", ["approved", "draft"], "Draft – not yet approved", "1 of 2 segments approved"],
    ["as_it_stands", ["approved", "approved"], "Draft – not yet released", "All 2 segments approved"],
    ["as_it_stands", ["draft"], "Draft – not yet approved", "0 of 1 segment approved"],
    ["as_it_stands", [], "Draft – not yet approved", "No segments"],
    ["approved_only", ["approved", "draft"], null, "1 of 2 segments approved; the rest is left empty"],
    ["approved_only", ["approved"], null, "The one segment is approved"],
  ] as const)("%s, %j", (scope, statuses, draft, approval) => {
    const doc = withStatuses(scope, ...statuses);
    expect(draftLine(doc)).toBe(draft);
    expect(approvalLine(doc)).toBe(approval);
  });

  it("does not count boilerplate", () => {
    const doc = withStatuses("as_it_stands", "approved");
    expect(approvalLine({ ...doc, blocks: [{ ...doc.blocks[0]!, role: "boilerplate" }] })).toBe(
      "No segments",
    );
  });

  it("holds every unapproved text back from an approved-only file", () => {
    const segment: BilingualSegment = { id: "1", number: 1, source: "a", target: "b", status: "draft" };
    for (const status of segmentStatuses) {
      expect(shownTarget("as_it_stands", { ...segment, status })).toEqual({ kind: "text", text: "b" });
      expect(shownTarget("approved_only", { ...segment, status }).kind).toBe(
        status === "approved" ? "text" : "missing",
      );
    }
  });

  it("tells an approved empty text from one that is not there yet", () => {
    const segment: BilingualSegment = { id: "1", number: 1, source: "a", target: "", status: "approved" };
    expect(shownTarget("as_it_stands", segment)).toEqual({ kind: "text", text: "" });
    const missing = { kind: "missing", words: "not yet translated" };
    expect(shownTarget("as_it_stands", { ...segment, status: "draft" })).toEqual(missing);
    const tagsAlone = { ...segment, status: "draft", target: "<b> </b>" } as const;
    expect(shownTarget("as_it_stands", tagsAlone)).toEqual(missing);
  });

  it("says when and by whom", () => {
    expect(exportedLine(documentOf([]))).toBe("23 November 2026, 06:26 UTC");
    expect(creditLines({ ...documentOf([]), translators: ["A", "B", "C"] })).toEqual([
      "Translated by A, B and C",
    ]);
  });
});
