"use client";
import { useTranslations } from "next-intl";
import { DropdownMenu } from "radix-ui";
import { OpenMenu } from "@/components/ui/open-menu";
import type { LateMenu } from "@/components/ui/use-late-menu";
import { blockRoles, type BlockRole } from "@/lib/document/block";

export function RoleItems({
  menu,
  role,
  onChange,
}: {
  readonly menu: LateMenu;
  readonly role: BlockRole;
  readonly onChange: (role: BlockRole) => void;
}) {
  const t = useTranslations("document");
  const words = useTranslations("workbench.role");
  return (
    <OpenMenu menu={menu} align="start" className="min-w-52">
      <DropdownMenu.Label className="px-3 py-1 text-small text-quiet">{words("is")}</DropdownMenu.Label>
      <DropdownMenu.RadioGroup value={role} onValueChange={(value) => onChange(value as BlockRole)}>
        {blockRoles.map((choice) => (
          <DropdownMenu.RadioItem
            key={choice}
            value={choice}
            className="flex items-center gap-2 rounded px-3 py-1 outline-none data-highlighted:bg-accent-wash data-[state=checked]:font-semibold"
          >
            <span aria-hidden className="w-4 text-center text-quiet">
              {t(`blockLetter.${choice}`)}
            </span>
            {choice === "boilerplate" ? words("leaveOut") : t(`blockRole.${choice}`)}
          </DropdownMenu.RadioItem>
        ))}
      </DropdownMenu.RadioGroup>
    </OpenMenu>
  );
}
