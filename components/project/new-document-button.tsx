"use client";
import { ChevronDown } from "lucide-react";
import { useTranslations } from "next-intl";
import Link from "next/link";
import { DropdownMenu } from "radix-ui";
import { MenuBox } from "@/components/ui/menu";
import { buttonClasses } from "@/components/ui/button";
import type { ProjectSummary } from "@/lib/permission/project";

const item =
  "block rounded px-3 py-1.5 outline-none data-highlighted:bg-accent-wash data-highlighted:text-ink";

/** The way to a new document: straight in where there is one project for it, else by choosing the project. */
export function NewDocumentButton({
  projects,
  label: own,
}: {
  /** Those the viewer may add documents to; never empty. */
  readonly projects: readonly ProjectSummary[];
  readonly label?: string;
}) {
  const t = useTranslations("project");
  const label = own ?? t("newDocument");
  const [only, second] = projects;
  if (only === undefined) return null;
  if (second === undefined) {
    return (
      <Link href={`/projects/${only.id}/new`} className={buttonClasses("primary")}>
        {label}
      </Link>
    );
  }
  return (
    <DropdownMenu.Root>
      <DropdownMenu.Trigger className={buttonClasses("primary")}>
        {label}
        <ChevronDown aria-hidden className="size-4" />
      </DropdownMenu.Trigger>
      <MenuBox className="max-h-80 min-w-52 overflow-auto">
        <DropdownMenu.Label className="px-3 py-1.5 text-small text-quiet">{t("inWhich")}</DropdownMenu.Label>
        {projects.map(({ id, name }) => (
          <DropdownMenu.Item key={id} asChild>
            <Link href={`/projects/${id}/new`} className={item}>
              {name}
            </Link>
          </DropdownMenu.Item>
        ))}
      </MenuBox>
    </DropdownMenu.Root>
  );
}
