"use client";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { Button } from "@/components/ui/button";
import { call } from "@/components/ui/call";
import { Moment } from "@/components/ui/moment";
import { Notice } from "@/components/ui/notice";
import { useTask } from "@/components/ui/use-task";
import { nameDevice, type SessionRow } from "@/lib/permission/session";

/** Where the viewer is signed in, and the way out of all of it. */
export function SessionList({ sessions }: { readonly sessions: readonly SessionRow[] }) {
  const t = useTranslations("account");
  const router = useRouter();
  const task = useTask();

  function signOutEverywhere(): void {
    task.run(async () => {
      await call("/api/v1/account/sessions", { method: "DELETE" });
      router.replace("/sign-in");
    });
  }

  return (
    <div className="grid gap-3">
      <ul className="divide-y divide-line rounded-md border border-line bg-raised">
        {sessions.map(({ id, userAgent, createdAt, lastSeenAt, isCurrent }) => (
          <li key={id} className="flex flex-wrap justify-between gap-x-4 px-3 py-2">
            <span title={userAgent}>
              {nameDevice(userAgent)}
              {isCurrent && <span className="text-quiet"> · {t("thisOne")}</span>}
            </span>
            <span className="text-small text-quiet">
              {t.rich("times", {
                created: () => <Moment at={createdAt} />,
                seen: () => <Moment at={lastSeenAt} />,
              })}
            </span>
          </li>
        ))}
      </ul>
      {task.problem !== null && <Notice kind="error">{task.problem.message}</Notice>}
      <div className="flex flex-wrap items-center gap-3">
        <Button look="danger" busy={task.isBusy && t("signingOut")} onClick={signOutEverywhere}>
          {t("everywhere")}
        </Button>
        <span className="text-small text-quiet">{t("everywhereWhat")}</span>
      </div>
    </div>
  );
}
