import { createHash, randomUUID } from "node:crypto";
import { beforeAll, expect, it } from "vitest";
import { verifyFile } from "@/lib/formats/release/verify-file";
import { signedText } from "@/lib/formats/release/seal-text";
import { releaseFormats, type ReleaseKind } from "@/lib/release/manifest";
import { getGate } from "../data/gate";
import { getRelease, getReleaseFile, listReleases } from "../data/releases";
import { listPublicKeys } from "../data/signing-keys";
import { client, transact } from "../db/database";
import { readAuditHead } from "../data/audit";
import { isSignedBy, keyIdOf } from "../signing";
import { atOnce } from "../testing/at-once";
import { confirm, review, save, translate } from "../testing/do-work";
import { makeDocument, type MadeDocument } from "../testing/make-document";
import { makeTeam, type Team } from "../testing/make-people";
import { describeOn, everyEngine } from "../testing/open-test-database";
import { changeBlock } from "./change-block";
import { correctSource } from "./correct-source";
import { releaseDocument } from "./release-document";
import { splitSegment } from "./split-segment";

const sha256 = (text: string) => createHash("sha256").update(text, "utf8").digest("hex");

function release(team: Team, document: MadeDocument, kind: ReleaseKind, mutationId = randomUUID()) {
  return releaseDocument(team.owner, { documentId: document.id, kind, mutationId });
}

async function approveAll(team: Team, document: MadeDocument): Promise<void> {
  for (const [at, segment] of document.segments.entries()) {
    const saved = await translate(team.translator, segment.id, `Text ${at + 1}.`);
    await review(team.reviewer, segment, saved);
  }
}

async function verdictOf(team: Team, releaseId: string) {
  const keys = (await listPublicKeys()).map(({ publicKey }) => publicKey);
  const verdicts = [];
  for (const format of releaseFormats) {
    const { bytes } = await getReleaseFile(team.reader, releaseId, format);
    verdicts.push(verifyFile(bytes, { sha256, isSignedBy, keyIdOf, keys }));
  }
  return verdicts;
}

describeOn(everyEngine, "releasing a document", (engine) => {
  let team: Team;
  beforeAll(async () => {
    team = await makeTeam();
  });

  it("releases as final what is approved, and every file proves itself", async () => {
    const document = await makeDocument(team.owner, team.projectId);
    await approveAll(team, document);
    const before = await transact((tx) => readAuditHead(tx, team.projectId));
    expect((await getGate(team.reader, document.id)).blockers).toEqual([]);
    const made = await release(team, document, "final");
    expect(made).toMatchObject({ number: 1, kind: "final", byName: team.owner.name });
    for (const verdict of await verdictOf(team, made.id)) {
      expect(verdict).toMatchObject({
        verdict: "genuine",
        alterations: [],
        release: { number: 1, segments: 3 },
      });
    }
    const { manifest, signature } = await getRelease(team.reader, made.id);
    expect(isSignedBy(signedText(manifest), signature.value, signature.publicKey)).toBe(true);
    expect(manifest.auditHead).toEqual(before);
    const [first] = manifest.segments;
    expect(first).toMatchObject({
      source: { text: "Judul", author: null },
      target: { text: "Text 1.", n: 1, origin: "typed", author: { id: team.translator.userId } },
      approvals: [{ approver: { id: team.reviewer.userId }, isOverride: false }],
      provenance: { roots: ["typed"], disclosure: "none" },
    });
    const db = await client();
    const stored = await db.review.findUniqueOrThrow({ where: { id: first!.approvals[0]!.reviewId } });
    expect(stored.targetSha256).toBe(first!.target!.sha256);
  });

  it("refuses a final release while anything blocks, and lists it in a draft", async () => {
    const document = await makeDocument(team.owner, team.projectId, {
      lines: ["Judul", "<b>Satu</b>.", "Dua.", "Tiga.", "Empat."],
    });
    const [one, two, three, four, five] = document.segments;
    const first = await translate(team.translator, one!.id, "Title");
    await review(team.reviewer, one!, first);
    await correctSource(team.owner, {
      segmentId: one!.id,
      baseRevisionId: one!.sourceRevisionId,
      text: "Judul.",
      kind: "typo",
      mutationId: randomUUID(),
    });
    await save(team.translator, two!.id, "One.");
    const sentBack = await translate(team.translator, three!.id, "Two.");
    await review(team.reviewer, three!, sentBack, { decision: "changes_requested", reason: "Why?" });
    await translate(team.translator, four!.id, "Three.");
    await expect(release(team, document, "final")).rejects.toThrow(/stand in the way/u);
    expect(await listReleases(team.owner, document.id)).toEqual([]);
    const { blockers } = await getGate(team.reader, document.id);
    expect(blockers.map((each) => [each.kind, "number" in each && each.number])).toEqual([
      ["source_changed", 1],
      ["not_approved", 2],
      ["error_finding", 2],
      ["sent_back", 3],
      ["not_approved", 4],
      ["not_approved", 5],
    ]);
    const made = await release(team, document, "draft");
    const { manifest } = await getRelease(team.owner, made.id);
    expect(manifest.blockers).toEqual(blockers);
    expect(manifest.segments[2]!.approvals).toEqual([]);
    expect(five!.id).toBe(manifest.segments[4]!.id);
    for (const { verdict } of await verdictOf(team, made.id)) expect(verdict).toBe("genuine");
    const { bytes } = await getReleaseFile(team.reader, made.id, "html");
    expect(Buffer.from(bytes).toString()).toContain("Sent back to the translator. Segment 3.");
  });

  it("gives the same answer to the same request, and each release its number", async () => {
    const document = await makeDocument(team.owner, team.projectId);
    const mutationId = randomUUID();
    const first = await release(team, document, "draft", mutationId);
    expect(await release(team, document, "draft", mutationId)).toEqual(first);
    await expect(release(team, document, "final", mutationId)).rejects.toThrow(/mutationId was used/u);
    const wanted = Array.from(
      { length: engine === "postgresql" ? 4 : 2 },
      () => () => release(team, document, "draft"),
    );
    await atOnce(wanted);
    const list = await listReleases(team.reader, document.id);
    expect(list.map(({ number }) => number)).toEqual(Array.from(list, (_, at) => list.length - at));
    expect(list).toHaveLength(wanted.length + 1);
    const [newest, before] = await Promise.all(list.slice(0, 2).map(({ id }) => getRelease(team.owner, id)));
    expect(newest!.manifest.release.previous).toEqual({
      number: before!.number,
      sha256: sha256(signedText(before!.manifest)),
    });
  });

  it("leaves boilerplate out, and takes no document without a segment", async () => {
    const document = await makeDocument(team.owner, team.projectId, { lines: ["Judul"] });
    await changeBlock(team.owner, {
      documentId: document.id,
      blockId: document.segments[0]!.blockId,
      role: "boilerplate",
    });
    expect((await getGate(team.reader, document.id)).blockers).toEqual([{ kind: "empty_document" }]);
    await expect(release(team, document, "draft")).rejects.toThrow("There is no segment to release.");
  });

  it("cannot be changed or taken away, nor numbered otherwise, by any line of code", async () => {
    const document = await makeDocument(team.owner, team.projectId);
    const { id } = await release(team, document, "draft");
    const db = await client();
    await expect(db.release.update({ where: { id }, data: { kind: "final" } })).rejects.toThrow(
      /append_only/u,
    );
    await expect(db.releaseFile.deleteMany({ where: { releaseId: id } })).rejects.toThrow(/append_only/u);
    await expect(db.signingKey.updateMany({ data: { privateKey: null } })).rejects.toThrow(/append_only/u);
    const row = await db.release.findUniqueOrThrow({ where: { id } });
    const next = { ...row, id: randomUUID(), mutationId: randomUUID(), number: 3 };
    await expect(db.release.create({ data: next })).rejects.toThrow(/release_number/u);
    const file = {
      releaseId: id,
      format: "docx" as const,
      bytes: new Uint8Array(3),
      sha256: "0".repeat(64),
      size: 3,
    };
    await expect(db.releaseFile.create({ data: file })).rejects.toThrow();
  });

  it("says of texts that a machine began what people did with them", async () => {
    const document = await makeDocument(team.owner, team.projectId, {
      lines: ["Judul", "Satu.", "Dua.", "Tiga. Empat."],
    });
    const [one, two, three, four] = document.segments;
    const db = await client();
    const byMachine = async (at: number, text: string) => {
      const saved = await save(team.translator, document.segments[at]!.id, text);
      await db.$executeRawUnsafe('ALTER TABLE "Revision" DISABLE TRIGGER revision_append_only');
      await db.revision.update({ where: { id: saved.revisionId }, data: { origin: "machine" } });
      await db.$executeRawUnsafe('ALTER TABLE "Revision" ENABLE TRIGGER revision_append_only');
      return saved;
    };
    await byMachine(0, "Raw");
    const seen = await byMachine(1, "Seen");
    await confirm(team.translator, two!.id, seen.revisionId);
    await review(team.reviewer, two!, seen);
    const begun = await byMachine(2, "Began");
    await save(team.translator, three!.id, "Finished", begun.revisionId);
    const whole = await byMachine(3, "Three. Four.");
    await splitSegment(team.translator, {
      segmentId: four!.id,
      sourceRevisionId: four!.sourceRevisionId,
      targetRevisionId: whole.revisionId,
      sourceOffset: 3,
      targetOffset: 6,
      mutationId: randomUUID(),
    });
    const { manifest } = await getRelease(team.owner, (await release(team, document, "draft")).id);
    expect(one!.id).toBe(manifest.segments[0]!.id);
    expect(
      manifest.segments.map(({ provenance }) => [provenance.roots, provenance.disclosure]).slice(0, 5),
    ).toEqual([
      [["machine"], "ai-autonomous"],
      [["machine"], "ai-assisted"],
      [["machine_edited", "typed"], "ai-assisted"],
      [["machine"], "ai-autonomous"],
      [["machine"], "ai-autonomous"],
    ]);
    expect(manifest.disclosure).toMatchObject({
      class: "ai-autonomous",
      counts: { "ai-autonomous": 3, "ai-assisted": 2 },
    });
  });
});
