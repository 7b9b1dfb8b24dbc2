"use client";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { DropdownMenu } from "radix-ui";
import { forgetAll } from "@/components/offline/forget-all";
import { MenuBox } from "@/components/ui/menu";

const item =
  "block w-full rounded px-3 py-1.5 text-left outline-none data-highlighted:bg-accent-wash data-highlighted:text-ink";

/** Initials that open what concerns the person, not the work. */
export function AccountMenu({ name }: { readonly name: string }) {
  const t = useTranslations("shell");
  const initials = name
    .split(/\s+/u)
    .map((word) => Array.from(word)[0] ?? "")
    .filter((_, at, all) => at === 0 || at === all.length - 1)
    .join("")
    .toLocaleUpperCase();
  return (
    <DropdownMenu.Root>
      <DropdownMenu.Trigger
        aria-label={t("accountOf", { name })}
        className="inline-flex size-8 shrink-0 items-center justify-center rounded-full bg-accent-wash text-small font-semibold text-accent"
      >
        {initials}
      </DropdownMenu.Trigger>
      <MenuBox>
        <DropdownMenu.Label className="px-3 py-1.5 text-small text-quiet">{name}</DropdownMenu.Label>
        <DropdownMenu.Item asChild>
          <Link href="/account" className={item}>
            {t("account")}
          </Link>
        </DropdownMenu.Item>
        <DropdownMenu.Item className={item} onSelect={() => void signOut()}>
          {t("signOut")}
        </DropdownMenu.Item>
      </MenuBox>
    </DropdownMenu.Root>
  );
}

/** What signing out takes is not needed before it. */
async function signOut(): Promise<void> {
  await forgetAll();
  const auth = await import("next-auth/react");
  await auth.signOut({ callbackUrl: "/sign-in" });
}
