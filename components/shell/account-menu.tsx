"use client";
import { useTranslations } from "next-intl";
import { Suspense, useEffect } from "react";
import { late } from "@/components/ui/late";
import { useLateMenu } from "@/components/ui/use-late-menu";
import { loadWhenIdle } from "@/components/ui/when-idle";

const load = () => import("./account-items");
const AccountItems = late(() => load().then((module) => module.AccountItems));

/** Initials that open what concerns the person, not the work. */
export function AccountMenu({ name }: { readonly name: string }) {
  const t = useTranslations("shell");
  const { menu, trigger } = useLateMenu();
  useEffect(() => loadWhenIdle([load]), []);
  const initials = name
    .split(/\s+/u)
    .map((word) => Array.from(word)[0] ?? "")
    .filter((_, at, all) => at === 0 || at === all.length - 1)
    .join("")
    .toLocaleUpperCase();
  return (
    <span className="relative inline-flex">
      <button
        {...trigger}
        type="button"
        aria-label={t("accountOf", { name })}
        className="inline-flex size-8 shrink-0 items-center justify-center rounded-full bg-accent-wash text-small font-semibold text-accent"
      >
        {initials}
      </button>
      {menu.isOpen && (
        <Suspense>
          <AccountItems menu={menu} name={name} />
        </Suspense>
      )}
    </span>
  );
}
