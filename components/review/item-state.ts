import { CallProblem } from "@/components/ui/call";
import type { QueueItem } from "@/lib/review/view";

/** What the reviewer is doing with an item: reading it, or writing what a decision needs. */
export type Mode = "look" | "edit" | "send_back" | "override";

/** The text that was saved after the reviewer loaded theirs. */
export type Theirs = {
  readonly revisionId: string;
  readonly text: string;
  readonly authorName: string | null;
  readonly at: string;
};

/** What is typed and tried on one segment while the page is open. */
export type ItemState = {
  readonly mode: Mode;
  /** The mended text, and the revision it was begun on. */
  readonly edit: { readonly text: string; readonly baseRevisionId: string } | null;
  readonly reason: string;
  readonly overrideReason: string;
  readonly problem: CallProblem | null;
  /** The last try: the very same decision again goes out under the same id. */
  readonly attempt: { readonly signature: string; readonly mutationId: string } | null;
  readonly theirs: Theirs | null;
};

export const untouched: ItemState = {
  mode: "look",
  edit: null,
  reason: "",
  overrideReason: "",
  problem: null,
  attempt: null,
  theirs: null,
};

/** An item of the desk. One that left the queue stays while it is open or something typed hangs on it. */
export type DeskItem = QueueItem & { readonly isGone: boolean };

export function isEdited({ edit }: ItemState, { target }: QueueItem): boolean {
  return edit !== null && edit.text !== target.text;
}

export function hasTyped(state: ItemState, item: QueueItem): boolean {
  return isEdited(state, item) || state.reason.trim() !== "" || state.overrideReason.trim() !== "";
}

export function missing(field: "text" | "reason", words: string): CallProblem {
  return new CallProblem(0, "invalid", words, field);
}

/** The newer text inside a conflict, where the problem is one. */
export function theirsOf({ status, details }: CallProblem): Theirs | null {
  const theirs = details["theirs"];
  return status === 412 && typeof theirs === "object" && theirs !== null ? (theirs as Theirs) : null;
}
