import { randomUUID } from "node:crypto";
import { beforeEach, expect, it } from "vitest";
import type { SourceSegment } from "@/lib/alignment/mending/plan-import";
import { getWorkbench } from "../data/workbench";
import { findBrokenInvariants } from "../testing/check-invariants";
import { review, save, translate } from "../testing/do-work";
import { makeDocument, type MadeDocument } from "../testing/make-document";
import { makeTeam, type Team } from "../testing/make-people";
import { describeOn, everyEngine } from "../testing/open-test-database";
import { importTranslation } from "./import-translation";
import { proposeAlignment } from "./propose-alignment";

const lines = ["Kremlin diam", "Peskov tiba di Moskow. Dia menolak berkomentar. Rapat selesai."];
const translation =
  "The Kremlin is silent\n\nPeskov arrived in Moscow and he declined to comment. The meeting is over.";

describeOn(everyEngine, "an existing translation", () => {
  let team: Team;
  let document: MadeDocument;
  beforeEach(async () => {
    team = await makeTeam();
    document = await makeDocument(team.owner, team.projectId, { lines });
  });

  const propose = () =>
    proposeAlignment(team.translator, { documentId: document.id, format: "text" }, Buffer.from(translation));
  const seen = ({ id, sourceRevisionId, target }: SourceSegment) => ({
    segmentId: id,
    sourceRevisionId,
    targetRevisionId: target?.revisionId ?? null,
  });
  const texts = async () => {
    const now = await getWorkbench(team.reader, document.id);
    return now.document.blocks.flatMap((block) =>
      block.segments.map(({ number, source, target, status }) => [
        number,
        source.text,
        target?.text ?? null,
        status,
      ]),
    );
  };

  it("is aligned with the segments, each with a confidence, and nothing is stored", async () => {
    const { sources, mending } = await propose();
    expect(sources.map(({ number }) => number)).toEqual([1, 2, 3, 4]);
    expect(mending.beads.map((bead) => [bead.sources, bead.targets])).toEqual([
      [1, 1],
      [2, 1],
      [1, 1],
    ]);
    for (const { setter } of mending.beads) {
      expect(setter.by === "machine" && setter.confidence > 0 && setter.confidence <= 1).toBe(true);
    }
    expect((await texts()).every(([, , target]) => target === null)).toBe(true);
  });

  it("fills segments, merges those that share a sentence, and says the same when asked again", async () => {
    const { sources } = await propose();
    const [first, second, third, fourth] = sources.map(seen) as [never, never, never, never];
    const input = {
      documentId: document.id,
      mutationId: randomUUID(),
      fills: [
        { segments: [first], text: "The Kremlin is silent" },
        { segments: [second, third], text: "Peskov arrived in Moscow and he declined to comment." },
        { segments: [fourth], text: "The meeting is over." },
      ],
    };
    const outcome = { outcome: "imported", filled: 3, merged: 1 };
    expect(await importTranslation(team.translator, input)).toEqual(outcome);
    expect(await importTranslation(team.translator, input)).toEqual(outcome);
    expect(await texts()).toEqual([
      [1, "Kremlin diam", "The Kremlin is silent", "draft"],
      [
        2,
        "Peskov tiba di Moskow. Dia menolak berkomentar.",
        "Peskov arrived in Moscow and he declined to comment.",
        "draft",
      ],
      [3, "Rapat selesai.", "The meeting is over.", "draft"],
    ]);
    expect(await findBrokenInvariants(document.id)).toEqual([]);
  });

  it("overwrites nobody: where a text is newer than what was seen, nothing at all happens", async () => {
    const { sources } = await propose();
    await save(team.owner, document.segments[1]!.id, "Typed meanwhile");
    const before = await texts();
    const fills = sources.slice(0, 2).map((source) => ({ segments: [seen(source)], text: "Brought" }));
    const request = importTranslation(team.translator, {
      documentId: document.id,
      fills,
      mutationId: randomUUID(),
    });
    await expect(request).rejects.toMatchObject({
      code: "invalid",
      message: expect.stringContaining("Segment 2"),
    });
    expect(await texts()).toEqual(before);
  });

  it("ends an approval where the person chose to replace it, and keeps the text in the history", async () => {
    const saved = await translate(team.translator, document.segments[0]!.id, "Silent Kremlin");
    await review(team.reviewer, document.segments[0]!, saved);
    const { sources } = await propose();
    await importTranslation(team.translator, {
      documentId: document.id,
      fills: [{ segments: [seen(sources[0]!)], text: "The Kremlin is silent" }],
      mutationId: randomUUID(),
    });
    expect((await texts())[0]).toEqual([1, "Kremlin diam", "The Kremlin is silent", "draft"]);
    expect(await findBrokenInvariants(document.id)).toEqual([]);
  });
});
