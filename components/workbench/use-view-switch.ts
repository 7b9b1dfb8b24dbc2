"use client";
import { useTranslations } from "next-intl";
import { useCallback } from "react";
import type { Active } from "./use-active";
import { useView } from "./use-views";
import type { View } from "./view-names";

/** The view at hand, and how to change it: said aloud, and with the same segment in the middle. */
export function useViewSwitch(
  asked: View | null,
  preferred: View,
  { active, activate }: Active,
  announce: (words: string) => void,
): readonly [View, (view: View) => void] {
  const t = useTranslations("workbench");
  const [view, setViewQuietly] = useView(asked, preferred);
  const setView = useCallback(
    (next: View) => {
      setViewQuietly(next);
      announce(t("announce.view", { view: t(`views.${next}`) }));
      if (active !== null) activate(active);
    },
    [setViewQuietly, announce, t, active, activate],
  );
  return [view, setView];
}
