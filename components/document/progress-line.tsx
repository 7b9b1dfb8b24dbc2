import type { Progress } from "@/lib/document/view";
import { ProgressBar, totalOf } from "./progress-bar";

const number = new Intl.NumberFormat("en");

/** How far a document is: the bar, and its figures in segments and words. */
export function ProgressLine({ progress }: { readonly progress: Progress }) {
  return (
    <div className="grid gap-1">
      <ProgressBar progress={progress} />
      <p className="text-small text-quiet">{describeProgress(progress)}</p>
    </div>
  );
}

/** Approved in segments, translated in words: a text that was sent back or is a draft counts as neither. */
export function describeProgress(progress: Progress): string {
  const total = totalOf(progress);
  const { approved, translated } = progress;
  const words = approved.words + translated.words;
  const size = `${count(total.segments, "segment")} · ${count(total.words, "word")}`;
  if (total.segments === 0) return "Nothing to translate: every block is set aside";
  if (approved.segments === total.segments) return `All approved: ${size}`;
  if (words === 0) return `${size}, none translated yet`;
  return (
    `${number.format(approved.segments)} of ${count(total.segments, "segment")} approved · ` +
    `${number.format(words)} of ${count(total.words, "word")} translated`
  );
}

export function count(many: number, word: string): string {
  return `${number.format(many)} ${word}${many === 1 ? "" : "s"}`;
}
