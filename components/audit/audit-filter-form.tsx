"use client";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { SelectField, TextField } from "@/components/ui/field";
import { TextLink } from "@/components/ui/text-link";
import type { AuditChoices, AuditFilter } from "@/lib/audit/view";
import { useActWords } from "./use-act-words";

type Props = { readonly address: string; readonly filter: AuditFilter; readonly choices: AuditChoices };

/** A plain form: what is chosen stands in the address, and works without scripts. */
export function AuditFilterForm({ address, filter, choices }: Props) {
  const t = useTranslations("audit");
  const wordsFor = useActWords();
  const isFiltered = Object.values(filter).some((value) => value !== undefined);
  return (
    <form
      // Anew for each filter, so that the fields show what the address says.
      key={JSON.stringify(filter)}
      method="get"
      action={address}
      className="grid items-end gap-3 sm:grid-cols-2 lg:grid-cols-[repeat(5,minmax(0,1fr))_auto]"
    >
      <SelectField label={t("person")} name="person" defaultValue={filter.person ?? ""}>
        <option value="">{t("anyone")}</option>
        {choices.people.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </SelectField>
      <SelectField label={t("kind")} name="kind" defaultValue={filter.kind ?? ""}>
        <option value="">{t("anything")}</option>
        {choices.kinds.map((kind) => (
          <option key={kind} value={kind}>
            {wordsFor(kind)}
          </option>
        ))}
      </SelectField>
      <SelectField label={t("document")} name="document" defaultValue={filter.document ?? ""}>
        <option value="">{t("anywhere")}</option>
        {choices.documents.map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </SelectField>
      <TextField label={t("from")} name="from" type="date" defaultValue={filter.from ?? ""} />
      <TextField label={t("to")} name="to" type="date" defaultValue={filter.to ?? ""} />
      <span className="flex items-center gap-3">
        <Button type="submit" look="primary">
          {t("filter")}
        </Button>
        {isFiltered && <TextLink href={address}>{t("clear")}</TextLink>}
      </span>
    </form>
  );
}
