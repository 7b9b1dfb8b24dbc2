import "server-only";
import { pauseAfter } from "@/lib/webhooks/next-attempt";
import { unseal } from "../auth/seal";
import {
  fillOutbox,
  keepResult,
  listDueWebhooks,
  takeDue,
  type AttemptResult,
  type DueDelivery,
} from "../data/outbox";
import { readEnvironment } from "../env";
import { send, type Sent } from "./send";
import { signedHeaders } from "./sign";

export const secretPurpose = "webhook secret";
/** Webhooks that are sent to at once, and messages to one of them. */
const mostLanes = 32;
const atOnce = 5;

/** The webhooks that are being sent to. Each has a lane of its own: one that hangs holds up nobody else's. */
const lanes = new Map<string, Promise<void>>();
let isLooking = false;

/**
 * Sends what there is to send, until there is nothing, and waits for it. Called often: what is due to a webhook that
 * nobody is sending to is begun at once, whatever earlier calls are still waiting for.
 */
export async function deliverWebhooks(): Promise<void> {
  if (!isLooking) {
    isLooking = true;
    try {
      await fillOutbox();
      const due = await listDueWebhooks([...lanes.keys()], mostLanes - lanes.size);
      for (const id of due) {
        lanes.set(
          id,
          serve(id).finally(() => lanes.delete(id)),
        );
      }
    } finally {
      isLooking = false;
    }
  }
  await Promise.all(lanes.values());
}

/** Sends to one webhook until nothing is due to it. */
async function serve(webhookId: string): Promise<void> {
  for (;;) {
    const due = await takeDue(webhookId, atOnce);
    await Promise.all(due.map(deliver));
    if (due.length < atOnce) return;
  }
}

async function deliver(delivery: DueDelivery): Promise<void> {
  const { status, answer } = await attempt(delivery);
  await keepResult(delivery, { status, answer, ...judge(status, delivery.attempts) });
}

async function attempt({ id, body, webhook }: DueDelivery): Promise<Sent> {
  let secrets: readonly string[];
  try {
    secrets = secretsOf(webhook);
  } catch {
    // One that was sealed under another key stays sealed; the others are not to wait for it.
    return {
      status: null,
      answer: "The secret cannot be read with the key of this installation. Replace it.",
    };
  }
  const headers = signedHeaders({ id: `msg_${id}`, body }, secrets, new Date());
  const allowsPrivate = readEnvironment().PADANAN_ALLOW_PRIVATE_ADDRESSES === "1";
  return send(new URL(webhook.url), body, headers, allowsPrivate);
}

function judge(status: number | null, attempts: number): Pick<AttemptResult, "state" | "nextAt" | "pause"> {
  if (status !== null && status >= 200 && status < 300) {
    return { state: "delivered", nextAt: null, pause: null };
  }
  if (status === 410) return { state: "failed", nextAt: null, pause: "gone" };
  const pause = pauseAfter(attempts, Math.random());
  if (pause === null) return { state: "failed", nextAt: null, pause: "failing" };
  return { state: "waiting", nextAt: new Date(Date.now() + pause), pause: null };
}

function secretsOf({ sealedSecret, sealedFormer, formerUntil }: DueDelivery["webhook"]): readonly string[] {
  const hasFormer = sealedFormer !== null && formerUntil !== null && formerUntil > new Date();
  return [sealedSecret, ...(hasFormer ? [sealedFormer] : [])].map((sealed) => unseal(secretPurpose, sealed));
}
