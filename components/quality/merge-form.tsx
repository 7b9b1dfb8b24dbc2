import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { SelectField, TextArea } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import type { ProjectProfile } from "@/lib/quality/project-profile";
import type { QualityIssue } from "@/lib/quality/view";
import type { MergedIssue } from "./use-deciding";

/** One error in place of two, begun from the first. */
export function MergeForm({
  profile: { categories, severities },
  like,
  onSave,
  onCancel,
}: {
  readonly profile: ProjectProfile;
  readonly like: QualityIssue;
  readonly onSave: (merged: MergedIssue) => void;
  readonly onCancel: () => void;
}) {
  const t = useTranslations("quality");
  const names = Object.entries(categories).flatMap(([dimension, types]) => [
    dimension,
    ...types.map((type) => `${dimension}/${type}`),
  ]);
  return (
    <Form
      label={t("decide.merge")}
      problem={null}
      className="grid gap-3 rounded-md border border-line p-3"
      onSubmit={({ category = "", severity = "", body = "" }) => onSave({ category, severity, body })}
    >
      <div className="grid gap-3 sm:grid-cols-2">
        <SelectField autoFocus name="category" label={t("decide.category")} defaultValue={like.category}>
          {names.map((name) => (
            <option key={name}>{name}</option>
          ))}
        </SelectField>
        <SelectField name="severity" label={t("decide.severity")} defaultValue={like.severity}>
          {severities.map((each) => (
            <option key={each} value={each}>
              {t(`severity.${each}`)}
            </option>
          ))}
        </SelectField>
      </div>
      <TextArea name="body" label={t("decide.words")} defaultValue={like.body} rows={2} />
      <div className="flex flex-wrap gap-2">
        <Button type="submit" look="primary">
          {t("decide.save")}
        </Button>
        <Button onClick={onCancel}>{t("decide.cancel")}</Button>
      </div>
    </Form>
  );
}
