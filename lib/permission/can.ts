/**
 * Who may do what in a project: one table of roles and acts, read by the data layer and by the screens.
 * This room knows nothing of sessions or rows; whether someone is a member is asked elsewhere.
 */
export const roles = ["owner", "translator", "reviewer", "reader"] as const;
export type Role = (typeof roles)[number];

export const acts = [
  "read",
  "translate",
  "split_and_merge",
  "correct_source",
  "review",
  "annotate",
  "export",
  "release",
  "create_document",
  "arrange_blocks",
  "manage_members",
  "change_settings",
  "read_audit",
] as const;
export type Act = (typeof acts)[number];

const table: Readonly<Record<Act, readonly Role[]>> = {
  read: ["owner", "translator", "reviewer", "reader"],
  export: ["owner", "translator", "reviewer", "reader"],
  annotate: ["owner", "translator", "reviewer"],
  // A reviewer edits while approving; a typo need not travel back.
  translate: ["owner", "translator", "reviewer"],
  // Whoever translates sees first where a sentence was cut wrongly; every change can be undone.
  split_and_merge: ["owner", "translator", "reviewer"],
  correct_source: ["owner"],
  review: ["owner", "reviewer"],
  // What is released leaves the house for good.
  release: ["owner"],
  create_document: ["owner"],
  arrange_blocks: ["owner"],
  manage_members: ["owner"],
  change_settings: ["owner"],
  // It tells when everybody worked, which is not for everybody to know.
  read_audit: ["owner"],
};

/** Whether a member with this role may do this. */
export function can(role: Role, act: Act): boolean {
  return table[act].includes(role);
}
