/** Misspellings that one person lets stand, each in one segment: kept in this browser, the latest only. */
export type IgnoredWords = {
  readonly read: () => readonly string[];
  readonly add: (entry: string) => void;
};

const prefix = "padanan-ignored-words:";
const most = 1_000;

/** Segments have no like elsewhere, so that one list serves every document. */
export function openIgnoredWords(userId: string): IgnoredWords {
  const key = `${prefix}${userId}`;
  const read = (): readonly string[] => {
    try {
      const kept: unknown = JSON.parse(localStorage.getItem(key) ?? "[]");
      return Array.isArray(kept) ? kept.filter((entry) => typeof entry === "string") : [];
    } catch {
      return [];
    }
  };
  return {
    read,
    add(entry) {
      try {
        const kept = read().filter((each) => each !== entry);
        localStorage.setItem(key, JSON.stringify([...kept, entry].slice(-most)));
      } catch {
        // No storage here, or it is full: the word stands until the page goes.
      }
    },
  };
}

/** Words of a document are nobody's to find who has no session here. */
export async function forgetIgnoredWords(): Promise<void> {
  for (const key of Object.keys(localStorage)) if (key.startsWith(prefix)) localStorage.removeItem(key);
}
