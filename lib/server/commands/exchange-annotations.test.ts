import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { listAnnotations } from "../data/annotation-views";
import { save } from "../testing/do-work";
import { makeDocument } from "../testing/make-document";
import { makeTeam } from "../testing/make-people";
import { describeOn } from "../testing/open-test-database";
import { annotate } from "./annotate";
import { exportAnnotations, importAnnotations } from "./exchange-annotations";

describeOn(["pglite"], "annotations as Web Annotations", () => {
  it("go out, and come back into a copy as equal ones, each once", async () => {
    const team = await makeTeam();
    const lines = ["Judul", "Utara 😀 diam."];
    const document = await makeDocument(team.owner, team.projectId, { lines });
    const [, segment] = document.segments;
    const saved = await save(team.translator, segment!.id, "The 😀 north is silent.");
    const place = { segmentId: segment!.id, side: "target" as const, revisionId: saved.revisionId };
    await annotate(team.reviewer, {
      documentId: document.id,
      annotations: [
        {
          kind: "quality_issue",
          tag: "Accuracy/Omission",
          severity: "minor",
          spans: [
            { ...place, start: 7, end: 12 },
            {
              segmentId: segment!.id,
              side: "source",
              revisionId: segment!.sourceRevisionId,
              start: 6,
              end: 8,
            },
          ],
        },
        {
          kind: "translators_note",
          audience: "published",
          body: "A note",
          spans: [{ ...place, start: 0, end: 3 }],
        },
      ],
      mutationId: randomUUID(),
    });
    const { bytes } = await exportAnnotations(team.reader, { documentId: document.id });
    const text = new TextDecoder().decode(bytes);
    const again = await importAnnotations(team.reviewer, {
      documentId: document.id,
      text,
      mutationId: randomUUID(),
    });
    expect(again).toEqual({
      made: 0,
      left: [
        { number: 1, reason: "already_there" },
        { number: 2, reason: "already_there" },
      ],
    });

    const foreign = text.replaceAll(/"urn:uuid:[^"]*"/gu, () => `"urn:uuid:${randomUUID()}"`);
    const mutationId = randomUUID();
    const order = { documentId: document.id, text: foreign, mutationId };
    expect(await importAnnotations(team.translator, order)).toEqual({ made: 2, left: [] });
    await importAnnotations(team.translator, order);
    const views = await listAnnotations(team.reader, document.id);
    expect(views).toHaveLength(4);
    const plain = views.map(({ kind, tag, severity, audience, body, spans }) => ({
      ...{ kind, tag, severity, audience, body },
      spans: spans.map(({ side, quote, placement }) => ({ side, quote, placement })),
    }));
    expect(plain.slice(2)).toEqual(plain.slice(0, 2));
    await expect(importAnnotations(team.translator, { ...order, text: "{" })).rejects.toThrow(/no JSON/u);
  });
});
