/** What can be undone in a segment, as CodeMirror writes it: kept for this tab, so that it outlives leaving and reloading. */
export type UndoMemory = {
  readonly read: (segmentId: string) => unknown;
  readonly write: (segmentId: string, state: unknown) => void;
};

const most = 40;
const longest = 100_000;
const prefix = "padanan-undo:";
const order = "padanan-undo-order";

/** The latest segments only: a long day in a long document takes no more room than a short one. */
export function openUndoMemory(userId: string): UndoMemory {
  const inPage = new Map<string, string>();
  const keyOf = (segmentId: string) => `${prefix}${userId}:${segmentId}`;

  function remember(key: string, written: string): void {
    inPage.delete(key);
    inPage.set(key, written);
    for (const oldest of inPage.keys()) {
      if (inPage.size <= most) break;
      inPage.delete(oldest);
    }
  }

  return {
    read(segmentId) {
      const key = keyOf(segmentId);
      try {
        return JSON.parse(inPage.get(key) ?? sessionStorage.getItem(key) ?? "null");
      } catch {
        return null;
      }
    },
    write(segmentId, state) {
      const written = JSON.stringify(state);
      if (written.length > longest) return;
      const key = keyOf(segmentId);
      remember(key, written);
      try {
        const keys = readOrder().filter((each) => each !== key);
        while (keys.length >= most) sessionStorage.removeItem(keys.shift()!);
        sessionStorage.setItem(key, written);
        sessionStorage.setItem(order, JSON.stringify([...keys, key]));
      } catch {
        // No storage here, or it is full: it is still remembered until the page goes.
      }
    },
  };
}

function readOrder(): string[] {
  const kept: unknown = JSON.parse(sessionStorage.getItem(order) ?? "[]");
  return Array.isArray(kept) ? kept.filter((key) => typeof key === "string") : [];
}
