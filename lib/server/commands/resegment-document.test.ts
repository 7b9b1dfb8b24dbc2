import { randomUUID } from "node:crypto";
import { beforeEach, expect, it } from "vitest";
import { hasWork } from "@/lib/structure/division-view";
import { getWorkbench } from "../data/workbench";
import { findBrokenInvariants } from "../testing/check-invariants";
import { review, save, translate } from "../testing/do-work";
import { makeDocument, type MadeDocument } from "../testing/make-document";
import { makeTeam, type Team } from "../testing/make-people";
import { describeOn, everyEngine } from "../testing/open-test-database";
import { proposeDivision, resegmentDocument } from "./resegment-document";
import { splitSegment } from "./split-segment";
import { undoStructureChange } from "./undo-structure-change";

describeOn(everyEngine, "dividing a document anew", () => {
  let team: Team;
  let document: MadeDocument;
  beforeEach(async () => {
    team = await makeTeam();
    document = await makeDocument(team.owner, team.projectId, {
      lines: ["Judul berita", "Kremlin diam saja. Dia pergi.", "Presiden datang kemarin malam."],
    });
  });

  const propose = () => proposeDivision(team.owner, { documentId: document.id });
  const told = async () => {
    const now = await getWorkbench(team.reader, document.id);
    return now.document.blocks.flatMap((block) =>
      block.segments.map(({ source, target, status }) => [source.text, target?.text ?? null, status]),
    );
  };
  /** Cut by hand where no rule would cut. */
  const split = (at: number, sourceOffset: number, targetRevisionId: string | null) =>
    splitSegment(team.translator, {
      segmentId: document.segments[at]!.id,
      sourceRevisionId: document.segments[at]!.sourceRevisionId,
      targetRevisionId,
      sourceOffset,
      mutationId: randomUUID(),
    });
  const apply = async (firstIds: readonly string[], token: string) =>
    resegmentDocument(team.owner, {
      documentId: document.id,
      firstIds: [...firstIds],
      token,
      mutationId: randomUUID(),
    });

  it("proposes nothing where the rules agree with what is there", async () => {
    expect((await propose()).groups).toEqual([]);
  });

  it("names the places, says which have work in them, and divides only the chosen ones", async () => {
    const approved = await translate(team.translator, document.segments[1]!.id, "The Kremlin is silent.");
    await review(team.reviewer, document.segments[1]!, approved);
    const first = await split(1, 7, approved.revisionId);
    const third = await split(3, 8, null);
    const before = await told();
    const { groups, token } = await propose();
    expect(groups.map(({ from, to }) => [from.map(({ id }) => id), to, from.some(hasWork)])).toEqual([
      [first.segmentIds, ["Kremlin diam saja."], true],
      [third.segmentIds, ["Presiden datang kemarin malam."], false],
    ]);

    const { changeId } = await apply([third.segmentIds[0]!], token);
    const after = await told();
    expect(after.slice(0, 4)).toEqual(before.slice(0, 4));
    expect(after.slice(4)).toEqual([["Presiden datang kemarin malam.", null, "not_started"]]);
    expect(await findBrokenInvariants(document.id)).toEqual([]);

    await undoStructureChange(team.translator, {
      documentId: document.id,
      changeId,
      mutationId: randomUUID(),
    });
    expect(await told()).toEqual(before);
    expect(await findBrokenInvariants(document.id)).toEqual([]);
  });

  it("does nothing where somebody has worked since it was proposed", async () => {
    const { segmentIds } = await split(3, 8, null);
    const { token } = await propose();
    await save(team.translator, document.segments[0]!.id, "Typed meanwhile");
    await expect(apply([segmentIds[0]!], token)).rejects.toMatchObject({ code: "invalid", field: "token" });
  });
});
