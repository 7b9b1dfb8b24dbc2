import type { BilingualDocument, BilingualSegment } from "@/lib/document/bilingual";

type Scope = BilingualDocument["scope"];

/** A small document with every kind of trouble a writer of files should meet, for the tests of the formats. */
export function articleDocument(scope: Scope): BilingualDocument {
  return {
    ...frame(scope),
    blocks: [
      { id: "b1", role: "title", segments: [segment(1, "Judul", "Headline")] },
      {
        id: "b2",
        role: "paragraph",
        segments: [
          { ...segment(2, "Satu.", "One."), status: "translated" },
          { ...segment(3, "Dua.", ""), status: "not_started" },
        ],
      },
      { id: "b3", role: "heading", segments: [segment(4, "Anak judul", "Heading")] },
      { id: "b4", role: "boilerplate", segments: [segment(5, "Baca juga", "Baca juga")] },
      { id: "b5", role: "caption", segments: [segment(6, "Keterangan (KCNA)", "Caption (KCNA)")] },
    ],
  };
}

/** A draft of one paragraph: a segment for each pair of source and target, all of them translated. */
export function documentOf(pairs: readonly (readonly [string, string])[]): BilingualDocument {
  const segments = pairs.map(([source, target], at): BilingualSegment => ({
    ...segment(at + 1, source, target),
    status: "translated",
  }));
  return { ...frame("as_it_stands"), blocks: [{ id: "b1", role: "paragraph", segments }] };
}

function frame(scope: Scope): Omit<BilingualDocument, "blocks"> {
  return {
    id: "0192f3a4-7c1d-7e00-8000-0000000000ff",
    title: "Judul & lain",
    sourceLanguage: "id",
    targetLanguage: "en",
    scope,
    translators: [],
    reviewers: [],
    notes: [],
    exportedAt: "2026-11-23T06:26:00.000Z",
  };
}

function segment(number: number, source: string, target: string): BilingualSegment {
  const id = `0192f3a4-7c1d-7e00-8000-${String(number).padStart(12, "0")}`;
  return { id, number, source, target, status: "approved" };
}
