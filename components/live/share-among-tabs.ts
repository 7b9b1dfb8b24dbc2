/**
 * Lets one of a browser's tabs do a work for all of them: the first that is looked at leads and tells the others what
 * it hears; when it is hidden or closed, the next one takes its place. A browser shares a handful of connections among
 * its tabs, and a stream holds one: so a hidden tab holds none.
 * Without locks (they need https or localhost) or channels, each tab that is looked at works for itself.
 */
export function shareAmongTabs<Message>(
  name: string,
  lead: (tell: (message: Message) => void) => () => void,
  onMessage: (message: Message) => void,
): () => void {
  const channel = "locks" in navigator && "BroadcastChannel" in window ? new BroadcastChannel(name) : null;
  let stopLeading: (() => void) | null = null;
  let request: AbortController | null = null;
  const tell = (message: Message) => {
    onMessage(message);
    channel?.postMessage(message);
  };

  function begin(): void {
    if (request !== null) return;
    const mine = (request = new AbortController());
    if (channel === null) {
      stopLeading = lead(tell);
      return;
    }
    const whileHeld = () =>
      new Promise<void>((release) => {
        if (mine.signal.aborted) return release();
        const stop = lead(tell);
        stopLeading = () => {
          stop();
          release();
        };
      });
    // A request that is given up rejects; that is all it says.
    navigator.locks.request(name, { signal: mine.signal }, whileHeld).catch(() => undefined);
  }

  function end(): void {
    request?.abort();
    request = null;
    stopLeading?.();
    stopLeading = null;
  }

  const look = () => (document.visibilityState === "hidden" ? end() : begin());
  if (channel !== null) channel.onmessage = ({ data }: MessageEvent<Message>) => onMessage(data);
  document.addEventListener("visibilitychange", look);
  window.addEventListener("pagehide", end);
  window.addEventListener("pageshow", look);
  look();
  return () => {
    document.removeEventListener("visibilitychange", look);
    window.removeEventListener("pagehide", end);
    window.removeEventListener("pageshow", look);
    end();
    channel?.close();
  };
}
