import { Check, ChevronDown, ChevronUp, MessageSquare, PencilLine, Redo2, Undo2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button, IconButton } from "@/components/ui/button";
import { isBarred, type DeskItem } from "./item-state";
import type { DecisionDesk } from "./use-decision";
import { KeyHint } from "./key-hint";

type DecisionBarProps = {
  readonly desk: DecisionDesk;
  readonly item: DeskItem;
  /** A box is open and has its own buttons; here only the way to other items is left. */
  readonly isWriting: boolean;
  readonly at: number;
  readonly count: number;
  readonly onMove: (step: 1 | -1) => void;
};

/** The decisions and the way to the next item, always at hand at the bottom. */
export function DecisionBar({ desk, item, isWriting, at, count, onMove }: DecisionBarProps) {
  const t = useTranslations("review");
  const isOff = item.isGone;
  const ruleId = "approval-rule";
  const described = item.approval === "open" ? {} : { "aria-describedby": ruleId };
  return (
    <div className="sticky bottom-0 z-10 -mx-4 mt-auto grid gap-2 border-t border-line bg-paper px-4 py-2.5 sm:-mx-6 sm:px-6">
      {item.approval !== "open" && (
        <p id={ruleId} className="text-small text-caution">
          {t(`rights.${item.approval}`)}
        </p>
      )}
      <div className="grid grid-cols-2 items-center gap-2 sm:flex sm:flex-wrap">
        {!isWriting && (
          <div role="group" aria-label={t("decision")} className="contents gap-2 sm:flex sm:flex-wrap">
            <Button
              look="primary"
              className="order-1"
              disabled={isOff || isBarred(item)}
              aria-keyshortcuts="A Control+Enter Meta+Enter"
              {...described}
              onClick={desk.approve}
            >
              <Check aria-hidden className="size-4" />
              {t("approve")}
              <KeyHint keys="A" />
            </Button>
            {item.mode === "free_edit" && (
              <Button
                className="order-3"
                disabled={isOff || isBarred(item)}
                aria-keyshortcuts="E"
                {...described}
                onClick={() => desk.open("edit")}
              >
                <PencilLine aria-hidden className="size-4" />
                {t("edit")}
                <KeyHint keys="E" />
              </Button>
            )}
            {item.mode !== "comment_only" && (
              <Button
                className="order-3"
                disabled={isOff}
                aria-keyshortcuts="S"
                onClick={() => desk.open("suggest")}
              >
                <Redo2 aria-hidden className="size-4" />
                {t("suggest")}
                <KeyHint keys="S" />
              </Button>
            )}
            <Button
              className="order-4"
              disabled={isOff}
              aria-keyshortcuts="R Control+Shift+R Meta+Shift+R"
              onClick={() => desk.open("send_back")}
            >
              <Undo2 aria-hidden className="size-4" />
              {t("sendBack")}
              <KeyHint keys="R" />
            </Button>
            <Button
              look="quiet"
              className="order-4"
              disabled={isOff}
              aria-keyshortcuts="C"
              onClick={() => desk.open("comment")}
            >
              <MessageSquare aria-hidden className="size-4" />
              {t("comment")}
              <KeyHint keys="C" />
            </Button>
          </div>
        )}
        <div
          role="group"
          aria-label={t("others")}
          className="order-2 ml-auto flex items-center gap-1 max-sm:col-start-2 sm:order-5"
        >
          <span className="mr-2 text-small text-quiet">
            {t("place", { at: String(at), count: String(count) })}
          </span>
          <IconButton
            label={t("previous")}
            aria-keyshortcuts="K Alt+ArrowUp"
            disabled={at <= 1}
            onClick={() => onMove(-1)}
          >
            <ChevronUp aria-hidden className="size-4" />
          </IconButton>
          <IconButton
            label={t("next")}
            aria-keyshortcuts="J Alt+ArrowDown"
            disabled={at >= count}
            onClick={() => onMove(1)}
          >
            <ChevronDown aria-hidden className="size-4" />
          </IconButton>
        </div>
      </div>
    </div>
  );
}

/** What happened last, what is still on its way, and the way back from the last decision. */
export function DecisionLine({ desk }: { readonly desk: DecisionDesk }) {
  const t = useTranslations("review");
  return (
    <div className="flex min-h-8 flex-wrap items-center gap-x-3 gap-y-1 px-4 py-1 text-small text-quiet sm:px-6">
      <span aria-hidden>{desk.message}</span>
      {desk.undo !== null && (
        <Button aria-keyshortcuts="Z" className="text-small" onClick={desk.undo}>
          {t("undo")}
          <KeyHint keys="Z" />
        </Button>
      )}
      {desk.pending > 0 && <span className="ml-auto">{t("saving", { count: desk.pending })}</span>}
    </div>
  );
}
