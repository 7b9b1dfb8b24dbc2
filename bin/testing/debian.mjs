import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

export const isRoot = process.getuid?.() === 0;

/** Installs a package where this account may: as root on Debian and its kin. True where it is there now. */
export function installOnDebian(name) {
  if (!isRoot || !existsSync("/usr/bin/apt-get")) return false;
  console.log(`Installing ${name} (apt-get); this takes a minute …`);
  const options = {
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    stdio: ["ignore", "pipe", "pipe"],
    encoding: "utf8",
  };
  const steps = [["update"], ["install", "-y", "--no-install-recommends", name]];
  return steps.every((step) => {
    const { status, stdout, stderr } = spawnSync("apt-get", step, options);
    if (status !== 0) {
      console.log(`apt-get ${step.join(" ")} failed:\n${`${stdout}\n${stderr}`.trim().slice(-1500)}`);
    }
    return status === 0;
  });
}
