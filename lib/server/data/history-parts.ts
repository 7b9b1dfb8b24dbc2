import "server-only";
import { stateAt } from "@/lib/history/segment-history";
import type { HistoryPart } from "@/lib/history/view";
import type { Transaction } from "../db/database";
import type { StoredEvent } from "./history-events";
import { loadHistories, loadWrites, versionAt } from "./segment-histories";

type Parts = { readonly before: readonly HistoryPart[]; readonly after: readonly HistoryPart[] };

/** Segments of one change that are shown. */
const most = 12;

/** What each change of the segments among these entries put in the place of what, by the place of the entry. */
export async function listHistoryParts(
  db: Transaction,
  events: readonly StoredEvent[],
): Promise<ReadonlyMap<number, Parts>> {
  const changes = events.flatMap(({ kind, seq, data }) =>
    kind.startsWith("structure.") && typeof data.changeId === "string" ? [{ seq, id: data.changeId }] : [],
  );
  if (changes.length === 0) return new Map();
  const edges = await db.lineage.findMany({
    where: { changeId: { in: changes.map(({ id }) => id) } },
    select: {
      changeId: true,
      parentId: true,
      childId: true,
      parentStatus: true,
      child: { select: { number: true, lastNumber: true } },
      parent: { select: { number: true, lastNumber: true } },
    },
  });
  const shown = changes.map(({ seq, id }) => ({
    seq,
    edges: edges.filter(({ changeId }) => changeId === id).slice(0, most),
  }));
  const ids = [
    ...new Set(shown.flatMap((change) => change.edges.flatMap((edge) => [edge.parentId, edge.childId]))),
  ];
  const [histories, writes] = await Promise.all([loadHistories(db, ids), loadWrites(db, ids, null)]);
  const partOf = (id: string, seq: number): HistoryPart => {
    const { status, source, target } = stateAt(histories.get(id)!, versionAt(writes.get(id), seq));
    return { source: source?.text ?? "", target: target?.text ?? "", status };
  };
  return new Map(
    shown.map(({ seq, edges: own }) => {
      const parents = new Map(own.map((edge) => [edge.parentId, edge]));
      const children = new Map(own.map((edge) => [edge.childId, edge]));
      const place = (row: { number: number | null; lastNumber: number | null }) =>
        row.number ?? row.lastNumber ?? 0;
      return [
        seq,
        {
          before: [...parents]
            .toSorted(([, a], [, b]) => place(a.parent) - place(b.parent))
            .map(([id, edge]) => ({ ...partOf(id, seq), status: edge.parentStatus })),
          after: [...children]
            .toSorted(([, a], [, b]) => place(a.child) - place(b.child))
            .map(([id]) => partOf(id, seq)),
        },
      ];
    }),
  );
}
