"use client";
import { clsx } from "clsx";
import { useTranslations } from "next-intl";
import { useId, type ReactNode } from "react";
import type { OwnRule } from "@/lib/segmentation/own-rules";
import type { RuleFault } from "@/lib/segmentation/rule-set";
import { useFaultWords } from "./use-fault-words";

const box =
  "h-9 max-sm:h-11 w-full rounded-md border border-line-strong bg-raised px-2 font-mono text-small aria-invalid:border-danger";

/** One rule: whether to cut where the one pattern ends and the other begins. */
export function RuleRow({
  number,
  rule,
  faults,
  onChange,
  children,
}: {
  readonly number: number;
  readonly rule: OwnRule;
  readonly faults: readonly RuleFault[];
  /** Absent where the viewer may only read. */
  readonly onChange: ((rule: OwnRule) => void) | null;
  /** What else can be done with it. */
  readonly children: ReactNode;
}) {
  const t = useTranslations("segmentation.rule");
  const faultWords = useFaultWords();
  const note = useId();
  const isFixed = onChange === null;
  const isWrong = (side: "before" | "after") =>
    faults.some((fault) => fault.side === side || fault.side === "both") || undefined;
  return (
    <li>
      <div
        role="group"
        aria-label={t("name", { number })}
        className="grid items-end gap-2 sm:grid-cols-[8.5rem_minmax(0,1fr)_minmax(0,1fr)_auto]"
      >
        <label className="grid gap-1 text-small">
          <span className={clsx(number > 1 && "sm:sr-only")}>{t("label")}</span>
          <select
            className={clsx(box, "font-sans")}
            value={rule.breaks ? "break" : "keep"}
            disabled={isFixed}
            onChange={(event) => onChange?.({ ...rule, breaks: event.currentTarget.value === "break" })}
          >
            <option value="keep">{t("keep")}</option>
            <option value="break">{t("break")}</option>
          </select>
        </label>
        {(["before", "after"] as const).map((side) => (
          <label key={side} className="grid gap-1 text-small">
            <span className={clsx(number > 1 && "sm:sr-only")}>{t(side)}</span>
            <input
              className={box}
              value={rule[side]}
              readOnly={isFixed}
              spellCheck={false}
              placeholder={side === "before" ? "\\bKab\\." : "\\s"}
              aria-invalid={isWrong(side)}
              {...(faults.length > 0 ? { "aria-describedby": note } : {})}
              onChange={(event) => onChange?.({ ...rule, [side]: event.currentTarget.value })}
            />
          </label>
        ))}
        {children}
      </div>
      {faults.length > 0 && (
        <p id={note} className="mt-1 text-small text-danger">
          {faults.map(faultWords).join(" ")}
        </p>
      )}
    </li>
  );
}
