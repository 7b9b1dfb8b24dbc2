"use client";
import { useTranslations } from "next-intl";
import { CommandMenu } from "@/components/commands/command-menu";
import type { Acts } from "@/components/commands/use-command-keys";
import type { ChosenKeys, CommandId } from "@/lib/keyboard/commands";

const ids: readonly CommandId[] = ["palette", "find", "replace", "go_to_number", "next_open", "help"];

/** What is wanted now and then: some commands, and the pages that change the document as a whole. */
export function WorkbenchMenu({
  documentId,
  acts,
  chosen,
  canCorrect,
  canTranslate,
}: {
  readonly documentId: string;
  readonly acts: Acts;
  readonly chosen: ChosenKeys;
  readonly canCorrect: boolean;
  readonly canTranslate: boolean;
}) {
  const t = useTranslations("workbench");
  const quality = useTranslations("quality");
  const links = [
    { href: `/documents/${documentId}/history`, label: t("documentHistory") },
    ...(canCorrect ? [{ href: `/documents/${documentId}/source`, label: t("newVersion") }] : []),
    ...(canTranslate ? [{ href: `/documents/${documentId}/align`, label: t("bringTranslation") }] : []),
    { href: `/documents/${documentId}/quality`, label: quality("menu") },
    { href: `/documents/${documentId}/release`, label: t("release") },
  ];
  return <CommandMenu acts={acts} chosen={chosen} ids={ids} links={links} />;
}
