#!/usr/bin/env node
// `npm start`: from a fresh clone to a running Padanan; a second start repeats no step that is still good.
import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:net";
import path from "node:path";
import { prepare, root } from "./prepare.mjs";

const isDevelopment = process.argv.includes("--dev");
const host = process.env.HOST || "127.0.0.1";
const port = readPort(process.env.PORT || "3000");
const data = path.resolve(root, process.env.PADANAN_DATA || ".data");

// Told before the long work, not after it. The server itself takes the lock, and decides.
refuseIfHeld(data);
await refuseIfTaken(host, port);
await prepare(
  isDevelopment ? ["install", "generate", "command"] : ["install", "generate", "command", "build"],
);

const shownHost = host === "0.0.0.0" || host === "::" ? "127.0.0.1" : host.includes(":") ? `[${host}]` : host;
const server = spawn(
  process.execPath,
  [path.join(root, "bin/serve.mjs"), ...(isDevelopment ? ["--dev"] : [])],
  {
    cwd: root,
    stdio: "inherit",
    env: {
      ...process.env,
      HOST: host,
      PORT: String(port),
      PADANAN_DATA: data,
      NODE_ENV: isDevelopment ? "development" : "production",
      NEXT_TELEMETRY_DISABLED: "1",
      NEXTAUTH_URL: process.env.NEXTAUTH_URL || process.env.PADANAN_URL || `http://${shownHost}:${port}`,
    },
  },
);
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => server.kill(signal));
server.on("exit", (code, signal) => process.exit(code ?? (signal === null ? 1 : 0)));

function readPort(value) {
  const number = Number(value);
  if (Number.isInteger(number) && number > 0 && number < 65536) return number;
  return stop(
    `PORT is “${value}”, which is not a port. Give a number from 1 to 65535, for instance PORT=3001.`,
  );
}

/** A quick look at the lock file; a stale one of a process that is gone does not hold anybody up. */
function refuseIfHeld(folder) {
  if (process.env.DATABASE_URL) return;
  const file = path.join(folder, "padanan.lock");
  if (!existsSync(file)) return;
  try {
    const { pid, bootId } = JSON.parse(readFileSync(file, "utf8"));
    process.kill(pid, 0);
    if (existsSync("/proc") && bootId !== readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim()) {
      return;
    }
    stop(
      `The data folder ${folder} is in use by another Padanan (process ${pid}). ` +
        "Stop that one first, or set PADANAN_DATA to another folder.",
    );
  } catch {
    // Gone or unreadable: the server looks closely and takes over.
  }
}

function refuseIfTaken(address, number) {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once("error", (error) => {
      if (error.code === "EADDRINUSE") {
        stop(`Port ${number} is in use already. Choose another one: PORT=${number + 1} npm start`);
      }
      if (error.code === "EACCES") {
        stop(`Port ${number} may not be used by this account. Choose one above 1023.`);
      }
      stop(`Cannot listen on ${address}:${number}: ${error.message}. Check HOST and PORT.`);
    });
    probe.listen(number, address, () => probe.close(resolve));
  });
}

function stop(message) {
  console.error(message);
  process.exit(1);
}
