"use client";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { CopyField } from "@/components/ui/copy-field";
import { Notice } from "@/components/ui/notice";
import type { WebhookView } from "@/lib/webhooks/view";
import { WebhookForm } from "./webhook-form";
import { WebhookRow } from "./webhook-row";

/** The webhooks of a project, each with what was sent to it, and a new one. */
export function WebhookList({
  projectId,
  webhooks,
}: {
  readonly projectId: string;
  readonly webhooks: readonly WebhookView[];
}) {
  const t = useTranslations("webhooks");
  const router = useRouter();
  const [told, setTold] = useState<{ readonly words: string; readonly secret: string } | null>(null);

  function tell(words: string, secret: string): void {
    setTold({ words, secret });
    router.refresh();
  }

  return (
    <div className="grid grid-cols-1 gap-x-10 gap-y-6 lg:grid-cols-[minmax(0,22rem)_minmax(0,1fr)]">
      <WebhookForm projectId={projectId} onMade={({ secret }) => tell(t("made"), secret)} />
      <div className="grid content-start gap-3">
        {told !== null && (
          <Notice>
            <div className="grid gap-2">
              <p>{told.words}</p>
              <CopyField label={t("secret")} value={told.secret} />
            </div>
          </Notice>
        )}
        {webhooks.length === 0 ? (
          <p className="text-quiet">{t("none")}</p>
        ) : (
          <ul aria-label={t("list")} className="divide-y divide-line rounded-md border border-line bg-raised">
            {webhooks.map((webhook) => (
              <WebhookRow
                key={webhook.id}
                webhook={webhook}
                onSecret={(secret) => tell(t("replaced"), secret)}
              />
            ))}
          </ul>
        )}
      </div>
    </div>
  );
}
