import { clsx } from "clsx";
import type { ReactNode } from "react";
import { readRuns, type FormattedRun } from "@/lib/text/formatting";

/** A text as its readers will see it: bold, italic, and links underlined, though not to be followed here. */
export function FormattedText({ text }: { readonly text: string }) {
  if (!text.includes("<")) return text;
  return readRuns(text).map((run) => (
    <Look key={run.start} run={run}>
      {run.text}
    </Look>
  ));
}

/** Words in the look of their run. */
export function Look({ run, children }: { readonly run: FormattedRun; readonly children: ReactNode }) {
  const { isBold, isItalic, link } = run;
  const italic = isItalic ? <i>{children}</i> : children;
  const bold = isBold ? <b>{italic}</b> : italic;
  if (link === null) return bold;
  return (
    <span
      title={link.address ?? "This address is not safe to follow"}
      className={clsx(
        "underline decoration-1 underline-offset-3",
        link.address === null ? "decoration-danger decoration-wavy" : "decoration-quiet",
      )}
    >
      {bold}
    </span>
  );
}
