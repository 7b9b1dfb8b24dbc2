import { CallProblem } from "@/components/ui/call";
import type { ReasonKind } from "@/lib/review/reason";
import type { ApprovalRight, QueueItem } from "@/lib/review/view";

/** What the reviewer is doing with an item: reading it, or writing what a decision needs. */
export type Mode = "look" | "edit" | "suggest" | "send_back" | "override" | "comment";

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
  /** The mended or suggested text, and the revision it was begun on. */
  readonly edit: { readonly text: string; readonly baseRevisionId: string } | null;
  readonly reason: string;
  readonly reasonKind: ReasonKind | null;
  readonly overrideReason: string;
  readonly comment: string;
  readonly problem: CallProblem | null;
  /** The last try: the very same decision again goes out under the same id. */
  readonly attempt: { readonly signature: string; readonly mutationId: string } | null;
  readonly theirs: Theirs | null;
};

export const untouched: ItemState = {
  mode: "look",
  edit: null,
  reason: "",
  reasonKind: null,
  overrideReason: "",
  comment: "",
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
  return (
    isEdited(state, item) ||
    [state.reason, state.overrideReason, state.comment].some((words) => words.trim() !== "")
  );
}

type Bar = Exclude<ApprovalRight, "open" | "needs_override">;

/** The viewer may never approve it, whatever they write. */
export function isBarred<Item extends QueueItem>(item: Item): item is Item & { readonly approval: Bar } {
  return item.approval !== "open" && item.approval !== "needs_override";
}

export function missing(field: "text" | "reason" | "body", words: string): CallProblem {
  return new CallProblem(0, "invalid", words, field);
}

/** The newer text inside a conflict, where the problem is one. */
export function theirsOf({ status, details }: CallProblem): Theirs | null {
  const theirs = details["theirs"];
  return status === 412 && typeof theirs === "object" && theirs !== null ? (theirs as Theirs) : null;
}
