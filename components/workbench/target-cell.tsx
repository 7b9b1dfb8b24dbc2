"use client";
import { clsx } from "clsx";
import { useTranslations } from "next-intl";
import { useEffect, useMemo } from "react";
import { MarkedText } from "@/components/annotation/marked-text";
import { PlainEditor } from "@/components/editor/plain-editor";
import { RichEditor, type EditorMarks } from "@/components/editor/rich-editor";
import type { SpanMark } from "@/components/editor/span-marks";
import { ClaimNotice } from "@/components/live/claim-notice";
import { useSegmentPresence } from "@/components/live/live-context";
import { useLoaded } from "@/components/ui/use-loaded";
import { directionOf, languageName } from "@/lib/text/language";
import type { Span } from "@/lib/text/span";
import { useBench } from "./bench";
import { caretOffsetAt } from "./caret-offset";
import { FindingList } from "./finding-list";
import { useFindings } from "./finding-store";
import type { SegmentMarks } from "./marks-by-segment";
import type { LiveSegment } from "./segment-store";
import type { Caret } from "./use-active";

// Not needed before somebody types over a marked text.
const loadFollowing = () => import("@/lib/annotation/follow-typing");

type TargetCellProps = {
  readonly segment: LiveSegment;
  readonly marks: SegmentMarks;
  readonly unknownWords: readonly Span[];
  readonly style: string | undefined;
  readonly isActive: boolean;
  /** Null leaves the focus where it is. */
  readonly caret: Caret | null;
};

/** The translation: a text box in the segment at hand, plain text in every other. */
export function TargetCell({ segment, marks, unknownWords, style, isActive, caret }: TargetCellProps) {
  const {
    desk,
    findings: findingStore,
    languages,
    canTranslate,
    isPlainEditor,
    undoMemory,
    editor,
    ...bench
  } = useBench();
  const t = useTranslations("workbench");
  const { id, number, text, target } = segment;
  const isEdited = isActive && canTranslate;
  const { holder, sayTyping, takeOver } = useSegmentPresence(id);
  // Whoever has something unsaved here goes on; everybody else is asked first.
  const asksFirst = holder !== null && segment.save.kind === "saved" && text === (target?.text ?? "");
  const findings = useFindings(findingStore, segment, isEdited);
  const head = target?.text ?? "";
  const follow = useLoaded(loadFollowing, marks.target.length > 0 && head !== text);
  const shown = useMemo(
    (): EditorMarks => ({
      annotations: (head === text
        ? marks.target
        : (follow?.followTyping(marks.target, head, text) ?? [])
      ).map((mark): SpanMark => ({
        ...mark,
        look: "annotation",
      })),
      findings: findings.flatMap(({ severity, target: spans }) =>
        spans.map((span): SpanMark => ({ ...span, look: severity })),
      ),
      spelling: unknownWords.map((span): SpanMark => ({ ...span, look: "spelling" })),
    }),
    // While one types, the box moves its marks itself.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [marks.target, head, follow, findings, unknownWords, isEdited ? "" : text],
  );

  useEffect(() => {
    if (isEdited && caret?.kind === "text") editor.current?.focus(caret.offset);
  }, [isEdited, caret, editor]);

  if (!isEdited) {
    return (
      <p
        lang={languages.target}
        dir={directionOf(languages.target)}
        className={clsx("reading min-h-6", style, canTranslate && "cursor-text")}
        onClick={(event) => {
          const offset = caretOffsetAt(event.currentTarget, event.clientX, event.clientY) ?? "end";
          bench.activate(id, { kind: "text", offset });
        }}
      >
        <MarkedText text={text} marks={staticMarks(shown)} showTags />
      </p>
    );
  }
  const Editor = isPlainEditor ? PlainEditor : RichEditor;
  return (
    <>
      <Editor
        key={id}
        ref={editor}
        segmentId={id}
        text={text}
        language={languages.target}
        label={t("translationOf", { number, language: languageName(languages.target) })}
        marks={shown}
        className={clsx(
          "-mx-2 rounded px-2 ring-1 ring-line-strong/60 focus-within:ring-2 focus-within:ring-(--focus)",
          asksFirst && "bg-sunken",
          style,
        )}
        undoMemory={undoMemory}
        isFixed={asksFirst}
        onChange={(typed) => {
          desk.type(id, typed);
          sayTyping();
        }}
        onSelect={(start, end) =>
          bench.onSelect(start < end ? { segmentId: id, side: "target", start, end } : null)
        }
        onMenu={(offset, place) => bench.spelling.showAt(id, offset, place)}
        onBlur={() => desk.queue.flush(id)}
      />
      {holder !== null && (
        <ClaimNotice name={holder.name} onTakeOver={() => takeOver().then(() => bench.activate(id))} />
      )}
      <FindingList
        number={number}
        findings={findings}
        onFix={bench.findingActs.fix}
        onDismiss={(finding) => bench.findingActs.dismiss(id, finding, false)}
        wasAsked={findingStore.wasAsked(id, text)}
      />
    </>
  );
}

function staticMarks({ annotations, findings }: EditorMarks) {
  return [...annotations, ...findings].map((mark, at) => ({ ...mark, id: `${mark.look}-${at}` }));
}
