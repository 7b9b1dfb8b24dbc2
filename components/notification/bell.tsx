"use client";
import { Bell as BellIcon } from "lucide-react";
import { useTranslations } from "next-intl";
import Link from "next/link";
import { usePreferences } from "@/components/preferences/use-preferences";
import { useSpokenCount } from "./use-spoken-count";
import { useUnread } from "./use-unread";

const most = 99;

/** The way to what one is told, with how much of it is unread. It changes by itself and takes no focus. */
export function Bell() {
  const t = useTranslations("notification");
  const count = useUnread() ?? 0;
  const { spokenNews } = usePreferences().preferences;
  const spoken = useSpokenCount(count);
  const words = (told: number) =>
    told > most ? t("unreadMany", { count: most }) : t("unread", { count: told });
  return (
    <>
      <Link
        href="/notifications"
        aria-label={count === 0 ? t("title") : `${t("title")}, ${words(count)}`}
        className="relative inline-flex size-8 shrink-0 items-center justify-center rounded-md text-quiet hover:bg-sunken hover:text-ink max-sm:size-11"
      >
        <BellIcon aria-hidden className="size-4.5" />
        {count > 0 && (
          <span
            aria-hidden
            className="absolute top-0 right-0 min-w-4.5 rounded-full bg-accent px-1 text-center text-[0.6875rem] leading-4.5 font-semibold text-on-accent max-sm:top-1 max-sm:right-1"
          >
            {count > most ? `${most}+` : count}
          </span>
        )}
      </Link>
      <span role="status" className="sr-only">
        {spokenNews && spoken !== null && count > 0 ? words(spoken) : ""}
      </span>
    </>
  );
}
