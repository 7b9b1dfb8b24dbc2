import { openSource } from "@/components/live/event-source";
import { call } from "@/components/ui/call";

const longestPause = 30_000;

/**
 * Hears how much is unread, and opens the stream again at growing pauses. Each time it is lost the count is asked for,
 * so that where no stream comes through it is asked for every half minute.
 */
export function holdBell(onCount: (count: number) => void): () => void {
  let close = () => {};
  let timer: ReturnType<typeof setTimeout>;
  let failures = 0;
  let isOver = false;

  function open(): void {
    close = openSource("/api/v1/notifications/stream", hear, lost);
  }

  function hear(message: Parameters<Parameters<typeof openSource>[1]>[0]): void {
    if (message.event === "over") {
      close();
      return lost();
    }
    failures = 0;
    if (message.event === "unread") onCount(message.count);
  }

  function lost(): void {
    if (isOver) return;
    failures += 1;
    if (failures > 1) void ask();
    timer = setTimeout(open, Math.min(longestPause, 500 * 2 ** failures) * (0.75 + Math.random() / 2));
  }

  async function ask(): Promise<void> {
    // Nobody waits for it.
    const answer = await askForCount().catch(() => null);
    if (answer !== null && !isOver) onCount(answer);
  }

  open();
  return () => {
    isOver = true;
    close();
    clearTimeout(timer);
  };
}

export async function askForCount(): Promise<number> {
  return (await call<{ readonly count: number }>("/api/v1/notifications/count")).count;
}
