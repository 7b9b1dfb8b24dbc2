"use client";
import { Ellipsis } from "lucide-react";
import { useTranslations } from "next-intl";
import { Suspense, useEffect } from "react";
import { late } from "@/components/ui/late";
import { useLateMenu } from "@/components/ui/use-late-menu";
import { loadWhenIdle } from "@/components/ui/when-idle";
import type { CommandMenuProps } from "./command-menu-props";

const load = () => import("./command-items");
const CommandItems = late(() => load().then((module) => module.CommandItems));

/** What is wanted now and then, by mouse: from the same list as the keys. */
export function CommandMenu(props: CommandMenuProps) {
  const t = useTranslations("commands");
  const { menu, trigger } = useLateMenu();
  useEffect(() => loadWhenIdle([load]), []);
  return (
    <span className="relative inline-flex">
      <button
        {...trigger}
        type="button"
        aria-label={t("menu")}
        title={t("menu")}
        className="inline-flex size-8 items-center justify-center rounded-md text-quiet hover:bg-sunken hover:text-ink max-sm:size-11"
      >
        <Ellipsis aria-hidden className="size-4" />
      </button>
      {menu.isOpen && (
        <Suspense>
          <CommandItems {...props} menu={menu} />
        </Suspense>
      )}
    </span>
  );
}
