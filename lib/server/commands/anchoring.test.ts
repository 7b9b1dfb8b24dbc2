import { randomUUID } from "node:crypto";
import { beforeEach, expect, it } from "vitest";
import type { AnnotationView } from "@/lib/annotation/view";
import { listAnnotations } from "../data/annotation-views";
import { client } from "../db/database";
import { save, type Saved } from "../testing/do-work";
import { makeDocument, type MadeDocument } from "../testing/make-document";
import { makeTeam, type Team } from "../testing/make-people";
import { describeOn } from "../testing/open-test-database";
import { remark } from "../testing/remark";
import { acceptReplacement } from "./accept-replacement";
import { annotate } from "./annotate";
import { changeAnnotation } from "./change-annotation";
import { mergeSegments } from "./merge-segments";
import { placeAnnotation } from "./place-annotation";
import { splitSegment } from "./split-segment";
import { undoStructureChange } from "./undo-structure-change";

describeOn(["pglite", "postgresql"], "the place of an annotation", () => {
  let team: Team;
  let document: MadeDocument;
  let head: Saved;
  const segmentId = () => document.segments[1]!.id;
  const write = async (text: string) => {
    head = await save(team.translator, segmentId(), text, head.revisionId);
  };
  /** Puts a remark on the words between ⟦ and ⟧, which are those of the target as it stands. */
  const mark = (marked: string, viewer = team.reviewer, revision = head) => {
    const start = marked.indexOf("⟦");
    const end = marked.indexOf("⟧") - 1;
    expect(marked.replace("⟦", "").replace("⟧", "")).toBe(revision.text);
    return remark(viewer, document.id, {
      segmentId: segmentId(),
      side: "target",
      revisionId: revision.revisionId,
      start,
      end,
      body: "Look",
    });
  };
  const view = async (id: string): Promise<AnnotationView> =>
    (await listAnnotations(team.reader, document.id)).find((each) => each.id === id)!;
  const texts = async () => {
    const db = await client();
    const segments = await db.segment.findMany({ include: { sourceHead: true, targetHead: true } });
    return new Map(segments.map((each) => [each.id, each]));
  };
  /** What the annotation stands on today, with its state; "-" where it is detached. */
  const places = async (id: string) => {
    const stored = await texts();
    return (await view(id)).spans.map(({ segmentId: at, side, placement }) => {
      if (placement.state === "detached") return `- ${placement.reason}`;
      const text = (side === "source" ? stored.get(at)?.sourceHead : stored.get(at)?.targetHead)?.text ?? "";
      return `${placement.state} ${text.slice(placement.start, placement.end)}`;
    });
  };

  beforeEach(async () => {
    team = await makeTeam();
    document = await makeDocument(team.owner, team.projectId, {
      lines: ["Judul", "Ia pergi ke Moskow hari ini."],
    });
    head = await save(team.translator, segmentId(), "The envoy of the north left for Moscow on Monday.");
  });

  it("is written down at every revision, with how it was found", async () => {
    const id = await mark("The envoy of the north left for ⟦Moscow⟧ on Monday.");
    await write("Yesterday the envoy of the north left for Moscow on Monday.");
    await write("Yesterday the envoy of the north left for it on Monday.");
    const anchors = await (await client()).anchor.findMany({ orderBy: { id: "asc" } });
    expect(anchors).toMatchObject([
      { method: "walk", isMoved: false, start: 42, end: 48, lostReason: null, placedById: null },
      { start: null, end: null, revisionId: head.revisionId, confidence: 0 },
    ]);
    expect((await view(id)).spans[0]).toMatchObject({
      quote: "Moscow",
      placement: { state: "detached", lostInId: head.revisionId },
    });
  });

  it("returns with its words: after an undo, and after a cut and a paste", async () => {
    const id = await mark("The envoy of the north left ⟦for Moscow⟧ on Monday.");
    await write("The envoy of the north left on Monday.");
    expect(await places(id)).toEqual(["- deleted"]);
    await write("The envoy of the north left for Moscow on Monday.");
    expect(await places(id)).toEqual(["anchored for Moscow"]);
    await write("");
    expect(await places(id)).toEqual(["- deleted"]);
    await write("On Monday the envoy of the north left for Moscow, they say.");
    expect(await places(id)).toMatchObject([expect.stringMatching(/for Moscow$/u)]);
  });

  it("is never taken to a look-alike", async () => {
    await write("The envoy of the north left on Monday. The envoy of the south left on Friday.");
    const id = await mark("⟦The envoy of the north left on Monday.⟧ The envoy of the south left on Friday.");
    await write("The envoy of the south left on Friday. The envoy of the north left on Monday.");
    expect(await places(id)).toMatchObject([expect.stringMatching(/north left on Monday\.$/u)]);
    await write("The envoy of the south left on Friday.");
    expect(await places(id)).toMatchObject([expect.stringMatching(/^- /u)]);
  });

  it("stands behind emoji and marks by whole characters, and follows quotation marks", async () => {
    await write('He said "no" to the envoy.');
    const id = await mark('He said ⟦"no"⟧ to the envoy.');
    await write("👩‍🚀 e\u0301 He said “no” to the envoy.".normalize("NFC"));
    expect(await places(id)).toEqual(["moved “no”"]);
  });

  it("stays moved until somebody says that it stands right, and then is their place", async () => {
    const id = await mark("The ⟦envoy of the north⟧ left for Moscow on Monday.");
    await write("The envoy of the far north left for Moscow on Monday.");
    expect(await places(id)).toEqual(["moved envoy of the far north"]);
    const span = (await view(id)).spans[0]!;
    if (span.placement.state === "detached") throw new Error("It is detached.");
    const { start, end } = span.placement;
    const place = { annotationId: id, spanId: span.id, segmentId: segmentId(), revisionId: head.revisionId };
    await placeAnnotation(team.translator, { ...place, start, end });
    expect(await places(id)).toEqual(["anchored envoy of the far north"]);
    await write("The envoy of the far north left for Moscow on Tuesday.");
    expect(await places(id)).toEqual(["anchored envoy of the far north"]);
  });

  it("is put on other words by hand where it was detached, with its first words on record", async () => {
    const id = await mark("The envoy of the north left for ⟦Moscow⟧ on Monday.");
    await write("The envoy of the north left for Russia's capital on Monday.");
    expect(await places(id)).toMatchObject([expect.stringMatching(/^- /u)]);
    const span = (await view(id)).spans[0]!;
    const start = head.text.indexOf("Russia");
    const place = { annotationId: id, spanId: span.id, segmentId: segmentId(), revisionId: head.revisionId };
    await placeAnnotation(team.translator, { ...place, start, end: start + 16 });
    expect(await places(id)).toEqual(["anchored Russia's capital"]);
    expect((await view(id)).spans[0]!.quote).toBe("Moscow");
  });

  it("follows a remark made on a revision that is no longer the last", async () => {
    const old = head;
    await write("On Monday, the envoy of the north left for Moscow.");
    const id = await mark("The envoy of the north left for ⟦Moscow⟧ on Monday.", team.reviewer, old);
    expect(await places(id)).toEqual(["anchored Moscow"]);
  });

  it("goes through a split and a merge, and back", async () => {
    const id = await mark("The envoy of ⟦the north left for⟧ Moscow on Monday.");
    const { sourceRevisionId } = document.segments[1]!;
    const split = await splitSegment(team.translator, {
      segmentId: segmentId(),
      sourceRevisionId,
      targetRevisionId: head.revisionId,
      sourceOffset: 9,
      targetOffset: 23,
      mutationId: randomUUID(),
    });
    expect(await places(id)).toEqual(["anchored the north", "anchored left for"]);
    await undoStructureChange(team.translator, {
      documentId: document.id,
      changeId: split.changeId,
      mutationId: randomUUID(),
    });
    expect(await places(id)).toEqual(["anchored the north left for"]);
    await write("So the envoy of the north left for Moscow on Monday.");
    expect(await places(id)).toEqual(["anchored the north left for"]);
    const [first, second] = document.segments;
    await mergeSegments(team.translator, {
      documentId: document.id,
      segments: [
        { segmentId: first!.id, sourceRevisionId: first!.sourceRevisionId, targetRevisionId: null },
        { segmentId: second!.id, sourceRevisionId, targetRevisionId: head.revisionId },
      ],
      mutationId: randomUUID(),
    });
    expect(await places(id)).toEqual(["anchored the north left for"]);
  });

  it("is one of two people's at once: nobody's save leaves it behind", async () => {
    const made: Promise<string>[] = [];
    for (let turn = 0; turn < 5; turn++) {
      made.push(mark(head.text.replace(" left ", " ⟦left⟧ ")));
      const text = `${"Well, ".repeat(turn + 1)}the envoy of the north left for Moscow on Monday.`;
      made.push(write(text).then(() => ""));
      await Promise.all(made);
    }
    const ids = (await Promise.all(made)).filter((id) => id !== "");
    for (const id of ids) expect(await places(id)).toEqual(["anchored left"]);
  });

  it("gives suggested words to the text, and lets each act be taken back", async () => {
    const at = head.text.indexOf("left");
    const span = {
      segmentId: segmentId(),
      side: "target" as const,
      revisionId: head.revisionId,
      start: at,
      end: at + 4,
    };
    const { ids } = await annotate(team.reviewer, {
      documentId: document.id,
      annotations: [{ kind: "suggestion", replacement: "set off", spans: [span] }],
      mutationId: randomUUID(),
    });
    const [id] = ids;
    const outcome = await acceptReplacement(team.translator, {
      annotationId: id!,
      segmentId: segmentId(),
      targetRevisionId: head.revisionId,
      mutationId: randomUUID(),
    });
    expect(outcome).toMatchObject({
      outcome: "saved",
      text: "The envoy of the north set off for Moscow on Monday.",
    });
    expect((await view(id!)).resolved).not.toBeNull();
    await changeAnnotation(team.translator, { annotationId: id!, isResolved: false });
    expect((await view(id!)).resolved).toBeNull();
    await expect(changeAnnotation(team.translator, { annotationId: id!, isWithdrawn: true })).rejects.toThrow(
      /Only whoever wrote/u,
    );
    await changeAnnotation(team.reviewer, { annotationId: id!, isWithdrawn: true });
    expect(await view(id!)).toBeUndefined();
    await changeAnnotation(team.reviewer, { annotationId: id!, isWithdrawn: false });
    expect(await view(id!)).toMatchObject({ kind: "suggestion", replacement: "set off" });
  });
});
