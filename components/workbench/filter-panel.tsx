"use client";
import { useTranslations } from "next-intl";
import { useMemo, type ReactNode } from "react";
import { checkIds } from "@/lib/checks/finding";
import { blockRoles } from "@/lib/document/block";
import { annotationChoices, type Filter } from "./filter";
import type { Desk } from "./make-desk";

/** What is empty shows by its status. */
const checks = checkIds.filter((check) => check !== "empty");

/** Every other way to choose segments, with how many there are of each. */
export function FilterPanel({
  desk,
  filter,
  onFilter,
}: {
  readonly desk: Desk;
  readonly filter: Filter;
  readonly onFilter: (filter: Filter) => void;
}) {
  const t = useTranslations("workbench.filter");
  const names = useTranslations("checks");
  const roleNames = useTranslations("document.blockRole");
  const { people, roles, unsaved } = useMemo(() => countFacts(desk), [desk]);
  const option = (value: string, label: string) => (
    <option key={value} value={value}>
      {label}
    </option>
  );
  return (
    <div
      id="filter-panel"
      role="group"
      aria-label={t("label")}
      className="flex basis-full flex-wrap items-end gap-3 border-t border-line py-2"
    >
      <Choice
        label={t("role")}
        value={filter.roles[0] ?? ""}
        onChoose={(value) => onFilter({ ...filter, roles: blockRoles.filter((role) => role === value) })}
      >
        {option("", t("all"))}
        {blockRoles
          .filter((role) => (roles.get(role) ?? 0) > 0)
          .map((role) => option(role, `${roleNames(role)} (${roles.get(role)})`))}
      </Choice>
      <Choice
        label={t("person")}
        value={filter.person ?? ""}
        onChoose={(value) => onFilter({ ...filter, person: value || null })}
      >
        {option("", t("all"))}
        {[...people].map(([name, count]) => option(name, `${name} (${count})`))}
      </Choice>
      <Choice
        label={t("annotation")}
        value={filter.annotation ?? ""}
        onChoose={(value) =>
          onFilter({ ...filter, annotation: annotationChoices.find((each) => each === value) ?? null })
        }
      >
        {option("", t("all"))}
        {annotationChoices.map((choice) => option(choice, t(`annotations.${choice}`)))}
      </Choice>
      <Choice
        label={t("finding")}
        value={filter.finding ?? ""}
        onChoose={(value) => onFilter({ ...filter, finding: value || null })}
      >
        {option("", t("all"))}
        {option("any", t("anyFinding"))}
        {option("error", t("errors"))}
        {checks.map((check) => option(check, names(`${check}.name`)))}
      </Choice>
      <Tick
        label={t("changed")}
        isOn={filter.changed}
        onChange={(changed) => onFilter({ ...filter, changed })}
      />
      <Tick
        label={`${t("unsaved")} (${unsaved})`}
        isOn={filter.unsaved}
        onChange={(value) => onFilter({ ...filter, unsaved: value })}
      />
    </div>
  );
}

function Choice({
  label,
  value,
  onChoose,
  children,
}: {
  readonly label: string;
  readonly value: string;
  readonly onChoose: (value: string) => void;
  readonly children: ReactNode;
}) {
  return (
    <label className="grid gap-0.5 text-small">
      {label}
      <select
        value={value}
        onChange={(event) => onChoose(event.currentTarget.value)}
        className="h-8 rounded border border-line-strong bg-raised px-1 max-sm:h-11"
      >
        {children}
      </select>
    </label>
  );
}

function Tick({
  label,
  isOn,
  onChange,
}: {
  readonly label: string;
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
}) {
  return (
    <label className="flex h-8 items-center gap-1.5 text-small max-sm:h-11">
      <input type="checkbox" checked={isOn} onChange={(event) => onChange(event.currentTarget.checked)} />
      {label}
    </label>
  );
}

function countFacts({ store, rows }: Desk) {
  const people = new Map<string, number>();
  const roles = new Map<string, number>();
  for (let place = 0; place < rows.count(); place++) {
    const line = rows.lineAt(place);
    if (line?.kind !== "segment") continue;
    roles.set(line.role, (roles.get(line.role) ?? 0) + 1);
    const name = store.get(line.segmentId).target?.authorName;
    if (name) people.set(name, (people.get(name) ?? 0) + 1);
  }
  return { people, roles, unsaved: store.unsavedIds().length };
}
