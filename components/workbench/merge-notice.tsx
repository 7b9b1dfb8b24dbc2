"use client";
import { useId, useState } from "react";
import { DiffText } from "@/components/revision/diff-text";
import { Button } from "@/components/ui/button";
import type { Merge } from "./save-states";

/** Somebody changed other words while this was being typed: said quietly, shown on request, and undone if need be. */
export function MergeNotice({
  merge,
  language,
  onUndo,
  onDismiss,
}: {
  readonly merge: Merge;
  readonly language: string;
  readonly onUndo: () => void;
  readonly onDismiss: () => void;
}) {
  const [isShown, setShown] = useState(false);
  const comparison = useId();
  const who = merge.theirs.authorName ?? "Somebody";
  const small = "min-h-6! px-2! py-0! text-small";
  return (
    <section aria-label="Merged" className="mt-1 text-small text-quiet">
      <div className="flex flex-wrap items-center gap-x-1">
        <p role="status" className="mr-1">
          {who} changed other words of this segment; they are in your text now.
          {merge.wasConfirming && " It was not confirmed: read it, then confirm again."}
        </p>
        <Button
          look="quiet"
          className={small}
          aria-expanded={isShown}
          aria-controls={comparison}
          onClick={() => setShown(!isShown)}
        >
          {isShown ? "Hide the comparison" : "Compare"}
        </Button>
        <Button look="quiet" className={small} onClick={onUndo}>
          Take them out
        </Button>
        <Button look="quiet" className={small} onClick={onDismiss}>
          Dismiss
        </Button>
      </div>
      {isShown && (
        <p
          id={comparison}
          lang={language}
          className="reading mt-1 rounded border border-line bg-raised p-2 text-ink"
        >
          <DiffText before={merge.mine} after={merge.text} language={language} />
        </p>
      )}
    </section>
  );
}
