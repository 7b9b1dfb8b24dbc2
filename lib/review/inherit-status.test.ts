import { describe, expect, it } from "vitest";
import type { SegmentStatus } from "@/lib/document/status";
import { inheritStatus } from "./inherit-status";

describe("inheritStatus", () => {
  it.each<[SegmentStatus[], string, SegmentStatus]>([
    [["approved"], "Text", "draft"],
    [["translated", "approved"], "Text", "draft"],
    [["draft", "not_started"], "Text", "draft"],
    [["changes_requested", "approved"], "Text", "changes_requested"],
    [["changes_requested"], " ", "not_started"],
    [["approved"], "", "not_started"],
    [["not_started"], "", "not_started"],
  ])("%j with %j → %s", (parents, text, expected) => {
    expect(inheritStatus(parents, text)).toBe(expected);
  });
});
