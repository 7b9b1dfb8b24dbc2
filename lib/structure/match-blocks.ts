/**
 * Which block of a document each block of a new version of its article is: the one that most of its sentences stood in,
 * each at most once; null for a new one. `stood` lists for each incoming block where its known sentences stood.
 */
export function matchBlocks(stood: readonly (readonly string[])[]): readonly (string | null)[] {
  const claims = stood.flatMap((blockIds, incoming) => {
    const counts = new Map<string, number>();
    for (const blockId of blockIds) counts.set(blockId, (counts.get(blockId) ?? 0) + 1);
    return [...counts].map(([blockId, count]) => ({ incoming, blockId, count }));
  });
  const matched: (string | null)[] = stood.map(() => null);
  const taken = new Set<string>();
  for (const { incoming, blockId } of claims.toSorted(
    (a, b) => b.count - a.count || a.incoming - b.incoming,
  )) {
    if (matched[incoming] !== null || taken.has(blockId)) continue;
    matched[incoming] = blockId;
    taken.add(blockId);
  }
  return matched;
}
