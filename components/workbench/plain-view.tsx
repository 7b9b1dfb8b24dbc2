"use client";
import { useTranslations } from "next-intl";
import { useEffect, useImperativeHandle, useRef, useState } from "react";
import { StatusBadge } from "@/components/document/status-badge";
import { handleOfTextArea, openMenuAt } from "@/components/editor/text-area-handle";
import { Button } from "@/components/ui/button";
import { directionOf, languageName } from "@/lib/text/language";
import { stripTags } from "@/lib/text/tags";
import { useBench } from "./bench";
import { FindingList } from "./finding-list";
import { useFindings } from "./finding-store";
import { SegmentNotices } from "./segment-notices";
import { useSegment } from "./segment-store";
import type { Caret } from "./use-active";
import type { VisibleLines } from "./visible-lines";

const pageSize = 50;

type PlainViewProps = {
  readonly visible: VisibleLines;
  readonly version: number;
  readonly active: string | null;
  readonly caret: Caret;
  readonly onConfirm: (segmentId: string) => void;
};

/**
 * Fifty lines a page in a real table with real text areas: nothing comes or goes while one reads, the browser's own
 * find sees all of a page, and it prints.
 */
export function PlainView({ visible, version, active, caret, onConfirm }: PlainViewProps) {
  const { languages } = useBench();
  const t = useTranslations("workbench");
  const pages = Math.max(1, Math.ceil(visible.count / pageSize));
  const activePage = active === null ? 0 : Math.max(0, Math.floor(visible.indexOf(active) / pageSize));
  const [page, setPage] = useState(activePage);
  const heading = useRef<HTMLHeadingElement>(null);
  const [jump, setJump] = useState(caret);
  if (jump !== caret) {
    setJump(caret);
    setPage(activePage);
  }
  const shown = Math.min(page, pages - 1);
  const indexes = Array.from({ length: pageSize }, (_, at) => shown * pageSize + at).filter(
    (index) => index < visible.count,
  );
  const turn = (to: number) => {
    setPage(to);
    heading.current?.focus();
  };
  const pager = (label: string) => (
    <nav aria-label={label} className="flex items-center gap-2 py-2 text-small print:hidden">
      <Button disabled={shown === 0} onClick={() => turn(shown - 1)}>
        {t("plain.previous")}
      </Button>
      <span>{t("plain.page", { page: shown + 1, pages })}</span>
      <Button disabled={shown >= pages - 1} onClick={() => turn(shown + 1)}>
        {t("plain.next")}
      </Button>
    </nav>
  );
  return (
    <section
      aria-labelledby="plain-heading"
      data-segments
      data-region={t("views.plain")}
      data-version={version}
      className="px-3 py-4 pb-24 sm:px-6"
    >
      <h2 id="plain-heading" ref={heading} tabIndex={-1} className="font-semibold outline-none">
        {t("plain.heading", { page: shown + 1, pages })}
      </h2>
      {pager(t("plain.pagesAbove"))}
      <table className="w-full table-fixed border-collapse text-left align-top">
        <caption className="sr-only">{t("plain.caption", { page: shown + 1, pages })}</caption>
        <thead>
          <tr className="border-b border-line-strong">
            <th scope="col" className="w-14 py-1 font-semibold">
              {t("columns.number")}
            </th>
            <th scope="col" className="py-1 font-semibold">
              {languageName(languages.source)}
            </th>
            <th scope="col" className="py-1 font-semibold">
              {languageName(languages.target)}
            </th>
            <th scope="col" className="w-36 py-1 font-semibold max-sm:w-24">
              {t("columns.status")}
            </th>
          </tr>
        </thead>
        <tbody>
          {indexes.map((index) => {
            const line = visible.lineAt(index);
            if (line === null) {
              return (
                <tr key={index} className="border-b border-line">
                  <td colSpan={4} className="py-2 text-quiet">
                    {t("loadingLine")}
                  </td>
                </tr>
              );
            }
            if (line.kind === "excluded") {
              return (
                <tr key={line.blockId} className="border-b border-line bg-sunken text-quiet">
                  <th scope="row" className="py-2 align-top font-normal tabular-nums">
                    {line.first === line.last ? line.first : `${line.first}–${line.last}`}
                  </th>
                  <td lang={languages.source} dir={directionOf(languages.source)} className="py-2 pr-3">
                    {line.text}
                  </td>
                  <td colSpan={2} className="py-2">
                    {t("leftOut")}
                  </td>
                </tr>
              );
            }
            return (
              <PlainRow
                key={line.segmentId}
                segmentId={line.segmentId}
                caret={line.segmentId === active ? caret : null}
                onConfirm={onConfirm}
              />
            );
          })}
        </tbody>
      </table>
      {pager(t("plain.pagesBelow"))}
    </section>
  );
}

function PlainRow({
  segmentId,
  caret,
  onConfirm,
}: {
  readonly segmentId: string;
  readonly caret: Caret | null;
  readonly onConfirm: (segmentId: string) => void;
}) {
  const { desk, languages, canTranslate, editor, spelling, findings: findingStore, ...bench } = useBench();
  const { findingActs, activate } = bench;
  const t = useTranslations("workbench");
  const segment = useSegment(desk.store, segmentId);
  const { number, source, text, status } = segment;
  const isActive = caret !== null;
  const findings = useFindings(findingStore, segment, isActive);
  const area = useRef<HTMLTextAreaElement>(null);
  // The keys and menus of the text at hand work here too.
  useImperativeHandle(
    isActive && canTranslate ? editor : null,
    () => handleOfTextArea(() => area.current!),
    [],
  );
  useEffect(() => {
    const box = area.current;
    if (caret === null || box === null || document.activeElement === box) return;
    box.focus();
    if (caret.kind === "row") return;
    const at = caret.offset === "end" ? box.value.length : caret.offset;
    box.setSelectionRange(at, at);
  }, [caret]);
  const isReady = text.trim() !== "" && status !== "translated" && status !== "approved";
  return (
    <tr aria-current={isActive || undefined} className="border-b border-line align-top">
      <th scope="row" className="py-2 font-normal text-quiet tabular-nums">
        {number}
      </th>
      <td
        id={`plain-source-${number}`}
        lang={languages.source}
        dir={directionOf(languages.source)}
        className="reading py-2 pr-4"
      >
        {stripTags(source.text)}
      </td>
      <td className="py-2 pr-4">
        {canTranslate ? (
          <textarea
            ref={area}
            value={text}
            rows={Math.max(2, Math.ceil(Math.max(text.length, source.text.length) / 55))}
            lang={languages.target}
            dir={directionOf(languages.target)}
            spellCheck
            aria-label={t("translationOf", { number, language: languageName(languages.target) })}
            aria-describedby={`plain-source-${number}`}
            onFocus={() => caret === null && activate(segmentId, { kind: "row" })}
            onChange={(event) => desk.type(segmentId, event.currentTarget.value)}
            onContextMenu={(event) =>
              openMenuAt(event, (offset, place) => spelling.showAt(segmentId, offset, place))
            }
            onBlur={() => desk.queue.flush(segmentId)}
            className="reading w-full rounded border border-line-strong/60 bg-raised px-2 py-1"
          />
        ) : (
          <p lang={languages.target} dir={directionOf(languages.target)} className="reading">
            {stripTags(text)}
          </p>
        )}
        {isActive && canTranslate && (
          <FindingList
            number={number}
            findings={findings}
            onFix={findingActs.fix}
            onDismiss={(finding) => findingActs.dismiss(segmentId, finding, false)}
            wasAsked={findingStore.wasAsked(segmentId, text)}
          />
        )}
        <SegmentNotices segment={segment} isEdited={canTranslate} />
      </td>
      <td className="py-2">
        <StatusBadge status={status} />
        {canTranslate && isReady && (
          <Button
            className="mt-1"
            onClick={() => {
              if (!isActive) activate(segmentId, { kind: "row" });
              onConfirm(segmentId);
            }}
            aria-label={t("confirmSegment", { number })}
          >
            {t("confirm")}
          </Button>
        )}
      </td>
    </tr>
  );
}
