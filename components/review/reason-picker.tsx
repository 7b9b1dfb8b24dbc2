"use client";
import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { SelectField } from "@/components/ui/field";
import { reasonKinds, type ProjectReason, type ReasonKind } from "@/lib/review/reason";

/** The project's reasons, picked by number or click. What is picked can still be reworded. */
export function ReasonPicker({
  reasons,
  reason,
  onPick,
}: {
  readonly reasons: readonly ProjectReason[];
  readonly reason: string;
  readonly onPick: (reason: ProjectReason) => void;
}) {
  const t = useTranslations("review.box");
  const kind = useTranslations("review.kinds");
  const group = useRef<HTMLDivElement>(null);
  useEffect(() => group.current?.querySelector("button")?.focus(), []);
  const pick = (at: number) => {
    const picked = reasons[at];
    if (picked === undefined) return;
    onPick(picked);
    group.current?.closest("form")?.querySelector<HTMLButtonElement>("button[type=submit]")?.focus();
  };
  return (
    <div
      ref={group}
      role="group"
      aria-label={t("reasons")}
      className="flex flex-wrap gap-2"
      onKeyDown={(event) => {
        if (event.ctrlKey || event.metaKey || event.altKey || !/^[1-9]$/.test(event.key)) return;
        event.preventDefault();
        pick(Number(event.key) - 1);
      }}
    >
      {reasons.map((each, at) => (
        <button
          key={at}
          type="button"
          aria-pressed={reason === each.text}
          aria-keyshortcuts={at < 9 ? String(at + 1) : undefined}
          onClick={() => pick(at)}
          className="inline-flex min-h-8 items-baseline gap-1.5 rounded-md border border-line-strong bg-paper px-2.5 py-1 text-left hover:bg-sunken aria-pressed:border-accent aria-pressed:bg-accent-wash max-sm:min-h-11"
        >
          {at < 9 && <kbd className="font-sans text-small text-quiet">{at + 1}</kbd>}
          {each.text}
          <span className="text-small text-quiet">{kind(each.kind)}</span>
        </button>
      ))}
    </div>
  );
}

/** What a reason in one's own words is about. */
export function KindField({
  kind,
  onChange,
}: {
  readonly kind: ReasonKind | null;
  readonly onChange: (kind: ReasonKind | null) => void;
}) {
  const t = useTranslations("review.box");
  const words = useTranslations("review.kinds");
  return (
    <SelectField
      label={t("kind")}
      name="reasonKind"
      className="max-w-60"
      value={kind ?? ""}
      onChange={({ currentTarget }) =>
        onChange(reasonKinds.find((each) => each === currentTarget.value) ?? null)
      }
    >
      <option value="">{t("noKind")}</option>
      {reasonKinds.map((each) => (
        <option key={each} value={each}>
          {words(each)}
        </option>
      ))}
    </SelectField>
  );
}
