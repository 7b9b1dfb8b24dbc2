import { CheckCheck } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { KeyHint } from "./key-hint";
import type { Run } from "./use-run";

/** Approves what is selected, or all that was on the screen, in one go. */
export function RunBar({ run }: { readonly run: Run }) {
  const t = useTranslations("review");
  const count = run.chosen.length;
  const isSelection = run.selected.size > 0;
  return (
    <div className="-mx-4 flex flex-wrap items-center gap-2 border-t border-line bg-paper px-4 pt-2.5 sm:-mx-6 sm:px-6">
      <Button
        disabled={count === 0}
        busy={run.isBusy && t("approving")}
        aria-keyshortcuts="Shift+A"
        onClick={() => void run.approve()}
      >
        <CheckCheck aria-hidden className="size-4" />
        {t(isSelection ? "run.approveSelected" : "run.approveShown", { count })}
        <KeyHint keys="Shift+A" />
      </Button>
      {isSelection && (
        <Button look="quiet" onClick={run.clear}>
          {t("run.clear")}
        </Button>
      )}
      <p className="text-small text-quiet max-sm:hidden">{t("run.hint")}</p>
    </div>
  );
}
