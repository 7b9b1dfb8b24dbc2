"use client";
import { Button } from "@/components/ui/button";
import { Moment } from "@/components/ui/moment";
import type { Arising } from "@/lib/document/view";
import type { SegmentStatus } from "@/lib/document/status";

const verbs: Readonly<Record<Arising["kind"], string>> = {
  split: "Split from",
  merged: "Merged from",
  resegmented: "Divided anew from",
  reimported: "Came with a new version of the article",
};

/** Where a segment came from, what became of its approval, and the way back while there is one. */
export function ArisingNotice({
  arising,
  status,
  onUndo,
}: {
  readonly arising: Arising;
  readonly status: SegmentStatus;
  readonly onUndo: ((changeId: string) => void) | null;
}) {
  const { kind, from, byName, at, canUndo, changeId } = arising;
  const wasApproved = from.some((parent) => parent.status === "approved");
  const isSettled = status === "approved" || (!canUndo && !wasApproved);
  if (isSettled) return null;
  const numbers = from.map(({ number }) => number).join(", ");
  return (
    <div className="mt-1 flex flex-wrap items-center gap-x-2 text-small text-quiet">
      <span>
        {verbs[kind]}
        {from.length > 0 && ` ${from.length === 1 ? "segment" : "segments"} ${numbers}`} by {byName},{" "}
        <Moment at={at} />.{wasApproved && " The approval ended with it: it was about other texts."}
      </span>
      {canUndo && onUndo !== null && (
        <Button look="quiet" className="min-h-6! px-2! py-0! text-small" onClick={() => onUndo(changeId)}>
          Undo the {kind === "split" ? "split" : kind === "merged" ? "merge" : "change"}
        </Button>
      )}
    </div>
  );
}
