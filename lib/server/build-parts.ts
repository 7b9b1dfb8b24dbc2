import "server-only";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";

export type BuildParts = { readonly build: string; readonly addresses: readonly string[] };

let parts: Promise<BuildParts> | null = null;

/** The addresses of the scripts and styles of the build that is served; null while one develops, when they change. */
export function listBuildParts(): Promise<BuildParts | null> {
  if (process.env.NODE_ENV !== "production") return Promise.resolve(null);
  parts ??= readParts(path.join(process.cwd(), ".next")).catch((error: unknown) => {
    parts = null;
    throw error;
  });
  return parts;
}

/** The name of the build that is served. */
export async function findBuild(): Promise<string> {
  return (await listBuildParts())?.build ?? "development";
}

async function readParts(folder: string): Promise<BuildParts> {
  const [build, files] = await Promise.all([
    readFile(path.join(folder, "BUILD_ID"), "utf8"),
    readdir(path.join(folder, "static"), { recursive: true }),
  ]);
  const addresses = files
    .filter((file) => /\.(?:js|css)$/.test(file))
    .map((file) => `/_next/static/${file.split(path.sep).join("/")}`);
  return { build: build.trim(), addresses: addresses.toSorted() };
}
