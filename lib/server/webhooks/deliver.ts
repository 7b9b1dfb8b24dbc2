import "server-only";
import { pauseAfter } from "@/lib/webhooks/next-attempt";
import { unseal } from "../auth/seal";
import { fillOutbox, keepResult, takeDue, type AttemptResult, type DueDelivery } from "../data/outbox";
import { readEnvironment } from "../env";
import { send, type Sent } from "./send";
import { signedHeaders } from "./sign";

export const secretPurpose = "webhook secret";
const atOnce = 10;

let isAtIt = false;

/** Sends what there is to send, until there is nothing. Called often; a call while another is at it does nothing. */
export async function deliverWebhooks(): Promise<void> {
  if (isAtIt) return;
  isAtIt = true;
  try {
    await fillOutbox();
    for (;;) {
      const due = await takeDue(atOnce);
      await Promise.all(due.map(deliver));
      if (due.length < atOnce) return;
    }
  } finally {
    isAtIt = false;
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
