import fc from "fast-check";
import { expect, it } from "vitest";
import type { DocumentOpening, DocumentRow } from "@/lib/document/rows";
import { createRowStore } from "./row-store";
import { createSegmentStore } from "./segment-store";
import { spliceRows } from "./splice-rows";
import { createStrandedTexts } from "./stranded-texts";

/** A document by its lines: a letter is a segment, `#name` a block left out, of three segments. */
function rowsOf(names: readonly string[]): DocumentRow[] {
  let next = 1;
  return names.map((name): DocumentRow => {
    const number = next;
    if (name.startsWith("#")) {
      next += 3;
      return { kind: "excluded", blockId: name, reason: null, first: number, last: number + 2, text: name };
    }
    next += 1;
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
        source: { revisionId: `${name}-source`, text: name, change: null },
        target: null,
        sentBack: null,
        arising: null,
      } as unknown as Extract<DocumentRow, { kind: "segment" }>["segment"],
    };
  });
}

function makeDesk(names: readonly string[]) {
  const rows = rowsOf(names);
  const segments = rows.flatMap((row) => (row.kind === "segment" ? [row.segment] : []));
  const counts = { not_started: 0, draft: segments.length, translated: 0, changes_requested: 0, approved: 0 };
  const store = createSegmentStore(segments, counts);
  const opening = {
    rowCount: rows.length,
    ranges: [],
    window: { at: 0, rows },
  } as unknown as DocumentOpening;
  return {
    store,
    rows: createRowStore(opening),
    stranded: createStrandedTexts(),
    queue: { close: (id: string) => (id === "typed" ? "my words" : null) } as never,
    receive: ({ id, ...view }: { readonly id: string }) => store.change(id, view),
  };
}

type Made = ReturnType<typeof makeDesk>;

/** What the server would give after a change: the changed segments, each side's neighbour with them. */
function answer(after: readonly string[], changed: readonly string[]): DocumentRow[] {
  const places = changed.map((id) => after.indexOf(id));
  return rowsOf(after).slice(Math.max(0, Math.min(...places) - 1), Math.max(...places) + 2);
}

function shown({ rows, store }: Made) {
  return Array.from({ length: rows.count() }, (_, place) => {
    const line = rows.lineAt(place)!;
    if (line.kind === "excluded") return [line.blockId, line.first];
    expect(rows.placeOf(line.segmentId)).toBe(place);
    return [line.segmentId, store.get(line.segmentId).number];
  });
}

const letters = ["a", "b", "c", "d", "e"];

it.each([
  ["a split", letters, ["a", "b1", "b2", "c", "d", "e"], ["b1", "b2"]],
  ["a split of the first", letters, ["a1", "a2", "b", "c", "d", "e"], ["a1", "a2"]],
  ["a split of the last", letters, ["a", "b", "c", "d", "e1", "e2"], ["e1", "e2"]],
  ["a merge", letters, ["a", "bc", "d", "e"], ["bc"]],
  ["a merge of all there is", ["a", "b"], ["ab"], ["ab"]],
  ["a split before what is left out", ["a", "#x", "b"], ["a1", "a2", "#x", "b"], ["a1", "a2"]],
])("%s changes its rows and the numbers after them", (_, before, after, changed) => {
  const desk = makeDesk(before);
  const untouched = desk.store.get(before[0]!);
  expect(spliceRows(desk, answer(after, changed), changed, 0)).toBe(true);
  expect(shown(desk)).toEqual(shown(makeDesk(after)));
  expect(desk.store.summary().counts).toEqual(makeDesk(after).store.summary().counts);
  if (after[0] === before[0]) expect(desk.store.get(before[0]!)).toMatchObject({ number: untouched.number });
});

it("leaves everything where rows are told of that the screen does not know, or numbers that it does not expect", () => {
  const desk = makeDesk(letters);
  const before = shown(desk);
  expect(spliceRows(desk, answer(["a", "b1", "b2", "z", "c"], ["b1", "b2"]), ["b1", "b2"], 0)).toBe(false);
  expect(spliceRows(desk, answer(["z", "a", "b1", "b2", "c"], ["b1", "b2"]), ["b1", "b2"], 0)).toBe(false);
  expect(shown(desk)).toEqual(before);
});

it("strands what was typed into a segment that is gone", () => {
  const desk = makeDesk(["a", "typed", "c"]);
  expect(spliceRows(desk, answer(["a", "x", "y", "c"], ["x", "y"]), ["x", "y"], 0)).toBe(true);
  expect(desk.stranded.list()).toEqual([{ segmentId: "typed", number: 2, text: "my words" }]);
});

it("comes to the same as loading the document again, whatever is split and merged", () => {
  const act = fc.record({ at: fc.nat(40), splits: fc.boolean() });
  fc.assert(
    fc.property(fc.array(act, { maxLength: 25 }), (acts) => {
      let names: readonly string[] = ["a", "b", "#x", "c", "d"];
      const desk = makeDesk(names);
      for (const [step, { at, splits }] of acts.entries()) {
        const place = at % names.length;
        const next = names[place + 1];
        if (names[place]!.startsWith("#") || (!splits && (next === undefined || next.startsWith("#")))) {
          continue;
        }
        const changed = splits ? [`s${step}`, `t${step}`] : [`m${step}`];
        const after = names.toSpliced(place, splits ? 1 : 2, ...changed);
        expect(spliceRows(desk, answer(after, changed), changed, 0)).toBe(true);
        names = after;
      }
      expect(shown(desk)).toEqual(shown(makeDesk(names)));
    }),
  );
});
