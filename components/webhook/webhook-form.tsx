"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { call } from "@/components/ui/call";
import { TextField } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { Notice } from "@/components/ui/notice";
import { errorOf, generalErrorOf, useTask } from "@/components/ui/use-task";
import { webhookKinds, type WebhookKind } from "@/lib/webhooks/kinds";
import type { WebhookView } from "@/lib/webhooks/view";

export type MadeWebhook = WebhookView & { readonly secret: string };

/** Where messages are to be sent, and of what. */
export function WebhookForm({
  projectId,
  onMade,
}: {
  readonly projectId: string;
  readonly onMade: (webhook: MadeWebhook) => void;
}) {
  const t = useTranslations("webhooks");
  const task = useTask();
  const [url, setUrl] = useState("");
  const [kinds, setKinds] = useState<readonly WebhookKind[]>(["document.released"]);

  function add(): void {
    task.run(async () => {
      const address = `/api/v1/projects/${projectId}/webhooks`;
      onMade(await call<MadeWebhook>(address, { method: "POST", body: { url, kinds } }));
      setUrl("");
    });
  }

  const general = generalErrorOf(task.problem, ["url", "kinds"]);
  const kindsError = errorOf(task.problem, "kinds");
  return (
    <Form label={t("add")} problem={task.problem} onSubmit={add}>
      {general !== null && <Notice kind="error">{general}</Notice>}
      <TextField
        label={t("url")}
        name="url"
        type="url"
        inputMode="url"
        autoComplete="off"
        spellCheck={false}
        hint={t("urlHint")}
        value={url}
        error={errorOf(task.problem, "url")}
        onChange={({ currentTarget }) => setUrl(currentTarget.value)}
      />
      <fieldset className="grid gap-1">
        <legend className="mb-1 font-medium">{t("kinds")}</legend>
        {webhookKinds.map((kind) => (
          <label key={kind} className="flex min-h-8 items-center gap-2 max-sm:min-h-11">
            <input
              type="checkbox"
              className="size-4 accent-accent"
              checked={kinds.includes(kind)}
              onChange={({ currentTarget }) =>
                setKinds(currentTarget.checked ? [...kinds, kind] : kinds.filter((each) => each !== kind))
              }
            />
            {t(`kind.${kind}`)}
          </label>
        ))}
        {kindsError !== null && <p className="text-small text-danger">{kindsError}</p>}
      </fieldset>
      <div>
        <Button type="submit" busy={task.isBusy && t("adding")}>
          {t("add")}
        </Button>
      </div>
    </Form>
  );
}
