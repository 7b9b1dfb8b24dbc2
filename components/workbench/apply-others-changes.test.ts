import fc from "fast-check";
import { afterEach, expect, it, vi } from "vitest";
import type { DocumentOpening, DocumentRow } from "@/lib/document/rows";
import { applyOthersChanges, findChange } from "./apply-others-changes";
import { makeDesk } from "./make-desk";

afterEach(() => void vi.unstubAllGlobals());

/** A document by its lines: a name is a segment, `#name` a block left out, of three segments. */
function rowsOf(names: readonly string[]): readonly DocumentRow[] {
  let next = 1;
  return names.map((name): DocumentRow => {
    const number = next;
    next += name.startsWith("#") ? 3 : 1;
    if (name.startsWith("#")) {
      return { kind: "excluded", blockId: name, reason: null, first: number, last: number + 2, text: name };
    }
    return {
      kind: "segment",
      blockId: "b",
      role: "paragraph",
      reason: null,
      isFirst: false,
      segment: {
        id: name,
        number,
        status: "draft",
        source: { revisionId: `${name} source`, text: name, change: null },
        target: null,
        sentBack: null,
        arising: null,
      },
    };
  });
}

const lastOf = (row: DocumentRow) => (row.kind === "segment" ? row.segment.number : row.last);
const firstOf = (row: DocumentRow) => (row.kind === "segment" ? row.segment.number : row.first);

function openDesk(names: readonly string[]) {
  const rows = rowsOf(names);
  const segments = names.filter((name) => !name.startsWith("#")).length;
  const counts = { not_started: 0, draft: segments, translated: 0, changes_requested: 0, approved: 0 };
  const opening = {
    id: "d",
    targetLanguage: "en",
    rowCount: rows.length,
    ranges: [],
    window: { at: 0, rows },
    counts,
  };
  return makeDesk({
    opening: opening as unknown as DocumentOpening,
    viewer: { id: "u", name: "Sari" },
  });
}

function shown({ rows, store }: ReturnType<typeof openDesk>) {
  const lines = Array.from({ length: rows.count() }, (_, place) => {
    const line = rows.lineAt(place)!;
    return line.kind === "excluded"
      ? [line.blockId, line.first]
      : [line.segmentId, store.get(line.segmentId).number];
  });
  return { lines, drafts: store.summary().counts.draft };
}

function serve(names: () => readonly string[]): void {
  vi.stubGlobal("fetch", (address: string) => {
    const { pathname, searchParams } = new URL(address, "http://padanan.test");
    const rows = rowsOf(names());
    if (pathname.endsWith("/rows")) {
      const [from, to] = [Number(searchParams.get("from")), Number(searchParams.get("to"))];
      const asked = rows.filter((row) => lastOf(row) >= from && firstOf(row) <= to);
      return Promise.resolve(Response.json(asked));
    }
    const row = rows.find((each) => each.kind === "segment" && pathname.endsWith(`/${each.segment.id}`));
    if (row?.kind !== "segment") return Promise.resolve(Response.json({}, { status: 404 }));
    return Promise.resolve(Response.json(row.segment));
  });
}

const act = fc.record({
  at: fc.nat(100),
  kind: fc.constantFrom("split" as const, "merge" as const, "undo" as const),
  /** Whether the news arrives now, with all that came before it. */
  arrives: fc.boolean(),
});

it("comes to the same as loading the document again, whatever others split, merge and undo, and however late it is told", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { maxLength: 30 }), async (acts) => {
      let names: readonly string[] = ["a", "b", "#x", "c", "d", "e"];
      const desk = openDesk(names);
      serve(() => names);
      const undoable: { readonly before: readonly string[]; readonly after: readonly string[] }[] = [];
      const replace = (before: readonly string[], after: readonly string[]) => {
        names = names.toSpliced(names.indexOf(before[0]!), before.length, ...after);
        news.push(after[0]!);
      };
      let news: string[] = [];
      for (const [step, { at, kind, arrives }] of acts.entries()) {
        const place = at % names.length;
        const here = names[place]!;
        const next = names[place + 1];
        const isOut = (name: string | undefined) => name === undefined || name.startsWith("#");
        if (kind === "undo") {
          const last = undoable.pop();
          if (last !== undefined && last.after.every((name) => names.includes(name))) {
            replace(last.after, last.before);
          }
        } else if (kind === "split" && !isOut(here)) {
          const change = { before: [here], after: [`${step}s`, `${step}t`] };
          replace(change.before, change.after);
          undoable.push(change);
        } else if (kind === "merge" && !isOut(here) && !isOut(next)) {
          const change = { before: [here, next!], after: [`${step}m`] };
          replace(change.before, change.after);
          undoable.push(change);
        }
        if (!arrives) continue;
        expect(await applyOthersChanges("d", desk, news)).not.toBeNull();
        news = [];
        expect(shown(desk)).toEqual(shown(openDesk(names)));
      }
    }),
  );
});

it("keeps what is typed into a segment that another change moves", async () => {
  let names: readonly string[] = ["a", "b", "c"];
  const desk = openDesk(names);
  serve(() => names);
  desk.type("c", "my words");
  names = ["a1", "a2", "b", "c"];
  expect(await applyOthersChanges("d", desk, ["a1"])).toEqual(["a1", "a2"]);
  expect(desk.store.get("c")).toMatchObject({ number: 4, text: "my words" });
  desk.queue.close("c");
});

it("wants the whole document where the change reaches beyond what was asked for", () => {
  const rows = rowsOf(["a", "n1", "n2", "n3"]);
  const isKnown = (id: string) => !id.startsWith("n");
  expect(findChange(rows, "n1", isKnown, 4)).toBeNull();
  expect(findChange(rows, "n1", isKnown, 5)?.freshIds).toEqual(["n1", "n2", "n3"]);
  expect(findChange(rows.slice(1), "n2", isKnown, 5)).toBeNull();
  expect(findChange(rows, "gone", isKnown, 5)).toBeNull();
});
