"use client";
import { Ellipsis } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { DropdownMenu } from "radix-ui";
import { MenuBox } from "@/components/ui/menu";
import type { ChosenKeys, CommandId } from "@/lib/keyboard/commands";
import { keyNames } from "./command-list";
import { useIsMac } from "./is-mac";
import { Keys } from "./keys";
import type { Acts } from "./use-command-keys";

const item =
  "flex min-h-8 cursor-pointer items-center justify-between gap-6 rounded px-2 outline-none data-[highlighted]:bg-accent-wash max-sm:min-h-11";

/** What is wanted now and then, by mouse: from the same list as the keys. */
export function CommandMenu({
  acts,
  chosen,
  ids,
  links,
}: {
  readonly acts: Acts;
  readonly chosen: ChosenKeys;
  readonly ids: readonly CommandId[];
  readonly links: readonly { readonly href: string; readonly label: string }[];
}) {
  const t = useTranslations("commands");
  const isMac = useIsMac();
  return (
    <DropdownMenu.Root>
      <DropdownMenu.Trigger
        aria-label={t("menu")}
        title={t("menu")}
        className="inline-flex size-8 items-center justify-center rounded-md text-quiet hover:bg-sunken hover:text-ink max-sm:size-11"
      >
        <Ellipsis aria-hidden className="size-4" />
      </DropdownMenu.Trigger>
      <MenuBox className="min-w-60">
        {ids.flatMap((id) =>
          acts[id] === undefined
            ? []
            : [
                <DropdownMenu.Item
                  key={id}
                  className={item}
                  // The menu first gives the focus back to where it was.
                  onSelect={() => setTimeout(() => acts[id]?.())}
                >
                  {t(`names.${id}`)}
                  <Keys names={keyNames(id, chosen, isMac).slice(0, 1)} />
                </DropdownMenu.Item>,
              ],
        )}
        {links.length > 0 && <DropdownMenu.Separator className="my-1 h-px bg-line" />}
        {links.map(({ href, label }) => (
          <DropdownMenu.Item key={href} asChild className={item}>
            <Link href={href}>{label}</Link>
          </DropdownMenu.Item>
        ))}
      </MenuBox>
    </DropdownMenu.Root>
  );
}
