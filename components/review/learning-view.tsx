import { useFormatter, useTranslations } from "next-intl";
import { Section } from "@/components/ui/section";
import type { ReasonCount } from "@/lib/review/feedback";
import { reasonKinds } from "@/lib/review/reason";

const kinds = [...reasonKinds, null] as const;

/** Reasons by kind and month: small bars to be seen at a glance, and the same numbers as a table. */
export function LearningView({
  months,
  counts,
  withheld,
}: {
  readonly months: readonly string[];
  readonly counts: readonly ReasonCount[];
  readonly withheld: readonly string[];
}) {
  const t = useTranslations("feedback.learning");
  const kindOf = useTranslations("feedback.kinds");
  const format = useFormatter();
  const nameOf = (month: string) =>
    format.dateTime(new Date(`${month}-15T00:00:00Z`), { month: "short", year: "2-digit", timeZone: "UTC" });
  const of = (kind: ReasonCount["kind"], month: string) =>
    counts.find((count) => count.kind === kind && count.month === month)?.count ?? 0;
  const shown = kinds.filter((kind) => counts.some((count) => count.kind === kind));
  const most = Math.max(1, ...counts.map(({ count }) => count));
  const sum = (numbers: readonly number[]) => numbers.reduce((all, number) => all + number, 0);
  const note = withheld.length > 0 && (
    <p className="text-small text-quiet">{t("withheld", { months: withheld.map(nameOf).join(", ") })}</p>
  );
  if (shown.length === 0) {
    return (
      <>
        {withheld.length === 0 && <p className="text-quiet">{t("empty")}</p>}
        {note}
      </>
    );
  }
  return (
    <>
      <Section title={t("chart")}>
        {/* Everything in it is said by the table below. */}
        <div aria-hidden className="grid grid-cols-1 gap-x-8 gap-y-3 sm:grid-cols-2 lg:grid-cols-3">
          {shown.map((kind) => (
            <div key={kind ?? "none"} className="grid gap-1">
              <p className="flex justify-between text-small">
                <span className="font-medium">{kindOf(kind ?? "none")}</span>
                <span className="text-quiet">{sum(months.map((month) => of(kind, month)))}</span>
              </p>
              <div className="grid h-14 grid-flow-col auto-cols-fr items-end gap-px border-b border-line-strong">
                {months.map((month) => (
                  <div
                    key={month}
                    title={t("bar", { month: nameOf(month), count: of(kind, month) })}
                    className="bg-accent"
                    style={{ height: `${(100 * of(kind, month)) / most}%` }}
                  />
                ))}
              </div>
              <p className="flex justify-between text-small text-quiet">
                <span>{nameOf(months[0]!)}</span>
                <span>{nameOf(months.at(-1)!)}</span>
              </p>
            </div>
          ))}
        </div>
      </Section>
      <Section title={t("table")}>
        <div className="overflow-x-auto" tabIndex={0} role="group" aria-label={t("table")}>
          <table className="w-full min-w-[46rem] border-collapse text-right text-small">
            <thead>
              <tr className="border-b border-line-strong">
                <th scope="col" className="py-1.5 pr-3 text-left font-semibold">
                  {t("kind")}
                </th>
                {months.map((month) => (
                  <th key={month} scope="col" className="px-1.5 py-1.5 font-semibold whitespace-nowrap">
                    {nameOf(month)}
                  </th>
                ))}
                <th scope="col" className="py-1.5 pl-3 font-semibold">
                  {t("sum")}
                </th>
              </tr>
            </thead>
            <tbody>
              {shown.map((kind) => (
                <Row
                  key={kind ?? "none"}
                  name={kindOf(kind ?? "none")}
                  numbers={months.map((month) => of(kind, month))}
                />
              ))}
            </tbody>
            <tfoot className="border-t border-line-strong font-semibold">
              <Row
                name={t("all")}
                numbers={months.map((month) => sum(kinds.map((kind) => of(kind, month))))}
              />
            </tfoot>
          </table>
        </div>
        {note}
      </Section>
    </>
  );
}

function Row({ name, numbers }: { readonly name: string; readonly numbers: readonly number[] }) {
  return (
    <tr className="border-b border-line">
      <th scope="row" className="py-1.5 pr-3 text-left font-normal">
        {name}
      </th>
      {numbers.map((number, at) => (
        <td key={at} className="px-1.5 py-1.5">
          {number}
        </td>
      ))}
      <td className="py-1.5 pl-3">{numbers.reduce((all, number) => all + number, 0)}</td>
    </tr>
  );
}
