import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button, IconButton } from "@/components/ui/button";
import { reasonKinds, type ProjectReason } from "@/lib/review/reason";

/** The project's own reasons for sending back, each under a kind that can be counted. */
export function ReasonList({
  reasons,
  onChange,
}: {
  readonly reasons: readonly ProjectReason[];
  readonly onChange: (reasons: readonly ProjectReason[]) => void;
}) {
  const t = useTranslations("review.settings");
  const kinds = useTranslations("review.kinds");
  const box = "h-9 rounded-md border border-line-strong bg-raised px-2 max-sm:h-11";
  const change = (at: number, part: Partial<ProjectReason>) =>
    onChange(reasons.map((reason, index) => (index === at ? { ...reason, ...part } : reason)));
  return (
    <fieldset className="grid gap-2">
      <legend className="mb-1 font-semibold">{t("reasons")}</legend>
      <p className="text-small text-quiet">{t("reasonsHint")}</p>
      {reasons.map(({ kind, text }, at) => {
        const number = String(at + 1);
        return (
          <div key={at} className="flex items-center gap-2 max-sm:flex-wrap">
            <span className="w-5 text-right text-small text-quiet">{number}</span>
            <input
              aria-label={t("reasonText", { number })}
              className={`${box} min-w-0 flex-1 max-sm:basis-full`}
              maxLength={200}
              value={text}
              onChange={({ currentTarget }) => change(at, { text: currentTarget.value })}
            />
            <select
              aria-label={t("reasonKind", { number })}
              className={box}
              value={kind}
              onChange={({ currentTarget }) =>
                change(at, { kind: reasonKinds.find((each) => each === currentTarget.value) ?? kind })
              }
            >
              {reasonKinds.map((each) => (
                <option key={each} value={each}>
                  {kinds(each)}
                </option>
              ))}
            </select>
            <IconButton
              label={t("remove", { number })}
              onClick={() => onChange(reasons.filter((_, index) => index !== at))}
            >
              <X aria-hidden className="size-4" />
            </IconButton>
          </div>
        );
      })}
      <div>
        <Button onClick={() => onChange([...reasons, { kind: "accuracy", text: "" }])}>{t("add")}</Button>
      </div>
    </fieldset>
  );
}
