/** Ids are given once in a file of one tool, and again in each file that was put together with it. */
export function onlyId(id: string, taken: Map<string, number>): string {
  const count = (taken.get(id) ?? 0) + 1;
  taken.set(id, count);
  if (count === 1) return id;
  return onlyId(`${id}~${count}`, taken);
}
