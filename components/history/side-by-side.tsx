import { useTranslations } from "next-intl";
import { FormattedText } from "@/components/document/formatted-text";
import { DiffText } from "@/components/revision/diff-text";
import { directionOf } from "@/lib/text/language";

type Side = { readonly before: string; readonly after: string; readonly language: string };

/** A source and its translation next to each other, each as what changed in it. */
export function SideBySide({ source, target }: { readonly source: Side; readonly target: Side }) {
  const t = useTranslations("history");
  return (
    <div className="grid grid-cols-1 gap-x-6 gap-y-1 sm:grid-cols-2">
      <Text side={source} label={t("source")} isQuiet={source.before === source.after} />
      <Text side={target} label={t("translation")} isQuiet={false} />
    </div>
  );
}

function Text({
  side: { before, after, language },
  label,
  isQuiet,
}: {
  readonly side: Side;
  readonly label: string;
  readonly isQuiet: boolean;
}) {
  const t = useTranslations("history");
  return (
    <div className="min-w-0">
      <span className="sr-only">{label}: </span>
      <p
        lang={language}
        dir={directionOf(language)}
        className={`font-serif text-[0.9688rem] leading-normal break-words whitespace-pre-wrap ${isQuiet ? "text-quiet" : ""}`}
      >
        {before === after ? (
          <FormattedText text={after} />
        ) : (
          <DiffText before={before} after={after} language={language} />
        )}
        {after === "" && before !== "" && <span className="text-quiet"> {t("emptied")}</span>}
      </p>
    </div>
  );
}
