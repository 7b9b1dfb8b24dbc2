import type { SegmentView } from "@/lib/document/view";

/** Whether anything stands otherwise than on the screen: a document that is loaded again mostly says what is known. */
export function isNews(before: SegmentView, now: SegmentView): boolean {
  const told = ({ number, status, source, target, sentBack, arising }: SegmentView) =>
    JSON.stringify([number, status, source, target?.revisionId ?? null, sentBack, arising]);
  return told(before) !== told(now);
}
