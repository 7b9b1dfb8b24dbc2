// A Chromium for the journeys: the system's, Playwright's own, or one that is installed now.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { root } from "../prepare.mjs";
import { installOnDebian } from "./debian.mjs";

const installed = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** The path of a Chromium, or null (after saying why) where there is none to be had. */
export function findChromium() {
  const named = process.env.PLAYWRIGHT_CHROMIUM;
  if (named && !existsSync(named)) console.log(`PLAYWRIGHT_CHROMIUM names ${named}, where there is nothing.`);
  const found = find();
  if (found !== null) return found;
  if (installOnDebian("chromium") && find() !== null) return find();
  console.log("Downloading Chromium (npx playwright install chromium) …");
  const command = path.join(root, "node_modules/@playwright/test/cli.js");
  spawnSync(process.execPath, [command, "install", "chromium"], {
    cwd: root,
    stdio: ["ignore", "inherit", "inherit"],
  });
  if (find() === null) {
    console.log(
      "There is no Chromium. Install one, and name it if need be: PLAYWRIGHT_CHROMIUM=/path/to/chromium",
    );
  }
  return find();
}

function find() {
  const { chromium } = createRequire(path.join(root, "package.json"))("@playwright/test");
  const candidates = [process.env.PLAYWRIGHT_CHROMIUM, ...installed, chromium.executablePath()];
  return candidates.find((file) => file && existsSync(file)) ?? null;
}
