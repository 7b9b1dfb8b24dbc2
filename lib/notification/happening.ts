/** The people a happening is about, by id. Nobody is named twice in one list. */
type People = readonly string[];

/** What happened, with all that decides who is told of it. `actorId` is whoever did it, null for the installation. */
export type Happening = { readonly actorId: string | null } & (
  | {
      readonly what: "reviewed";
      readonly decision: "approved" | "approved_with_edits" | "changes_requested";
      /** Whether it brings changes to take or leave. */
      readonly hasSuggestion: boolean;
      /** Whoever had written in the segment before, or in one that it came of. */
      readonly writerIds: People;
      /** Whose approval held until then. */
      readonly approverIds: People;
    }
  | {
      readonly what: "text_written";
      readonly approverIds: People;
      /** Whose text was put away, where a slice or a batch was taken back. */
      readonly takenBackFromId: string | null;
    }
  | { readonly what: "source_changed"; readonly writerIds: People; readonly approverIds: People }
  /** Segments were made of others: no decision carries over. */
  | { readonly what: "rearranged"; readonly approverIds: People }
  | {
      /** An annotation was made, or given to somebody else. */
      readonly what: "annotated";
      readonly assigneeId: string | null;
      readonly mentionIds: People;
    }
  | {
      readonly what: "replied";
      readonly authorId: string;
      /** Whoever replied in the thread before. */
      readonly replierIds: People;
      /** Whom the reply speaks to. */
      readonly mentionIds: People;
    }
  | {
      readonly what: "resolved" | "reopened";
      readonly authorId: string;
      readonly replierIds: People;
    }
  | { readonly what: "released"; readonly workerIds: People; readonly readerIds: People }
  | { readonly what: "role_changed"; readonly personId: string }
  | { readonly what: "joined"; readonly inviterId: string | null }
);
