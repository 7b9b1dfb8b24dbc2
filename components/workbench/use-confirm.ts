"use client";
import { useTranslations } from "next-intl";
import { useCallback } from "react";
import type { FindingStore } from "./finding-store";
import type { Desk } from "./make-desk";
import type { Active } from "./use-active";
import { tally } from "./use-finding-acts";

/**
 * A translator's word that a segment is done. Errors of the checks stand in the way; warnings ask once: the same text
 * confirmed again goes through.
 */
export function useConfirm(
  documentId: string,
  desk: Desk,
  { active, activate, neighbour, nextOpen }: Active,
  findings: FindingStore,
  announce: (words: string) => void,
  onConfirmed: (segmentId: string) => void,
) {
  const t = useTranslations("workbench");
  const settle = useCallback(
    (goOn: "next_open" | "next" | "stay", id: string) => {
      const here = desk.store.get(id);
      const { number, text, save } = here;
      const total = Object.values(desk.store.summary().counts).reduce((sum, count) => sum + count, 0);
      if (text.trim() === "") return announce(t("announce.empty", { number }));
      if (save.kind === "conflict") return announce(t("announce.conflict", { number }));
      const open = findings.openOf(id, here.source.text, text);
      const errors = open.filter(({ severity }) => severity === "error").length;
      if (errors > 0 || (open.length > 0 && !findings.wasAsked(id, text))) {
        findings.ask(id, text);
        const [kind, count] =
          errors > 0 ? (["errors", errors] as const) : (["warnings", open.length] as const);
        return announce(t(`announce.${kind}`, { number, count }));
      }
      if (here.status !== "approved" || text !== here.target?.text) {
        desk.confirm(id);
        onConfirmed(id);
        const shown = Object.fromEntries(open.map(({ check }) => [check, { shown: 1, fixed: 0 }]));
        if (open.length > 0) tally(documentId, shown);
      }
      const next =
        goOn === "stay"
          ? null
          : ((goOn === "next_open" ? nextOpen() : null) ?? neighbour(1)?.segmentId ?? null);
      const done = t("announce.confirmed", { number });
      if (next === null) return announce(goOn === "stay" ? done : `${done} ${t("announce.last")}`);
      announce(`${done} ${t("announce.position", { number: desk.store.get(next).number, total })}`);
      activate(next);
    },
    [documentId, activate, neighbour, nextOpen, desk, findings, announce, onConfirmed, t],
  );
  return useCallback(
    (goOn: "next_open" | "next" | "stay", id: string | null = active) => {
      if (id === null) return;
      // Without a network they cannot come: work goes on, and what they find is shown once they are here.
      if (!findings.isReady() && !navigator.onLine) return settle(goOn, id);
      const isReady = findings.whenReady(() => settle(goOn, id));
      if (!isReady) announce(t("announce.awaitingChecks", { number: desk.store.get(id).number }));
    },
    [active, findings, settle, announce, t, desk],
  );
}
