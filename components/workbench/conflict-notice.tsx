"use client";
import { DiffText } from "@/components/revision/diff-text";
import { Button } from "@/components/ui/button";
import { formatMoment } from "@/components/ui/moment";
import type { Theirs } from "./save-states";

/** Somebody saved a newer version while this one was being typed: both texts, and the choice. */
export function ConflictNotice({
  mine,
  theirs,
  language,
  onKeepMine,
  onTakeTheirs,
}: {
  readonly mine: string;
  readonly theirs: Theirs;
  readonly language: string;
  readonly onKeepMine: () => void;
  readonly onTakeTheirs: () => void;
}) {
  const who = theirs.authorName ?? "Somebody";
  return (
    <section
      aria-label="Conflict"
      className="mt-2 grid gap-3 rounded-md border border-caution/50 bg-caution-wash p-3 text-ink"
    >
      <p role="alert" className="font-medium">
        {who} saved a newer version while you were typing ({formatMoment(theirs.at)}). Yours is kept on this
        device until you choose.
      </p>
      <div className="grid gap-3 sm:grid-cols-2">
        <figure className="grid content-start gap-1">
          <figcaption className="text-small font-medium">{who}’s version</figcaption>
          <p lang={language} className="reading rounded border border-line bg-raised p-2">
            {theirs.text || "(empty)"}
          </p>
        </figure>
        <figure className="grid content-start gap-1">
          <figcaption className="text-small font-medium">Yours, against it</figcaption>
          <p lang={language} className="reading rounded border border-line bg-raised p-2">
            <DiffText before={theirs.text} after={mine} language={language} />
          </p>
        </figure>
      </div>
      <div className="flex flex-wrap gap-2">
        <Button look="primary" onClick={onKeepMine}>
          Keep mine on top of it
        </Button>
        <Button onClick={onTakeTheirs}>Use {who}’s version</Button>
      </div>
    </section>
  );
}
