"use client";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { call } from "@/components/ui/call";
import { CopyField } from "@/components/ui/copy-field";
import { Dialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { useTask } from "@/components/ui/use-task";
import type { Role } from "@/lib/permission/can";
import { RoleChoice } from "./role-choice";

/** Makes a link that one person joins with; it is shown here and never again. */
export function InviteDialog({
  projectId,
  onClose,
}: {
  readonly projectId: string;
  readonly onClose: () => void;
}) {
  const roleNames = useTranslations("permission.inSentence");
  const t = useTranslations("project.invite");
  const router = useRouter();
  const task = useTask();
  const [role, setRole] = useState<Role>("translator");
  const [link, setLink] = useState<string | null>(null);

  function invite(): void {
    task.run(async () => {
      const address = `/api/v1/projects/${projectId}/invitations`;
      const { token } = await call<{ token: string }>(address, { method: "POST", body: { role } });
      setLink(`${window.location.origin}/invitation/${token}`);
      router.refresh();
    });
  }

  return (
    <Dialog title={t("title")} description={t("what")} isOpen onClose={onClose}>
      {link === null ? (
        <div className="grid gap-4">
          <RoleChoice legend={t("theyWillBe")} value={role} onChange={setRole} />
          {task.problem !== null && <Notice kind="error">{task.problem.message}</Notice>}
          <div className="flex justify-end">
            <Button look="primary" busy={task.isBusy && t("making")} onClick={invite}>
              {t("make")}
            </Button>
          </div>
        </div>
      ) : (
        <div className="grid gap-4">
          <CopyField label={t("linkFor", { role: roleNames(role) })} value={link} />
          <p className="text-quiet">{t("once")}</p>
          <div className="flex justify-end">
            <Button look="primary" onClick={onClose}>
              {t("done")}
            </Button>
          </div>
        </div>
      )}
    </Dialog>
  );
}
