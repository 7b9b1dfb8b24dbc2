"use client";
import { useTranslations } from "next-intl";
import { DropdownMenu } from "radix-ui";
import { blockRoles, type BlockRole } from "@/lib/document/block";

type RoleMarkProps = {
  readonly role: BlockRole;
  readonly reason: string | null;
  /** Absent where the viewer may not change it. */
  readonly onChange?: (role: BlockRole) => void;
};

const shape = "inline-flex size-6 items-center justify-center rounded text-small";

/** What a block is, as a letter; its owner changes it from there. */
export function RoleMark({ role, reason, onChange }: RoleMarkProps) {
  const t = useTranslations("document");
  const words = useTranslations("workbench.role");
  const word = t(`blockRole.${role}`);
  const letter = t(`blockLetter.${role}`);
  const title = reason === null ? word : `${word}: ${reason}`;
  if (onChange === undefined) {
    return (
      <span className={`${shape} text-quiet`} title={title}>
        <span aria-hidden>{letter}</span>
        <span className="sr-only">{word}</span>
      </span>
    );
  }
  return (
    <DropdownMenu.Root>
      <DropdownMenu.Trigger
        className={`${shape} border border-transparent text-quiet hover:border-line-strong hover:text-ink`}
        aria-label={words("change", { role: word })}
        title={title}
      >
        <span aria-hidden>{letter}</span>
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          align="start"
          className="z-50 min-w-52 rounded-md border border-line bg-raised p-1 shadow-lg"
        >
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
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}
