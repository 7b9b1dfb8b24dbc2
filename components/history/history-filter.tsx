"use client";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useState, useTransition, type ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { SelectField, TextField } from "@/components/ui/field";
import { fromLocalField, toLocalField } from "@/components/ui/local-time";
import { useIsInBrowser } from "@/components/ui/use-is-in-browser";
import { segmentStatuses } from "@/lib/document/status";
import {
  historyGroups,
  readFilter,
  wholeHistory,
  writeFilter,
  type HistoryFilter,
} from "@/lib/history/filter";

/** What of the history is shown. It stands in the address, so that it can be kept and passed on. */
export function HistoryFilterForm({
  documentId,
  filter,
  people,
}: {
  readonly documentId: string;
  readonly filter: HistoryFilter;
  readonly people: readonly { readonly id: string; readonly name: string }[];
}) {
  const t = useTranslations("history.filter");
  const status = useTranslations("document.status");
  const router = useRouter();
  const isInBrowser = useIsInBrowser();
  const [isBusy, start] = useTransition();
  const [form, setForm] = useState({ ...fieldsOf(filter), isTouched: false });
  // The server does not know the time zone: times are filled in by the browser, until somebody types.
  const times =
    form.isTouched || !isInBrowser ? form : { from: toLocalField(filter.from), to: toLocalField(filter.to) };
  const set = (name: string) => (event: { readonly target: { readonly value: string } }) =>
    setForm({ ...form, ...times, [name]: event.target.value, isTouched: true });
  const show = (wanted: HistoryFilter) =>
    start(() => router.push(`/documents/${documentId}/history?${writeFilter(wanted)}`));

  return (
    <form
      aria-label={t("label")}
      className="grid grid-cols-2 items-end gap-x-3 gap-y-2 sm:grid-cols-4"
      onSubmit={(event) => {
        event.preventDefault();
        const { person, group, segment, side } = form;
        const [from, to] = [fromLocalField(times.from), fromLocalField(times.to)];
        show(
          readFilter({
            person,
            group,
            segment,
            side,
            status: form.status,
            from: from ?? undefined,
            // To the end of the minute that was named.
            to: to === null ? undefined : new Date(Date.parse(to) + 59_999).toISOString(),
          }),
        );
      }}
    >
      <Choice label={t("person")} value={form.person} all={t("anyone")} onChange={set("person")}>
        {people.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Choice>
      <Choice label={t("group")} value={form.group} all={t("anything")} onChange={set("group")}>
        {historyGroups.map((group) => (
          <option key={group} value={group}>
            {t(`groups.${group}`)}
          </option>
        ))}
      </Choice>
      <Choice label={t("status")} value={form.status} all={t("anyStatus")} onChange={set("status")}>
        {segmentStatuses.map((each) => (
          <option key={each} value={each}>
            {status(each)}
          </option>
        ))}
      </Choice>
      <Choice label={t("side")} value={form.side} all={t("bothSides")} onChange={set("side")}>
        <option value="source">{t("sides.source")}</option>
        <option value="target">{t("sides.target")}</option>
      </Choice>
      <TextField
        label={t("segment")}
        type="number"
        min={1}
        inputMode="numeric"
        value={form.segment}
        onChange={set("segment")}
      />
      <TextField label={t("from")} type="datetime-local" value={times.from} onChange={set("from")} />
      <TextField label={t("to")} type="datetime-local" value={times.to} onChange={set("to")} />
      <div className="flex flex-wrap gap-2">
        <Button type="submit" aria-busy={isBusy}>
          {t("apply")}
        </Button>
        {writeFilter(filter) !== "" && (
          <Button
            look="quiet"
            onClick={() => {
              setForm({ ...fieldsOf(wholeHistory), isTouched: false });
              show(wholeHistory);
            }}
          >
            {t("clear")}
          </Button>
        )}
      </div>
    </form>
  );
}

function fieldsOf({ person, group, segment, status, side }: HistoryFilter) {
  return {
    person: person ?? "",
    group: group ?? "",
    segment: segment === null ? "" : String(segment),
    status: status ?? "",
    side: side ?? "",
    from: "",
    to: "",
  };
}

function Choice({
  all,
  children,
  ...rest
}: {
  readonly label: string;
  readonly value: string;
  readonly all: string;
  readonly onChange: (event: { readonly target: { readonly value: string } }) => void;
  readonly children: ReactNode;
}) {
  return (
    <SelectField {...rest}>
      <option value="">{all}</option>
      {children}
    </SelectField>
  );
}
