import type { SegmentStatus } from "@/lib/document/status";

/** What somebody else saved while this text was being typed. */
export type Theirs = {
  readonly revisionId: string;
  readonly text: string;
  readonly authorName: string | null;
  readonly at: string;
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
    }
  | { readonly kind: "conflict"; readonly theirs: Theirs };

export type Draft = { readonly text: string; readonly baseRevisionId: string | null };

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
  readonly makeId: () => string;
  /** Milliseconds, from anywhere. */
  readonly now: () => number;
  /** Calls back later; returns the cancelling of it. */
  readonly later: (milliseconds: number, run: () => void) => () => void;
};
