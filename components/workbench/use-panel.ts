"use client";
import { useCallback, useEffect, useMemo, useState } from "react";
import type { PanelTab } from "./side-panel";

const remembered = "padanan-side-panel";

/** The side panel: open or folded away, as this person left it, and what it shows. */
export function usePanel() {
  const [isOpen, setIsOpen] = useState(false);
  const [tab, setTab] = useState<PanelTab>("history");
  const [annotateRequest, setAnnotateRequest] = useState(0);

  useEffect(() => {
    // On a narrow screen it would cover the text; there it opens only when asked for.
    const isWide = window.matchMedia("(min-width: 64rem)").matches;
    setIsOpen(isWide && localStorage.getItem(remembered) !== "folded");
  }, []);

  const toggle = useCallback(() => {
    setIsOpen((before) => {
      localStorage.setItem(remembered, before ? "folded" : "open");
      return !before;
    });
  }, []);
  const annotate = useCallback(() => {
    setIsOpen(true);
    setTab("annotations");
    setAnnotateRequest((request) => request + 1);
  }, []);

  return useMemo(
    () => ({ isOpen, tab, setTab, toggle, annotate, annotateRequest }),
    [isOpen, tab, toggle, annotate, annotateRequest],
  );
}
