import { Check, ChevronDown, ChevronUp, PencilLine, Undo2 } from "lucide-react";
import { Button, IconButton } from "@/components/ui/button";
import { ownTextWords, type DecisionDesk } from "./use-decision";
import { KeyHint } from "./key-hint";

type DecisionBarProps = {
  readonly desk: DecisionDesk;
  readonly isBusyHere: boolean;
  readonly isGone: boolean;
  /** The viewer's own text, in a project where nobody approves their own. */
  readonly isBarred: boolean;
  readonly isOwn: boolean;
  /** A box is open and has its own buttons; here only the way to other items is left. */
  readonly isWriting: boolean;
  readonly at: number;
  readonly count: number;
  readonly onMove: (step: 1 | -1) => void;
};

/** The three decisions and the way to the next item, always at hand at the bottom. */
export function DecisionBar({
  desk,
  isBusyHere,
  isGone,
  isBarred,
  isOwn,
  isWriting,
  at,
  count,
  onMove,
}: DecisionBarProps) {
  const isOff = isGone || desk.underWay !== null;
  const ruleId = "own-text-rule";
  const described = isOwn ? { "aria-describedby": ruleId } : {};
  return (
    <div className="sticky bottom-0 z-10 -mx-4 mt-auto grid gap-2 border-t border-line bg-paper px-4 py-2.5 sm:-mx-6 sm:px-6">
      {isOwn && (
        <p id={ruleId} className="text-small text-caution">
          {isBarred
            ? ownTextWords
            : "You wrote this text. The project lets you approve it: you give a reason, and it is recorded as an override."}
        </p>
      )}
      <div className="grid grid-cols-2 items-center gap-2 sm:flex sm:flex-wrap">
        {!isWriting && (
          <div role="group" aria-label="Decision" className="contents gap-2 sm:flex">
            <Button
              look="primary"
              className="order-1"
              disabled={isOff || isBarred}
              busy={isBusyHere && "Approving …"}
              aria-keyshortcuts="Control+Enter Meta+Enter"
              {...described}
              onClick={desk.approve}
            >
              <Check aria-hidden className="size-4" />
              Approve
              <KeyHint keys="Ctrl+Enter" />
            </Button>
            <Button
              className="order-3"
              disabled={isOff || isBarred}
              aria-keyshortcuts="E"
              {...described}
              onClick={desk.edit}
            >
              <PencilLine aria-hidden className="size-4" />
              Edit and approve
              <KeyHint keys="E" />
            </Button>
            <Button
              className="order-4"
              disabled={isOff}
              aria-keyshortcuts="R Control+Shift+R Meta+Shift+R"
              onClick={desk.sendBack}
            >
              <Undo2 aria-hidden className="size-4" />
              Send back
              <KeyHint keys="R" />
            </Button>
          </div>
        )}
        <p
          aria-hidden
          className="order-5 text-small text-quiet max-sm:col-span-2 empty:hidden sm:order-4 sm:ml-2"
        >
          {desk.message}
        </p>
        <div
          role="group"
          aria-label="Other items"
          className="order-2 ml-auto flex items-center gap-1 max-sm:col-start-2 sm:order-5"
        >
          <span className="mr-2 text-small text-quiet">
            {at} of {count}
          </span>
          <IconButton
            label="Previous item"
            aria-keyshortcuts="K Alt+ArrowUp"
            disabled={at <= 1}
            onClick={() => onMove(-1)}
          >
            <ChevronUp aria-hidden className="size-4" />
          </IconButton>
          <IconButton
            label="Next item"
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
