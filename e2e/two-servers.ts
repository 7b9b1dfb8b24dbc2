import { randomUUID } from "node:crypto";
import { createServer, request as ask } from "node:http";
import type { AddressInfo } from "node:net";
import { Client } from "pg";
import { startServer, type RunningServer } from "./server";

/** What journeys are walked through against: an address, and the link of the first run. */
export type House = {
  readonly url: string;
  readonly setupUrl: string | null;
  readonly stop: () => Promise<void>;
};

/**
 * Two servers on a new database of the PostgreSQL at `postgres`, each request going to the other one than the request
 * before: what one server keeps to itself fails here.
 */
export async function startTwoServers(postgres: string, data: string): Promise<House> {
  const database = await makeDatabase(postgres);
  const ports: number[] = [];
  const front = await startFront(ports);
  const servers: RunningServer[] = [];
  const stop = async () => {
    await Promise.all(servers.map((server) => server.stop()));
    await front.stop();
    await database.drop();
  };
  try {
    for (let count = 0; count < 2; count++) {
      const settings = { DATABASE_URL: database.url, NEXTAUTH_URL: front.url };
      const server = await startServer(data, undefined, settings);
      servers.push(server);
      ports.push(server.port);
    }
    // Each start makes a new link, and the one before it holds no longer.
    return { url: front.url, setupUrl: servers.at(-1)!.setupUrl, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function makeDatabase(postgres: string): Promise<{ readonly url: string; drop: () => Promise<void> }> {
  const name = `padanan_${randomUUID().replaceAll("-", "")}`;
  const run = async (statement: string) => {
    const client = new Client({ connectionString: postgres });
    await client.connect();
    await client.query(statement).finally(() => client.end());
  };
  await run(`CREATE DATABASE ${name}`);
  const url = new URL(postgres);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => run(`DROP DATABASE ${name} WITH (FORCE)`) };
}

/** Passes requests on in turn, as a load balancer without sticky sessions does. */
async function startFront(
  ports: readonly number[],
): Promise<{ readonly url: string; stop: () => Promise<void> }> {
  let turn = 0;
  const front = createServer((incoming, answer) => {
    const { method, url: path, headers } = incoming;
    const passed = ask(
      { host: "127.0.0.1", port: ports[turn++ % ports.length], method, path, headers },
      (response) => {
        answer.writeHead(response.statusCode!, response.rawHeaders);
        // A stream's headers are due before its first word.
        answer.flushHeaders();
        response.pipe(answer);
      },
    );
    passed.on("error", () => answer.destroy());
    answer.on("close", () => passed.destroy());
    incoming.pipe(passed);
  });
  await new Promise<void>((resolve) => front.listen(0, "127.0.0.1", resolve));
  const { port } = front.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    stop: () =>
      new Promise((resolve) => {
        front.close(() => resolve());
        front.closeAllConnections();
      }),
  };
}
