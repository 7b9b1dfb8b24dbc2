import { beforeEach, expect, it } from "vitest";
import { client } from "../db/database";
import { listDismissals, listTallies } from "../data/findings";
import { renewVisit } from "../data/visits";
import { translate } from "../testing/do-work";
import { makeDocument, type MadeDocument } from "../testing/make-document";
import { makeTeam, type Team } from "../testing/make-people";
import { describeOn, everyEngine } from "../testing/open-test-database";
import { bringFindingsBack, dismissFindings, tallyChecks } from "./dismiss-findings";

describeOn(everyEngine, "findings and visits", () => {
  let team: Team;
  let document: MadeDocument;
  beforeEach(async () => {
    team = await makeTeam();
    document = await makeDocument(team.owner, team.projectId, {
      lines: ["Judul", "Sama.", "Sama.", "Lain."],
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

  it("are counted by what became of them", async () => {
    const counts = { numbers: { shown: 2, fixed: 1 }, spaces: { shown: 0, fixed: 3 } };
    await tallyChecks(team.translator, { documentId: document.id, counts });
    await dismissFindings(team.translator, {
      segmentId: document.segments[0]!.id,
      dismissals: [finding],
      appliesToRepeats: false,
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
    // The visit goes on: it is still new.
    expect(await changed()).toEqual([document.segments[1]!.id]);
  });
});
