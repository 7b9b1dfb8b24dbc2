import type { StructureStep } from "./live-at";

/** Segments of one moment and those of another that are the same, or came of each other. One side empty: added, or removed. */
export type SegmentGroup = { readonly before: readonly string[]; readonly after: readonly string[] };

/**
 * Pairs the segments of two moments: by what they are, and by every split and merge between the two. Each id stands in
 * exactly one group; groups come in the order of the later moment, what was removed where it stood.
 */
export function matchMoments(
  before: readonly string[],
  after: readonly string[],
  steps: readonly StructureStep[],
): readonly SegmentGroup[] {
  const roots = new Map<string, string>();
  const rootOf = (id: string): string => {
    let root = id;
    while (roots.get(root) !== undefined) root = roots.get(root)!;
    return root;
  };
  for (const { edges } of steps) {
    for (const { parentId, childId } of edges) {
      const [parent, child] = [rootOf(parentId), rootOf(childId)];
      if (parent !== child) roots.set(child, parent);
    }
  }
  const groups = new Map<string, { before: string[]; after: string[] }>();
  const groupOf = (id: string) => {
    const root = rootOf(id);
    let group = groups.get(root);
    if (group === undefined) groups.set(root, (group = { before: [], after: [] }));
    return group;
  };
  for (const id of before) groupOf(id).before.push(id);
  for (const id of after) groupOf(id).after.push(id);

  const ordered = [...new Set(after.map(groupOf))];
  let last = -1;
  for (const group of new Set(before.map(groupOf))) {
    if (group.after.length > 0) last = ordered.indexOf(group, 0);
    else ordered.splice(++last, 0, group);
  }
  return ordered;
}
