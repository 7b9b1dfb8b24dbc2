"use client";
import { PanelRightClose, PanelRightOpen } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { use, useLayoutEffect, useRef, type ReactNode } from "react";
import { PresenceList } from "@/components/live/presence-list";
import { TogetherContext } from "@/components/live/live-context";
import { useOthers } from "@/components/live/presence-store";
import { buttonClasses, IconButton } from "@/components/ui/button";
import { LinkPending } from "@/components/ui/link-pending";
import { views } from "@/lib/preferences/preferences";
import { can, type Role } from "@/lib/permission/can";
import { SaveIndicator } from "./save-indicator";
import { useSummary } from "./segment-store";
import type { Desk } from "./make-desk";
import type { View } from "./view-names";

type WorkbenchBarProps = {
  readonly documentId: string;
  readonly title: string;
  readonly desk: Desk;
  readonly role: Role;
  readonly view: View;
  readonly onView: (view: View) => void;
  readonly isPanelOpen: boolean;
  readonly onPanel: () => void;
  readonly menu: ReactNode;
  /** The filters, and who is here. */
  readonly children: ReactNode;
};

/** How far the document is, where its texts are, the views of it, and the ways out of the workbench. */
export function WorkbenchBar(props: WorkbenchBarProps) {
  const { documentId, title, desk, role, view, onView, isPanelOpen, onPanel, menu, children } = props;
  const t = useTranslations("workbench");
  const { counts, worst } = useSummary(desk.store);
  const together = use(TogetherContext);
  const people = useOthers(together.people);
  const bar = useRef<HTMLDivElement>(null);
  // On a narrow screen the bar takes more lines; what stays below it has to know.
  useLayoutEffect(() => {
    const box = bar.current!;
    const tell = () => {
      const { height } = box.getBoundingClientRect();
      box.parentElement!.style.setProperty("--bars", `calc(3rem + ${Math.floor(height)}px)`);
    };
    const observer = new ResizeObserver(tell);
    observer.observe(box);
    tell();
    return () => observer.disconnect();
  }, []);
  return (
    <div
      ref={bar}
      data-region={t("bar")}
      className="sticky top-12 z-10 flex min-h-9 flex-wrap items-center gap-x-3 gap-y-1 border-b border-line bg-paper px-3 py-0.5 sm:px-4"
    >
      <h1 className="sr-only">{title}</h1>
      <div className="flex min-w-0 flex-1 basis-full flex-wrap items-center gap-x-3 sm:basis-auto">
        {children}
      </div>
      <div role="group" aria-label={t("views.label")} className="flex items-center text-small">
        {views.map((each) => (
          <button
            key={each}
            type="button"
            aria-pressed={view === each}
            onClick={() => onView(each)}
            className="min-h-8 rounded px-2 text-quiet hover:text-ink aria-pressed:bg-accent-wash aria-pressed:font-semibold aria-pressed:text-ink max-sm:min-h-11 max-sm:[&[data-wide]]:hidden"
            {...(each === "grid" || each === "focus" ? { "data-wide": "" } : {})}
          >
            {t(`views.${each}`)}
          </button>
        ))}
      </div>
      <PresenceList
        people={people}
        state={together.state}
        numberOf={(id) => (desk.store.has(id) ? desk.store.get(id).number : null)}
      />
      {/* As wide as its longest words: what is left of it must not move away under a click that ends the typing. */}
      <SaveIndicator state={worst} className="sm:min-w-38" />
      <nav aria-label={t("thisDocument")} className="flex items-center gap-1">
        <Link href={`/documents/${documentId}/review`} className={buttonClasses("quiet")}>
          {t("review")}
          {counts.translated > 0 && can(role, "review") && (
            <span className="tabular-nums">{counts.translated}</span>
          )}
          <LinkPending />
        </Link>
        <Link href={`/documents/${documentId}/export`} className={buttonClasses("quiet")}>
          {t("export")}
          <LinkPending />
        </Link>
        {menu}
        <IconButton
          label={isPanelOpen ? t("foldPanel") : t("openPanel")}
          aria-expanded={isPanelOpen}
          onClick={onPanel}
        >
          {isPanelOpen ? (
            <PanelRightClose aria-hidden className="size-4" />
          ) : (
            <PanelRightOpen aria-hidden className="size-4" />
          )}
        </IconButton>
      </nav>
    </div>
  );
}
