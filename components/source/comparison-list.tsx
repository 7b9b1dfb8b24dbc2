"use client";
import { clsx } from "clsx";
import { useTranslations } from "next-intl";
import { FormattedText } from "@/components/document/formatted-text";
import { StatusBadge } from "@/components/document/status-badge";
import { DiffText } from "@/components/revision/diff-text";
import { correctionKinds, type CorrectionKind } from "@/lib/document/correction";
import type { ComparisonRow, StandingSegment } from "@/lib/structure/comparison-view";
import { directionOf } from "@/lib/text/language";

export type Corrections = Readonly<Record<string, CorrectionKind>>;

type ListProps = {
  readonly rows: readonly ComparisonRow[];
  readonly language: string;
  readonly corrections: Corrections;
  readonly onCorrection: (segmentId: string, kind: CorrectionKind) => void;
};

/** What a new version of the article does, in reading order; what stays as it is says so in one line. */
export function ComparisonList({ rows, language, corrections, onCorrection }: ListProps) {
  const t = useTranslations("source");
  return (
    <ol className="grid">
      {fold(rows).map((row, at) =>
        typeof row === "number" ? (
          <li key={at} className="border-b border-line px-3 py-1.5 text-small text-quiet">
            {t("stays", { count: row })}
          </li>
        ) : (
          <li
            key={at}
            className="grid gap-x-4 gap-y-1 border-b border-line px-3 py-2.5 sm:grid-cols-[8.5rem_minmax(0,1fr)]"
          >
            <span
              className={clsx(
                "text-small font-medium",
                row.kind === "removed" && "text-deleted",
                (row.kind === "added" || row.kind === "returned") && "text-inserted",
                row.kind === "changed" && "text-caution",
              )}
            >
              {t(`row.${row.kind}`)} {"from" in row && <Numbers from={[row.from].flat()} />}
            </span>
            <div className="grid gap-1.5">
              <RowText row={row} language={language} />
              {row.kind === "changed" && (
                <Choice row={row} chosen={corrections[row.from.id] ?? row.proposal} onChoose={onCorrection} />
              )}
              <Consequence
                row={row}
                kind={row.kind === "changed" ? (corrections[row.from.id] ?? row.proposal) : null}
              />
            </div>
          </li>
        ),
      )}
    </ol>
  );
}

/** Runs of kept segments become their count. */
function fold(rows: readonly ComparisonRow[]): readonly (ComparisonRow | number)[] {
  const folded: (ComparisonRow | number)[] = [];
  for (const row of rows) {
    const last = folded.at(-1);
    if (row.kind !== "kept") folded.push(row);
    else if (typeof last === "number") folded[folded.length - 1] = last + 1;
    else folded.push(1);
  }
  return folded;
}

function Numbers({ from }: { readonly from: readonly StandingSegment[] }) {
  return <span className="text-quiet tabular-nums">{from.map(({ number }) => number).join(", ")}</span>;
}

function RowText({ row, language }: { readonly row: ComparisonRow; readonly language: string }) {
  const common = { lang: language, dir: directionOf(language), className: "reading" } as const;
  switch (row.kind) {
    case "changed":
      return (
        <p {...common}>
          <DiffText before={row.from.text} after={row.text} language={language} />
        </p>
      );
    case "divided":
      return row.to.map((text, at) => (
        <p key={at} {...common}>
          <FormattedText text={text} />
        </p>
      ));
    case "removed":
      return (
        <p {...common}>
          <DiffText before={row.from.text} after="" language={language} />
        </p>
      );
    case "added":
      return (
        <p {...common}>
          <DiffText before="" after={row.text} language={language} />
        </p>
      );
    case "returned":
      return (
        <p {...common}>
          <FormattedText text={row.text} />
        </p>
      );
    default:
      return (
        <p {...common}>
          <FormattedText text={row.from.text} />
        </p>
      );
  }
}

function Choice({
  row: { from },
  chosen,
  onChoose,
}: {
  readonly row: Extract<ComparisonRow, { kind: "changed" }>;
  readonly chosen: CorrectionKind;
  readonly onChoose: (segmentId: string, kind: CorrectionKind) => void;
}) {
  const t = useTranslations("source");
  return (
    <fieldset className="flex flex-wrap gap-x-4">
      <legend className="sr-only">{t("whatChanged", { number: from.number })}</legend>
      {correctionKinds.map((kind) => (
        <label key={kind} className="flex min-h-6 items-center gap-1.5 max-sm:min-h-11">
          <input
            type="radio"
            name={`correction-${from.id}`}
            checked={chosen === kind}
            onChange={() => onChoose(from.id, kind)}
          />
          {t(`correction.${kind}`)}
        </label>
      ))}
    </fieldset>
  );
}

/** What becomes of the work in it. */
function Consequence({ row, kind }: { readonly row: ComparisonRow; readonly kind: CorrectionKind | null }) {
  const words = useConsequence()(row, kind);
  if (words === null) return null;
  const from = "from" in row ? [row.from].flat() : [];
  return (
    <p className="flex flex-wrap items-center gap-x-2 text-small text-quiet">
      {from.map(({ id, status }) => (
        <StatusBadge key={id} status={status} />
      ))}
      {words}
    </p>
  );
}

/** The words for what becomes of the work in a row; null where there is none, or nothing becomes of it. */
function useConsequence(): (row: ComparisonRow, kind: CorrectionKind | null) => string | null {
  const t = useTranslations("source.consequence");
  return (row, kind) => {
    switch (row.kind) {
      case "changed":
        if (!row.from.hasTranslation) return null;
        if (kind === "typo") return t("typo");
        return t(row.from.status === "approved" ? "approved" : "seen");
      case "divided":
        return row.from.some(({ hasTranslation }) => hasTranslation) ? t("divided") : null;
      case "removed": {
        const { hasTranslation, annotations } = row.from;
        if (hasTranslation) return t("translation", { annotations });
        return annotations === 0 ? null : t("annotations", { count: annotations });
      }
      case "returned":
        return t("returned");
      default:
        return null;
    }
  };
}
