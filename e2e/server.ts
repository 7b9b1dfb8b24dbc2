import { spawn, type ChildProcess } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));

/** A production server of its own, on its own port and data folder. */
export type RunningServer = {
  readonly url: string;
  readonly port: number;
  readonly data: string;
  /** The one-time link of the first run; null where there is an owner already. */
  readonly setupUrl: string | null;
  readonly process: ChildProcess;
  /** Politely, as Ctrl+C does. */
  readonly stop: () => Promise<void>;
  /** As a power cut to the program does. */
  readonly kill: () => Promise<void>;
};

export function makeDataFolder(): string {
  return mkdtempSync(path.join(tmpdir(), "padanan-e2e-"));
}

export function removeDataFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}

export async function startServer(
  data: string,
  wantedPort?: number,
  settings: Readonly<Record<string, string>> = {},
): Promise<RunningServer> {
  const port = wantedPort ?? (await findFreePort());
  const url = `http://127.0.0.1:${port}`;
  const server = spawnServer(data, port, settings);
  const output = collect(server);
  await waitFor(server, output, /Padanan is at/);
  const ended = new Promise<void>((resolve) => server.once("exit", () => resolve()));
  const end = (signal: NodeJS.Signals) => async () => {
    server.kill(signal);
    await ended;
  };
  return {
    url,
    port,
    data,
    setupUrl: /https?:\S+\/setup\?token=\S+/.exec(output())?.[0] ?? null,
    process: server,
    stop: end("SIGTERM"),
    kill: end("SIGKILL"),
  };
}

/** A server that is expected to give up at once: what it said, and how it ended. */
export async function startInVain(
  data: string,
): Promise<{ readonly code: number | null; readonly output: string }> {
  const server = spawnServer(data, await findFreePort());
  const output = collect(server);
  const code = await new Promise<number | null>((resolve) => server.once("exit", resolve));
  return { code, output: output() };
}

function spawnServer(
  data: string,
  port: number,
  settings: Readonly<Record<string, string>> = {},
): ChildProcess {
  return spawn(process.execPath, [path.join(root, "bin/serve.mjs")], {
    cwd: root,
    stdio: ["ignore", "pipe", "pipe"],
    env: {
      ...process.env,
      HOST: "127.0.0.1",
      PORT: String(port),
      PADANAN_DATA: data,
      NODE_ENV: "production",
      NEXT_TELEMETRY_DISABLED: "1",
      NEXTAUTH_URL: `http://127.0.0.1:${port}`,
      DATABASE_URL: undefined,
      ...settings,
    },
  });
}

function collect(server: ChildProcess): () => string {
  let output = "";
  server.stdout?.on("data", (chunk: Buffer) => (output += chunk.toString()));
  server.stderr?.on("data", (chunk: Buffer) => (output += chunk.toString()));
  return () => output;
}

function waitFor(server: ChildProcess, output: () => string, sign: RegExp): Promise<void> {
  return new Promise((resolve, reject) => {
    const look = () => sign.test(output()) && resolve();
    server.stdout?.on("data", look);
    server.once("exit", (code) => reject(new Error(`The server ended with ${code}:\n${output()}`)));
  });
}

function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() =>
        typeof address === "object" && address !== null
          ? resolve(address.port)
          : reject(new Error("no port")),
      );
    });
  });
}
