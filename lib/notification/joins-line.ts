import type { NotificationKind } from "./kinds";

/** What is shown as one line, as far as it is known. Times are in milliseconds. */
export type OpenLine = { readonly newestAt: number };

const halfAnHour = 30 * 60 * 1000;

/** These are about one thing each; to say “2 of them” would hide which. */
const single: readonly NotificationKind[] = ["released", "role_changed", "member_joined"];

/**
 * Whether something joins a person's unread line of the same kind and document: where no more than half an hour lies
 * between it and the newest there. A line that was read is closed, and is not to be given here.
 */
export function joinsLine(kind: NotificationKind, { newestAt }: OpenLine, at: number): boolean {
  return !single.includes(kind) && Math.abs(at - newestAt) <= halfAnHour;
}
