import type { ReviewMode } from "@/lib/review/rules";
import { can, type Role } from "./can";

/**
 * Whether a member with this role writes translations under the project's mode of review: reviewers do where they may
 * edit freely, and leave the words to the translators where they suggest or comment.
 */
export function mayWrite(role: Role, mode: ReviewMode): boolean {
  return can(role, "translate") && (role !== "reviewer" || mode === "free_edit");
}
