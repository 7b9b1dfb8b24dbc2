"use client";
import { clsx } from "clsx";
import { useTranslations } from "next-intl";
import { Suspense, useMemo, useRef, useState } from "react";
import { MarkedText } from "@/components/annotation/marked-text";
import { FixedEditor } from "@/components/editor/fixed-editor";
import type { SpanMark } from "@/components/editor/span-marks";
import { TextBox } from "@/components/editor/text-box";
import { AwaitingDialog } from "@/components/ui/awaiting-dialog";
import { Button } from "@/components/ui/button";
import { late } from "@/components/ui/late";
import { Notice } from "@/components/ui/notice";
import type { Mark } from "@/lib/annotation/cut-at-marks";
import { directionOf, languageName } from "@/lib/text/language";
import type { Span } from "@/lib/text/span";
import { findTags } from "@/lib/text/tags";
import { useBench } from "./bench";
import type { LiveSegment } from "./segment-store";
import { SourceChangeNotice } from "./source-change-notice";

// Not needed before somebody asks for it.
const CorrectSourceDialog = late(() =>
  import("./correct-source-dialog").then((module) => module.CorrectSourceDialog),
);

type SourceCellProps = {
  readonly segment: LiveSegment;
  readonly marks: readonly Mark[];
  readonly style: string | undefined;
  readonly isActive: boolean;
  /** Why the last act on the structure failed. */
  readonly problem: string | null;
};

/** The source, to be read and selected in; in the row at hand also to be split, merged and, by its owner, corrected. */
export function SourceCell({ segment, marks, style, isActive, problem }: SourceCellProps) {
  const { languages, tools, activate, onSelect } = useBench();
  const language = languages.source;
  const { id, number, source } = segment;
  const t = useTranslations("workbench");
  /** Where the source is cut by mouse. */
  const caret = useRef(0);
  const spans = useMemo(() => marks.map((mark): SpanMark => ({ ...mark, look: "annotation" })), [marks]);
  const [isCorrecting, setIsCorrecting] = useState(false);

  if (!isActive) {
    return (
      <>
        <p
          lang={language}
          dir={directionOf(language)}
          className={clsx("reading", style)}
          onClick={() => activate(id)}
        >
          <MarkedText text={source.text} marks={marks} showTags />
        </p>
        <SourceChangeNotice source={source} language={language} isOpen={false} />
      </>
    );
  }

  const { structure, onCorrected } = tools;

  /** A text editor's own keys: Enter parts at the caret, Backspace and Delete at an end join what stands there. */
  function onKey(event: KeyboardEvent, { start, end }: Span, length: number): boolean {
    const { key } = event;
    if (key === "F2" && onCorrected !== null) {
      setIsCorrecting(true);
      return true;
    }
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey;
    if (structure === null || !isPlain || event.isComposing || start !== end) return false;
    if (key === "Enter") structure.split(id, start);
    else if (key === "Backspace" && start === 0) structure.mergeWithPrevious(id);
    else if (key === "Delete" && end === length) structure.mergeWithNext(id);
    else return false;
    return true;
  }

  function select({ start, end }: Span): void {
    caret.current = start;
    onSelect(start < end ? { segmentId: id, side: "source", start, end } : null);
  }

  const label = t("sourceOf", { number, language: languageName(language) });
  return (
    <>
      {findTags(source.text).length > 0 ? (
        <FixedEditor
          text={source.text}
          language={language}
          label={label}
          marks={spans}
          className={style}
          onKey={onKey}
          onSelect={select}
        />
      ) : (
        <TextBox
          text={source.text}
          language={language}
          marks={marks}
          className={style}
          isFixed
          data-source
          aria-label={label}
          onKeyDown={(event) => {
            const { selectionStart: start, selectionEnd: end, value } = event.currentTarget;
            if (onKey(event.nativeEvent, { start, end }, value.length)) event.preventDefault();
          }}
          onSelect={({ currentTarget: { selectionStart: start, selectionEnd: end } }) =>
            select({ start, end })
          }
        />
      )}
      <SourceChangeNotice source={source} language={language} isOpen />
      {(structure !== null || onCorrected !== null) && (
        <div
          role="group"
          aria-label={t("source.structure", { number })}
          className="-ml-2 mt-1 flex flex-wrap gap-x-1"
        >
          {structure !== null && (
            <>
              <Act
                label={t("source.split")}
                hint={t("source.splitHint")}
                onClick={() => structure.split(id, caret.current)}
              />
              <Act
                label={t("source.merge")}
                hint={t("source.mergeHint")}
                onClick={() => structure.mergeWithNext(id)}
              />
            </>
          )}
          {onCorrected !== null && (
            <Act
              label={t("source.correct")}
              hint={t("source.correctHint")}
              onClick={() => setIsCorrecting(true)}
            />
          )}
        </div>
      )}
      {problem !== null && (
        <Notice kind="error" className="mt-1 text-small">
          {problem}
        </Notice>
      )}
      {isCorrecting && onCorrected !== null && (
        <Suspense fallback={<AwaitingDialog />}>
          <CorrectSourceDialog
            segment={segment}
            language={language}
            onCorrected={onCorrected}
            onClose={() => setIsCorrecting(false)}
          />
        </Suspense>
      )}
    </>
  );
}

function Act({
  label,
  hint,
  onClick,
}: {
  readonly label: string;
  readonly hint: string;
  readonly onClick: () => void;
}) {
  return (
    <Button
      look="quiet"
      title={hint}
      // Each has a key in the source: from the translation one Tab back is the source itself.
      tabIndex={-1}
      className="min-h-6! px-2! py-0! text-small text-quiet!"
      // The caret stays where it is: it says where to cut.
      onMouseDown={(event) => event.preventDefault()}
      onClick={onClick}
    >
      {label}
    </Button>
  );
}
