"use client";
import { useTranslations } from "next-intl";
import { useMemo, useRef } from "react";
import { useAnnotationActs, type AnnotationActs } from "@/components/annotation/use-annotation-acts";
import type { Acts } from "@/components/commands/use-command-keys";
import { findNextAnnotation, type AnnotationRound } from "@/lib/annotation/find-next";
import type { AnnotationView } from "@/lib/annotation/view";
import type { Desk } from "./make-desk";
import type { Active } from "./use-active";

type Sources = {
  readonly desk: Desk;
  readonly active: Active;
  readonly annotations: readonly AnnotationView[];
  readonly documentId: string;
  readonly reload: () => Promise<void>;
  /** Opens the side panel on what is said about the segment at hand. */
  readonly show: () => void;
  readonly announce: (words: string) => void;
};

/**
 * What can be done with annotations, and by key: going from one to another through the whole document, and taking the
 * last act back.
 */
export function useAnnotationMoves(sources: Sources): {
  readonly annotationActs: AnnotationActs;
  readonly annotationMoves: Acts;
} {
  const { documentId, desk, active, annotations, reload, show, announce } = sources;
  const annotationActs = useAnnotationActs({ documentId, annotations, reload, announce });
  const t = useTranslations("annotation");
  const last = useRef<{ readonly annotationId: string; readonly segmentId: string } | null>(null);
  const annotationMoves = useMemo((): Acts => {
    function go(round: AnnotationRound, step: 1 | -1): void {
      const at = active.active;
      const number = at === null ? 1 : desk.store.get(at).number;
      // Where one has gone on to another segment, the way begins there.
      const annotationId = last.current?.segmentId === at ? (last.current?.annotationId ?? null) : null;
      const numberOf = (id: string) => (desk.store.has(id) ? desk.store.get(id).number : null);
      const next = findNextAnnotation(annotations, round, { annotationId, number }, step, numberOf);
      if (next === null) return announce(t("noneToGo"));
      last.current = { annotationId: next.id, segmentId: next.segmentId };
      active.activate(next.segmentId);
      show();
      focusCard(next.id);
    }
    return {
      next_annotation: () => go("all", 1),
      previous_annotation: () => go("all", -1),
      next_open_annotation: () => go("open", 1),
      next_detached_annotation: () => go("detached", 1),
      undo_annotation: () => void annotationActs.undo(),
    };
  }, [desk, active, annotations, annotationActs, show, announce, t]);
  return { annotationActs, annotationMoves };
}

/** In frames: how long the side panel may take to show another segment, and the text to give the focus up. */
const longest = 60;
const settled = 5;

/** Its card stands in the side panel once the segment is shown there, and keeps the focus once the text has had it. */
function focusCard(id: string, frame = 0, held = 0): void {
  const card = document.getElementById(`annotation-${id}`);
  const isHeld = card !== null && document.activeElement === card;
  if (card !== null && !isHeld) {
    card.closest("details")?.setAttribute("open", "");
    card.focus();
    card.scrollIntoView({ block: "nearest" });
  }
  if (frame >= longest || held >= settled) return;
  requestAnimationFrame(() => focusCard(id, frame + 1, isHeld ? held + 1 : 0));
}
