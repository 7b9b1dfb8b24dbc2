import { useTranslations } from "next-intl";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";

const parts = ["token", "save", "key", "pages", "limits"] as const;

/** What holds for every route. */
export function ApiGuide({
  limits,
}: {
  /** Requests a minute. */
  readonly limits: { readonly token: number; readonly person: number; readonly address: number };
}) {
  const t = useTranslations("reference");
  return (
    <Section title={t("guide.title")}>
      <dl className="grid grid-cols-1 gap-x-6 gap-y-2 sm:grid-cols-[11rem_minmax(0,1fr)]">
        {parts.map((part) => (
          <div key={part} className="grid grid-cols-subgrid sm:col-span-2">
            <dt className="font-medium">{t(`guide.${part}.name`)}</dt>
            <dd className="max-w-3xl">
              {t.rich(`guide.${part}.words`, {
                ...limits,
                code: (words) => <code className="font-mono text-small wrap-anywhere">{words}</code>,
                account: (words) => <TextLink href="/account">{words}</TextLink>,
              })}
            </dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}

/** What refusals mean; each route names those it may give. */
export function ProblemGuide({
  problems,
}: {
  readonly problems: readonly { readonly status: number; readonly words: string }[];
}) {
  const t = useTranslations("reference");
  return (
    <Section title={t("guide.problems")}>
      <p className="max-w-3xl">{t("guide.aboutProblems")}</p>
      <dl className="grid grid-cols-1 gap-x-6 gap-y-1 sm:grid-cols-[4rem_minmax(0,1fr)]">
        {problems.map(({ status, words }) => (
          <div
            key={status}
            id={`problem-${status}`}
            className="grid scroll-mt-16 grid-cols-subgrid sm:col-span-2"
          >
            <dt className="font-mono text-small font-medium">{status}</dt>
            <dd lang="en">{words}</dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}
