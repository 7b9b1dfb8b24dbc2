import type { StreamMessage } from "@/lib/document/live-message";

const kinds: readonly StreamMessage["event"][] = ["news", "resync", "presence", "unread", "beat", "over"];
/** The server gives a sign of life every 15 seconds; a connection without any is dead, even where nobody said so. */
const longestSilence = 40_000;

/** One connection to a stream. It is never opened again by itself: `onLost` is called once, and it is over. */
export function openSource(
  address: string,
  onMessage: (message: StreamMessage) => void,
  onLost: () => void,
): () => void {
  const source = new EventSource(address);
  let silence: ReturnType<typeof setTimeout>;
  const close = () => {
    clearTimeout(silence);
    source.close();
  };
  const lose = () => {
    close();
    onLost();
  };
  const wait = () => {
    clearTimeout(silence);
    silence = setTimeout(lose, longestSilence);
  };
  source.addEventListener("error", lose, { once: true });
  for (const event of kinds) {
    source.addEventListener(event, ({ data }: MessageEvent<string>) => {
      wait();
      onMessage({ event, ...JSON.parse(data) } as StreamMessage);
    });
  }
  wait();
  return close;
}
