"use client";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { call } from "@/components/ui/call";
import { Moment } from "@/components/ui/moment";
import { Notice } from "@/components/ui/notice";
import { useTask } from "@/components/ui/use-task";
import type { InvitationView } from "@/lib/permission/project";
import { InviteDialog } from "./invite-dialog";

/** Links that are still open, and the way to a new one. */
export function Invitations({
  projectId,
  invitations,
}: {
  readonly projectId: string;
  readonly invitations: readonly InvitationView[];
}) {
  const roleNames = useTranslations("permission.inSentence");
  const t = useTranslations("project.invite");
  const router = useRouter();
  const task = useTask();
  const [isInviting, setIsInviting] = useState(false);

  function withdraw(id: string): void {
    task.run(async () => {
      await call(`/api/v1/projects/${projectId}/invitations/${id}`, { method: "DELETE" });
      router.refresh();
    });
  }

  return (
    <div className="grid gap-3">
      {invitations.length > 0 && (
        <ul className="divide-y divide-line rounded-md border border-line bg-raised">
          {invitations.map(({ id, role, expiresAt }) => (
            <li key={id} className="flex items-center gap-3 px-3 py-2">
              <p className="min-w-0 flex-1">
                {t("openFor", { role: roleNames(role) })}
                <span className="block text-small text-quiet">
                  {t.rich("until", { moment: () => <Moment at={expiresAt} /> })}
                </span>
              </p>
              <Button
                look="quiet"
                disabled={task.isBusy}
                aria-label={t("withdrawFor", { role: roleNames(role) })}
                onClick={() => withdraw(id)}
              >
                {t("withdraw")}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {task.problem !== null && <Notice kind="error">{task.problem.message}</Notice>}
      <div className="flex flex-wrap items-center gap-3">
        <Button onClick={() => setIsInviting(true)}>{t("title")}</Button>
        {invitations.length === 0 && <span className="text-small text-quiet">{t("none")}</span>}
      </div>
      {isInviting && <InviteDialog projectId={projectId} onClose={() => setIsInviting(false)} />}
    </div>
  );
}
