"use client";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { BatchAnswer } from "@/components/revision/batch-answer";
import { TickList, type TickItem } from "@/components/revision/tick-list";
import { isTicked, noTicks } from "@/components/revision/ticks";
import { useBatch } from "@/components/revision/use-batch";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { SlicePreview } from "@/lib/history/slice";
import { largestBatch } from "@/lib/revision/batch";
import { KeptList } from "./kept-list";

/** What would change in each translation, to be ticked; done as one act that can be undone. */
export function TakeBack({
  kind,
  documentId,
  language,
  preview,
  address,
  request,
}: {
  readonly kind: "slice" | "moment";
  readonly documentId: string;
  readonly language: string;
  readonly preview: SlicePreview;
  /** Where the act is asked for, and what says which one it is. */
  readonly address: string;
  readonly request: object;
}) {
  const t = useTranslations("history");
  const words = useTranslations("batch");
  const router = useRouter();
  const act = useBatch(() => undefined);
  const [ticks, setTicks] = useState(noTicks);
  const items: readonly TickItem[] = preview.items.map(
    ({ segmentId, number, status, before, after, keepsLater }) => ({
      id: segmentId,
      name: keepsLater
        ? t("slice.keepsLater", { name: words("segment", { number }) })
        : words("segment", { number }),
      status,
      before,
      after,
      isTickedAtFirst: true,
    }),
  );
  const ticked = items.filter((item) => isTicked(ticks, item));
  const sent = ticked.slice(0, largestBatch);
  if (act.done !== null) {
    return (
      <BatchAnswer
        act={act}
        words={t(`${kind}.done`, { count: act.done.changed.length })}
        onClose={() => router.push(`/documents/${documentId}/history`)}
      />
    );
  }

  function run(): void {
    const bases = new Map(preview.items.map(({ segmentId, baseRevisionId }) => [segmentId, baseRevisionId]));
    const segments = sent.map(({ id, status }) => ({
      segmentId: id,
      baseRevisionId: bases.get(id)!,
      endsApproval: status === "approved",
    }));
    act.run(address, { ...request, segments });
  }

  return (
    <form
      className="grid grid-cols-1 gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        if (sent.length > 0) run();
      }}
    >
      {items.length === 0 ? (
        <p>{t(`${kind}.nothing`)}</p>
      ) : (
        <TickList
          label={t(`${kind}.preview`)}
          items={items}
          language={language}
          ticks={ticks}
          onTicks={setTicks}
        />
      )}
      {ticked.length > sent.length && (
        <Notice kind="caution">
          {words("limit", { most: largestBatch, rest: ticked.length - sent.length })}
        </Notice>
      )}
      <KeptList documentId={documentId} kept={preview.kept} />
      {act.problem !== null && <Notice kind="error">{act.problem.message}</Notice>}
      {items.length > 0 && (
        <div className="flex justify-end">
          <Button
            type="submit"
            look="primary"
            disabled={sent.length === 0}
            busy={act.isBusy && t(`${kind}.busy`)}
          >
            {t(`${kind}.submit`, { count: sent.length })}
          </Button>
        </div>
      )}
    </form>
  );
}
