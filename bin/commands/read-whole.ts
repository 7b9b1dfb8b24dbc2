import { readFile, stat } from "node:fs/promises";
import { BadInput } from "./bad-input";

/** The largest file a command reads at once, in bytes. */
const mostBytes = 64_000_000;

/** The bytes of a file. Refuses what is no file, cannot be read, or is too large to be held. */
export async function readWhole(file: string): Promise<Uint8Array> {
  try {
    const { size } = await stat(file);
    if (size <= mostBytes) return await readFile(file);
  } catch (error) {
    throw new BadInput(`${file}: cannot be read (${(error as NodeJS.ErrnoException).code ?? "unknown"})`);
  }
  throw new BadInput(`${file}: larger than ${mostBytes / 1_000_000} MB`);
}
