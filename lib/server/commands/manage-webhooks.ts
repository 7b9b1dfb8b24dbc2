import "server-only";
import * as z from "zod";
import { testKind, webhookKinds } from "@/lib/webhooks/kinds";
import type { DeliveryView, WebhookView } from "@/lib/webhooks/view";
import { seal } from "../auth/seal";
import { insertDelivery, sendAgain } from "../data/deliveries";
import { recordEvent } from "../data/events";
import { allowInProject } from "../data/projects";
import { changeWebhook, deleteWebhook, findWebhook, insertWebhook, replaceSecret } from "../data/webhooks";
import { client, transact } from "../db/database";
import { readEnvironment } from "../env";
import { refuse } from "../refusal";
import { inEnglish, say } from "../say";
import type { Viewer } from "../viewer";
import { secretPurpose } from "../webhooks/deliver";
import { findAddress } from "../webhooks/send";
import { makeSecret } from "../webhooks/sign";

const kinds = z.array(z.enum(webhookKinds)).min(1, inEnglish("no_webhook_kind"));
const day = 24 * 60 * 60 * 1000;

export const addWebhookInput = z.strictObject({
  projectId: z.uuid(),
  url: z
    .string()
    .max(2_000)
    .pipe(z.url({ error: inEnglish("webhook_url") })),
  kinds,
});

/** The secret is told once, here; afterwards it is kept sealed. */
export async function addWebhook(
  viewer: Viewer,
  { url, ...input }: z.infer<typeof addWebhookInput>,
): Promise<WebhookView & { readonly secret: string }> {
  // Asked before the name is looked up, so that nobody else can find out what this server reaches.
  await allowInProject(await client(), viewer, "change_settings", input.projectId);
  const checked = await checkUrl(url);
  const secret = makeSecret();
  return transact(async (tx) => {
    await allowInProject(tx, viewer, "change_settings", input.projectId);
    const sealedSecret = seal(secretPurpose, secret);
    const webhook = await insertWebhook(tx, viewer, { ...input, url: checked, sealedSecret });
    await record(tx, viewer, "webhook.added", { id: webhook.id, projectId: input.projectId });
    return { ...webhook, secret };
  });
}

export const changeWebhookInput = z.strictObject({
  webhookId: z.uuid(),
  kinds: kinds.optional(),
  isPaused: z.boolean().optional(),
});

export function changeWebhookSettings(
  viewer: Viewer,
  { webhookId, ...change }: z.infer<typeof changeWebhookInput>,
): Promise<WebhookView> {
  return transact(async (tx) => {
    const webhook = await findWebhook(tx, viewer, webhookId);
    // Before its place in the log is read: this entry is none that it is told of.
    await record(tx, viewer, "webhook.changed", webhook);
    return changeWebhook(tx, webhook, change);
  });
}

export const webhookInput = z.strictObject({ webhookId: z.uuid() });
type WebhookInput = z.infer<typeof webhookInput>;

/** For a day the former secret signs as well, so that receivers can change theirs without losing a message. */
export function replaceWebhookSecret(
  viewer: Viewer,
  { webhookId }: WebhookInput,
): Promise<{ readonly secret: string }> {
  const secret = makeSecret();
  return transact(async (tx) => {
    const webhook = await findWebhook(tx, viewer, webhookId);
    await replaceSecret(tx, webhook, seal(secretPurpose, secret), new Date(Date.now() + day));
    await record(tx, viewer, "webhook.secret_replaced", webhook);
    return { secret };
  });
}

export function removeWebhook(viewer: Viewer, { webhookId }: WebhookInput): Promise<void> {
  return transact(async (tx) => {
    const webhook = await findWebhook(tx, viewer, webhookId);
    await deleteWebhook(tx, webhook.id);
    await record(tx, viewer, "webhook.removed", webhook);
  });
}

/** Sends a message that tells of nothing, to try the address. */
export function testWebhook(viewer: Viewer, { webhookId }: WebhookInput): Promise<DeliveryView> {
  return transact(async (tx) => {
    const { projectId } = await findWebhook(tx, viewer, webhookId);
    const body = JSON.stringify({ type: testKind, timestamp: new Date().toISOString(), data: { projectId } });
    return insertDelivery(tx, { webhookId, kind: testKind, body });
  });
}

export const deliveryInput = z.strictObject({ deliveryId: z.uuid() });

export function resendDelivery(
  viewer: Viewer,
  { deliveryId }: z.infer<typeof deliveryInput>,
): Promise<DeliveryView> {
  return transact((tx) => sendAgain(tx, viewer, deliveryId));
}

async function checkUrl(given: string): Promise<string> {
  const url = new URL(given);
  const allowsPrivate = readEnvironment().PADANAN_ALLOW_PRIVATE_ADDRESSES === "1";
  const isSafe = url.protocol === "https:" || (allowsPrivate && url.protocol === "http:");
  if (!isSafe) refuse("invalid", say("webhook_https"), "url");
  if (url.username !== "" || url.password !== "") refuse("invalid", say("webhook_password"), "url");
  const found = await findAddress(url.hostname, allowsPrivate);
  if ("problem" in found) refuse("invalid", say("webhook_address", { host: url.hostname }), "url");
  return url.href;
}

function record(
  tx: Parameters<typeof recordEvent>[0],
  viewer: Viewer,
  kind: "webhook.added" | "webhook.changed" | "webhook.secret_replaced" | "webhook.removed",
  { id: webhookId, projectId }: { readonly id: string; readonly projectId: string },
): Promise<void> {
  return recordEvent(tx, viewer, { kind, projectId, data: { webhookId } });
}
