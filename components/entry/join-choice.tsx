"use client";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { signOut } from "next-auth/react";
import { Button } from "@/components/ui/button";
import { call } from "@/components/ui/call";
import { Notice } from "@/components/ui/notice";
import { useTask } from "@/components/ui/use-task";

/** Somebody who is signed in takes the link, or leaves it to somebody else. */
export function JoinChoice({
  token,
  viewerName,
  viewerEmail,
  projectName,
}: {
  readonly token: string;
  readonly viewerName: string;
  readonly viewerEmail: string;
  readonly projectName: string;
}) {
  const t = useTranslations("entry.join");
  const router = useRouter();
  const task = useTask();
  const leaving = useTask();

  function join(): void {
    task.run(async () => {
      const body = { token };
      const { projectId } = await call<{ projectId: string }>("/api/v1/invitations/join", {
        method: "POST",
        body,
      });
      router.push(`/projects/${projectId}`);
    });
  }

  function leave(): void {
    leaving.run(async () => {
      await signOut({ redirect: false });
      router.refresh();
    });
  }

  return (
    <div className="grid gap-4">
      <p>
        {t.rich("as", {
          name: () => <strong className="font-semibold">{viewerName}</strong>,
          email: viewerEmail,
        })}
      </p>
      {task.problem !== null && <Notice kind="error">{task.problem.message}</Notice>}
      <Button look="primary" busy={task.isBusy && t("joining")} onClick={join}>
        {t("join", { project: projectName })}
      </Button>
      <Button look="quiet" busy={leaving.isBusy && t("signingOut")} onClick={leave}>
        {t("notYou")}
      </Button>
    </div>
  );
}
