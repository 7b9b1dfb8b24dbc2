"use client";
import { clsx } from "clsx";
import { CircleDashed, CloudOff, Check, LoaderCircle, TriangleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import { formatMoment } from "@/components/ui/moment";
import { useIsInBrowser } from "@/components/ui/use-is-in-browser";
import type { SaveState } from "./save-states";

/** “Saved 12:03”, “Saving”, “Only on this device”, “Confirmation waits”, “Conflict”: true at every moment. */
export function SaveIndicator({
  state,
  className,
}: {
  readonly state: SaveState;
  readonly className?: string;
}) {
  // The server does not know the reader's clock.
  const isInBrowser = useIsInBrowser();
  const t = useTranslations("workbench.save");
  const shared = clsx("inline-flex items-center gap-1 text-small whitespace-nowrap", className);
  switch (state.kind) {
    case "saved":
      return (
        <span className={clsx(shared, "text-quiet")}>
          <Check aria-hidden className="size-3.5" />
          {state.at === null || !isInBrowser ? t("saved") : t("savedAt", { at: formatMoment(state.at) })}
        </span>
      );
    case "saving":
      return (
        <span className={clsx(shared, "text-quiet")}>
          <LoaderCircle aria-hidden className="size-3.5 motion-safe:animate-spin" />
          {t("saving")}
        </span>
      );
    case "on_device":
      return (
        <span
          className={clsx(shared, state.reason === "waiting" ? "text-quiet" : "text-caution")}
          title={state.message ?? undefined}
        >
          <CloudOff aria-hidden className="size-3.5" />
          {t(state.isKept === false ? "inWindow" : "onDevice")}
          {state.confirms && ` · ${t("confirmationWaits")}`}
        </span>
      );
    case "unconfirmed":
      return (
        <span className={clsx(shared, "text-caution")} title={state.message}>
          <CircleDashed aria-hidden className="size-3.5" />
          {t(state.reason === "refused" ? "notConfirmed" : "confirmationWaits")}
        </span>
      );
    case "conflict":
      return (
        <span className={clsx(shared, "font-medium text-danger")}>
          <TriangleAlert aria-hidden className="size-3.5" />
          {t("conflict")}
        </span>
      );
  }
}
