import { randomUUID } from "node:crypto";
import { strFromU8, unzipSync } from "fflate";
import { beforeEach, expect, it } from "vitest";
import { annotationKinds, kindRules } from "@/lib/annotation/kinds";
import { formats, writableFormatIds } from "@/lib/formats/registry";
import { listAnnotations } from "../data/annotation-views";
import { getGate } from "../data/gate";
import { review, save, translate, type Saved } from "../testing/do-work";
import { makeDocument, type MadeDocument } from "../testing/make-document";
import { makeTeam, type Team } from "../testing/make-people";
import { describeOn } from "../testing/open-test-database";
import { annotate } from "./annotate";
import { changeAnnotation } from "./change-annotation";
import { changeTags } from "./change-tags";
import { reply } from "./discuss-annotation";
import { downloadRelease } from "./download-release";
import { exportDocument } from "./export-document";
import { placeAnnotation } from "./place-annotation";
import { releaseDocument } from "./release-document";

type Remark = Parameters<typeof annotate>[1]["annotations"][number];

const secret = "S3CR3T-4F0E";

/** Everything a file says, its parts unpacked. */
function wordsOf(bytes: Uint8Array): string {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  if (!isZip) return strFromU8(bytes);
  return Object.entries(unzipSync(bytes))
    .map(([name, part]) => `${name}\n${strFromU8(part)}`)
    .join("\n");
}

describeOn(["pglite", "postgresql"], "what readers get of annotations", () => {
  let team: Team;
  let document: MadeDocument;
  let first: Saved;
  const segmentId = () => document.segments[0]!.id;
  const spanOn = (side: "source" | "target") => {
    const revisionId = side === "source" ? document.segments[0]!.sourceRevisionId : first.revisionId;
    return { segmentId: segmentId(), side, revisionId, start: 0, end: 3 };
  };
  const say = async (remark: Omit<Remark, "spans">, sides: readonly ("source" | "target")[] = ["target"]) => {
    const { ids } = await annotate(team.reviewer, {
      documentId: document.id,
      annotations: [{ ...remark, spans: sides.map(spanOn) }],
      mutationId: randomUUID(),
    });
    return ids[0]!;
  };
  const blockers = async () => (await getGate(team.owner, document.id)).blockers.map(({ kind }) => kind);

  beforeEach(async () => {
    team = await makeTeam();
    document = await makeDocument(team.owner, team.projectId, { lines: ["Utara diam.", "Dua."] });
    first = await translate(team.translator, segmentId(), "The north is silent.");
  });

  it("is nothing of what the team says among itself, in any format, and all that is published", async () => {
    await changeTags(team.owner, {
      projectId: team.projectId,
      version: 0,
      tags: [{ id: null, name: `Tag ${secret}` }],
    });
    for (const kind of annotationKinds) {
      const rule = kindRules[kind];
      const id = await say(
        {
          kind,
          body: `Body ${secret}`,
          tag: kind === "quality_issue" ? "Accuracy/Omission" : `tag-${secret.toLowerCase()}`,
          ...(rule.takesSeverity ? { severity: "minor" as const } : {}),
          ...(rule.takesReplacement ? { replacement: secret } : {}),
          ...(rule.takesUrl ? { url: `https://example.org/${secret}` } : {}),
        },
        ["source", "target"],
      );
      await reply(team.translator, { annotationId: id, body: `Reply ${secret}`, mutationId: randomUUID() });
    }
    await say({ kind: "translators_note", audience: "published", body: "The capital: Pyongyang" });
    await say({ kind: "citation", audience: "published", url: "https://example.org/kcna" });
    const gone = await say({ kind: "translators_note", audience: "published", body: secret });
    await changeAnnotation(team.reviewer, { annotationId: gone, isWithdrawn: true });

    const files: [string, Uint8Array][] = [];
    for (const format of writableFormatIds) {
      const { bytes } = await exportDocument(team.reader, {
        documentId: document.id,
        format,
        scope: "as_it_stands",
      });
      files.push([format, bytes]);
    }
    const release = await releaseDocument(team.owner, {
      documentId: document.id,
      kind: "draft",
      mutationId: randomUUID(),
    });
    for (const { format } of release.files) {
      const { bytes } = await downloadRelease(team.reader, { releaseId: release.id, format });
      files.push([`release ${format}`, bytes]);
    }
    for (const [name, bytes] of files) expect([name, wordsOf(bytes).includes(secret)]).toEqual([name, false]);
    for (const [name, bytes] of files) {
      const use = formats.find(({ id }) => id === name)?.use ?? "readers";
      if (use === "tools") continue;
      const words = wordsOf(bytes);
      expect([name, words.split("The capital: Pyongyang").length > 1]).toEqual([name, true]);
      expect([name, words.includes("https://example.org/kcna")]).toEqual([name, true]);
    }
  });

  it("blocks a release while it has no sure place", async () => {
    const id = await say({ kind: "translators_note", audience: "published", body: "A note" });
    expect(await blockers()).not.toContain("note_detached");
    first = await save(team.translator, segmentId(), "Quiet, all of it.", first.revisionId);
    expect(await blockers()).toContain("note_detached");
    const view = (await listAnnotations(team.reader, document.id)).find((each) => each.id === id)!;
    await placeAnnotation(team.translator, {
      annotationId: id,
      spanId: view.spans[0]!.id,
      segmentId: segmentId(),
      revisionId: first.revisionId,
      start: 0,
      end: 5,
    });
    expect(await blockers()).not.toContain("note_detached");
  });

  it("is no approval over an open major issue, until it is resolved", async () => {
    const id = await say({ kind: "quality_issue", tag: "Accuracy/Omission", severity: "major" });
    expect(await blockers()).toContain("quality_issue");
    await expect(review(team.reviewer, document.segments[0]!, first)).rejects.toThrow(
      /major issue .* is open here/u,
    );
    await changeAnnotation(team.reviewer, { annotationId: id, isResolved: true });
    expect(await blockers()).not.toContain("quality_issue");
    expect(await review(team.reviewer, document.segments[0]!, first)).toMatchObject({ outcome: "reviewed" });
  });

  it("is an approval over a minor one", async () => {
    await say({ kind: "quality_issue", tag: "Accuracy/Omission", severity: "minor" });
    expect(await review(team.reviewer, document.segments[0]!, first)).toMatchObject({ outcome: "reviewed" });
  });
});
