"use client";
import { OctagonX, TriangleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import type { Finding } from "@/lib/checks/finding";
import { useFindingWords } from "./finding-words";

const small = "min-h-6! px-2! py-0! text-small";

/** What the checks found in a segment, each with what can be done about it. */
export function FindingList({
  number,
  findings,
  onFix,
  onDismiss,
  onDismissRepeats = null,
  wasAsked = false,
}: {
  readonly number: number;
  readonly findings: readonly Finding[];
  /** Null for whoever may not write here. */
  readonly onFix: ((finding: Finding) => void) | null;
  readonly onDismiss: ((finding: Finding) => void) | null;
  /** For every segment of the project with the same source. */
  readonly onDismissRepeats?: ((finding: Finding) => void) | null;
  /** Somebody wanted to confirm the text as it is; what that takes is said. */
  readonly wasAsked?: boolean;
}) {
  const t = useTranslations("workbench.findings");
  const words = useFindingWords();
  if (findings.length === 0) return null;
  const isBlocked = findings.some(({ severity }) => severity === "error");
  const list = (
    <ul aria-label={t("label", { number })} className="mt-1 grid gap-0.5 text-small">
      {findings.map((finding) => {
        const isError = finding.severity === "error";
        const Icon = isError ? OctagonX : TriangleAlert;
        return (
          <li
            key={`${finding.check}-${finding.key}`}
            className={
              isError
                ? "flex flex-wrap items-center gap-x-1 text-danger"
                : "flex flex-wrap items-center gap-x-1 text-caution"
            }
          >
            <Icon aria-hidden className="size-3.5 shrink-0" />
            <span className="mr-1">
              <span className="sr-only">{isError ? t("error") : t("warning")}: </span>
              {words(finding)}
            </span>
            {finding.fix !== null && onFix !== null && (
              <Button look="quiet" className={small} onClick={() => onFix(finding)}>
                {t("fix")}
              </Button>
            )}
            {!isError && onDismiss !== null && (
              <Button look="quiet" className={small} onClick={() => onDismiss(finding)}>
                {t("dismiss")}
              </Button>
            )}
            {!isError && onDismissRepeats !== null && (
              <Button look="quiet" className={small} onClick={() => onDismissRepeats(finding)}>
                {t("dismissRepeats")}
              </Button>
            )}
          </li>
        );
      })}
    </ul>
  );
  if (!wasAsked) return list;
  return (
    <>
      {list}
      <p
        className={
          isBlocked ? "mt-1 text-small font-medium text-danger" : "mt-1 text-small font-medium text-caution"
        }
      >
        {t(isBlocked ? "blocks" : "askAgain")}
      </p>
    </>
  );
}
