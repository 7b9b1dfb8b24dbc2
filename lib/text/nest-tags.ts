/** A pair of tags around runs; runs that have the same `key` in a row stand in one pair. */
export type NestedTag = { readonly key: unknown; readonly opening: string; readonly closing: string };

/** Writes runs in a row, each within its tags, outermost first. A tag stays open as long as those around it do. */
export function nestTags<Run>(
  runs: readonly Run[],
  tagsOf: (run: Run) => readonly NestedTag[],
  write: (run: Run) => string,
): string {
  let written = "";
  let open: readonly NestedTag[] = [];
  const close = (from: number) => {
    for (const { closing } of open.slice(from).toReversed()) written += closing;
  };
  for (const run of runs) {
    const wanted = tagsOf(run);
    const parted = open.findIndex(({ key }, at) => key !== wanted[at]?.key);
    const kept = parted === -1 ? open.length : parted;
    close(kept);
    for (const { opening } of wanted.slice(kept)) written += opening;
    open = wanted;
    written += write(run);
  }
  close(0);
  return written;
}
