import type { WebhookKind } from "./kinds";

/** Why a webhook is not sent to: its owner paused it, its receiver said that it is gone, or a day of tries failed. */
export type PauseReason = "by_hand" | "gone" | "failing";

export type WebhookView = {
  readonly id: string;
  readonly url: string;
  readonly kinds: readonly WebhookKind[];
  /** Null while it is sent to. */
  readonly pausedBecause: PauseReason | null;
  /** ISO 8601. */
  readonly createdAt: string;
};

export type DeliveryState = "waiting" | "delivered" | "failed";

export type DeliveryView = {
  readonly id: string;
  readonly kind: string;
  readonly state: DeliveryState;
  readonly attempts: number;
  /** ISO 8601. */
  readonly createdAt: string;
  /** When it was tried last, and when it is tried next; null for never. */
  readonly triedAt: string | null;
  readonly nextAt: string | null;
  /** The HTTP status of the last answer; null where none came. */
  readonly status: number | null;
  /** Why no answer came, or how it began. */
  readonly answer: string | null;
  readonly body: string;
};
