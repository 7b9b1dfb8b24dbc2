/**
 * What a webhook can be told of. The names are those of the log; whoever receives them asks the API for the rest.
 */
export const webhookKinds = [
  "document.created",
  "document.released",
  "segment.confirmed",
  "segment.reviewed",
  "segment.source_corrected",
  "annotation.made",
  "annotation.replied",
  "annotation.resolved",
  "member.joined",
  "member.removed",
] as const;

export type WebhookKind = (typeof webhookKinds)[number];

/** What is sent by hand, to try an address. */
export const testKind = "webhook.test";
