import { useLocale, useTranslations } from "next-intl";
import Link from "next/link";
import { Moment } from "@/components/ui/moment";
import { LinkPending } from "@/components/ui/link-pending";
import type { DocumentSummary } from "@/lib/document/view";
import { directionOf, languageName } from "@/lib/text/language";
import { ProgressLine } from "./progress-line";

/** Documents, each a way into its workbench. */
export function DocumentList({
  documents,
  showsProject = false,
}: {
  readonly documents: readonly DocumentSummary[];
  readonly showsProject?: boolean;
}) {
  const t = useTranslations("document");
  const spoken = useLocale();
  return (
    <ul className="grid grid-cols-1 gap-2">
      {documents.map(({ id, title, sourceLanguage, targetLanguage, project, progress, lastChangedAt }) => (
        <li
          key={id}
          className="relative grid gap-2 rounded-md border border-line bg-raised px-4 py-3 hover:border-line-strong"
        >
          <h3
            className="font-serif text-lg leading-snug font-semibold"
            lang={sourceLanguage}
            dir={directionOf(sourceLanguage)}
          >
            <Link
              href={`/documents/${id}`}
              className="rounded-sm after:absolute after:inset-0 hover:underline"
            >
              {title}
              <LinkPending />
            </Link>
          </h3>
          <ProgressLine progress={progress} />
          <p className="flex flex-wrap justify-between gap-x-4 text-small text-quiet">
            <span>
              {languageName(sourceLanguage, spoken)} → {languageName(targetLanguage, spoken)}
              {showsProject && ` · ${project.name}`}
            </span>
            <span>{t.rich("lastChange", { moment: () => <Moment at={lastChangedAt} /> })}</span>
          </p>
        </li>
      ))}
    </ul>
  );
}
