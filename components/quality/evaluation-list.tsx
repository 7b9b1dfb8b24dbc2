import { useFormatter, useTranslations } from "next-intl";
import { Moment } from "@/components/ui/moment";
import { TextLink } from "@/components/ui/text-link";
import type { EvaluationSummary } from "@/lib/quality/view";

/** The evaluations of a document, each with what it came to and on what. */
export function EvaluationList({
  documentId,
  evaluations,
}: {
  readonly documentId: string;
  readonly evaluations: readonly EvaluationSummary[];
}) {
  const t = useTranslations("quality.evaluations");
  if (evaluations.length === 0) return <p className="text-quiet">{t("none")}</p>;
  return (
    <ul className="grid gap-3">
      {evaluations.map((each) => (
        <li key={each.id} className="grid gap-1 border-b border-line pb-2">
          <p className="flex flex-wrap gap-x-3">
            <span className="font-medium">{t(`state.${each.state}`)}</span>
            <span className="text-quiet">
              {t.rich("by", {
                name: each.byName,
                moment: () => <Moment at={each.completedAt ?? each.at} />,
              })}
            </span>
            {each.raters.length > 0 && (
              <TextLink href={`/documents/${documentId}/quality/${each.id}`}>
                {each.state === "deciding" ? t("openIt") : t("look")}
              </TextLink>
            )}
          </p>
          {each.raters.length > 0 && (
            <p className="text-small text-quiet">
              {t("raters", { names: each.raters.map(({ name }) => name).join(", ") })}
            </p>
          )}
          {each.result !== null && <ResultLine result={each.result} />}
        </li>
      ))}
    </ul>
  );
}

function ResultLine({ result }: { readonly result: NonNullable<EvaluationSummary["result"]> }) {
  const t = useTranslations("quality.evaluations");
  const format = useFormatter();
  const { score, issues, revisions, profileVersion } = result;
  const digits = (value: number) => format.number(value, { maximumFractionDigits: 2 });
  const parts = [
    ...(score === null
      ? []
      : [
          t("verdict", { verdict: score.verdict ?? "none" }),
          score.calibrated === null
            ? t("rawOnly", { score: digits(score.raw) })
            : t("score", { score: digits(score.calibrated) }),
        ]),
    t("ofErrors", { count: issues.length, segments: revisions.length }),
    t("version", { version: profileVersion }),
  ];
  return <p className="text-small">{parts.join(" · ")}</p>;
}
