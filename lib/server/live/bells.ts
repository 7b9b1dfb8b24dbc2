import "server-only";
import { countUnreadOf } from "../data/notifications";
import type { Viewer } from "../viewer";
import { writeMessage } from "./message";

/** A page that shows how much its person has not read. */
export type Bell = {
  readonly viewer: Viewer;
  /** What it was told last. */
  count: number | null;
  readonly send: (text: string) => void;
  readonly end: () => void;
};

export type Bells = ReturnType<typeof createBells>;

/** The bells of this process. What is unread is asked for once for all who are to be told. */
export function createBells() {
  const bells = new Set<Bell>();
  let hasFailed = false;

  async function look(asked: readonly Bell[]): Promise<void> {
    if (asked.length === 0) return;
    try {
      const counts = await countUnreadOf(asked.map(({ viewer }) => viewer));
      for (const bell of asked) tellBell(bell, counts.get(bell.viewer.sessionId ?? ""));
      hasFailed = false;
    } catch (error) {
      // Asked again at the next notice or poll; told once, not every few seconds.
      if (!hasFailed) console.error("Notifications could not be counted; it is tried again:", error);
      hasFailed = true;
    }
  }

  return {
    lookAt: (userId: string) => look([...bells].filter(({ viewer }) => viewer.userId === userId)),
    lookAtAll: () => look([...bells]),
    all: (): readonly Bell[] => [...bells],
    ring(bell: Bell): () => void {
      bells.add(bell);
      void look([bell]);
      return () => void bells.delete(bell);
    },
  };
}

/** No count is there for a session that ended. */
function tellBell(bell: Bell, count: number | undefined): void {
  if (count === undefined) {
    bell.send(writeMessage({ event: "over" }));
    return bell.end();
  }
  if (count === bell.count) return;
  bell.count = count;
  bell.send(writeMessage({ event: "unread", count }));
}
