"use client";
import { useTranslations } from "next-intl";
import { useCallback, useRef } from "react";
import { usePreferences } from "@/components/preferences/use-preferences";
import type { Desk } from "./make-desk";

/** Says what others changed to whoever cannot see it, once while they go on at the same place. */
export function useSpokenNews(desk: Desk, announce: (words: string) => void) {
  const t = useTranslations("workbench.announce");
  const { spokenNews } = usePreferences().preferences;
  const told = useRef("");
  return useCallback(
    (segmentIds: readonly string[]) => {
      const [first] = segmentIds.filter((id) => desk.store.has(id));
      const place = segmentIds.join();
      if (!spokenNews || first === undefined || place === told.current) return;
      told.current = place;
      announce(t("others", { number: desk.store.get(first).number, count: segmentIds.length }));
    },
    [desk, announce, t, spokenNews],
  );
}
