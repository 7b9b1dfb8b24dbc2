"use client";
import { CloudOff } from "lucide-react";
import { useTranslations } from "next-intl";
import { use } from "react";
import { TogetherContext } from "@/components/live/live-context";
import { Moment } from "@/components/ui/moment";
import type { Desk } from "@/components/workbench/make-desk";
import { useSummary } from "@/components/workbench/segment-store";

/** That one works on the copy of this device, what waits to be sent, and that the connection is back. */
export function CopyNotice({ at, desk }: { readonly at: string; readonly desk: Desk }) {
  const t = useTranslations("shell.copy");
  const { state } = use(TogetherContext);
  const { unsaved } = useSummary(desk.store);
  const isBack = state !== "away";
  return (
    <div
      role="status"
      className="fixed right-4 bottom-12 left-4 z-30 mx-auto flex max-w-2xl flex-wrap items-center gap-x-3 gap-y-1 rounded-md border border-line-strong bg-raised px-4 py-2 shadow-lg max-lg:bottom-4"
    >
      <CloudOff aria-hidden className="size-4 shrink-0 text-quiet" />
      <p className="min-w-0 flex-1">
        {isBack
          ? t("back")
          : t.rich("away", {
              moment: () => <Moment at={at} />,
              strong: (words) => <strong>{words}</strong>,
            })}{" "}
        {unsaved > 0 && t("waiting", { count: unsaved })}
      </p>
      {isBack && unsaved === 0 && (
        <button
          type="button"
          className="font-medium text-accent hover:underline max-sm:min-h-11"
          onClick={() => window.location.reload()}
        >
          {t("reload")}
        </button>
      )}
    </div>
  );
}
