"use client";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { FormattedText } from "@/components/document/formatted-text";
import { StatusBadge } from "@/components/document/status-badge";
import { Button } from "@/components/ui/button";
import { call } from "@/components/ui/call";
import { Notice } from "@/components/ui/notice";
import { useTask } from "@/components/ui/use-task";
import { hasWork, type DivisionProposal } from "@/lib/structure/division-view";
import { directionOf } from "@/lib/text/language";

type Group = DivisionProposal["groups"][number];

const firstOf = ({ from }: Group) => from[0]!.id;

/** The places where today's rules divide a document otherwise; those with work in them only where they are ticked. */
export function DivideAnew({
  documentId,
  language,
  proposal,
}: {
  readonly documentId: string;
  readonly language: string;
  readonly proposal: DivisionProposal;
}) {
  const t = useTranslations("source.division");
  const router = useRouter();
  const applying = useTask();
  const [mutationId] = useState(() => crypto.randomUUID());
  const [chosen, setChosen] = useState<ReadonlySet<string>>(
    () => new Set(proposal.groups.filter(({ from }) => !from.some(hasWork)).map(firstOf)),
  );

  function choose(id: string, isOn: boolean): void {
    setChosen((before) => {
      const next = new Set(before);
      if (isOn) next.add(id);
      else next.delete(id);
      return next;
    });
  }

  function apply(): void {
    applying.run(async () => {
      await call(`/api/v1/documents/${documentId}/division`, {
        method: "POST",
        body: { firstIds: [...chosen], token: proposal.token, mutationId },
      });
      router.push(`/documents/${documentId}`);
    });
  }

  if (proposal.groups.length === 0) {
    return <Notice>{t("none")}</Notice>;
  }
  return (
    <div className="grid max-w-4xl gap-4">
      <ul className="grid">
        {proposal.groups.map((group) => (
          <li key={firstOf(group)} className="border-b border-line py-3">
            <label className="flex items-start gap-3">
              <input
                type="checkbox"
                className="mt-1.5"
                checked={chosen.has(firstOf(group))}
                onChange={(event) => choose(firstOf(group), event.currentTarget.checked)}
              />
              <span className="grid gap-1.5">
                <span className="flex flex-wrap items-center gap-2 text-small text-quiet">
                  {t("segments", {
                    count: group.from.length,
                    numbers: group.from.map(({ number }) => number).join(", "),
                  })}
                  {group.from.some(hasWork) && (
                    <>
                      {group.from.map(({ id, status }) => (
                        <StatusBadge key={id} status={status} />
                      ))}
                      <span className="text-caution">{t("hasWork")}</span>
                    </>
                  )}
                </span>
                {group.to.map((text, at) => (
                  <span
                    key={at}
                    lang={language}
                    dir={directionOf(language)}
                    className="reading border-l-2 border-accent pl-2"
                  >
                    <FormattedText text={text} />
                  </span>
                ))}
              </span>
            </label>
          </li>
        ))}
      </ul>
      {applying.problem !== null && (
        <Notice kind="error">
          {applying.problem.message}{" "}
          {applying.problem.field === "token" && (
            <a href={`/documents/${documentId}/division`}>{t("again")}</a>
          )}
        </Notice>
      )}
      <div>
        <Button
          look="primary"
          disabled={chosen.size === 0}
          busy={applying.isBusy && t("dividing")}
          onClick={apply}
        >
          {t("divide", { count: chosen.size })}
        </Button>
      </div>
    </div>
  );
}
