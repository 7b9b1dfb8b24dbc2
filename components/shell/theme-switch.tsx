"use client";
import { useTranslations } from "next-intl";
import { useTheme } from "next-themes";
import { Suspense, useEffect } from "react";
import { usePreferences } from "@/components/preferences/use-preferences";
import { IconButton } from "@/components/ui/button";
import { late } from "@/components/ui/late";
import { useIsInBrowser } from "@/components/ui/use-is-in-browser";
import { useLateMenu } from "@/components/ui/use-late-menu";
import { loadWhenIdle } from "@/components/ui/when-idle";
import { themes } from "@/lib/preferences/preferences";
import { themeIcons } from "./theme-icons";

const load = () => import("./theme-items");
const ThemeItems = late(() => load().then((module) => module.ThemeItems));

/** The themes, from every page; until somebody chooses, as the system has it. */
export function ThemeSwitch() {
  const t = useTranslations("preferences.theme");
  const { theme: held, setTheme } = useTheme();
  const { change } = usePreferences();
  const { menu, trigger } = useLateMenu();
  useEffect(() => loadWhenIdle([load]), []);
  // The server does not know what a browser holds; the icon is right with its first paint.
  const isInBrowser = useIsInBrowser();
  const theme = (isInBrowser && themes.find((name) => name === held)) || "system";
  const Icon = themeIcons[theme];
  return (
    <span className="relative inline-flex">
      <IconButton {...trigger} label={t("now", { theme: t(theme) })}>
        <Icon aria-hidden className="size-4" />
      </IconButton>
      {menu.isOpen && (
        <Suspense>
          <ThemeItems
            menu={menu}
            theme={theme}
            onChoose={(name) => {
              setTheme(name);
              change({ theme: name });
            }}
          />
        </Suspense>
      )}
    </span>
  );
}
