/** Two lists of keys, and the partners found so far on either side; -1 where there is none. */
export type Pair = {
  readonly a: Int32Array;
  readonly b: Int32Array;
  readonly toNew: Int32Array;
  readonly toOld: Int32Array;
};
export type Range = { readonly a0: number; readonly a1: number; readonly b0: number; readonly b1: number };

export function link({ toNew, toOld }: Pair, x: number, y: number): void {
  toNew[x] = y;
  toOld[y] = x;
}
