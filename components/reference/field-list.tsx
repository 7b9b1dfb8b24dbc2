import { useTranslations } from "next-intl";
import type { Field } from "@/lib/reference/fields";

/** How far a field is set in by the fields it lies in. */
const indents = [undefined, "pl-4", "pl-8", "pl-12", "pl-16"] as const;

/** The page has more than a thousand fields: how they look is said once a list. */
const looks = [
  "grid grid-cols-1 gap-x-6 border-t border-line text-small sm:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]",
  "[&>div]:grid [&>div]:grid-cols-subgrid [&>div]:border-b [&>div]:border-line [&>div]:py-1 sm:[&>div]:col-span-2",
  "[&_dt]:min-w-0 [&_dt]:wrap-anywhere [&_dt]:text-quiet",
  "[&_code]:mr-2 [&_code]:font-mono [&_code]:font-medium [&_code]:text-ink",
  "[&_b]:font-normal [&_b]:text-caution",
].join(" ");

/** Fields with their types and meanings, each under the one it lies in. */
export function FieldList({
  label,
  fields,
  marks,
}: {
  readonly label: string;
  readonly fields: readonly (Field & { readonly in?: "path" | "query" | "header" })[];
  /** What is said of a field: that it must be sent, or that it may be missing. */
  readonly marks: "required" | "optional";
}) {
  const t = useTranslations("reference");
  return (
    <div className="grid grid-cols-1 gap-1">
      <h4 className="font-medium">{label}</h4>
      <dl lang="en" className={looks}>
        {fields.map((field, at) => (
          <div key={at}>
            <dt className={indents[field.depth]}>
              <code>{field.name}</code>
              {field.isRequired === (marks === "required") && <b>{t(marks)}</b>}
              <br />
              {field.in !== undefined && `${t(`in.${field.in}`)} · `}
              {field.type}
            </dt>
            <dd>{field.meaning}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
