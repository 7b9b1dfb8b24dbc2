"use client";
import { useMemo, type RefObject } from "react";
import type { Acts } from "@/components/commands/use-command-keys";
import { changedSpan, type EditorHandle } from "@/components/editor/editor-handle";
import { call } from "@/components/ui/call";
import type { Finding } from "@/lib/checks/finding";
import { dismissFinding } from "./dismiss-finding";
import type { FindingStore } from "./finding-store";
import type { Desk } from "./make-desk";
import type { Active } from "./use-active";

export type FindingActs = {
  /** In the text box at hand. */
  readonly fix: (finding: Finding) => void;
  readonly dismiss: (segmentId: string, finding: Finding, appliesToRepeats: boolean) => void;
};

/** Fixing and dismissing what the checks found. The same functions wherever one is: every row holds them. */
export function useFindingActs(
  documentId: string,
  findings: FindingStore,
  editor: RefObject<EditorHandle | null>,
): FindingActs {
  return useMemo(
    () => ({
      fix({ check, fix: mended }) {
        const box = editor.current;
        if (box === null || mended === null) return;
        const { span, text } = changedSpan(box.text(), mended);
        box.replace(span, text);
        box.focus("keep");
        tally(documentId, { [check]: { shown: 0, fixed: 1 } });
      },
      dismiss: (segmentId, finding, appliesToRepeats) =>
        void dismissFinding(findings, segmentId, finding, appliesToRepeats),
    }),
    [documentId, findings, editor],
  );
}

/** The keys that go to findings, and fix and dismiss those of the segment at hand. */
export function useFindingKeys(
  desk: Desk,
  findings: FindingStore,
  { fix, dismiss }: FindingActs,
  { active, activate, neighbour, nextOpen }: Active,
  editor: RefObject<EditorHandle | null>,
): Acts {
  return useMemo(() => {
    if (active === null) return {};
    const openOf = (id: string) => {
      const { source, text } = desk.store.get(id);
      return findings.openOf(id, source.text, text);
    };
    return {
      next_finding() {
        const caret = editor.current?.selection().end ?? 0;
        const places = openOf(active)
          .flatMap(({ target }) => target)
          .toSorted((a, b) => a.start - b.start);
        const next = places.find(({ start }) => start > caret);
        if (next !== undefined) return editor.current?.focus(next.start);
        let id: string | null = active;
        for (let steps = 0; steps < 2_000 && id !== null; steps++) {
          id = neighbourOf(desk, id);
          if (id !== null && openOf(id).length > 0) {
            const start = openOf(id)[0]?.target[0]?.start;
            return activate(id, { kind: "text", offset: start ?? "end" });
          }
        }
        const first = places[0];
        if (first !== undefined) editor.current?.focus(first.start);
      },
      fix_finding() {
        const finding = openOf(active).find((each) => each.fix !== null);
        if (finding !== undefined) fix(finding);
      },
      dismiss_finding() {
        const [finding, ...rest] = openOf(active).filter(({ severity }) => severity === "warning");
        if (finding === undefined) return;
        dismiss(active, finding, false);
        if (rest.length > 0) return;
        const next = nextOpen() ?? neighbour(1)?.segmentId;
        if (next !== undefined) activate(next);
      },
    };
  }, [desk, findings, fix, dismiss, active, activate, neighbour, nextOpen, editor]);
}

function neighbourOf({ rows }: Desk, segmentId: string): string | null {
  return rows.step(rows.placeOf(segmentId), 1)?.segmentId ?? null;
}

/** How often a check was shown and of use. Counting is never in anybody's way. */
export function tally(
  documentId: string,
  counts: Readonly<Record<string, { readonly shown: number; readonly fixed: number }>>,
): void {
  void call(`/api/v1/documents/${documentId}/check-tallies`, { method: "POST", body: { counts } }).catch(
    () => undefined,
  );
}
