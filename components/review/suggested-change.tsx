"use client";
import { Check, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { IconButton } from "@/components/ui/button";
import type { PlacedChange } from "@/lib/review/place-changes";

/** One suggested change: what it takes out and puts in, what became of it, and the keys to take or leave it. */
export function SuggestedChange({
  change,
  canRule,
  onRule,
}: {
  readonly change: PlacedChange;
  readonly canRule: boolean;
  readonly onRule: (isAccepted: boolean) => void;
}) {
  const t = useTranslations("review.suggestions");
  const { kind, removed, text } = change;
  const words =
    removed === ""
      ? t("inserts", { words: text })
      : text === ""
        ? t("removes", { words: removed })
        : t("replaces", { before: removed, after: text });
  const isUndecided = kind === "open" || kind === "passed_by";
  const onKeyDown = (event: React.KeyboardEvent<HTMLLIElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target !== event.currentTarget) return;
    const { key, currentTarget } = event;
    const to = key === "ArrowDown" ? currentTarget.nextElementSibling : null;
    const other = key === "ArrowUp" ? currentTarget.previousElementSibling : to;
    const isRuling = canRule && ((key === "a" && kind === "open") || (key === "r" && isUndecided));
    if (!isRuling && other === null) return;
    event.preventDefault();
    event.stopPropagation();
    if (other instanceof HTMLElement) other.focus();
    else if (isRuling) onRule(key === "a");
  };
  return (
    // The buttons inside do the same; the keys are the shorter way.
    <li
      tabIndex={0}
      onKeyDown={onKeyDown}
      className="flex min-h-8 flex-wrap items-center gap-x-2 gap-y-1 rounded-sm px-1 focus-visible:bg-sunken"
    >
      <span className="reading min-w-0 flex-1 text-base">
        {removed !== "" && <del className="text-danger decoration-1">{removed}</del>}
        {removed !== "" && text !== "" && " "}
        {text !== "" && <ins className="text-(--status-approved) underline">{text}</ins>}
      </span>
      {kind !== "open" && (
        <span className="font-sans text-small text-quiet" lang="">
          {t(kind === "passed_by" ? "passedBy" : kind)}
        </span>
      )}
      {canRule && kind === "open" && (
        <IconButton label={t("acceptThis", { change: words })} onClick={() => onRule(true)}>
          <Check aria-hidden className="size-4" />
        </IconButton>
      )}
      {canRule && isUndecided && (
        <IconButton label={t("refuseThis", { change: words })} onClick={() => onRule(false)}>
          <X aria-hidden className="size-4" />
        </IconButton>
      )}
    </li>
  );
}
