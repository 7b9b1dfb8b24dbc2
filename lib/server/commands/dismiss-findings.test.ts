import { randomUUID } from "node:crypto";
import { beforeEach, expect, it } from "vitest";
import { client } from "../db/database";
import { listDismissals, listTallies } from "../data/findings";
import { renewVisit } from "../data/visits";
import { atOnce, refusalsIn, times } from "../testing/at-once";
import { translate } from "../testing/do-work";
import { makeDocument, type MadeDocument } from "../testing/make-document";
import { makeTeam, type Team } from "../testing/make-people";
import { describeOn, everyEngine } from "../testing/open-test-database";
import type { Viewer } from "../viewer";
import { bringFindingsBack, dismissFindings, dismissFindingsInput, tallyChecks } from "./dismiss-findings";
import { splitSegment } from "./split-segment";
import { undoStructureChange } from "./undo-structure-change";

describeOn(everyEngine, "findings and visits", () => {
  let team: Team;
  let document: MadeDocument;
  beforeEach(async () => {
    team = await makeTeam();
    document = await makeDocument(team.owner, team.projectId, {
      lines: ["Judul", "Kata sama.", "Kata sama.", "Kata lain."],
    });
  });
  const finding = { check: "numbers", key: "missing 50" } as const;
  const dismissed = async () => {
    const all = await listDismissals(team.reader, document.id);
    return all.map(({ segmentId }) => document.segments.findIndex(({ id }) => id === segmentId)).toSorted();
  };

  it("are dismissed once, for one segment or for its repetitions, and brought back", async () => {
    const segmentId = document.segments[1]!.id;
    const input = { segmentId, dismissals: [finding], appliesToRepeats: false };
    await dismissFindings(team.translator, input);
    await dismissFindings(team.translator, input);
    expect(await dismissed()).toEqual([1]);
    await dismissFindings(team.translator, { ...input, appliesToRepeats: true });
    expect(await dismissed()).toEqual([1, 2]);
    await bringFindingsBack(team.translator, { segmentId, dismissals: [finding] });
    expect(await dismissed()).toEqual([2]);
  });

  it("are dismissed and counted by several people at the same moment", async () => {
    const [, first, second] = document.segments;
    const acts = times(24, (at) => async (): Promise<void> => {
      const isEven = at % 2 === 0;
      const viewer = isEven ? team.translator : team.reviewer;
      const counts = isEven
        ? { numbers: { shown: 1, fixed: 0 }, spaces: { shown: 1, fixed: 0 } }
        : { spaces: { shown: 1, fixed: 0 }, numbers: { shown: 1, fixed: 0 } };
      if (at % 3 === 0) return tallyChecks(viewer, { documentId: document.id, counts });
      const both = [{ check: "spaces", key: `${at >> 2}` } as const, finding];
      await dismissFindings(viewer, {
        segmentId: (isEven ? first! : second!).id,
        dismissals: isEven ? both : both.toReversed(),
        appliesToRepeats: true,
      });
    });
    expect(refusalsIn(await atOnce(acts))).toEqual([]);
    // Six spaces and one number, in two segments each.
    expect(await dismissed()).toHaveLength(14);
    const tallies = await listTallies(team.reader, team.projectId);
    expect(tallies.toSorted((a, b) => a.check.localeCompare(b.check))).toEqual([
      { check: "numbers", shown: 8, fixed: 0, dismissed: 1 },
      { check: "spaces", shown: 8, fixed: 0, dismissed: 6 },
    ]);
  });

  it("are counted by what became of them", async () => {
    const counts = { numbers: { shown: 2, fixed: 1 }, spaces: { shown: 0, fixed: 3 } };
    await tallyChecks(team.translator, { documentId: document.id, counts });
    await dismissFindings(team.translator, {
      segmentId: document.segments[0]!.id,
      dismissals: [finding],
      appliesToRepeats: false,
    });
    // The same once more is no other dismissal.
    await dismissFindings(team.reviewer, {
      segmentId: document.segments[0]!.id,
      dismissals: [finding, finding],
      appliesToRepeats: true,
    });
    const tallies = await listTallies(team.reader, team.projectId);
    expect(tallies.toSorted((a, b) => a.check.localeCompare(b.check))).toEqual([
      { check: "numbers", shown: 2, fixed: 1, dismissed: 1 },
      { check: "spaces", shown: 0, fixed: 3, dismissed: 0 },
    ]);
  });

  it("tell whoever comes again what others changed meanwhile, and nothing of their own", async () => {
    const changed = async () => (await renewVisit(team.reviewer, document.id)).changedIds;
    expect(await changed()).toEqual([]);
    const db = await client();
    await db.visit.updateMany({ data: { seenAt: new Date(Date.now() - 3_600_000) } });
    await translate(team.translator, document.segments[1]!.id, "The same.");
    await translate(team.reviewer, document.segments[3]!.id, "Another.");
    expect(await changed()).toEqual([document.segments[1]!.id]);
    // The visit goes on: it is still new, and not looked up for whoever was told.
    expect(await changed()).toEqual([document.segments[1]!.id]);
    expect(await renewVisit(team.reviewer, document.id, true)).toEqual({ changedIds: [] });
    expect(await changed()).toEqual([document.segments[1]!.id]);
  });

  it("tell of the pieces that others made meanwhile, and of what others brought back", async () => {
    const changed = async () => (await renewVisit(team.reviewer, document.id)).changedIds;
    const split = (viewer: Viewer, at: number) =>
      splitSegment(viewer, {
        segmentId: document.segments[at]!.id,
        sourceRevisionId: document.segments[at]!.sourceRevisionId,
        targetRevisionId: null,
        sourceOffset: 4,
        mutationId: randomUUID(),
      });
    await changed();
    const db = await client();
    await db.visit.updateMany({ data: { seenAt: new Date(Date.now() - 3_600_000) } });
    await split(team.reviewer, 3);
    const made = await split(team.translator, 1);
    if (made.outcome !== "changed") throw new Error("It was not split.");
    expect((await changed()).toSorted()).toEqual(made.segmentIds.toSorted());
    await undoStructureChange(team.translator, {
      documentId: document.id,
      changeId: made.changeId,
      mutationId: randomUUID(),
    });
    expect(await changed()).toEqual([document.segments[1]!.id]);
  });
});

it.each(["a\0b", "\ud83d"])("a finding's key of %j is refused in clear words", (key) => {
  const input = { segmentId: randomUUID(), dismissals: [{ check: "numbers", key }] };
  const { error } = dismissFindingsInput.safeParse(input);
  expect(error?.issues[0]?.message).toMatch(/^Line 1, character \d is /);
  expect(
    dismissFindingsInput.safeParse({ ...input, dismissals: [{ check: "numbers", key: "e\u0301" }] }),
  ).toMatchObject({
    success: true,
    data: { dismissals: [{ key: "e\u0301" }] },
  });
});
