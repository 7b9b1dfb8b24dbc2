import type { SegmentStatus } from "@/lib/document/status";
import type { Rebased } from "@/lib/revision/rebase-text";
import type { TextEdit } from "@/lib/revision/text-edits";

/** What somebody else saved while this text was being typed. */
export type Theirs = {
  readonly revisionId: string;
  readonly text: string;
  readonly authorName: string | null;
  readonly at: string;
};

/** Somebody's change of other words, brought into what is being typed. */
export type Merge = {
  readonly theirs: Theirs;
  /** What was typed before, and what it became; the edits lead from the one to the other. */
  readonly mine: string;
  readonly text: string;
  readonly edits: readonly TextEdit[];
  /** The text was just being confirmed; nobody has seen it as it is now, so it was not. */
  readonly wasConfirming: boolean;
};

/** Where a segment's text is, as the person is told. */
export type SaveState =
  | { readonly kind: "saved"; readonly at: string | null }
  | { readonly kind: "saving" }
  /** Typed, kept on this device, not yet on the server; with the reason where one is known. */
  | {
      readonly kind: "on_device";
      readonly reason: "waiting" | "unreachable" | "signed_out" | "refused";
      readonly message: string | null;
      /** Once the text is on the server, it is to be confirmed. */
      readonly confirms: boolean;
      /** The browser keeps nothing, as in some private windows: the text lives as long as its window. */
      readonly isKept?: false;
    }
  /** The text is on the server, the word that it is done is not: it waits on this device, or was refused. */
  | {
      readonly kind: "unconfirmed";
      readonly reason: "unreachable" | "signed_out" | "refused";
      readonly message: string;
    }
  | { readonly kind: "conflict"; readonly theirs: Theirs };

export type Draft = {
  readonly text: string;
  readonly baseRevisionId: string | null;
  /** The text of that revision; absent where it is not known. */
  readonly baseText?: string;
  /** The text was confirmed here, and the server has not heard of it; under this id it is told, once. */
  readonly confirmationId?: string;
};

/** A draft as this device keeps it: it can be shown even after its segment was split or merged by somebody. */
export type KeptDraft = Draft & { readonly documentId: string; readonly number: number };

export type SaveAnswer =
  | {
      readonly kind: "saved";
      readonly revisionId: string | null;
      readonly status: SegmentStatus;
      readonly at: string;
    }
  | { readonly kind: "conflict"; readonly theirs: Theirs }
  | {
      readonly kind: "failed";
      readonly reason: "unreachable" | "signed_out" | "refused";
      readonly message: string;
    };

export type ConfirmAnswer =
  { readonly kind: "confirmed"; readonly status: SegmentStatus } | Exclude<SaveAnswer, { kind: "saved" }>;

export type SavePorts = {
  readonly save: (request: {
    segmentId: string;
    baseRevisionId: string | null;
    text: string;
    mutationId: string;
  }) => Promise<SaveAnswer>;
  readonly confirm: (request: {
    segmentId: string;
    revisionId: string;
    mutationId: string;
  }) => Promise<ConfirmAnswer>;
  /** Keeps or, with null, forgets a text on this device. */
  readonly keep: (segmentId: string, draft: Draft | null) => void;
  readonly onState: (segmentId: string, state: SaveState) => void;
  readonly onSaved: (segmentId: string, text: string, answer: Extract<SaveAnswer, { kind: "saved" }>) => void;
  readonly onConfirmed: (segmentId: string, status: SegmentStatus) => void;
  readonly rebase: (base: string, mine: string, theirs: string) => Rebased;
  readonly onMerged: (segmentId: string, merge: Merge) => void;
  /** A newer head was told of while a request was under way: it is to be asked for again. */
  readonly onMissed: (segmentId: string) => void;
  readonly makeId: () => string;
  /** Milliseconds, from anywhere. */
  readonly now: () => number;
  /** Calls back later; returns the cancelling of it. */
  readonly later: (milliseconds: number, run: () => void) => () => void;
};
