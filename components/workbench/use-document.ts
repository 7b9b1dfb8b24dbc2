"use client";
import { useCallback, useState } from "react";
import { callPages } from "@/components/ui/call-pages";
import type { AnnotationView } from "@/lib/annotation/view";
import { loadDocument } from "./load-rows";
import type { Desk } from "./make-desk";
import { marksBySegment } from "./marks-by-segment";

/** The document's annotations, and loading it anew around what is being typed. */
export function useDocument(documentId: string, desk: Desk, first: readonly AnnotationView[]) {
  const [{ annotations, marks }, setAnnotations] = useState(() => ({
    annotations: first,
    marks: marksBySegment(first),
  }));
  const reloadAnnotations = useCallback(async () => {
    const now = await callPages<AnnotationView>(`/api/v1/documents/${documentId}/annotations`);
    // Asked for after every save; where nothing moved, nothing is rendered anew.
    setAnnotations((before) =>
      JSON.stringify(before.annotations) === JSON.stringify(now)
        ? before
        : { annotations: now, marks: marksBySegment(now, before.marks) },
    );
  }, [documentId]);
  /** The rows come and go around the one that is being typed in. */
  const reloadRows = useCallback(async () => {
    const askedAt = desk.moment();
    const { opening, rows } = await loadDocument(documentId);
    desk.arrange(opening, rows, askedAt);
  }, [documentId, desk]);
  return { annotations, marks, reloadAnnotations, reloadRows };
}
