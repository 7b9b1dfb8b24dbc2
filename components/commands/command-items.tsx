"use client";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { DropdownMenu } from "radix-ui";
import { OpenMenu } from "@/components/ui/open-menu";
import type { LateMenu } from "@/components/ui/use-late-menu";
import { keyNames } from "./command-list";
import type { CommandMenuProps } from "./command-menu-props";
import { useIsMac } from "./is-mac";
import { Keys } from "./keys";

const item =
  "flex min-h-8 cursor-pointer items-center justify-between gap-6 rounded px-2 outline-none data-[highlighted]:bg-accent-wash max-sm:min-h-11";

export function CommandItems({
  menu,
  acts,
  chosen,
  ids,
  links,
}: CommandMenuProps & { readonly menu: LateMenu }) {
  const t = useTranslations("commands");
  const isMac = useIsMac();
  return (
    <OpenMenu menu={menu} className="min-w-60">
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
    </OpenMenu>
  );
}
