import type { AuditEntry } from "./link";

/** Which entries of a project's log are asked for; what is absent stands for all. */
export type AuditFilter = {
  readonly person?: string | undefined;
  readonly kind?: string | undefined;
  readonly document?: string | undefined;
  /** Days as YYYY-MM-DD in UTC, both included. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
};

/** An entry with the names a person needs to read it. */
export type AuditRow = AuditEntry & {
  readonly actorName: string | null;
  /** Whom the act was about, where that is a person. */
  readonly subjectName: string | null;
  readonly documentTitle: string | null;
  /** Null where the act was about no segment; `isLive` is false once it is split, merged or gone. */
  readonly segment: { readonly number: number; readonly isLive: boolean } | null;
};

export type AuditPage = {
  readonly rows: readonly AuditRow[];
  /** Where the next older page begins; null at the end. */
  readonly next: number | null;
};

/** What a log can be filtered by. */
export type AuditChoices = {
  readonly people: readonly { readonly id: string; readonly name: string }[];
  readonly documents: readonly { readonly id: string; readonly title: string }[];
  readonly kinds: readonly string[];
};

/** What the check of all chains of hashes has found since the server started. */
export type Proof =
  | { readonly state: "checking" | "unfinished" }
  | { readonly state: "holds"; readonly at: string }
  | { readonly state: "broken"; readonly at: string; readonly fault: string };
