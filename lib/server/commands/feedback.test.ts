import { beforeEach, expect, it } from "vitest";
import { fewestPeople, lastMonths } from "@/lib/review/feedback";
import { countNewFeedback, listFeedback } from "../data/feedback";
import { listProjectReasons, listReasonsOf } from "../data/learning";
import type { Viewer } from "../viewer";
import { confirm, review, save, translate } from "../testing/do-work";
import { makeDocument, type MadeDocument } from "../testing/make-document";
import { addToProject, makeTeam, makeViewer, type Team } from "../testing/make-people";
import { describeOn } from "../testing/open-test-database";
import { takeNote } from "./note-feedback";

const since = lastMonths(new Date().toISOString())[0]!;

describeOn(["pglite"], "what came back", () => {
  let team: Team;
  let document: MadeDocument;
  const idOf = (number: number) => document.segments[number - 1]!.id;
  const list = async (viewer: Viewer, onlyNew = true) =>
    (await listFeedback(viewer, { onlyNew, after: null })).items;
  const sendBack = async (number: number, by: Viewer, reason = "No") => {
    const saved = await translate(by, idOf(number), `Text ${number}`);
    await review(team.reviewer, document.segments[number - 1]!, saved, {
      decision: "changes_requested",
      reason,
      reasonKind: "style",
    });
    return saved;
  };

  beforeEach(async () => {
    team = await makeTeam();
    document = await makeDocument(team.owner, team.projectId, {
      lines: ["Judul", "Satu.", "Dua.", "Tiga.", "Empat.", "Lima."],
    });
  });

  it("reaches whoever wrote the text, with what they wrote and what became of it, and nobody else", async () => {
    const own = await save(team.translator, idOf(2), "One.");
    const between = await save(team.owner, idOf(2), "One!", own.revisionId);
    await confirm(team.translator, idOf(2), between.revisionId);
    await review(team.reviewer, document.segments[1]!, between, {
      decision: "approved_with_edits",
      text: "One, then.",
      reason: "Smoother",
    });
    await sendBack(3, team.translator, "The number is wrong");
    const approved = await translate(team.translator, idOf(4), "Three.");
    await review(team.reviewer, document.segments[3]!, approved);
    expect(await list(team.translator)).toMatchObject([
      { number: 3, decision: "changes_requested", reason: "The number is wrong", reasonKind: "style" },
      {
        number: 2,
        decision: "approved_with_edits",
        written: "One.",
        seen: "One!",
        decided: "One, then.",
        reason: "Smoother",
        isSeen: false,
      },
    ]);
    // The owner wrote in the second one as well.
    expect((await list(team.owner)).map(({ number }) => number)).toEqual([2]);
    expect(await list(team.reviewer)).toEqual([]);
    expect(await list(await makeViewer())).toEqual([]);
  });

  it("is new until it is taken note of, by each for themselves", async () => {
    await sendBack(2, team.translator);
    await sendBack(3, team.translator);
    expect(await countNewFeedback(team.translator)).toBe(2);
    const [newest, older] = await list(team.translator);
    // Nobody marks what is another's.
    await takeNote(team.owner, { reviewIds: [newest!.reviewId] });
    expect(await countNewFeedback(team.translator)).toBe(2);
    await takeNote(team.translator, { reviewIds: [newest!.reviewId] });
    await takeNote(team.translator, { reviewIds: [newest!.reviewId] });
    expect((await list(team.translator)).map(({ reviewId }) => reviewId)).toEqual([older!.reviewId]);
    expect((await list(team.translator, false)).map(({ isSeen }) => isSeen)).toEqual([true, false]);
    await takeNote(team.translator, {});
    expect(await countNewFeedback(team.translator)).toBe(0);
  });

  it("adds up for oneself and the owner, and for others only without names and from enough people", async () => {
    const others = await Promise.all(Array.from({ length: fewestPeople - 1 }, () => makeViewer()));
    for (const each of others) await addToProject(team.owner, team.projectId, "translator", each);
    await sendBack(2, team.translator);
    const own = await listReasonsOf(team.translator, team.projectId, team.translator.userId, since);
    expect(own.counts).toMatchObject([{ kind: "style", count: 1 }]);
    expect(await listReasonsOf(team.owner, team.projectId, team.translator.userId, since)).toEqual(own);
    for (const curious of [others[0]!, team.reviewer, team.reader, await makeViewer()]) {
      await expect(listReasonsOf(curious, team.projectId, team.translator.userId, since)).rejects.toThrow();
    }
    for (const [at, each] of others.entries()) {
      const told = await listProjectReasons(team.translator, team.projectId, since);
      expect([told.counts, told.withheld.length]).toEqual([[], 1]);
      expect((await listProjectReasons(team.owner, team.projectId, since)).counts).toMatchObject([
        { count: at + 1 },
      ]);
      await sendBack(at + 3, each);
    }
    const told = await listProjectReasons(team.translator, team.projectId, since);
    expect(told).toMatchObject({ counts: [{ kind: "style", count: fewestPeople }], withheld: [] });
    await expect(listProjectReasons(team.reader, team.projectId, since)).rejects.toThrow();
    await expect(listProjectReasons(await makeViewer(), team.projectId, since)).rejects.toThrow();
  });
});
