"use client";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { keyNames } from "@/components/commands/command-list";
import { useIsMac } from "@/components/commands/is-mac";
import { Keys } from "@/components/commands/keys";
import type { ChosenKeys, CommandId } from "@/lib/keyboard/commands";

const shown: readonly CommandId[] = ["confirm_next_open", "next", "previous", "annotate", "palette"];

/** The keys of the workbench, where a glance finds them; with the names of the keyboard at hand. */
export function KeyHints({
  chosen,
  onAll,
  children,
}: {
  readonly chosen: ChosenKeys;
  readonly onAll: () => void;
  /** What else stands at the foot of the page. */
  readonly children: ReactNode;
}) {
  const t = useTranslations("workbench.keyHints");
  const words = useTranslations("commands.names");
  const isMac = useIsMac();
  return (
    <section
      aria-label={t("label")}
      className="sticky bottom-0 z-10 hidden items-center gap-x-5 border-t border-line bg-paper px-4 py-1.5 text-small text-quiet lg:flex"
    >
      <div className="flex min-w-0 gap-x-5 overflow-hidden whitespace-nowrap">
        {shown.map((id) => (
          <span key={id}>
            <Keys names={keyNames(id, chosen, isMac).slice(0, 1)} /> {words(id)}
          </span>
        ))}
      </div>
      <button type="button" onClick={onAll} className="whitespace-nowrap underline hover:text-ink">
        {t("all")}
      </button>
      {children}
    </section>
  );
}
