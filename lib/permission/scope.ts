import type { Act } from "./can";

/** What a person can give a program of theirs. Closed; each opens some acts, none more than the person's role does. */
export const scopes = ["read", "translate", "annotate", "review", "documents", "release", "project"] as const;
export type Scope = (typeof scopes)[number];

/** The scope that each act needs. Whoever adds an act decides here what opens it to programs. */
const scopeOf: Readonly<Record<Act, Scope>> = {
  read: "read",
  export: "read",
  translate: "translate",
  split_and_merge: "translate",
  annotate: "annotate",
  review: "review",
  correct_source: "documents",
  create_document: "documents",
  arrange_blocks: "documents",
  manage_members: "project",
  change_settings: "project",
  read_audit: "project",
  release: "release",
};

/** Whether a program with these scopes may do this, as far as the scopes go. Every scope lets it read what it works on. */
export function opens(given: readonly Scope[], act: Act): boolean {
  return given.includes(scopeOf[act]) || (act === "read" && given.length > 0);
}

/** The scopes among stored words; what is unknown opens nothing. */
export function readScopes(stored: readonly string[]): readonly Scope[] {
  return scopes.filter((scope) => stored.includes(scope));
}
