"use client";
import { useTranslations } from "next-intl";
import { Suspense } from "react";
import { late } from "@/components/ui/late";
import { useLateMenu } from "@/components/ui/use-late-menu";
import type { BlockRole } from "@/lib/document/block";

const RoleItems = late(() => import("./role-items").then((module) => module.RoleItems));

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
  const { menu, trigger } = useLateMenu();
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
    <span className="relative inline-flex">
      <button
        {...trigger}
        type="button"
        className={`${shape} border border-transparent text-quiet hover:border-line-strong hover:text-ink`}
        aria-label={words("change", { role: word })}
        title={title}
      >
        <span aria-hidden>{letter}</span>
      </button>
      {menu.isOpen && (
        <Suspense>
          <RoleItems menu={menu} role={role} onChange={onChange} />
        </Suspense>
      )}
    </span>
  );
}
