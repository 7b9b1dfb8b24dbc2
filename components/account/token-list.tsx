"use client";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { call } from "@/components/ui/call";
import { CopyField } from "@/components/ui/copy-field";
import { Moment } from "@/components/ui/moment";
import { Notice } from "@/components/ui/notice";
import { useTask } from "@/components/ui/use-task";
import type { ProjectSummary } from "@/lib/permission/project";
import type { TokenView } from "@/lib/permission/token";
import { TokenForm, type MadeToken } from "./token-form";

/** The viewer's tokens, each with its end in reach, and a new one. */
export function TokenList({
  tokens,
  projects,
}: {
  readonly tokens: readonly TokenView[];
  readonly projects: readonly ProjectSummary[];
}) {
  const t = useTranslations("token");
  const router = useRouter();
  const [made, setMade] = useState<MadeToken | null>(null);

  return (
    <div className="grid grid-cols-1 gap-x-10 gap-y-6 lg:grid-cols-[minmax(0,22rem)_minmax(0,1fr)]">
      <TokenForm
        projects={projects}
        onMade={(token) => {
          setMade(token);
          router.refresh();
        }}
      />
      <div className="grid content-start gap-3">
        {made !== null && (
          <Notice>
            <div className="grid gap-2">
              <p>{t("made", { name: made.name })}</p>
              <CopyField label={t("value")} value={made.token} />
            </div>
          </Notice>
        )}
        {tokens.length === 0 ? (
          <p className="text-quiet">{t("none")}</p>
        ) : (
          <ul aria-label={t("list")} className="divide-y divide-line rounded-md border border-line bg-raised">
            {tokens.map((token) => (
              <TokenRow key={token.id} token={token} />
            ))}
          </ul>
        )}
      </div>
    </div>
  );
}

function TokenRow({ token }: { readonly token: TokenView }) {
  const t = useTranslations("token");
  const router = useRouter();
  const task = useTask();

  function revoke(): void {
    task.run(async () => {
      await call(`/api/v1/account/tokens/${token.id}`, { method: "DELETE" });
      router.refresh();
    });
  }

  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 px-3 py-2">
      <div className="min-w-0">
        <p>
          <span className="font-medium">{token.name}</span>{" "}
          <span className="font-mono text-small text-quiet">…{token.hint}</span>
        </p>
        <p className="text-small text-quiet">
          {token.scopes.map((scope) => t(`scope.${scope}`)).join(" · ")}
          {" — "}
          {token.project?.name ?? t("everywhere")}
        </p>
        <p className="text-small text-quiet">
          {t("ends")} <Moment at={token.expiresAt} />
          {" · "}
          {token.lastUsedAt === null ? (
            t("neverUsed")
          ) : (
            <>
              {t("used")} <Moment at={token.lastUsedAt} />
            </>
          )}
        </p>
        {task.problem !== null && <Notice kind="error">{task.problem.message}</Notice>}
      </div>
      <Button
        look="danger"
        aria-label={t("revokeNamed", { name: token.name })}
        busy={task.isBusy && t("revoking")}
        onClick={revoke}
      >
        {t("revoke")}
      </Button>
    </li>
  );
}
