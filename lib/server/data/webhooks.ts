import "server-only";
import { webhookKinds, type WebhookKind } from "@/lib/webhooks/kinds";
import type { WebhookView } from "@/lib/webhooks/view";
import type { Prisma } from "../db/client/client";
import { client, type Transaction } from "../db/database";
import { refuse } from "../refusal";
import { say } from "../say";
import type { Viewer } from "../viewer";
import { allowInProject, ownRole, roleFor, visibleTo } from "./projects";

/** More than these are a mistake of a program. */
const mostOfProject = 20;

const shown = { id: true, url: true, kinds: true, pausedBecause: true, createdAt: true } as const;

type Row = Prisma.WebhookGetPayload<{ select: typeof shown }>;

/** The webhooks of a project, the newest first, for those who may set them up. */
export async function listWebhooks(viewer: Viewer, projectId: string): Promise<readonly WebhookView[]> {
  const db = await client();
  await allowInProject(db, viewer, "change_settings", projectId);
  const rows = await db.webhook.findMany({ where: { projectId }, select: shown, orderBy: { id: "desc" } });
  return rows.map(present);
}

export async function insertWebhook(
  tx: Transaction,
  viewer: Viewer,
  webhook: {
    readonly projectId: string;
    readonly url: string;
    readonly kinds: readonly WebhookKind[];
    readonly sealedSecret: string;
  },
): Promise<WebhookView> {
  const { projectId, kinds } = webhook;
  const held = await tx.webhook.count({ where: { projectId } });
  if (held >= mostOfProject) refuse("invalid", say("many_webhooks", { most: mostOfProject }));
  return present(
    await tx.webhook.create({
      data: {
        ...webhook,
        kinds: [...kinds],
        seq: await newestSeq(tx, projectId),
        createdById: viewer.userId,
      },
      select: shown,
    }),
  );
}

/** A webhook that the viewer may change, and its project. */
export async function findWebhook(
  db: Transaction,
  viewer: Viewer,
  webhookId: string,
): Promise<{ readonly id: string; readonly projectId: string; readonly sealedSecret: string }> {
  const found = await db.webhook.findFirst({
    where: { id: webhookId, project: visibleTo(viewer) },
    select: {
      id: true,
      projectId: true,
      sealedSecret: true,
      project: { select: { memberships: ownRole(viewer) } },
    },
  });
  if (found === null) refuse("not_found", say("no_webhook"));
  const { project, ...webhook } = found;
  roleFor(viewer, "change_settings", project.memberships);
  return webhook;
}

/** What waits is ended by a pause, and can be sent again one by one; whoever starts it again is told of what comes from then on. */
export async function changeWebhook(
  tx: Transaction,
  { id, projectId }: { readonly id: string; readonly projectId: string },
  change: { readonly kinds?: readonly WebhookKind[]; readonly isPaused?: boolean },
): Promise<WebhookView> {
  const { kinds, isPaused } = change;
  if (isPaused === true) {
    await tx.webhookDelivery.updateMany({
      where: { webhookId: id, state: "waiting" },
      data: { state: "failed", nextAt: null },
    });
  }
  const pause =
    isPaused === undefined
      ? {}
      : isPaused
        ? { pausedBecause: "by_hand" as const }
        : { pausedBecause: null, seq: await newestSeq(tx, projectId) };
  return present(
    await tx.webhook.update({
      where: { id },
      data: { ...pause, ...(kinds === undefined ? {} : { kinds: [...kinds] }) },
      select: shown,
    }),
  );
}

export async function replaceSecret(
  tx: Transaction,
  webhook: { readonly id: string; readonly sealedSecret: string },
  sealedSecret: string,
  formerUntil: Date,
): Promise<void> {
  await tx.webhook.update({
    where: { id: webhook.id },
    data: { sealedSecret, sealedFormer: webhook.sealedSecret, formerUntil },
  });
}

export async function deleteWebhook(tx: Transaction, id: string): Promise<void> {
  await tx.webhook.delete({ where: { id } });
}

async function newestSeq(tx: Transaction, projectId: string): Promise<number> {
  const { _max } = await tx.auditEvent.aggregate({ where: { projectId }, _max: { seq: true } });
  return _max.seq ?? 0;
}

function present({ kinds, createdAt, ...row }: Row): WebhookView {
  return {
    ...row,
    kinds: webhookKinds.filter((kind) => kinds.includes(kind)),
    createdAt: createdAt.toISOString(),
  };
}
