import type { BilingualDocument } from "@/lib/document/bilingual";
import { bookmarkNumbers } from "@/lib/formats/docx/bookmarks";
import { readDocx } from "@/lib/formats/docx/read-pieces";
import { writeDocx } from "@/lib/formats/docx/write";
import type { Edition } from "@/lib/formats/edition";
import { readHtml } from "@/lib/formats/html/read-pieces";
import { writeHtml } from "@/lib/formats/html/write";
import { shownTarget } from "@/lib/formats/standing";
import { blockerLines } from "@/lib/release/gate";
import type { Manifest, ReleaseFormat, Seal } from "@/lib/release/manifest";
import { layoutOf } from "./expected-pieces";
import { sealText } from "./seal-text";

/** A manifest but for how its files lie, which is found out by writing them. */
export type ManifestDraft = Omit<Manifest, "layouts">;

export type ReleaseFiles = {
  readonly seal: Seal;
  readonly files: Readonly<Record<ReleaseFormat, Uint8Array>>;
};

/**
 * The files of a release, each with the seal in it. Written twice: once without a seal, to learn every word around the
 * segments so that the seal covers those too. The same draft and signature always give the same bytes.
 */
export async function writeReleaseFiles(
  draft: ManifestDraft,
  sign: (manifest: Manifest) => Seal["signature"],
): Promise<ReleaseFiles> {
  const doc = bilingualOf(draft);
  const edition = editionOf(draft, null);
  const shown = new Set(
    doc.blocks.flatMap(({ segments }) =>
      segments.filter((each) => shownTarget(doc.scope, each).kind === "text").map(({ number }) => number),
    ),
  );
  const hasText = (number: number) => shown.has(number);
  const docx = readDocx(await writeDocx(doc, edition));
  if (!docx.ok) throw new Error(docx.problem);
  const manifest: Manifest = {
    ...draft,
    layouts: {
      docx: layoutOf(docx.pieces(bookmarkNumbers(draft.segments)), hasText),
      html: layoutOf(readHtml(writeHtml(doc, edition)).pieces, hasText),
    },
  };
  const seal: Seal = { manifest, signature: sign(manifest) };
  const sealed = editionOf(draft, sealText(seal));
  return {
    seal,
    files: {
      docx: await writeDocx(doc, sealed),
      html: new TextEncoder().encode(writeHtml(doc, sealed)),
      json: new TextEncoder().encode(`${JSON.stringify(seal, null, 2)}\n`),
    },
  };
}

function editionOf(draft: ManifestDraft, seal: string | null): Edition {
  return {
    number: draft.release.number,
    kind: draft.release.kind,
    blockerLines: blockerLines(draft.blockers),
    disclosure: draft.disclosure,
    machineMade: new Map(
      draft.segments.flatMap(({ number, target, provenance }) =>
        target === null || provenance.disclosure === "none" ? [] : [[number, provenance.disclosure] as const],
      ),
    ),
    seal,
  };
}

function bilingualOf({
  notes,
  document,
  release,
  segments,
  translators,
  reviewers,
}: ManifestDraft): BilingualDocument {
  const blocks = new Map<string, BilingualDocument["blocks"][number]>();
  for (const { id, number, blockId, role, status, source, target } of segments) {
    const own = { id, number, status, source: source.text, target: target?.text ?? "" };
    const block = blocks.get(blockId) ?? { id: blockId, role, segments: [] };
    blocks.set(blockId, { ...block, segments: [...block.segments, own] });
  }
  return {
    ...document,
    scope: release.kind === "final" ? "approved_only" : "as_it_stands",
    blocks: [...blocks.values()],
    notes: notes ?? [],
    translators,
    reviewers,
    exportedAt: release.at,
  };
}
