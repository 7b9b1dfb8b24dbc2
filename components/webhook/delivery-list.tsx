"use client";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { Button } from "@/components/ui/button";
import { call } from "@/components/ui/call";
import { Moment } from "@/components/ui/moment";
import { Notice } from "@/components/ui/notice";
import { useTask } from "@/components/ui/use-task";
import type { DeliveryView } from "@/lib/webhooks/view";

type Page = { readonly items: readonly DeliveryView[]; readonly next: string | null };

/** How long what waits is asked for again, in milliseconds. */
const pause = 2_000;

/** What was sent to a webhook in the last month, the newest first. */
export function DeliveryList({ webhookId }: { readonly webhookId: string }) {
  const t = useTranslations("webhooks");
  const task = useTask();
  const [pages, setPages] = useState<readonly Page[] | null>(null);
  const address = `/api/v1/webhooks/${webhookId}/deliveries?limit=20`;
  const isWaiting =
    pages?.[0]?.items.some(({ state, attempts }) => state === "waiting" && attempts <= 1) ?? false;

  useEffect(() => {
    const over = new AbortController();
    const load = () =>
      call<Page>(address, { signal: over.signal }).then(
        (first) => setPages((known) => [first, ...(known ?? []).slice(1)]),
        () => undefined,
      );
    if (pages === null) void load();
    // What has just been put in line is sent within seconds, and after the first failure again.
    const timer = isWaiting ? setInterval(() => void load(), pause) : undefined;
    return () => {
      over.abort();
      clearInterval(timer);
    };
    // eslint-disable-next-line react-hooks/exhaustive-deps -- asked for once, and again while something waits
  }, [address, isWaiting]);

  const next = pages?.at(-1)?.next ?? null;
  const items = pages?.flatMap((page) => page.items) ?? [];
  return (
    <div className="grid grid-cols-1 gap-2" role="group" aria-label={t("deliveries")}>
      {pages === null && <p role="status">{t("busy")}</p>}
      {pages !== null && items.length === 0 && <p className="text-quiet">{t("noDeliveries")}</p>}
      {task.problem !== null && <Notice kind="error">{task.problem.message}</Notice>}
      <ul className="divide-y divide-line border-t border-line">
        {items.map((delivery) => (
          <Delivery
            key={delivery.id}
            delivery={delivery}
            onAgain={() =>
              task.run(async () => {
                await call(`/api/v1/deliveries/${delivery.id}/resend`, { method: "POST", body: {} });
                setPages([await call<Page>(address)]);
              })
            }
          />
        ))}
      </ul>
      {next !== null && (
        <div>
          <Button
            look="quiet"
            onClick={() =>
              task.run(async () => {
                const page = await call<Page>(`${address}&cursor=${encodeURIComponent(next)}`);
                setPages([...(pages ?? []), page]);
              })
            }
          >
            {t("older")}
          </Button>
        </div>
      )}
    </div>
  );
}

const looks = { waiting: "text-quiet", delivered: "text-inserted", failed: "text-danger" } as const;

function Delivery({
  delivery: { kind, state, attempts, createdAt, nextAt, status, answer, body },
  onAgain,
}: {
  readonly delivery: DeliveryView;
  readonly onAgain: () => void;
}) {
  const t = useTranslations("webhooks");
  return (
    <li className="py-2">
      <details>
        <summary className="flex cursor-pointer flex-wrap gap-x-3">
          <span className={`font-medium ${looks[state]}`}>{t(`state.${state}`)}</span>
          <code>{kind}</code>
          <Moment at={createdAt} />
          <span className="text-quiet">
            {t("attempts", { count: attempts })}
            {attempts > 0 && `, ${status === null ? t("noAnswer") : t("answered", { status })}`}
          </span>
          {nextAt !== null && attempts > 0 && (
            <span className="text-quiet">
              {t("next")} <Moment at={nextAt} />
            </span>
          )}
        </summary>
        <div className="mt-2 grid grid-cols-1 gap-2 pl-4">
          <p className="text-small text-quiet">{t("body")}</p>
          <pre className="overflow-x-auto rounded-md bg-sunken p-2 text-small" tabIndex={0}>
            {body}
          </pre>
          {answer !== null && answer !== "" && (
            <>
              <p className="text-small text-quiet">{t("answer")}</p>
              <pre className="overflow-x-auto rounded-md bg-sunken p-2 text-small" tabIndex={0}>
                {answer}
              </pre>
            </>
          )}
          <div>
            <Button look="quiet" onClick={onAgain}>
              {t("again")}
            </Button>
          </div>
        </div>
      </details>
    </li>
  );
}
