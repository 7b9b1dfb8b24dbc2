#!/usr/bin/env node
// Everything between a fresh clone and a program that can run, each step only when it is not good any more.
// Plain JavaScript on Node alone: it runs before anything is installed.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { makeStaticSmall } from "./static-parts.mjs";

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
const stampFile = path.join(root, ".build/stamps.json");

const steps = {
  install: {
    says: "Installing the libraries; the first time takes a minute or two …",
    inputs: ["package-lock.json"],
    outputs: ["node_modules/.package-lock.json"],
    // Not `npm ci`: it insists on an entry for every platform's native parts, and the lock names Linux's alone.
    // Elsewhere the exact versions of package.json are taken, with the parts that belong to that platform.
    run: () =>
      command("npm", [
        "install",
        "--no-save",
        "--no-audit",
        "--no-fund",
        ...(process.platform === "linux" ? [] : ["--no-package-lock"]),
      ]),
    advice:
      "Check that npm reaches its registry (npm ping) and that there is room on the disk, then start again.",
  },
  generate: {
    says: "Generating the database client …",
    inputs: ["prisma/schema.prisma", "prisma/models", "package-lock.json"],
    outputs: ["lib/server/db/client/client.ts"],
    // The client generator only asks that a schema engine exists; the migrations run through its WebAssembly build.
    run: () =>
      command(process.execPath, ["node_modules/prisma/build/index.js", "generate"], {
        PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
        PRISMA_HIDE_UPDATE_MESSAGE: "1",
      }),
    advice: "The message above names the place in prisma/ that is wrong.",
  },
  command: {
    says: "Building the padanan command …",
    inputs: ["bin", "lib", "prisma/models", "package-lock.json", "tsconfig.json"],
    outputs: [".build/padanan.mjs", ".build/migration.mjs"],
    run: bundleCommand,
    advice: "The message above names the file that does not compile.",
  },
  build: {
    says: "Building the workbench; this takes about a minute …",
    inputs: [
      "app",
      "components",
      "lib",
      "instrumentation.ts",
      "next.config.js",
      "postcss.config.mjs",
      "tsconfig.json",
      "package-lock.json",
      "prisma/models",
    ],
    outputs: [".next/BUILD_ID", ".next/static-small"],
    run: async () => {
      const failure = command(process.execPath, ["node_modules/next/dist/bin/next", "build"], {
        NODE_ENV: "production",
        NEXT_TELEMETRY_DISABLED: "1",
      });
      if (failure === null) await makeStaticSmall(root);
      return failure;
    },
    advice: "The message above names the file that does not compile.",
  },
};

/** Brings the named steps up to date, in order. Ends the process in plain words where one fails. */
export async function prepare(names) {
  checkNode();
  for (const name of names) {
    const step = steps[name];
    const stamp = hashOf(step.inputs);
    const isGood =
      readStamps()[name] === stamp && step.outputs.every((file) => existsSync(path.join(root, file)));
    if (isGood) continue;
    console.log(step.says);
    // Forgotten first: a step that is cut off in the middle counts as not done.
    writeStamps({ ...readStamps(), [name]: undefined });
    const failure = await step.run();
    if (failure !== null) {
      console.error(`\n${failure}\n${step.advice}`);
      process.exit(1);
    }
    writeStamps({ ...readStamps(), [name]: stamp });
  }
}

function checkNode() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  console.error(
    `Padanan needs Node 20.19 or newer; this is ${process.versions.node}. Install a newer Node first.`,
  );
  process.exit(1);
}

/** Null when it went well, else what went wrong. */
function command(program, args, environment = {}) {
  const result = spawnSync(program, args, {
    cwd: root,
    env: { ...process.env, ...environment },
    stdio: ["ignore", process.env.PADANAN_VERBOSE === "1" ? "inherit" : "pipe", "pipe"],
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  });
  if (result.status === 0) return null;
  const output = `${result.stdout ?? ""}\n${result.stderr ?? ""}`.trim().split("\n").slice(-40).join("\n");
  const cause = result.error ? result.error.message : `exit code ${result.status ?? result.signal}`;
  return `${output}\n\nThis step failed: ${path.basename(program)} ${args.join(" ")} (${cause}).`;
}

async function bundleCommand() {
  const { build } = await import(pathToFileURL(path.join(root, "node_modules/esbuild/lib/main.js")).href);
  try {
    await build({
      entryPoints: { padanan: "bin/padanan.ts", migration: "bin/migration.ts" },
      absWorkingDir: root,
      outdir: ".build",
      outExtension: { ".js": ".mjs" },
      bundle: true,
      splitting: true,
      platform: "node",
      format: "esm",
      target: "node20",
      packages: "external",
      conditions: ["react-server"],
      logLevel: "error",
    });
    return null;
  } catch {
    return "The padanan command could not be built.";
  }
}

function hashOf(inputs) {
  const hash = createHash("sha256").update(process.version);
  for (const file of inputs.flatMap((input) => filesUnder(input)).sort()) {
    hash.update(`\0${file}\0`).update(readFileSync(path.join(root, file)));
  }
  return hash.digest("hex");
}

function filesUnder(input) {
  const full = path.join(root, input);
  if (!existsSync(full)) return [];
  if (path.extname(input) !== "" && !input.includes("[")) return [input];
  return readdirSync(full, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => path.relative(root, path.join(entry.parentPath ?? entry.path, entry.name)))
    .filter((file) => !file.startsWith(path.join("lib/server/db/client")));
}

function readStamps() {
  try {
    return JSON.parse(readFileSync(stampFile, "utf8"));
  } catch {
    return {};
  }
}

function writeStamps(stamps) {
  mkdirSync(path.dirname(stampFile), { recursive: true });
  writeFileSync(`${stampFile}.new`, JSON.stringify(stamps, null, 2));
  renameSync(`${stampFile}.new`, stampFile);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await prepare(["install", "generate", "command", "build"]);
  console.log("Everything is up to date.");
}
