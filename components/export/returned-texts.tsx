"use client";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { BatchAnswer } from "@/components/revision/batch-answer";
import { TickList, type TickItem } from "@/components/revision/tick-list";
import { isTicked, noTicks } from "@/components/revision/ticks";
import { useBatch } from "@/components/revision/use-batch";
import { Button } from "@/components/ui/button";
import { Moment } from "@/components/ui/moment";
import { Notice } from "@/components/ui/notice";
import { largestBatch } from "@/lib/revision/batch";
import { LeftUnits } from "./left-units";
import type { ReadReturn } from "./read-return";

/** The texts of a file, to be ticked, and taken as one act that can be undone. */
export function ReturnedTexts({
  name,
  documentId,
  language,
  read: { format, exportedAt, items, left, same, newerHere, losses },
}: {
  readonly name: string;
  readonly documentId: string;
  readonly language: string;
  readonly read: ReadReturn;
}) {
  const t = useTranslations("returns");
  const words = useTranslations("batch");
  const router = useRouter();
  const act = useBatch(() => undefined);
  const [ticks, setTicks] = useState(noTicks);
  const texts = items.map(({ segmentId, number, status, before, after, since }): TickItem => ({
    id: segmentId,
    name:
      since === "conflict"
        ? t("conflict", { name: words("segment", { number }) })
        : words("segment", { number }),
    status,
    before,
    after,
    isTickedAtFirst: since === "unchanged" && status !== "approved",
  }));
  const ticked = texts.filter((item) => isTicked(ticks, item));
  const sent = ticked.slice(0, largestBatch);
  if (act.done !== null) {
    return (
      <BatchAnswer
        act={act}
        words={t("done", { count: act.done.changed.length })}
        onClose={() => router.push(`/documents/${documentId}`)}
      />
    );
  }

  function take(): void {
    const byId = new Map(items.map((item) => [item.segmentId, item]));
    const segments = sent.map(({ id, status }) => {
      const { baseRevisionId, after } = byId.get(id)!;
      return { segmentId: id, baseRevisionId, text: after, endsApproval: status === "approved" };
    });
    act.run(`/api/v1/documents/${documentId}/returns`, { segments });
  }

  return (
    <form
      className="grid grid-cols-1 gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        if (sent.length > 0) take();
      }}
    >
      <p role="status">
        <strong className="font-semibold break-all">{t("read", { name, format })}</strong>{" "}
        {exportedAt !== null && (
          <>
            {t("exportedAt")} <Moment at={exportedAt} />.{" "}
          </>
        )}
        {t("same", { same })} {newerHere > 0 && t("newerHere", { count: newerHere })}
      </p>
      {exportedAt === null && items.length > 0 && <Notice kind="caution">{t("notDated")}</Notice>}
      {items.length === 0 ? (
        <p>{t("nothing")}</p>
      ) : (
        <TickList label={t("list")} items={texts} language={language} ticks={ticks} onTicks={setTicks} />
      )}
      {ticked.length > sent.length && (
        <Notice kind="caution">
          {words("limit", { most: largestBatch, rest: ticked.length - sent.length })}
        </Notice>
      )}
      <LeftUnits documentId={documentId} left={left} />
      {losses.length > 0 && (
        <Notice kind="caution">
          <p>{t("losses")}</p>
          <ul className="mt-1 list-disc pl-5" lang="en">
            {losses.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </Notice>
      )}
      {act.problem !== null && <Notice kind="error">{act.problem.message}</Notice>}
      {items.length > 0 && (
        <div className="flex justify-end">
          <Button type="submit" look="primary" disabled={sent.length === 0} busy={act.isBusy && t("busy")}>
            {t("submit", { count: sent.length })}
          </Button>
        </div>
      )}
    </form>
  );
}
