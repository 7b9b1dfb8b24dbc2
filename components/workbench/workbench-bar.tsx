"use client";
import { PanelRightClose, PanelRightOpen } from "lucide-react";
import Link from "next/link";
import { use } from "react";
import { PresenceList } from "@/components/live/presence-list";
import { TogetherContext } from "@/components/live/live-context";
import { useOthers } from "@/components/live/presence-store";
import { StatusBadge } from "@/components/document/status-badge";
import { buttonClasses, IconButton } from "@/components/ui/button";
import { LinkPending } from "@/components/ui/link-pending";
import { segmentStatuses } from "@/lib/document/status";
import type { DocumentView } from "@/lib/document/view";
import { can, type Role } from "@/lib/permission/can";
import { SaveIndicator } from "./save-indicator";
import { useSummary } from "./segment-store";
import type { Desk } from "./make-desk";

/** How far the document is, where its texts are, and the ways out of the workbench. */
export function WorkbenchBar({
  document,
  desk,
  role,
  isPanelOpen,
  onPanel,
}: {
  readonly document: DocumentView;
  readonly desk: Desk;
  readonly role: Role;
  readonly isPanelOpen: boolean;
  readonly onPanel: () => void;
}) {
  const { counts, worst } = useSummary(desk.store);
  const together = use(TogetherContext);
  const people = useOthers(together.people);
  const present = segmentStatuses.filter((status) => counts[status] > 0);
  return (
    <div className="sticky top-12 z-10 flex min-h-9 flex-wrap items-center gap-x-4 gap-y-1 border-b border-line bg-paper px-3 py-0.5 sm:px-4">
      <h1 className="sr-only">{document.title}</h1>
      <ul
        aria-label="Segments by status"
        className="flex min-w-0 flex-1 basis-full flex-wrap gap-x-4 sm:basis-auto"
      >
        {present.map((status) => (
          <li key={status} className="flex items-center gap-1 text-small">
            <StatusBadge status={status} isCompact="narrow" />
            <span className="font-semibold">{counts[status]}</span>
          </li>
        ))}
      </ul>
      <PresenceList
        people={people}
        state={together.state}
        numberOf={(id) => (desk.store.has(id) ? desk.store.get(id).number : null)}
      />
      <SaveIndicator state={worst} />
      <nav aria-label="This document" className="flex items-center gap-1">
        <Link href={`/documents/${document.id}/review`} className={buttonClasses("quiet")}>
          Review
          {counts.translated > 0 && can(role, "review") && (
            <span className="tabular-nums">{counts.translated}</span>
          )}
          <LinkPending />
        </Link>
        {can(role, "correct_source") && (
          <Link href={`/documents/${document.id}/source`} className={buttonClasses("quiet")}>
            New version
            <LinkPending />
          </Link>
        )}
        {can(role, "translate") && (
          <Link href={`/documents/${document.id}/align`} className={buttonClasses("quiet")}>
            Bring a translation
            <LinkPending />
          </Link>
        )}
        <Link href={`/documents/${document.id}/export`} className={buttonClasses("quiet")}>
          Export
          <LinkPending />
        </Link>
        <IconButton
          label={isPanelOpen ? "Fold the side panel away" : "Open the side panel"}
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
