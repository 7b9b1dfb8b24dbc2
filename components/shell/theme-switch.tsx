"use client";
import { Check, Contrast, Monitor, MoonStar, Sun } from "lucide-react";
import { useTranslations } from "next-intl";
import { useTheme } from "next-themes";
import { DropdownMenu } from "radix-ui";
import { MenuBox } from "@/components/ui/menu";
import { usePreferences } from "@/components/preferences/use-preferences";
import { IconButton } from "@/components/ui/button";
import { useIsInBrowser } from "@/components/ui/use-is-in-browser";
import { themes } from "@/lib/preferences/preferences";

const icons = { system: Monitor, light: Sun, dark: MoonStar, high_contrast: Contrast } as const;

/** The themes, from every page; until somebody chooses, as the system has it. */
export function ThemeSwitch() {
  const t = useTranslations("preferences.theme");
  const { theme: held, setTheme } = useTheme();
  const { change } = usePreferences();
  // The server does not know what a browser holds; the icon is right with its first paint.
  const isInBrowser = useIsInBrowser();
  const theme = (isInBrowser && themes.find((name) => name === held)) || "system";
  const Icon = icons[theme];
  return (
    <DropdownMenu.Root>
      <DropdownMenu.Trigger asChild>
        <IconButton label={t("now", { theme: t(theme) })}>
          <Icon aria-hidden className="size-4" />
        </IconButton>
      </DropdownMenu.Trigger>
      <MenuBox>
        <DropdownMenu.RadioGroup value={theme}>
          {themes.map((name) => {
            const Sign = icons[name];
            return (
              <DropdownMenu.RadioItem
                key={name}
                value={name}
                onSelect={() => {
                  setTheme(name);
                  change({ theme: name });
                }}
                className="flex min-h-8 cursor-pointer items-center gap-2 rounded px-3 outline-none data-highlighted:bg-accent-wash max-sm:min-h-11"
              >
                <Sign aria-hidden className="size-4" />
                <span className="flex-1">{t(name)}</span>
                <DropdownMenu.ItemIndicator>
                  <Check aria-hidden className="size-4" />
                </DropdownMenu.ItemIndicator>
              </DropdownMenu.RadioItem>
            );
          })}
        </DropdownMenu.RadioGroup>
      </MenuBox>
    </DropdownMenu.Root>
  );
}
