import pg from "pg";

const firstPause = 500;
const longestPause = 30_000;

/**
 * Hears the notices of a PostgreSQL channel on a connection of its own, which is opened again, at growing pauses,
 * whenever it is lost; after each such gap it calls back with an empty payload. Returns what ends it.
 */
export function listenOnServer(
  url: string,
  channel: string,
  heard: (payload: string) => void,
): () => Promise<void> {
  let isOver = false;
  let current: pg.Client | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let pause = firstPause;
  let hasGap = false;

  async function connect(): Promise<void> {
    const connection = new pg.Client({
      connectionString: url,
      application_name: "padanan live",
      // A server that vanished without a word is noticed by the silence.
      keepAlive: true,
      connectionTimeoutMillis: 10_000,
    });
    current = connection;
    let isLost = false;
    const lose = (reason: string): void => {
      if (isLost) return;
      isLost = true;
      connection.end().catch(() => undefined);
      if (!isOver) again(reason);
    };
    connection.on("error", (error) => lose(error.message));
    connection.on("end", () => lose("it ended"));
    connection.on("notification", (notice) => heard(notice.payload ?? ""));
    try {
      await connection.connect();
      await connection.query(`LISTEN ${pg.escapeIdentifier(channel)}`);
    } catch (error) {
      return lose(error instanceof Error ? error.message : String(error));
    }
    pause = firstPause;
    if (hasGap) heard("");
    hasGap = false;
  }

  function again(reason: string): void {
    if (!hasGap) console.error(`The connection for live updates was lost (${reason}). It is opened again.`);
    hasGap = true;
    timer = setTimeout(() => void connect(), pause);
    timer.unref();
    pause = Math.min(longestPause, pause * 2);
  }

  void connect();
  return async () => {
    isOver = true;
    clearTimeout(timer);
    await current?.end().catch(() => undefined);
  };
}
