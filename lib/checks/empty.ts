import type { PlainFinding, SegmentView } from "./segment-view";

/** Nothing but white space stands in the target, though the source says something. */
export function checkEmpty({ source, target }: SegmentView): readonly PlainFinding[] {
  if (target.text.trim() !== "" || source.text.trim() === "") return [];
  return [{ check: "empty", fault: "empty", values: {}, source: [], target: [], edits: null, about: "" }];
}
