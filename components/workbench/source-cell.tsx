"use client";
import { clsx } from "clsx";
import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { MarkedText } from "@/components/annotation/marked-text";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { Mark } from "@/lib/annotation/cut-at-marks";
import { directionOf, languageName } from "@/lib/text/language";
import { useBench } from "./bench";
import { CorrectSourceDialog } from "./correct-source-dialog";
import type { LiveSegment } from "./segment-store";
import { SourceChangeNotice } from "./source-change-notice";
import { TextBox } from "@/components/editor/text-box";

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
  const box = useRef<HTMLTextAreaElement>(null);
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

  function onKeyDown(event: React.KeyboardEvent<HTMLTextAreaElement>): void {
    if (event.key === "F2" && onCorrected !== null) {
      event.preventDefault();
      setIsCorrecting(true);
    } else {
      joinOrPart(event);
    }
  }

  /** A text editor's own keys: Enter parts at the caret, Backspace and Delete at an end join what stands there. */
  function joinOrPart(event: React.KeyboardEvent<HTMLTextAreaElement>): void {
    const { selectionStart, selectionEnd, value } = event.currentTarget;
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey;
    if (structure === null || !isPlain || event.nativeEvent.isComposing || selectionStart !== selectionEnd) {
      return;
    }
    if (event.key === "Enter") structure.split(id, selectionStart);
    else if (event.key === "Backspace" && selectionStart === 0) structure.mergeWithPrevious(id);
    else if (event.key === "Delete" && selectionEnd === value.length) structure.mergeWithNext(id);
    else return;
    event.preventDefault();
  }

  return (
    <>
      <TextBox
        ref={box}
        text={source.text}
        language={language}
        marks={marks}
        className={style}
        isFixed
        data-source
        aria-label={t("sourceOf", { number, language: languageName(language) })}
        onKeyDown={onKeyDown}
        onSelect={(event) => {
          const { selectionStart: start, selectionEnd: end } = event.currentTarget;
          onSelect(start < end ? { segmentId: id, side: "source", start, end } : null);
        }}
      />
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
                onClick={() => structure.split(id, box.current?.selectionStart ?? 0)}
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
        <CorrectSourceDialog
          segment={segment}
          language={language}
          onCorrected={onCorrected}
          onClose={() => setIsCorrecting(false)}
        />
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
