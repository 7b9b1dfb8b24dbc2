"use client";
import { useCallback, useMemo, useState } from "react";
import { useIsInBrowser } from "@/components/ui/use-is-in-browser";
import { useLateParts } from "./late-side-panel";
import type { PanelTab } from "./side-panel";

const remembered = "padanan-side-panel";

/** The side panel: open or folded away, as this person left it, and what it shows. */
export function usePanel() {
  const isInBrowser = useIsInBrowser();
  useLateParts();
  // Null until somebody opens or folds it here.
  const [choice, setChoice] = useState<boolean | null>(null);
  const [tab, setTab] = useState<PanelTab>("history");
  const [annotateRequest, setAnnotateRequest] = useState(0);
  const isOpen = choice ?? (isInBrowser && isOpenAtFirst());

  const toggle = useCallback(() => {
    localStorage.setItem(remembered, isOpen ? "folded" : "open");
    setChoice(!isOpen);
  }, [isOpen]);
  const annotate = useCallback(() => {
    setChoice(true);
    setTab("annotations");
    setAnnotateRequest((request) => request + 1);
  }, []);

  const showAnnotations = useCallback(() => {
    setChoice(true);
    setTab("annotations");
  }, []);

  return useMemo(
    () => ({ isOpen, tab, setTab, toggle, annotate, annotateRequest, showAnnotations }),
    [isOpen, tab, toggle, annotate, annotateRequest, showAnnotations],
  );
}

/** On a narrow screen it would cover the text; there it opens only when asked for. */
function isOpenAtFirst(): boolean {
  return window.matchMedia("(min-width: 64rem)").matches && localStorage.getItem(remembered) !== "folded";
}
