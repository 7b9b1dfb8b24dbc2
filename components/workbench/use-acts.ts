"use client";
import { useMemo } from "react";
import type { OpenDialog } from "@/components/commands/command-dialogs";
import type { Acts } from "@/components/commands/use-command-keys";
import type { View } from "./view-names";
import type { Active } from "./use-active";

type Sources = {
  readonly active: Active;
  readonly canTranslate: boolean;
  readonly canAnnotate: boolean;
  readonly confirm: (goOn: "next_open" | "next" | "stay") => void;
  readonly annotate: () => void;
  readonly annotationMoves: Acts;
  readonly textActs: Acts;
  readonly findingActs: Acts;
  readonly spellingActs: Acts;
  readonly findActs: Acts;
  readonly setView: (view: View) => void;
  readonly togglePanel: () => void;
  readonly goRound: (step: 1 | -1) => false | void;
  readonly open: (dialog: OpenDialog) => void;
  readonly sayNoneOpen: () => void;
};

/** Everything that can be done now, by the names of the registry. */
export function useActs(sources: Sources): Acts {
  const {
    active,
    canTranslate,
    canAnnotate,
    confirm,
    annotate,
    annotationMoves,
    textActs,
    findingActs,
    findActs,
    spellingActs,
  } = sources;
  const { setView, togglePanel, goRound, open, sayNoneOpen } = sources;
  return useMemo(
    (): Acts => ({
      ...(canTranslate
        ? {
            confirm_next_open: () => confirm("next_open"),
            confirm_next: () => confirm("next"),
            ...textActs,
            ...findingActs,
            ...spellingActs,
          }
        : {}),
      ...(canAnnotate ? { annotate } : {}),
      ...annotationMoves,
      ...findActs,
      next: () => active.move(1),
      previous: () => active.move(-1),
      next_open() {
        const next = active.nextOpen();
        if (next === null) sayNoneOpen();
        else active.activate(next);
      },
      go_to_number: () => open("go_to"),
      next_region: () => goRound(1),
      previous_region: () => goRound(-1),
      view_grid: () => setView("grid"),
      view_focus: () => setView("focus"),
      view_read: () => setView("read"),
      view_plain: () => setView("plain"),
      toggle_panel: togglePanel,
      palette: () => open("palette"),
      help: () => open("keys"),
      help_outside_text: () => open("keys"),
    }),
    [
      active,
      canTranslate,
      canAnnotate,
      confirm,
      annotate,
      annotationMoves,
      textActs,
      findingActs,
      findActs,
      spellingActs,
      setView,
      togglePanel,
      goRound,
      open,
      sayNoneOpen,
    ],
  );
}
