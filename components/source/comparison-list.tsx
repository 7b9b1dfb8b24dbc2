"use client";
import { clsx } from "clsx";
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

const rowWords: Readonly<Record<ComparisonRow["kind"], string>> = {
  kept: "Kept",
  moved: "Moved",
  changed: "Changed",
  divided: "Divided otherwise",
  returned: "Back again",
  added: "Added",
  removed: "Removed",
};

/** What a new version of the article does, in reading order; what stays as it is says so in one line. */
export function ComparisonList({ rows, language, corrections, onCorrection }: ListProps) {
  return (
    <ol className="grid">
      {fold(rows).map((row, at) =>
        typeof row === "number" ? (
          <li key={at} className="border-b border-line px-3 py-1.5 text-small text-quiet">
            {row === 1 ? "1 segment stays as it is" : `${row} segments stay as they are`}
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
              {rowWords[row.kind]} {"from" in row && <Numbers from={[row.from].flat()} />}
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
  return (
    <fieldset className="flex flex-wrap gap-x-4">
      <legend className="sr-only">What changed in segment {from.number}?</legend>
      {correctionKinds.map((kind) => (
        <label key={kind} className="flex min-h-6 items-center gap-1.5 max-sm:min-h-11">
          <input
            type="radio"
            name={`correction-${from.id}`}
            checked={chosen === kind}
            onChange={() => onChoose(from.id, kind)}
          />
          {kind === "typo" ? "A typo" : "The meaning"}
        </label>
      ))}
    </fieldset>
  );
}

/** What becomes of the work in it. */
function Consequence({ row, kind }: { readonly row: ComparisonRow; readonly kind: CorrectionKind | null }) {
  const words = consequenceOf(row, kind);
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

function consequenceOf(row: ComparisonRow, kind: CorrectionKind | null): string | null {
  switch (row.kind) {
    case "changed":
      if (!row.from.hasTranslation) return null;
      if (kind === "typo") return "Stays as it is, marked.";
      return row.from.status === "approved"
        ? "The approval ends; the translator sees what changed."
        : "The translator sees what changed.";
    case "divided":
      return row.from.some(({ hasTranslation }) => hasTranslation)
        ? "The translation goes along; approvals end."
        : null;
    case "removed": {
      const work = [
        row.from.hasTranslation && "a translation",
        row.from.annotations > 0 &&
          (row.from.annotations === 1 ? "an annotation" : `${row.from.annotations} annotations`),
      ].filter((part) => part !== false);
      return work.length === 0 ? null : `Has ${work.join(" and ")}: kept, and back if the text comes back.`;
    }
    case "returned":
      return "It was here before: its work comes back with it.";
    default:
      return null;
  }
}
