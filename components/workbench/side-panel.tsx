"use client";
import { Tabs } from "radix-ui";
import { memo, useDeferredValue, useRef } from "react";
import { AnnotationsTab } from "@/components/annotation/annotations-tab";
import { isDetached } from "@/components/annotation/annotation-panel";
import type { AnnotationActs } from "@/components/annotation/use-annotation-acts";
import { StatusBadge } from "@/components/document/status-badge";
import { call } from "@/components/ui/call";
import { HistoryPanel, type RestoredHead } from "@/components/revision/history-panel";
import type { AnnotationView } from "@/lib/annotation/view";
import { RepetitionList } from "@/components/repetition/repetition-list";
import type { RepetitionList as Repetitions } from "@/lib/revision/repetition";
import { useTranslations } from "next-intl";
import { useBench } from "./bench";
import { ChecksPanel } from "./checks-panel";
import { useFindings } from "./finding-store";
import { useSegment, type LiveSegment } from "./segment-store";
import type { Selection } from "./selection";

export type PanelTab = "history" | "annotations" | "checks" | "elsewhere";

type SidePanelProps = {
  readonly segmentId: string;
  readonly annotations: readonly AnnotationView[];
  readonly selection: Selection | null;
  /** Null while nobody knows. */
  readonly repetitions: Repetitions | null;
  readonly tab: PanelTab;
  readonly onTab: (tab: PanelTab) => void;
  readonly canAnnotate: boolean;
  readonly onAnnotationsChanged: () => Promise<void>;
  readonly annotationActs: AnnotationActs;
  readonly projectId: string;
  readonly viewer: { readonly id: string; readonly name: string };
  readonly isOwner: boolean;
  /** Grows by one each time somebody asks for the remark box. */
  readonly annotateRequest: number;
  /** Esc goes back to the text. */
  readonly onLeave: () => void;
};

const tabClasses =
  "border-b-2 border-transparent px-1 py-1.5 text-quiet data-[state=active]:border-accent data-[state=active]:font-semibold data-[state=active]:text-ink";

/** What is known about the segment at hand. While one types it follows when there is time: no key waits for it. */
export function SidePanel(props: SidePanelProps) {
  // Where it follows late, all of it does: nothing is shown under another segment's number.
  const segment = useDeferredValue(useSegment(useBench().desk.store, props.segmentId));
  return <PanelOf {...props} segment={segment} />;
}

const PanelOf = memo(function PanelOf(props: SidePanelProps & { readonly segment: LiveSegment }) {
  const { segment, annotations, selection, repetitions, tab, onTab, annotateRequest } = props;
  const { id: segmentId, number, status, target, save, source, text } = segment;
  const { desk, findings: findingStore, languages, canTranslate, editor } = useBench();
  const findings = useFindings(findingStore, segment, true);
  const t = useTranslations("workbench.panel");
  const words = useTranslations("workbench");
  const own = annotations.filter(({ spans }) => spans.some((span) => span.segmentId === segmentId));
  const lostCount = annotations.filter(isDetached).length;
  const openCount = own.filter(({ resolved }) => resolved === null).length;
  // Answered once: choosing the tab later by hand does not move the focus again.
  const answeredRequestRef = useRef(0);

  const chosen = selection?.segmentId === segmentId && selection.start < selection.end ? selection : null;
  const isUnsaved = save.kind !== "saved";
  const revisionId = chosen?.side === "source" ? source.revisionId : (target?.revisionId ?? null);
  const quote =
    chosen === null ? "" : (chosen.side === "source" ? source.text : text).slice(chosen.start, chosen.end);

  async function accept({ id }: AnnotationView): Promise<void> {
    const body = { segmentId, targetRevisionId: target?.revisionId, mutationId: crypto.randomUUID() };
    const {
      revisionId: headId,
      text: accepted,
      savedAt,
      status: next,
    } = await call<RestoredHead>(`/api/v1/annotations/${id}/acceptance`, { method: "POST", body });
    adopt({ revisionId: headId, text: accepted, savedAt, status: next });
    await props.onAnnotationsChanged();
  }

  function adopt({ revisionId: id, text: taken, savedAt, status: next }: RestoredHead): void {
    desk.adopt(segmentId, { revisionId: id, text: taken, at: savedAt, authorName: props.viewer.name });
    desk.store.change(segmentId, { status: next });
  }

  function use(other: string): void {
    editor.current?.replace({ start: 0, end: editor.current.text().length }, other);
    editor.current?.focus("keep");
  }

  return (
    <aside
      aria-label={t("label")}
      data-region={t("label")}
      onKeyDown={(event) => event.key === "Escape" && !event.defaultPrevented && props.onLeave()}
      className="flex min-h-0 flex-col gap-3 overflow-y-auto bg-paper p-4"
    >
      <h2 className="flex items-center justify-between gap-2 font-semibold">
        {words("segmentNumber", { number })} <StatusBadge status={status} />
      </h2>
      <Tabs.Root value={tab} onValueChange={(value) => onTab(value as PanelTab)} className="grid gap-3">
        <Tabs.List aria-label={t("label")} className="flex flex-wrap gap-x-3 border-b border-line">
          <Tabs.Trigger value="history" className={tabClasses}>
            {t("history")}
          </Tabs.Trigger>
          <Tabs.Trigger value="annotations" className={tabClasses}>
            {t("annotations")}
            {openCount > 0 && ` ${openCount}`}
            {lostCount > 0 && <span className="text-caution"> {t("detached", { count: lostCount })}</span>}
          </Tabs.Trigger>
          <Tabs.Trigger value="checks" className={tabClasses}>
            {t("checks")}
            {findings.length > 0 && ` ${findings.length}`}
          </Tabs.Trigger>
          <Tabs.Trigger value="elsewhere" className={tabClasses}>
            {t("elsewhere")}
            {repetitions !== null && repetitions.total > 0 && ` ${repetitions.total}`}
          </Tabs.Trigger>
        </Tabs.List>
        <Tabs.Content value="history" className="outline-none">
          <HistoryPanel
            key={segmentId}
            segmentId={segmentId}
            language={languages.target}
            sourceLanguage={languages.source}
            headId={target?.revisionId ?? null}
            status={status}
            {...(canTranslate && !isUnsaved ? { onRestored: adopt } : {})}
          />
          {canTranslate && isUnsaved && <p className="mt-2 text-small text-quiet">{t("restoreLater")}</p>}
        </Tabs.Content>
        <Tabs.Content value="annotations" className="grid gap-4 outline-none">
          <AnnotationsTab
            projectId={props.projectId}
            segmentId={segmentId}
            annotations={annotations}
            acts={props.annotationActs}
            languages={languages}
            canWrite={props.canAnnotate}
            viewerId={props.viewer.id}
            isOwner={props.isOwner}
            target={
              chosen === null || revisionId === null
                ? null
                : { segmentId, side: chosen.side, start: chosen.start, end: chosen.end, revisionId, quote }
            }
            isWaiting={chosen?.side === "target" && isUnsaved}
            focusRequest={annotateRequest}
            answeredRequestRef={answeredRequestRef}
            onAccept={canTranslate && !isUnsaved && target !== null ? accept : null}
          />
        </Tabs.Content>
        <Tabs.Content value="checks" className="outline-none">
          <ChecksPanel segment={segment} findings={findings} canDismiss={canTranslate} />
        </Tabs.Content>
        <Tabs.Content value="elsewhere" className="outline-none">
          {repetitions === null ? (
            <p className="text-quiet">{t("looking")}</p>
          ) : (
            <RepetitionList
              list={repetitions}
              text={text}
              targetLanguage={languages.target}
              hrefOf={({ documentId, number: there }) => `/documents/${documentId}?segment=${there}`}
              onUse={canTranslate ? use : null}
            />
          )}
        </Tabs.Content>
      </Tabs.Root>
    </aside>
  );
});
