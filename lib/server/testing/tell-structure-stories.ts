import fc from "fast-check";
import { beforeAll, expect, it } from "vitest";
import { listAnnotations } from "../data/annotation-views";
import { getWorkbench } from "../data/workbench";
import { findBrokenInvariants } from "./check-invariants";
import { makeDocument } from "./make-document";
import { makeTeam, type Team } from "./make-people";
import { describeOn, type Engine } from "./open-test-database";
import { anyStructureCommand } from "./structure-commands";
import { inkOf, type RealDocument, type StructureModel } from "./structure-model";

const lines = ["Judul berita", "Satu dua. Tiga empat; lima.", "Enam. Tujuh 50.000 delapan."];

/**
 * Five hundred random stories of saves, decisions, remarks, splits, merges, undos, corrections and new versions, each
 * beside a model in plain values. A file for each engine calls it, so that they run side by side.
 */
export function tellStructureStories(engine: Engine): void {
  describeOn([engine], "whatever is done to the structure of a document, in any order", () => {
    let team: Team;
    beforeAll(async () => {
      team = await makeTeam();
    });

    it("the document is the one plain values keep, and no word, decision or remark is lost", async () => {
      const stories = fc.commands([anyStructureCommand()], { maxCommands: 10, size: "max" });
      await fc.assert(
        fc.asyncProperty(stories, async (story) => {
          const { id: documentId } = await makeDocument(team.owner, team.projectId, { lines });
          const model: StructureModel = { segments: [], changes: [], annotations: [] };
          model.segments = (await load({ team, documentId })).map((segment) => ({ ...segment, version: 0 }));
          await fc.asyncModelRun(() => ({ model, real: { team, documentId } }), story);
          await compare({ team, documentId }, model);
          expect(await findBrokenInvariants(documentId)).toEqual([]);
        }),
        { numRuns: 500 },
      );
    }, 600_000);
  });
}

async function load({ team, documentId }: RealDocument) {
  const { document } = await getWorkbench(team.reader, documentId);
  return document.blocks.flatMap((block) =>
    block.segments.map(({ id, source, target, status }) => ({
      id,
      blockId: block.id,
      source: source.text,
      target: target?.text ?? null,
      status,
    })),
  );
}

async function compare(real: RealDocument, model: StructureModel): Promise<void> {
  const stored = await load(real);
  expect(stored).toEqual(
    model.segments.map(({ id, blockId, source, target, status }) => ({
      id,
      blockId,
      source,
      target,
      status,
    })),
  );
  const { document } = await getWorkbench(real.team.reader, real.documentId);
  const numbers = document.blocks.flatMap((block) => block.segments.map(({ number }) => number));
  expect(numbers).toEqual(numbers.map((_, at) => at + 1));

  const annotations = await listAnnotations(real.team.reader, real.documentId);
  expect(annotations.map(({ id }) => id)).toEqual(model.annotations.map(({ id }) => id));
  for (const { id, quote, isTouched } of model.annotations) {
    const { spans } = annotations.find((annotation) => annotation.id === id)!;
    const placed = spans.map(({ segmentId, side, placement }) => {
      const segment = stored.find((each) => each.id === segmentId);
      const text = (side === "source" ? segment?.source : segment?.target) ?? "";
      return placement.state === "detached" ? "" : text.slice(placement.start, placement.end);
    });
    expect(spans.length).toBeGreaterThan(0);
    if (!isTouched) expect(inkOf(placed.join(""))).toBe(inkOf(quote));
  }
}
