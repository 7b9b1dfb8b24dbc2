import { useFormatter, useTranslations } from "next-intl";
import { DataTable } from "@/components/ui/data-table";
import { Notice } from "@/components/ui/notice";
import { TextLink } from "@/components/ui/text-link";
import type { QualityView } from "@/lib/quality/view";

/** What the errors come to: each number with its name and how it is reckoned, and what it is worth. */
export function ScorePanel({
  documentId,
  projectId,
  quality: { profile, profileVersion, issues, result },
}: {
  readonly documentId: string;
  readonly projectId: string;
  readonly quality: QualityView;
}) {
  const t = useTranslations("quality.score");
  const format = useFormatter();
  const digits = (value: number | null, most = 2) =>
    value === null ? "—" : format.number(value, { maximumFractionDigits: most });
  const { score, words, wordsOn, wmt } = result;
  const waiting = issues.filter(({ status }) => status === "waiting").length;
  const { threshold, acceptable, name, criticalFails } = profile;
  const calibratedFormula =
    threshold === null || score === null
      ? t("noVerdict")
      : t("calibratedFormula", {
          npt: digits(score.perThousand),
          threshold: digits(threshold),
          acceptable: digits(acceptable),
        });
  const rows: readonly (readonly [string, string, string])[] = [
    [t("errors"), digits(result.issues.length), ""],
    [t("penalty"), digits(score?.penalty ?? null), ""],
    [t("words", { side: wordsOn }), digits(words), ""],
    [t("raw"), digits(score?.raw ?? null), t("rawFormula")],
    [t("calibrated"), digits(score?.calibrated ?? null), calibratedFormula],
    [t("wmt"), digits(wmt, 6), t("wmtFormula")],
  ];
  return (
    <div className="grid gap-3">
      {score === null ? (
        <Notice>{t("none")}</Notice>
      ) : (
        <p className="text-lg font-semibold">
          {t("verdict")}: {score.verdict === null ? t("noVerdict") : t(score.verdict)}
        </p>
      )}
      {score?.isSampleTooSmall && <Notice>{t("small", { words })}</Notice>}
      {waiting > 0 && <Notice>{t("waiting", { count: waiting })}</Notice>}
      {criticalFails && <p className="text-quiet">{t("critical")}</p>}
      <DataTable label={t("title")} columns={[t("measure"), t("value"), t("formula")]} widthClass="min-w-xl">
        {rows.map(([label, value, formula]) => (
          <tr key={label} className="border-b border-line align-top">
            <th scope="row" className="py-1.5 pr-4 font-medium">
              {label}
            </th>
            <td className="py-1.5 pr-4 tabular-nums">{value}</td>
            <td className="py-1.5 text-small text-quiet">{formula}</td>
          </tr>
        ))}
      </DataTable>
      <p className="flex flex-wrap gap-x-4 gap-y-1">
        <span className="text-quiet">
          {profileVersion === 0 ? t("noProfile", { name }) : t("profile", { name, version: profileVersion })}
        </span>
        <TextLink href={`/projects/${projectId}/quality`}>{t("profileLink")}</TextLink>
        <a
          className="font-medium text-accent hover:underline"
          href={`/api/v1/documents/${documentId}/quality/ratings?counts=${result.counts}`}
        >
          {t("download")}
        </a>
      </p>
    </div>
  );
}
