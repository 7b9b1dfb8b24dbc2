import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { SelectField } from "@/components/ui/field";
import { TextLink } from "@/components/ui/text-link";
import { isShown, type IssueFilter as Filter } from "@/lib/quality/issue-filter";
import type { QualityView } from "@/lib/quality/view";

const statuses = ["open", "resolved", "waiting", "refused"] as const;
const severities = ["neutral", "minor", "major", "critical"] as const;

/** Which errors are shown and counted. It stands in the address, so that it can be kept and passed on. */
export function IssueFilterForm({
  address,
  issues,
  filter,
}: {
  readonly address: string;
  readonly issues: QualityView["issues"];
  readonly filter: Filter;
}) {
  const t = useTranslations("quality");
  const categories = [...new Set(issues.map(({ category }) => category))].toSorted();
  const people = [...new Map(issues.map(({ byId, byName }) => [byId, byName]))];
  const all = <option value="">{t("filter.all")}</option>;
  return (
    <form
      action={address}
      aria-label={t("filter.label")}
      className="grid grid-cols-2 items-end gap-3 sm:grid-cols-5"
    >
      <input type="hidden" name="counts" value={filter.counts} />
      <SelectField label={t("filter.status")} name="status" defaultValue={filter.status ?? ""}>
        {all}
        {statuses.map((each) => (
          <option key={each} value={each}>
            {t(`status.${each}`)}
          </option>
        ))}
      </SelectField>
      <SelectField label={t("filter.severity")} name="severity" defaultValue={filter.severity ?? ""}>
        {all}
        {severities.map((each) => (
          <option key={each} value={each}>
            {t(`severity.${each}`)}
          </option>
        ))}
      </SelectField>
      <SelectField label={t("filter.category")} name="category" defaultValue={filter.category ?? ""}>
        {all}
        {categories.map((each) => (
          <option key={each}>{each}</option>
        ))}
      </SelectField>
      <SelectField label={t("filter.person")} name="person" defaultValue={filter.person ?? ""}>
        {all}
        {people.map(([id, name]) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </SelectField>
      <div className="flex items-center gap-3">
        <Button type="submit">{t("filter.apply")}</Button>
        {!issues.every((issue) => isShown(issue, filter)) && (
          <TextLink href={`${address}?counts=${filter.counts}`}>{t("filter.clear")}</TextLink>
        )}
      </div>
    </form>
  );
}

/** Which errors the numbers are about; a choice that is stated wherever they are. */
export function CountForm({
  address,
  counts,
}: {
  readonly address: string;
  readonly counts: Filter["counts"];
}) {
  const t = useTranslations("quality.score");
  return (
    <form action={address} className="flex flex-wrap items-end gap-3" aria-label={t("counts")}>
      <SelectField
        label={t("counts")}
        name="counts"
        defaultValue={counts}
        hint={counts === "all" ? t("countsAllHint") : t("countsOpenHint")}
      >
        <option value="all">{t("countsAll")}</option>
        <option value="open">{t("countsOpen")}</option>
      </SelectField>
      <Button type="submit">{t("show")}</Button>
    </form>
  );
}
