"use client";
import { useTranslations } from "next-intl";
import type { QueuePerson } from "@/lib/review/view";
import { FilterChoice, OrderChoice, PassChoice, PersonChoice } from "./filter-choice";

/** Which segments of a document are on the desk, and in what order. */
export function QueueFilters({
  people,
  hasPasses,
}: {
  readonly people: readonly QueuePerson[];
  readonly hasPasses: boolean;
}) {
  const t = useTranslations("review.filter");
  return (
    <div role="group" aria-label={t("label")} className="grid gap-1.5 px-4 pb-3 text-small">
      <PersonChoice people={people} />
      <FilterChoice name="since" label={t("time")}>
        <option value="">{t("any")}</option>
        <option value="day">{t("day")}</option>
        <option value="week">{t("week")}</option>
      </FilterChoice>
      <OrderChoice />
      {hasPasses && <PassChoice />}
    </div>
  );
}
