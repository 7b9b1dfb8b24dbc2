"use client";
import { CircleCheck, CirclePause } from "lucide-react";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { call } from "@/components/ui/call";
import { Notice } from "@/components/ui/notice";
import { useTask } from "@/components/ui/use-task";
import type { WebhookView } from "@/lib/webhooks/view";
import { DeliveryList } from "./delivery-list";

/** One webhook: whether it is told, what can be done with it, and its messages on demand. */
export function WebhookRow({
  webhook: { id, url, kinds, pausedBecause },
  onSecret,
}: {
  readonly webhook: WebhookView;
  readonly onSecret: (secret: string) => void;
}) {
  const t = useTranslations("webhooks");
  const router = useRouter();
  const task = useTask();
  const [isOpen, setIsOpen] = useState(false);
  /** Counts what was sent from here, so that the list is asked for again. */
  const [sent, setSent] = useState(0);
  const [isRemoving, setIsRemoving] = useState(false);
  const address = `/api/v1/webhooks/${id}`;

  function change(method: "PATCH" | "DELETE", body: object): void {
    task.run(async () => {
      await call(address, { method, body });
      router.refresh();
    });
  }

  return (
    <li className="grid grid-cols-1 gap-2 px-4 py-3">
      <div className="grid gap-0.5">
        <p className="font-medium break-all">{url}</p>
        <p className="flex flex-wrap items-center gap-x-1.5 text-small text-quiet">
          {pausedBecause === null ? (
            <CircleCheck aria-hidden className="size-4 text-inserted" />
          ) : (
            <CirclePause aria-hidden className="size-4 text-caution" />
          )}
          <span>{pausedBecause === null ? t("active") : t(`paused.${pausedBecause}`)}:</span>
          <span>{kinds.map((kind) => t(`kind.${kind}`)).join(", ")}</span>
        </p>
      </div>
      {task.problem !== null && <Notice kind="error">{task.problem.message}</Notice>}
      <div className="flex flex-wrap gap-2">
        <Button
          look="quiet"
          busy={task.isBusy && t("busy")}
          onClick={() =>
            task.run(async () => {
              await call(`${address}/deliveries`, { method: "POST", body: {} });
              setIsOpen(true);
              setSent(sent + 1);
            })
          }
        >
          {t("test")}
        </Button>
        <Button look="quiet" onClick={() => change("PATCH", { isPaused: pausedBecause === null })}>
          {t(pausedBecause === null ? "pause" : "resume")}
        </Button>
        <Button
          look="quiet"
          onClick={() =>
            task.run(async () =>
              onSecret(
                (await call<{ secret: string }>(`${address}/secret`, { method: "POST", body: {} })).secret,
              ),
            )
          }
        >
          {t("replace")}
        </Button>
        <Button look="quiet" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
          {t("deliveries")}
        </Button>
        <Button look="quiet" onClick={() => setIsRemoving(!isRemoving)} aria-expanded={isRemoving}>
          {t("remove")}
        </Button>
      </div>
      {isRemoving && (
        <Notice kind="caution">
          <div className="flex flex-wrap items-center gap-3">
            <p>{t("removeSure")}</p>
            <Button onClick={() => change("DELETE", {})}>{t("remove")}</Button>
          </div>
        </Notice>
      )}
      {isOpen && <DeliveryList key={sent} webhookId={id} />}
    </li>
  );
}
