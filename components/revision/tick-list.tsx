"use client";
import { useTranslations } from "next-intl";
import { useId, useState, type KeyboardEvent } from "react";
import { StatusBadge } from "@/components/document/status-badge";
import { Button } from "@/components/ui/button";
import type { SegmentStatus } from "@/lib/document/status";
import { directionOf } from "@/lib/text/language";
import { DiffText } from "./diff-text";
import { isTicked, tick, tickAll, type Ticks } from "./ticks";

/** A segment that may be changed, with the text it would get. */
export type TickItem = {
  readonly id: string;
  readonly name: string;
  readonly status: SegmentStatus;
  readonly before: string;
  readonly after: string;
  /** Whether it is ticked until somebody says otherwise. */
  readonly isTickedAtFirst: boolean;
};

const step = 100;

/** Segments to tick, each with what would change in it. The arrow keys go from one to the next. */
export function TickList({
  label,
  items,
  language,
  ticks,
  onTicks,
  takesFocus = false,
}: {
  readonly label: string;
  readonly items: readonly TickItem[];
  readonly language: string;
  readonly ticks: Ticks;
  readonly onTicks: (ticks: Ticks) => void;
  /** Whether the first one has the focus when the list opens. */
  readonly takesFocus?: boolean;
}) {
  const t = useTranslations("batch");
  const [shown, setShown] = useState(step);
  const ticked = items.filter((item) => isTicked(ticks, item)).length;
  return (
    <div className="grid gap-2">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <p className="mr-auto text-small text-quiet" role="status">
          {t("ticked", { ticked, total: items.length })}
        </p>
        <Button look="quiet" onClick={() => onTicks(tickAll(true))}>
          {t("all")}
        </Button>
        <Button look="quiet" onClick={() => onTicks(tickAll(false))}>
          {t("none")}
        </Button>
      </div>
      <ul
        aria-label={label}
        onKeyDown={moveWithArrows}
        className="grid max-h-[45dvh] overflow-auto rounded-md border border-line"
      >
        {items.slice(0, shown).map((item, at) => (
          <Row
            key={item.id}
            item={item}
            language={language}
            takesFocus={takesFocus && at === 0}
            isOn={isTicked(ticks, item)}
            onChange={(isOn) => onTicks(tick(ticks, item.id, isOn))}
          />
        ))}
        {items.length > shown && (
          <li className="p-2">
            <Button look="quiet" onClick={() => setShown(shown + step)}>
              {t("more", { count: Math.min(step, items.length - shown) })}
            </Button>
          </li>
        )}
      </ul>
    </div>
  );
}

function Row({
  item: { name, status, before, after },
  language,
  takesFocus,
  isOn,
  onChange,
}: {
  readonly item: TickItem;
  readonly language: string;
  readonly takesFocus: boolean;
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
}) {
  const t = useTranslations("batch");
  const id = useId();
  return (
    <li className="border-b border-line last:border-b-0">
      <label className="grid cursor-pointer grid-cols-[auto_minmax(0,1fr)] gap-x-2.5 gap-y-0.5 px-3 py-2 hover:bg-sunken">
        <input
          type="checkbox"
          className="mt-0.5 size-4 accent-(--accent)"
          autoFocus={takesFocus}
          checked={isOn}
          aria-labelledby={`${id}-name`}
          aria-describedby={`${id}-text`}
          onChange={(event) => onChange(event.target.checked)}
        />
        <span className="flex flex-wrap items-center gap-x-3">
          <span id={`${id}-name`} className="font-medium">
            {name}
            {status === "approved" && <span className="sr-only">. {t("approved")}</span>}
          </span>
          <StatusBadge status={status} />
          {status === "approved" && (
            <span aria-hidden className="text-small text-caution">
              {t("approved")}
            </span>
          )}
        </span>
        <span id={`${id}-text`} lang={language} dir={directionOf(language)} className="reading col-start-2">
          <DiffText before={before} after={after} language={language} />
        </span>
      </label>
    </li>
  );
}

function moveWithArrows(event: KeyboardEvent<HTMLUListElement>): void {
  const move = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
  if (move === 0) return;
  const boxes = [...event.currentTarget.querySelectorAll("input")];
  const next = boxes[boxes.findIndex((box) => box === event.target) + move];
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
}
