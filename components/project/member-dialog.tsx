"use client";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { call } from "@/components/ui/call";
import { Dialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { useTask } from "@/components/ui/use-task";
import type { MemberView } from "@/lib/permission/project";
import { RoleChoice } from "./role-choice";

/** One member's role, or the end of their membership. */
export function MemberDialog({
  projectId,
  member,
  isViewer,
  onClose,
}: {
  readonly projectId: string;
  readonly member: MemberView;
  readonly isViewer: boolean;
  readonly onClose: () => void;
}) {
  const t = useTranslations("project.member");
  const router = useRouter();
  const task = useTask();
  const [role, setRole] = useState(member.role);
  const [isRemoving, setIsRemoving] = useState(false);
  const address = `/api/v1/projects/${projectId}/members/${member.userId}`;

  function change(): void {
    task.run(async () => {
      if (role !== member.role) await call(address, { method: "PATCH", body: { role } });
      onClose();
      router.refresh();
    });
  }

  function remove(): void {
    task.run(async () => {
      await call(address, { method: "DELETE" });
      onClose();
      if (isViewer) router.push("/");
      router.refresh();
    });
  }

  return (
    <Dialog title={member.name} description={member.email ?? undefined} isOpen onClose={onClose}>
      <div className="grid gap-4">
        <RoleChoice legend={t("role")} value={role} onChange={setRole} />
        {isViewer && member.role === "owner" && role !== "owner" && (
          <Notice kind="caution">{t("losing")}</Notice>
        )}
        {task.problem !== null && <Notice kind="error">{task.problem.message}</Notice>}
        {isRemoving ? (
          <div className="grid gap-2 rounded-md border border-danger/40 p-3">
            <p>{isViewer ? t("youLose") : t("theyLose", { name: member.name })}</p>
            <div className="flex flex-wrap gap-2">
              <Button look="danger" busy={task.isBusy && t("removing")} onClick={remove}>
                {isViewer ? t("leave") : t("remove", { name: member.name })}
              </Button>
              <Button onClick={() => setIsRemoving(false)}>{t("keep")}</Button>
            </div>
          </div>
        ) : (
          <div className="flex flex-wrap justify-between gap-2">
            <Button look="danger" onClick={() => setIsRemoving(true)}>
              {t(isViewer ? "askLeave" : "askRemove")}
            </Button>
            <Button look="primary" busy={task.isBusy && t("saving")} onClick={change}>
              {t("save")}
            </Button>
          </div>
        )}
      </div>
    </Dialog>
  );
}
