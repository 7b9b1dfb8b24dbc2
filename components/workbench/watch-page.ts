import type { SaveQueue } from "./save-queue";

type Watched = {
  readonly queue: SaveQueue;
  /** Whether leaving the page would lose a text. */
  readonly mayLose: () => boolean;
};

/** Sends what waits when the page is hidden, looked at again or connected again. Returns what ends the watch. */
export function watchPage({ queue, mayLose }: Watched): () => void {
  const flushWhenHidden = () => {
    if (document.visibilityState === "hidden") queue.flushAll();
  };
  const retry = () => queue.flushAll();
  const warn = (event: BeforeUnloadEvent) => {
    if (mayLose()) event.preventDefault();
  };
  document.addEventListener("visibilitychange", flushWhenHidden);
  window.addEventListener("online", retry);
  window.addEventListener("focus", retry);
  window.addEventListener("beforeunload", warn);
  return () => {
    queue.flushAll();
    document.removeEventListener("visibilitychange", flushWhenHidden);
    window.removeEventListener("online", retry);
    window.removeEventListener("focus", retry);
    window.removeEventListener("beforeunload", warn);
  };
}
