import { validateFile } from "@/lib/formats/exchange/validate-file";
import type { Write } from "./answer-lines";
import { BadInput } from "./bad-input";
import { readWhole } from "./read-whole";

/**
 * `padanan validate FILE`: a line `FILE:LINE: reason` for everything that is wrong with an XLIFF, TMX, TBX, PO, CSV, JSON,
 * DOCX or XLSX file, or one that says what it is. Gives 0 for a valid file, 1 for any other.
 */
export async function runValidate(args: readonly string[], write: Write): Promise<number> {
  const [file, ...others] = args;
  if (file === undefined || others.length > 0) throw new BadInput("one FILE is expected");
  const { format, faults } = validateFile(await readWhole(file), file);
  if (faults.length === 0) await write(`${file}: valid ${format}`);
  for (const { line, reason } of faults) await write(`${file}${line === null ? "" : `:${line}`}: ${reason}`);
  return faults.length === 0 ? 0 : 1;
}
