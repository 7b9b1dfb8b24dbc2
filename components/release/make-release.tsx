"use client";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { call } from "@/components/ui/call";
import { Notice } from "@/components/ui/notice";
import { useTask } from "@/components/ui/use-task";
import type { ReleaseKind } from "@/lib/release/manifest";
import type { ReleaseView } from "@/lib/release/view";

/** The one button where nothing blocks; else only a draft can be made. */
export function MakeRelease({
  documentId,
  isClear,
  isEmpty,
}: {
  readonly documentId: string;
  readonly isClear: boolean;
  /** There is nothing at all to release. */
  readonly isEmpty: boolean;
}) {
  const t = useTranslations("release.make");
  const router = useRouter();
  const task = useTask();
  const [kind, setKind] = useState<ReleaseKind>("draft");
  const [made, setMade] = useState<number | null>(null);
  // A try whose answer got lost is the same try again, so that it makes no second release.
  const mutation = useRef<{ kind: ReleaseKind; id: string } | null>(null);

  function release(wanted: ReleaseKind): void {
    setKind(wanted);
    setMade(null);
    task.run(async (signal) => {
      if (mutation.current?.kind !== wanted) mutation.current = { kind: wanted, id: crypto.randomUUID() };
      const { number } = await call<ReleaseView>(`/api/v1/documents/${documentId}/releases`, {
        method: "POST",
        body: { kind: wanted, mutationId: mutation.current.id },
        signal,
      });
      mutation.current = null;
      setMade(number);
      router.push(`/documents/${documentId}/release`);
      router.refresh();
    });
  }

  const busy = (own: ReleaseKind) => task.isBusy && kind === own && t("making");
  return (
    <div className="grid justify-items-start gap-3">
      <p className="max-w-prose text-quiet">
        {t("about")} {!isClear && t("draftAbout")}
      </p>
      <div className="flex flex-wrap gap-2">
        {isClear && (
          <Button look="primary" busy={busy("final")} disabled={task.isBusy} onClick={() => release("final")}>
            {t("final")}
          </Button>
        )}
        <Button busy={busy("draft")} disabled={task.isBusy || isEmpty} onClick={() => release("draft")}>
          {t("draft")}
        </Button>
      </div>
      <p role="status" className="text-quiet empty:hidden">
        {task.isBusy ? t("making") : made === null ? "" : t("made", { number: made })}
      </p>
      {task.problem !== null && <Notice kind="error">{task.problem.message}</Notice>}
    </div>
  );
}
