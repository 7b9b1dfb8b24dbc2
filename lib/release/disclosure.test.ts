import { describe, expect, it } from "vitest";
import type { Origin } from "@/lib/revision/view";
import { classOf, disclose } from "./disclosure";
import type { DisclosureClass } from "./disclosure-class";

describe("classOf", () => {
  it.each<[readonly Origin[], boolean, DisclosureClass]>([
    [["typed"], false, "none"],
    [["typed"], true, "none"],
    [["imported"], false, "none"],
    [["memory"], true, "none"],
    [[], false, "none"],
    [["machine"], false, "ai-autonomous"],
    [["machine"], true, "ai-assisted"],
    [["machine_edited"], false, "ai-assisted"],
    [["machine_edited"], true, "ai-assisted"],
    [["typed", "machine"], false, "ai-autonomous"],
    [["typed", "machine_edited"], false, "ai-assisted"],
    [["machine", "machine_edited"], true, "ai-assisted"],
  ])("%j, reviewed: %s → %s", (roots, isReviewed, expected) => {
    expect(classOf(roots, isReviewed)).toBe(expected);
  });
});

describe("disclose", () => {
  const of = (...all: DisclosureClass[]) =>
    disclose(all.map((disclosure, at) => ({ number: at + 1, disclosure })));

  it.each<[string, DisclosureClass[], DisclosureClass, string, string]>([
    [
      "people's work",
      ["none", "none"],
      "none",
      "digitalCreation",
      "No machine translation is on record for this text.",
    ],
    ["nothing", [], "none", "digitalCreation", "No machine translation is on record for this text."],
    [
      "all reviewed",
      ["ai-assisted", "ai-assisted"],
      "ai-assisted",
      "compositeWithTrainedAlgorithmicMedia",
      "Translated with the help of a machine, and edited or reviewed by a person: the whole text.",
    ],
    [
      "one not reviewed",
      ["none", "ai-autonomous", "ai-assisted", "ai-assisted", "ai-assisted"],
      "ai-autonomous",
      "trainedAlgorithmicMedia",
      "Translated by machine and not reviewed: segment 2. Translated with the help of a machine, and edited or reviewed by a person: segments 3–5.",
    ],
  ])("%s", (_, all, highest, type, line) => {
    const disclosure = of(...all);
    expect(disclosure).toMatchObject({ class: highest, line });
    expect(disclosure.digitalSourceType).toBe(`http://cv.iptc.org/newscodes/digitalsourcetype/${type}`);
    expect(Object.values(disclosure.counts).reduce((sum, count) => sum + count, 0)).toBe(all.length);
  });
});
