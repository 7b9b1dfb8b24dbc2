"use client";
import { useTranslations } from "next-intl";
import { useTheme } from "next-themes";
import { useRouter } from "next/navigation";
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState, type ReactNode } from "react";
import { call, wordsFor } from "@/components/ui/call";
import { Notice } from "@/components/ui/notice";
import { changePreferences } from "@/lib/preferences/change-preferences";
import type { PreferenceChange, Preferences } from "@/lib/preferences/preferences";
import { holdLanguage } from "./hold-language";
import { PreferencesContext } from "./use-preferences";

/** Gives the desk the viewer's preferences; a change shows at once and is saved in the background. */
export function PreferencesProvider({
  stored,
  children,
}: {
  readonly stored: Preferences;
  readonly children: ReactNode;
}) {
  const [preferences, setPreferences] = useState(stored);
  const [problem, setProblem] = useState<string | null>(null);
  // One save after another: they arrive in the order in which they were made.
  const saving = useRef<Promise<unknown>>(Promise.resolve());
  const router = useRouter();
  const { setTheme } = useTheme();
  const t = useTranslations("preferences");

  const change = useCallback(
    (wish: PreferenceChange) => {
      setPreferences((before) => changePreferences(before, wish));
      if (wish.language !== undefined) holdLanguage(wish.language);
      const save = async () => {
        await call("/api/v1/account/preferences", { method: "PATCH", body: wish, keepalive: true });
        setProblem(null);
        if (wish.language !== undefined) router.refresh();
      };
      saving.current = saving.current.then(save).catch((error: unknown) => setProblem(wordsFor(error)));
    },
    [router],
  );

  const { theme, density, readingFont, readingSize } = preferences;
  useEffect(() => setTheme(theme), [setTheme, theme]);
  useLayoutEffect(() => {
    Object.assign(document.documentElement.dataset, { density, readingFont, readingSize });
  }, [density, readingFont, readingSize]);

  const value = useMemo(() => ({ preferences, change }), [preferences, change]);
  return (
    <PreferencesContext value={value}>
      {children}
      {problem !== null && (
        <div className="fixed right-4 bottom-12 left-4 z-50 mx-auto max-w-xl shadow-lg">
          <Notice kind="error">
            {t("unsaved", { problem })}{" "}
            <button type="button" className="underline" onClick={() => setProblem(null)}>
              {t("close")}
            </button>
          </Notice>
        </div>
      )}
    </PreferencesContext>
  );
}
