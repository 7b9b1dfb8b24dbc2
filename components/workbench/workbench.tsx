"use client";
import { useCallback, useMemo, useState } from "react";
import { call } from "@/components/ui/call";
import { TogetherContext } from "@/components/live/live-context";
import type { AnnotationView } from "@/lib/annotation/view";
import type { BlockRole } from "@/lib/document/block";
import type { DocumentView } from "@/lib/document/view";
import { can, type Role } from "@/lib/permission/can";
import { languageName } from "@/lib/text/language";
import { BoilerplateRow } from "./boilerplate-row";
import { KeyHints } from "./key-hints";
import { marksBySegment, noMarks } from "./marks-by-segment";
import { RoleMark } from "./role-mark";
import { SegmentRow } from "./segment-row";
import { SidePanel } from "./side-panel";
import type { Selection } from "./selection";
import { useActive } from "./use-active";
import { useLive } from "./use-live";
import { segmentsOf } from "./make-desk";
import type { SourceTools } from "./source-cell";
import { StrandedNotice } from "./stranded-notice";
import { useStructure } from "./use-structure";
import { usePanel } from "./use-panel";
import { useShortcuts } from "./use-shortcuts";
import { useWorkbench } from "./use-workbench";
import { WorkbenchBar } from "./workbench-bar";

type WorkbenchProps = {
  readonly document: DocumentView;
  readonly annotations: readonly AnnotationView[];
  readonly role: Role;
  readonly viewer: { readonly id: string; readonly name: string };
  /** The number in the address, where a link led to one segment. */
  readonly wantedNumber: number | null;
  /** The event that the document was loaded at. */
  readonly newsFrom: string;
};

export function Workbench({
  document: first,
  annotations: loaded,
  role,
  viewer,
  wantedNumber,
  newsFrom,
}: WorkbenchProps) {
  const [document, setDocument] = useState(first);
  const desk = useWorkbench({ document: first, viewer });
  const segments = useMemo(() => segmentsOf(document), [document]);
  const { active, caret, announcement, announce, activate, stayWithin, move, confirm } = useActive(
    desk,
    segments,
    wantedNumber,
  );
  const [annotations, setAnnotations] = useState(loaded);
  const [selection, setSelection] = useState<Selection | null>(null);
  const panel = usePanel();
  const languages = useMemo(
    () => ({ source: document.sourceLanguage, target: document.targetLanguage }),
    [document.sourceLanguage, document.targetLanguage],
  );
  const marks = useMemo(() => marksBySegment(annotations), [annotations]);
  const canTranslate = can(role, "translate");
  const canArrange = can(role, "arrange_blocks");

  const reloadAnnotations = useCallback(async () => {
    const now = await call<readonly AnnotationView[]>(`/api/v1/documents/${document.id}/annotations`);
    // Asked for after every save; where nothing moved, nothing is rendered anew.
    setAnnotations((before) => (JSON.stringify(before) === JSON.stringify(now) ? before : now));
  }, [document.id]);
  /** The document as it is now: rows come and go around the one that is being typed in. */
  const reload = useCallback(async () => {
    const now = await call<{ document: DocumentView }>(`/api/v1/documents/${document.id}`);
    desk.arrange(now.document);
    setDocument(now.document);
    stayWithin(segmentsOf(now.document));
    await reloadAnnotations();
  }, [document.id, desk, reloadAnnotations, stayWithin]);
  const together = useLive({
    documentId: document.id,
    newsFrom,
    viewerId: viewer.id,
    canTranslate,
    desk,
    active,
    onAnnotations: reloadAnnotations,
    onReload: reload,
  });

  const goTo = useCallback(
    (segmentId: string, words: string) => {
      announce(words);
      activate(segmentId, "end");
    },
    [announce, activate],
  );
  const structure = useStructure({ documentId: document.id, desk, segments, reload, onDone: goTo });
  const canCorrect = can(role, "correct_source");
  const tools: SourceTools = useMemo(
    () => ({
      structure: can(role, "split_and_merge") ? structure.acts : null,
      problem: null,
      onCorrected: canCorrect ? reload : null,
    }),
    [role, structure.acts, canCorrect, reload],
  );
  const isGone = active !== null && !segments.some(({ id }) => id === active);

  const annotateSelection = useCallback(() => {
    if (active !== null) desk.queue.flush(active);
    panel.annotate();
  }, [active, desk, panel]);
  const shortcuts = useShortcuts({
    move,
    confirm: canTranslate ? confirm : null,
    annotate: annotateSelection,
  });

  const changeRole = useCallback(
    async (blockId: string, next: BlockRole) => {
      await call(`/api/v1/documents/${document.id}/blocks/${blockId}`, {
        method: "PATCH",
        body: { role: next },
      });
      await reload();
    },
    [document.id, reload],
  );

  return (
    <TogetherContext value={together}>
      <div className="flex min-h-0 flex-1 flex-col" onKeyDown={shortcuts}>
        <WorkbenchBar
          document={document}
          desk={desk}
          role={role}
          isPanelOpen={panel.isOpen}
          onPanel={panel.toggle}
        />
        <p role="status" aria-live="polite" className="sr-only">
          {announcement}
        </p>
        <StrandedNotice
          desk={desk}
          language={languages.target}
          activeNumber={canTranslate && active !== null && !isGone ? desk.store.get(active).number : null}
          onInsert={(text) =>
            active !== null && desk.type(active, joinTexts(desk.store.get(active).text, text))
          }
        />
        <div className={panel.isOpen ? "lg:grid lg:grid-cols-[minmax(0,1fr)_22rem]" : ""}>
          <div role="table" aria-label="Segments" aria-rowcount={segments.length} className="min-w-0 pb-16">
            <div
              role="row"
              className="sticky top-[5.25rem] z-10 hidden grid-cols-[2.75rem_1.75rem_minmax(0,1fr)_minmax(0,1fr)_2rem] gap-x-3 border-b border-line bg-paper px-3 py-1.5 text-small text-quiet lg:grid"
            >
              <span role="columnheader">No.</span>
              <span role="columnheader" aria-label="Block">
                ¶
              </span>
              <span role="columnheader">{languageName(languages.source)}</span>
              <span role="columnheader">{languageName(languages.target)}</span>
              <span role="columnheader">
                <span className="sr-only">Status</span>
              </span>
            </div>
            {document.blocks.map((block) => {
              const roleMark = (
                <RoleMark
                  role={block.role}
                  reason={block.reason}
                  {...(canArrange ? { onChange: (next: BlockRole) => void changeRole(block.id, next) } : {})}
                />
              );
              if (block.role === "boilerplate") {
                return (
                  <BoilerplateRow
                    key={block.id}
                    block={block}
                    language={languages.source}
                    roleMark={roleMark}
                    {...(canArrange ? { onInclude: () => void changeRole(block.id, "paragraph") } : {})}
                  />
                );
              }
              return block.segments.map((segment, at) => (
                <SegmentRow
                  key={segment.id}
                  desk={desk}
                  segmentId={segment.id}
                  blockRole={block.role}
                  roleMark={at === 0 ? roleMark : null}
                  languages={languages}
                  marks={marks.get(segment.id) ?? noMarks}
                  isActive={segment.id === active}
                  isEditable={canTranslate}
                  tools={segment.id === active ? { ...tools, problem: structure.problem } : tools}
                  caret={segment.id === active ? caret : null}
                  onActivate={activate}
                  onSelect={setSelection}
                />
              ));
            })}
          </div>
          {panel.isOpen && active !== null && !isGone && (
            <div className="fixed inset-x-0 bottom-0 z-10 flex max-h-[55dvh] flex-col border-t border-line bg-paper shadow-lg lg:sticky lg:top-[5.25rem] lg:max-h-[calc(100dvh-5.25rem)] lg:border-t-0 lg:border-l lg:shadow-none">
              <SidePanel
                desk={desk}
                segmentId={active}
                languages={languages}
                annotations={annotations}
                selection={selection}
                tab={panel.tab}
                onTab={panel.setTab}
                canTranslate={canTranslate}
                canAnnotate={can(role, "annotate")}
                onAnnotationsChanged={reloadAnnotations}
                viewerName={viewer.name}
                annotateRequest={panel.annotateRequest}
                onLeave={() => activate(active, "end")}
              />
            </div>
          )}
        </div>
        {canTranslate && <KeyHints />}
      </div>
    </TogetherContext>
  );
}

function joinTexts(before: string, added: string): string {
  return before === "" ? added : `${before} ${added}`;
}
