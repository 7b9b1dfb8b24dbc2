// A production server of its own, on a free port and a throw-away data folder, with the sample loaded.
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { request } from "@playwright/test";
import { root } from "../../bin/prepare.mjs";
import { findFreePort } from "../../bin/testing/free-port.mjs";

const owner = {
  name: "Measuring Owner",
  email: "owner@bench.padanan.example",
  password: "a long word to measure with",
};

/** `{ url, storageState, cookie, documentId, stop }`: a signed-in owner beside the sample article. */
export async function startWithSample(databaseUrl) {
  const data = mkdtempSync(path.join(tmpdir(), "padanan-bench-"));
  const server = await start(data, databaseUrl);
  const stop = async () => {
    await server.stop();
    rmSync(data, { recursive: true, force: true });
  };
  try {
    return { url: server.url, stop, ...(await furnish(server)) };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function furnish({ url, setupUrl }) {
  const api = await request.newContext({ baseURL: url, extraHTTPHeaders: { Origin: url } });
  const send = async (address, options) => {
    const response = await api.post(address, options);
    if (!response.ok()) throw new Error(`${address} answered ${response.status()}: ${await response.text()}`);
    return response.json().catch(() => undefined);
  };
  await send("/api/v1/setup", { data: { token: new URL(setupUrl).searchParams.get("token"), ...owner } });
  const { csrfToken } = await (await api.get("/api/auth/csrf")).json();
  const { email, password } = owner;
  await send("/api/auth/callback/credentials", {
    form: { email, password, csrfToken, json: "true", callbackUrl: url },
  });
  const { documentId } = await send("/api/v1/sample", { data: {} });
  const storageState = await api.storageState();
  await api.dispose();
  const cookie = storageState.cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
  return { documentId, storageState, cookie };
}

async function start(data, databaseUrl) {
  const port = await findFreePort();
  const url = `http://127.0.0.1:${port}`;
  const child = spawn(process.execPath, [path.join(root, "bin/serve.mjs")], {
    cwd: root,
    stdio: ["ignore", "pipe", "pipe"],
    env: {
      ...process.env,
      HOST: "127.0.0.1",
      PORT: String(port),
      PADANAN_DATA: data,
      NODE_ENV: "production",
      NEXT_TELEMETRY_DISABLED: "1",
      NEXTAUTH_URL: url,
      NEXTAUTH_SECRET: undefined,
      DATABASE_URL: databaseUrl,
    },
  });
  const end = () => child.kill("SIGTERM");
  process.once("exit", end);
  const ended = new Promise((resolve) => child.once("exit", resolve));
  let output = "";
  await new Promise((resolve, reject) => {
    const look = (chunk) => {
      output += chunk;
      if (output.includes("Padanan is at")) resolve();
    };
    child.stdout.on("data", look);
    child.stderr.on("data", look);
    child.once("exit", (code) => reject(new Error(`The server ended with ${code}:\n${output}`)));
  });
  const stop = async () => {
    process.off("exit", end);
    end();
    await ended;
  };
  return { url, stop, setupUrl: /https?:\S+\/setup\?token=\S+/.exec(output)[0] };
}
