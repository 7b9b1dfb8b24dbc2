import type { Role } from "@/lib/permission/can";
import type { NotificationKind } from "./kinds";

/** One line of what a person is told: one thing, or several of a kind in one document. */
export type NotificationLine = {
  readonly id: string;
  readonly kind: NotificationKind;
  /** Of how many things it tells. */
  readonly count: number;
  /** The newest of them; what came after it is not in here. */
  readonly last: string;
  readonly isRead: boolean;
  /** When the newest of them happened, ISO 8601. */
  readonly at: string;
  /** Who did them, in no order that matters; none for the installation. */
  readonly people: readonly string[];
  readonly project: { readonly id: string; readonly name: string };
  readonly document: { readonly id: string; readonly title: string } | null;
  /** How many segments it is about; 0 for what is about none, or the whole document. */
  readonly segments: number;
  /** The one segment that all of it is about, by the number it has or had. */
  readonly segment: { readonly id: string; readonly number: number } | null;
  /** The one annotation that all of it is about. */
  readonly annotationId: string | null;
  /** Why a reviewer sent one text back, or what they wrote to an edit. */
  readonly reason: string | null;
  /** The number of the release. */
  readonly release: number | null;
  /** The role that was given. */
  readonly role: Role | null;
};

/** A project of one's own, and whether one wants to hear nothing of it. */
export type MutedProject = { readonly id: string; readonly name: string; readonly isMuted: boolean };
