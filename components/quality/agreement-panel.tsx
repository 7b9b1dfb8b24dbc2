import { useFormatter, useTranslations } from "next-intl";
import { DataTable } from "@/components/ui/data-table";
import { Notice } from "@/components/ui/notice";
import { leastItems, type RaterAgreement } from "@/lib/quality/agree-on-issues";

/** How far two raters agree, in all and by category, with what it rests on. */
export function AgreementPanel({
  evaluationId,
  agreement: { all, alpha, segments, categories },
}: {
  readonly evaluationId: string;
  readonly agreement: RaterAgreement;
}) {
  const t = useTranslations("quality.agreement");
  const format = useFormatter();
  const share = (value: number | null) =>
    value === null ? "—" : format.number(value, { maximumFractionDigits: 3, minimumFractionDigits: 3 });
  const columns = ["category", "n", "exact", "overlapping", "labels", "severities"] as const;
  const rows = [{ category: t("all"), ...all }, ...categories];
  return (
    <div className="grid gap-3">
      <p className="max-w-[70ch] text-quiet">{t("intro")}</p>
      {(all.n < leastItems || segments < leastItems) && <Notice>{t("tooFew")}</Notice>}
      <DataTable label={t("title")} columns={columns.map((each) => t(each))} widthClass="min-w-2xl">
        {rows.map(({ category, n, exact, overlapping, labels, severities }) => (
          <tr key={category} className="border-b border-line">
            <th scope="row" className="py-1.5 pr-4 font-medium">
              {category}
            </th>
            <td className="py-1.5 pr-4 tabular-nums">{n}</td>
            {[exact, overlapping, labels, severities].map((value, index) => (
              <td key={columns[index + 2]} className="py-1.5 pr-4 tabular-nums">
                {share(value)}
              </td>
            ))}
          </tr>
        ))}
      </DataTable>
      <p>{t("alpha", { alpha: alpha === null ? t("noAlpha") : share(alpha), segments })}</p>
      <p>
        <a
          className="font-medium text-accent hover:underline"
          href={`/api/v1/evaluations/${evaluationId}/agreement`}
        >
          {t("download")}
        </a>
      </p>
    </div>
  );
}
