import { call } from "@/components/ui/call";
import type { PresenceView } from "@/lib/document/presence";

/** Where the person is, and whether a key was just struck there. */
export type Place = { readonly segmentId: string | null; readonly isTyping: boolean };

type Answer = { readonly presence: readonly PresenceView[] };

const renewEvery = 10_000;
/** Whoever walks through the rows with the arrow keys is told of where they stop. */
const settleFor = 300;

export type BeingPresent = ReturnType<typeof bePresent>;

/**
 * Says where the person is: on coming to rest at a segment, every ten seconds, and at the first key in a segment and
 * again after ten seconds of typing; never a request a key, and one at a time. A hidden page falls silent.
 */
export function bePresent(
  documentId: string,
  canClaim: boolean,
  onPresence: (presence: readonly PresenceView[]) => void,
) {
  const clientId = crypto.randomUUID();
  const address = `/api/v1/documents/${documentId}`;
  let segmentId: string | null = null;
  let claimed: { readonly segmentId: string; readonly at: number } | null = null;
  let line: Promise<void> = Promise.resolve();
  let settling: ReturnType<typeof setTimeout> | undefined;
  let isOver = false;

  function inLine(send: () => Promise<Answer>): Promise<void> {
    line = line
      .then(async () => {
        if (!isOver) onPresence((await send()).presence);
      })
      // A server that is away is told by the save state; this is said again soon.
      .catch(() => undefined);
    return line;
  }

  const beHere = () =>
    inLine(() => call<Answer>(`${address}/presence`, { method: "PUT", body: { clientId, segmentId } }));

  const claim = (wanted: string, takesOverFrom: string | null) => {
    claimed = { segmentId: wanted, at: performance.now() };
    const body = { clientId, segmentId: wanted, takesOverFrom };
    return inLine(() => call<Answer>(`${address}/claims`, { method: "PUT", body }));
  };

  function renew(): void {
    if (document.visibilityState === "hidden") return;
    void beHere();
  }

  function say(place: Place): void {
    const hasMoved = place.segmentId !== segmentId;
    segmentId = place.segmentId;
    if (place.isTyping && canClaim && segmentId !== null) {
      const isKnown = claimed?.segmentId === segmentId && performance.now() - claimed.at < renewEvery;
      if (!isKnown) void claim(segmentId, null);
      return;
    }
    if (!hasMoved) return;
    claimed = null;
    settle();
  }

  function settle(): void {
    clearTimeout(settling);
    settling = setTimeout(() => void beHere(), settleFor);
  }

  function leave(): void {
    clearTimeout(settling);
    // Outlives the page; where it does not arrive, half a minute does the same.
    call(`${address}/presence`, { method: "DELETE", body: { clientId }, keepalive: true }).catch(
      () => undefined,
    );
  }

  const timer = setInterval(renew, renewEvery);
  document.addEventListener("visibilitychange", renew);
  window.addEventListener("pagehide", leave);
  window.addEventListener("pageshow", renew);
  settle();
  return {
    say,
    takeOver: (wanted: string, fromUserId: string) => claim(wanted, fromUserId),
    close(): void {
      isOver = true;
      clearInterval(timer);
      document.removeEventListener("visibilitychange", renew);
      window.removeEventListener("pagehide", leave);
      window.removeEventListener("pageshow", renew);
      leave();
    },
  };
}
