"use client";
import { useTranslations } from "next-intl";
import { useCallback, useMemo, useRef, useState } from "react";
import { CommandDialogs } from "@/components/commands/command-dialogs";
import { useDialog } from "@/components/commands/use-dialog";
import { useCommandKeys } from "@/components/commands/use-command-keys";
import type { EditorHandle } from "@/components/editor/editor-handle";
import { openUndoMemory } from "@/components/editor/undo-memory";
import { TogetherContext } from "@/components/live/live-context";
import { CopyNotice } from "@/components/offline/copy-notice";
import { useCopy } from "@/components/offline/use-copy";
import { usePreferences } from "@/components/preferences/use-preferences";
import type { AnnotationView } from "@/lib/annotation/view";
import type { DocumentOpening } from "@/lib/document/rows";
import { mayWrite } from "@/lib/permission/may-write";
import { can, type Role } from "@/lib/permission/can";
import { BenchProvider } from "./bench";
import { createFindingStore, type Dismissal } from "./finding-store";
import { KeyHints } from "./key-hints";
import { LateChecks } from "./late-checks";
import { LateSidePanel } from "./late-side-panel";
import { LateSpellingMenu } from "./late-spelling-menu";
import { useRowLoading } from "./load-rows";
import { Minimap } from "./minimap";
import { createOwnChanges } from "./own-changes";
import { PanelFrame } from "./panel-frame";
import type { Selection } from "./selection";
import { StrandedNotice } from "./stranded-notice";
import { useActive } from "./use-active";
import { useAnnotationMoves } from "./use-annotation-moves";
import { useActs } from "./use-acts";
import { useAnnouncer } from "./use-announcer";
import { useBenchValue } from "./use-bench-value";
import { useBatches } from "./use-batches";
import { useConfirm } from "./use-confirm";
import { useDocument } from "./use-document";
import { useFilter } from "./use-filter";
import { useFindingActs, useFindingKeys } from "./use-finding-acts";
import { useLive } from "./use-live";
import { usePanel } from "./use-panel";
import { useRegions } from "./use-regions";
import { useRepetitions } from "./use-repetitions";
import { useRoleChange } from "./use-role-change";
import { useRowsVersion } from "./row-store";
import { useSourceTools } from "./use-source-tools";
import { useSpelling } from "./use-spelling";
import { useSpokenNews } from "./use-spoken-news";
import { useStructure } from "./use-structure";
import { useTextActs } from "./use-text-acts";
import { useViewSwitch } from "./use-view-switch";
import { useVisit } from "./use-visit";
import type { View } from "./view-names";
import { useWorkbench } from "./use-workbench";
import { useVisible } from "./use-visible";
import { WorkbenchBar } from "./workbench-bar";
import { WorkbenchMenu } from "./workbench-menu";
import { WorkbenchViews } from "./workbench-views";

type WorkbenchProps = {
  readonly opening: DocumentOpening;
  readonly newsFrom: string;
  readonly annotations: readonly AnnotationView[];
  readonly dismissals: readonly Dismissal[];
  readonly role: Role;
  readonly viewer: { readonly id: string; readonly name: string };
  /** As the address says. */
  readonly view: View | null;
  /** The address's query. */
  readonly query: string;
  /** When the copy of this device was made that is shown; absent where the document comes from the server. */
  readonly copyAt?: string;
};

export function Workbench(props: WorkbenchProps) {
  const { opening, role, viewer, dismissals } = props;
  const { id: documentId, sourceLanguage, targetLanguage } = opening;
  const t = useTranslations("workbench");
  const { preferences } = usePreferences();
  const desk = useWorkbench({ opening, viewer });
  const version = useRowsVersion(desk.rows);
  const languages = useMemo(
    () => ({ source: sourceLanguage, target: targetLanguage }),
    [sourceLanguage, targetLanguage],
  );
  const [findings] = useState(() => createFindingStore(languages, dismissals));
  const [undoMemory] = useState(() => openUndoMemory(viewer.id));
  const editor = useRef<EditorHandle>(null);
  const { words: spoken, announce } = useAnnouncer();
  const { annotations, marks, reloadAnnotations, reloadRows } = useDocument(
    documentId,
    desk,
    props.annotations,
  );
  const changedIds = useVisit(documentId);
  const filter = useFilter({
    desk,
    findings,
    languages,
    annotations,
    changedIds,
    version,
    query: props.query,
  });
  const visible = useVisible(desk.rows, filter.places, version);
  const active = useActive(desk, visible, opening.beginId);
  const { active: activeId, activate, stayWithin } = active;
  const [view, setView] = useViewSwitch(props.view, preferences.view, active, announce);
  const [selection, setSelection] = useState<Selection | null>(null);
  const panel = usePanel();
  const reload = useCallback(async () => {
    await reloadRows();
    stayWithin();
    await reloadAnnotations();
  }, [reloadRows, stayWithin, reloadAnnotations]);
  const seen = useRef(opening.window.at);
  const seenAt = useCallback(() => seen.current, []);
  useRowLoading(documentId, desk, seenAt);
  const canTranslate = mayWrite(role, opening.reviewMode);
  const [ownChanges] = useState(createOwnChanges);
  const together = useLive({
    documentId,
    newsFrom: props.newsFrom,
    viewerId: viewer.id,
    canTranslate,
    desk,
    ownChanges,
    active: activeId,
    onAnnotations: reloadAnnotations,
    onReload: reload,
    stayWithin,
    onOthersChanged: useSpokenNews(desk, announce),
  });
  useCopy({
    desk,
    opening,
    copyAt: props.copyAt,
    together,
    head: () => ({ viewer, role, annotations, preferences, dismissals: findings.dismissals() }),
  });
  const isHere = activeId !== null && desk.store.has(activeId);
  const structure = useStructure({
    documentId,
    desk,
    reload,
    reloadAnnotations,
    ownChanges,
    onDone: useCallback(
      (segmentId: string, words: string) => {
        announce(words);
        activate(segmentId);
      },
      [announce, activate],
    ),
  });
  const tools = useSourceTools(role, structure.acts, reload);
  const changeRole = useRoleChange(documentId, can(role, "arrange_blocks"), reload);
  const batches = useBatches(documentId, desk, languages.target, canTranslate, filter.filter, reload, editor);
  const repetitions = useRepetitions(panel.isOpen ? activeId : null);
  const confirm = useConfirm(documentId, desk, active, findings, announce, batches.offerFor);
  const findingActs = useFindingActs(documentId, findings, editor);
  const { spelling, acts: spellingActs } = useSpelling({
    desk,
    active: activeId,
    editor,
    opening,
    viewerId: viewer.id,
    announce,
  });
  const { dialog, open, close } = useDialog();
  const { annotate: openRemark } = panel;
  const annotate = useCallback(() => {
    if (activeId !== null) desk.queue.flush(activeId);
    openRemark();
  }, [activeId, desk, openRemark]);
  const { annotationActs, annotationMoves } = useAnnotationMoves({
    documentId,
    desk,
    active,
    annotations,
    reload: reloadAnnotations,
    show: panel.showAnnotations,
    announce,
  });
  const acts = useActs({
    annotationMoves,
    active,
    canTranslate,
    canAnnotate: can(role, "annotate"),
    confirm,
    annotate,
    textActs: useTextActs(desk, activeId, editor, languages),
    findingActs: useFindingKeys(desk, findings, findingActs, active, editor),
    spellingActs,
    findActs: useMemo(() => ({ ...filter.acts, ...batches.acts }), [filter.acts, batches.acts]),
    setView,
    togglePanel: panel.toggle,
    goRound: useRegions(announce),
    open,
    sayNoneOpen: useCallback(() => announce(t("announce.noneOpen")), [announce, t]),
  });
  useCommandKeys(acts, preferences.keys, preferences.singleKeys);
  const bench = useBenchValue({
    documentId,
    desk,
    findings,
    findingActs,
    spelling,
    languages,
    canTranslate,
    isPlainEditor: preferences.editor === "plain",
    undoMemory,
    editor,
    tools,
    changeRole,
    activate,
    onSelect: setSelection,
  });
  return (
    <TogetherContext value={together}>
      <BenchProvider value={bench}>
        <div className="flex min-h-0 flex-1 flex-col [--bars:5.25rem]">
          <WorkbenchBar
            documentId={documentId}
            title={opening.title}
            desk={desk}
            role={role}
            view={view}
            onView={setView}
            isPanelOpen={panel.isOpen}
            onPanel={panel.toggle}
            menu={
              <WorkbenchMenu
                documentId={documentId}
                acts={acts}
                chosen={preferences.keys}
                canCorrect={can(role, "correct_source")}
                canTranslate={canTranslate}
              />
            }
          >
            {filter.bar}
          </WorkbenchBar>
          <p role="status" aria-live="polite" className="sr-only">
            {spoken}
          </p>
          <StrandedNotice activeId={isHere ? activeId : null} />
          {props.copyAt !== undefined && <CopyNotice at={props.copyAt} desk={desk} />}
          {filter.findBar}
          <div className={panel.isOpen ? "lg:grid lg:grid-cols-[minmax(0,1fr)_22rem]" : ""}>
            <WorkbenchViews
              view={view}
              active={active}
              visible={visible}
              version={version}
              marks={marks}
              problem={structure.problem}
              onSeen={useCallback((index: number) => void (seen.current = index), [])}
              onConfirm={(id) => confirm("stay", id)}
            />
            {panel.isOpen && isHere && (
              <PanelFrame>
                <LateSidePanel
                  segmentId={activeId}
                  annotations={annotations}
                  selection={selection}
                  repetitions={repetitions}
                  tab={panel.tab}
                  onTab={panel.setTab}
                  canAnnotate={can(role, "annotate")}
                  onAnnotationsChanged={reloadAnnotations}
                  annotationActs={annotationActs}
                  projectId={opening.project.id}
                  viewer={viewer}
                  isOwner={role === "owner"}
                  annotateRequest={panel.annotateRequest}
                  onLeave={() => activate(activeId)}
                />
              </PanelFrame>
            )}
          </div>
          <KeyHints chosen={preferences.keys} onAll={() => open("keys")}>
            <Minimap active={activeId} onAsk={() => open("go_to")} />
          </KeyHints>
          {batches.offer}
          {batches.dialogs}
          <LateChecks />
          <LateSpellingMenu />
          <CommandDialogs
            open={dialog}
            acts={acts}
            chosen={preferences.keys}
            lastNumber={opening.ranges.at(-1)?.to ?? 0}
            onGo={active.goTo}
            onClose={close}
          />
        </div>
      </BenchProvider>
    </TogetherContext>
  );
}
