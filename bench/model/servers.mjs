// Two production servers on one PostgreSQL, which can be killed and started again at the same address.
import { spawn } from "node:child_process";
import path from "node:path";
import { root } from "../../bin/prepare.mjs";
import { findFreePort } from "../../bin/testing/free-port.mjs";

/** What is to be done to servers that still run when this process ends. */
const left = new Set();
process.once("exit", () => left.forEach((end) => end()));

/** `{ url, start, kill, isUp, setupUrl }`: not running until it is started. `cwd` holds the build that is run. */
export async function makeServer({ databaseUrl, data, secret, cwd = root }) {
  const port = await findFreePort();
  const url = `http://127.0.0.1:${port}`;
  let child = null;
  let output = "";
  const start = async () => {
    output = "";
    const started = spawn(process.execPath, [path.join(root, "bin/serve.mjs")], {
      cwd,
      stdio: ["ignore", "pipe", "pipe"],
      env: {
        ...process.env,
        HOST: "127.0.0.1",
        PORT: String(port),
        PADANAN_DATA: data,
        NODE_ENV: "production",
        NEXT_TELEMETRY_DISABLED: "1",
        NEXTAUTH_URL: url,
        NEXTAUTH_SECRET: secret,
        DATABASE_URL: databaseUrl,
      },
    });
    await new Promise((resolve, reject) => {
      const look = (chunk) => {
        output = (output + chunk).slice(-20_000);
        if (output.includes("Padanan is at")) resolve();
      };
      started.stdout.on("data", look);
      started.stderr.on("data", look);
      started.once("exit", (code) => reject(new Error(`The server ended with ${code}:\n${output}`)));
    });
    child = started;
  };
  const end = (signal) => async () => {
    const ending = child;
    child = null;
    if (ending === null || ending.exitCode !== null) return;
    const ended = new Promise((resolve) => ending.once("exit", resolve));
    ending.kill(signal);
    await ended;
  };
  left.add(() => child?.kill("SIGKILL"));
  return {
    url,
    start,
    /** As a power cut to the program does. */
    kill: end("SIGKILL"),
    stop: end("SIGTERM"),
    isUp: () => child !== null,
    setupUrl: () => /https?:\S+\/setup\?token=\S+/.exec(output)?.[0],
    output: () => output,
  };
}
