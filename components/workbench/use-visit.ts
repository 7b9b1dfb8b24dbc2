"use client";
import { useEffect, useState } from "react";
import { call } from "@/components/ui/call";

const pause = 5 * 60_000;
const none: ReadonlySet<string> = new Set();

/** Says from time to time that one is here; gives the segments that others changed since one was last here. */
export function useVisit(documentId: string): ReadonlySet<string> {
  const [changedIds, setChangedIds] = useState(none);
  useEffect(() => {
    let isOver = false;
    let isTold = false;
    const say = () =>
      call<{ changedIds: readonly string[] }>(`/api/v1/documents/${documentId}/visit`, {
        method: "PUT",
        body: { goesOn: isTold },
      }).then(
        (answer) => {
          // Told once a visit: the list of what is new does not grow or shrink under the eyes.
          if (!isOver && !isTold) setChangedIds(new Set(answer.changedIds));
          isTold = true;
        },
        // Nothing waits for it.
        () => undefined,
      );
    void say();
    const timer = setInterval(() => window.document.visibilityState === "visible" && void say(), pause);
    return () => {
      isOver = true;
      clearInterval(timer);
    };
  }, [documentId]);
  return changedIds;
}
