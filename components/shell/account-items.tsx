"use client";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { DropdownMenu } from "radix-ui";
import { forgetAll } from "@/components/offline/forget-all";
import { OpenMenu } from "@/components/ui/open-menu";
import type { LateMenu } from "@/components/ui/use-late-menu";

const item =
  "block w-full rounded px-3 py-1.5 text-left outline-none data-highlighted:bg-accent-wash data-highlighted:text-ink";

/** What concerns the person, not the work. */
export function AccountItems({ menu, name }: { readonly menu: LateMenu; readonly name: string }) {
  const t = useTranslations("shell");
  return (
    <OpenMenu menu={menu}>
      <DropdownMenu.Label className="px-3 py-1.5 text-small text-quiet">{name}</DropdownMenu.Label>
      <DropdownMenu.Item asChild>
        <Link href="/account" className={item}>
          {t("account")}
        </Link>
      </DropdownMenu.Item>
      <DropdownMenu.Item className={item} onSelect={() => void signOut()}>
        {t("signOut")}
      </DropdownMenu.Item>
    </OpenMenu>
  );
}

/** What signing out takes is not needed before it. */
async function signOut(): Promise<void> {
  await forgetAll();
  const auth = await import("next-auth/react");
  await auth.signOut({ callbackUrl: "/sign-in" });
}
