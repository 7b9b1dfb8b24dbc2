"use client";
import { useMemo } from "react";
import type { Bench } from "./bench";

/** The same bench as long as nothing on it is another: every row holds it. */
export function useBenchValue(bench: Bench): Bench {
  const {
    documentId,
    desk,
    findings,
    findingActs,
    spelling,
    languages,
    canTranslate,
    isPlainEditor,
    undoMemory,
    editor,
    tools,
    changeRole,
    activate,
    onSelect,
  } = bench;
  return useMemo(
    () => ({
      documentId,
      desk,
      findings,
      findingActs,
      spelling,
      languages,
      canTranslate,
      isPlainEditor,
      undoMemory,
      editor,
      tools,
      changeRole,
      activate,
      onSelect,
    }),
    [
      documentId,
      desk,
      findings,
      findingActs,
      spelling,
      languages,
      canTranslate,
      isPlainEditor,
      undoMemory,
      editor,
      tools,
      changeRole,
      activate,
      onSelect,
    ],
  );
}
