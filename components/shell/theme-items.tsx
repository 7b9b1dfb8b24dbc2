"use client";
import { Check } from "lucide-react";
import { useTranslations } from "next-intl";
import { DropdownMenu } from "radix-ui";
import { OpenMenu } from "@/components/ui/open-menu";
import type { LateMenu } from "@/components/ui/use-late-menu";
import { themes } from "@/lib/preferences/preferences";
import { themeIcons } from "./theme-icons";

type Theme = (typeof themes)[number];

export function ThemeItems({
  menu,
  theme,
  onChoose,
}: {
  readonly menu: LateMenu;
  readonly theme: Theme;
  readonly onChoose: (theme: Theme) => void;
}) {
  const t = useTranslations("preferences.theme");
  return (
    <OpenMenu menu={menu}>
      <DropdownMenu.RadioGroup value={theme}>
        {themes.map((name) => {
          const Sign = themeIcons[name];
          return (
            <DropdownMenu.RadioItem
              key={name}
              value={name}
              onSelect={() => onChoose(name)}
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
    </OpenMenu>
  );
}
