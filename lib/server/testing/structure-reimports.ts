import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { expect } from "vitest";
import { readArticle } from "@/lib/formats/read-article";
import { matchSegments } from "@/lib/structure/match-segments";
import { compareArticle } from "../commands/compare-article";
import { reimportArticle } from "../commands/reimport-article";
import { getWorkbench } from "../data/workbench";
import { inkOf, type ModelSegment, type RealDocument, type StructureModel } from "./structure-model";

/** What an editor did to the article. */
export type Revision =
  { readonly kind: "nothing" | "drop" | "swap" } | { readonly kind: "add" | "change"; readonly text: string };

export function anyRevision(): fc.Arbitrary<Revision> {
  const text = fc.constantFrom("Kalimat baru 12.", "Berita lain sama sekali.", "Satu dua.");
  return fc.oneof(
    fc.constantFrom("nothing" as const, "drop" as const, "swap" as const).map((kind) => ({ kind })),
    fc.record({ kind: fc.constantFrom("add" as const, "change" as const), text }),
  );
}

function revise(texts: readonly string[], at: number, revision: Revision): readonly string[] {
  switch (revision.kind) {
    case "drop":
      return texts.length < 2 ? texts : texts.toSpliced(at, 1);
    case "swap":
      return texts.toSpliced(at, 2, ...texts.slice(at, at + 2).toReversed());
    case "add":
      return texts.toSpliced(at, 0, revision.text);
    case "change":
      return texts.with(at, `${texts[at]!} ${revision.text}`);
    default:
      return texts;
  }
}

/** The article comes again, revised; each sentence is a paragraph of its own. What still fits must still be there. */
export function reimporting(revision: Revision) {
  return async (model: StructureModel, real: RealDocument, segment: ModelSegment): Promise<void> => {
    const { team, documentId } = real;
    const lines = model.segments.map(({ source }) => source.replaceAll(/\s+/g, " "));
    const text = revise(lines, model.segments.indexOf(segment), revision).join("\n\n");
    const incoming = readArticle(text, "text", "id").flatMap(({ segments }) => segments);
    const { token, rows } = await compareArticle(
      team.owner,
      { documentId, format: "text" },
      Buffer.from(text),
    );
    const foreseen = matchSegments(
      model.segments.map(({ id, source }) => ({ id, text: source })),
      incoming,
    );
    const kept = rows.flatMap((row) => (row.kind === "kept" || row.kind === "moved" ? [row.from.id] : []));
    const expected = foreseen.flatMap((match) =>
      match.kind === "kept" || match.kind === "moved" ? [match.id] : [],
    );
    expect(kept.toSorted()).toEqual(expected.toSorted());
    const corrections = Object.fromEntries(
      rows.flatMap((row) => (row.kind === "changed" ? [[row.from.id, row.proposal] as const] : [])),
    );
    const input = { documentId, format: "text" as const, text, token, corrections, mutationId: randomUUID() };
    await reimportArticle(team.owner, input);

    const { document } = await getWorkbench(team.reader, documentId);
    const now = document.blocks.flatMap((block) =>
      block.segments.map((each) => ({ ...each, blockId: block.id })),
    );
    expect(inkOf(now.map(({ source }) => source.text).join(""))).toBe(inkOf(incoming.join("")));
    const before = new Map(model.segments.map((each) => [each.id, each]));
    for (const id of kept) {
      const [was, is] = [before.get(id)!, now.find((each) => each.id === id)!];
      // Untouched: source, translation and decision.
      expect([is.source.text, is.target?.text ?? null, is.status]).toEqual([
        was.source,
        was.target,
        was.status,
      ]);
    }
    for (const row of rows) {
      if (row.kind !== "changed") continue;
      const [was, is] = [before.get(row.from.id)!, now.find((each) => each.id === row.from.id)!];
      const endsWork = row.proposal === "meaning" && ["approved", "translated"].includes(was.status);
      expect([is.source.text, is.target?.text ?? null]).toEqual([row.text, was.target]);
      expect(is.status).toBe(endsWork ? "draft" : was.status);
      was.version += 1;
    }
    // What was split or merged before belongs to another version of the article.
    model.changes.forEach((change) => (change.isUndone = true));
    model.annotations.forEach((annotation) => (annotation.isTouched = true));
    model.segments = now.map(({ id, blockId, source, target, status }) => ({
      id,
      blockId,
      source: source.text,
      target: target?.text ?? null,
      status,
      version: before.get(id)?.version ?? 0,
    }));
  };
}
