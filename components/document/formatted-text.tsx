import { clsx } from "clsx";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { groupByLink, readRuns, type FormattedRun, type Link } from "@/lib/text/formatting";

const underlined = "underline decoration-1 underline-offset-3";

/** A text as its readers will see it: bold, italic, and links underlined, though not to be followed here. */
export function FormattedText({ text }: { readonly text: string }) {
  if (!text.includes("<")) return text;
  return groupByLink(readRuns(text)).map((runs) => (
    <LinkLook key={runs[0]!.start} link={runs[0]!.link}>
      {runs.map((run) => (
        <LetterLook key={run.start} run={run}>
          {run.text}
        </LetterLook>
      ))}
    </LinkLook>
  ));
}

/** Words in the look of their run. */
export function Look({ run, children }: { readonly run: FormattedRun; readonly children: ReactNode }) {
  return (
    <LinkLook link={run.link}>
      <LetterLook run={run}>{children}</LetterLook>
    </LinkLook>
  );
}

function LetterLook({ run, children }: { readonly run: FormattedRun; readonly children: ReactNode }) {
  const italic = run.isItalic ? <i>{children}</i> : children;
  return run.isBold ? <b>{italic}</b> : italic;
}

function LinkLook({ link, children }: { readonly link: Link | null; readonly children: ReactNode }) {
  if (link === null) return children;
  if (link.address === null) return <UnsafeLink>{children}</UnsafeLink>;
  return (
    <span title={link.address} className={clsx(underlined, "decoration-quiet")}>
      {children}
    </span>
  );
}

function UnsafeLink({ children }: { readonly children: ReactNode }) {
  const t = useTranslations("document");
  return (
    <span title={t("unsafeAddress")} className={clsx(underlined, "decoration-danger decoration-wavy")}>
      {children}
    </span>
  );
}
