"use client";
import { useTranslations } from "next-intl";
import { DataTable } from "@/components/ui/data-table";
import { checkIds, type CheckId } from "@/lib/checks/finding";

type Tally = {
  readonly check: string;
  readonly shown: number;
  readonly fixed: number;
  readonly dismissed: number;
};

/** Which checks help and which are only in the way: those that are dismissed most stand first. */
export function TallyTable({ tallies }: { readonly tallies: readonly Tally[] }) {
  const t = useTranslations("tallies");
  const names = useTranslations("checks");
  const known = tallies
    .filter((tally): tally is Tally & { readonly check: CheckId } =>
      checkIds.some((id) => id === tally.check),
    )
    .map((tally) => ({ ...tally, share: tally.dismissed / Math.max(1, metOf(tally)) }))
    .toSorted((a, b) => b.share - a.share || metOf(b) - metOf(a));
  if (known.length === 0) return <p className="text-quiet">{t("empty")}</p>;
  return (
    <DataTable
      label={t("title")}
      columns={(["check", "shown", "fixed", "dismissed", "share"] as const).map((column) => t(column))}
      widthClass="min-w-[36rem]"
    >
      {known.map(({ check, shown, fixed, dismissed, share }) => (
        <tr key={check} className="border-b border-line align-top">
          <th scope="row" className="py-2 pr-4 font-normal">
            <span className="font-medium">{names(`${check}.name`)}</span>
            <span className="block text-small text-quiet">{names(`${check}.description`)}</span>
          </th>
          <td className="py-2 pr-4">{shown}</td>
          <td className="py-2 pr-4">{fixed}</td>
          <td className="py-2 pr-4">{dismissed}</td>
          <td className="w-40 py-2">
            <span className="flex items-center gap-2">
              <span aria-hidden className="h-1.5 flex-1 overflow-hidden rounded bg-sunken">
                <span
                  className="block h-full bg-(--bar-draft)"
                  style={{ width: `${Math.round(share * 100)}%` }}
                />
              </span>
              {t("percent", { share: Math.round(share * 100) })}
            </span>
          </td>
        </tr>
      ))}
    </DataTable>
  );
}

/** A finding that was fixed or dismissed was met, and stood under no text when that was confirmed. */
function metOf({ shown, fixed, dismissed }: Tally): number {
  return shown + fixed + dismissed;
}
