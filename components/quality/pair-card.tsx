import { clsx } from "clsx";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { IssuePair } from "@/lib/quality/pair-issues";
import type { EvaluationView, QualityIssue, RulingView } from "@/lib/quality/view";

type PairCardProps = {
  readonly evaluation: EvaluationView;
  readonly pair: IssuePair;
  readonly ruling: RulingView | null;
  readonly isCurrent: boolean;
  readonly onSelect: () => void;
  /** What can be done here. */
  readonly children: ReactNode;
};

/** What two raters said of one place, and what was decided. */
export function PairCard({ evaluation, pair, ruling, isCurrent, onSelect, children }: PairCardProps) {
  const t = useTranslations("quality.decide");
  const { issues, segments, raters } = evaluation;
  const [first, second] = [pair.firstId, pair.secondId].map((id) => issues.find((issue) => issue.id === id));
  const segmentId = (first ?? second)?.marks[0]?.segmentId;
  const segment = segments.find(({ id }) => id === segmentId);
  return (
    <li
      aria-current={isCurrent || undefined}
      className={clsx(
        "grid gap-2 rounded-md border p-3",
        isCurrent ? "border-accent bg-raised" : "border-line",
      )}
    >
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <button type="button" className="min-h-6 text-left font-semibold max-sm:min-h-11" onClick={onSelect}>
          {t(`kind.${pair.kind}`)}
          {segment !== undefined && `, ${t("segment", { number: segment.number })}`}
        </button>
        {ruling !== null && (
          <span className="text-small text-quiet">
            {t("decided", { choice: ruling.choice, name: ruling.byName })}{" "}
            {ruling.reason !== null && t("why", { reason: ruling.reason })}
          </span>
        )}
      </div>
      {isCurrent && segment !== undefined && (
        <div className="grid gap-2 sm:grid-cols-2">
          <p className="break-words text-quiet">{segment.source}</p>
          <p className="break-words">{segment.target}</p>
        </div>
      )}
      <div className="grid gap-2 sm:grid-cols-2">
        <IssueWords label={t("first", { name: raters[0]?.name ?? "" })} issue={first} />
        <IssueWords label={t("second", { name: raters[1]?.name ?? "" })} issue={second} />
      </div>
      {isCurrent && children}
    </li>
  );
}

function IssueWords({ label, issue }: { readonly label: string; readonly issue: QualityIssue | undefined }) {
  const t = useTranslations("quality");
  return (
    <div>
      <p className="text-small text-quiet">{label}</p>
      {issue === undefined ? (
        <p className="text-quiet">{t("decide.nothing")}</p>
      ) : (
        <>
          {issue.marks.map(({ segmentId, side, quote }) => (
            <p key={`${segmentId} ${side} ${quote}`} className="break-words">
              <q>{quote}</q> <span className="text-small text-quiet">{t(`side.${side}`)}</span>
            </p>
          ))}
          <p>
            {issue.category}, {t(`severity.${issue.severity}`)}
          </p>
          {issue.body !== "" && <p className="text-small text-quiet">{issue.body}</p>}
        </>
      )}
    </div>
  );
}
