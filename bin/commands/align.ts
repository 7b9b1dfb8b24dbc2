import { formatBeads, type AlignInput } from "@/lib/alignment/format-beads";
import { BadInput } from "./bad-input";

/**
 * `padanan align`: for each line `{"id","src_lang","tgt_lang","src":[…],"tgt":[…]}` one line `{"id","beads"}`, each bead
 * `[[source indices],[target indices]]`. Every sentence stands in one bead, in order. Each answer is written whole.
 */
export async function runAlign(
  lines: AsyncIterable<string>,
  write: (line: string) => void | Promise<void>,
): Promise<void> {
  let number = 0;
  for await (const line of lines) {
    number++;
    if (line.trim() === "") continue;
    await write(JSON.stringify(formatBeads(parse(line, number))));
  }
}

function parse(line: string, number: number): AlignInput {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw new BadInput(`line ${number}: not JSON`);
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw new BadInput(`line ${number}: expected an object {"id","src_lang","tgt_lang","src","tgt"}`);
  }
  const { id, src_lang, tgt_lang, src, tgt } = value as Record<string, unknown>;
  if (typeof id !== "string" && typeof id !== "number") {
    throw new BadInput(`line ${number}: "id" must be a string or a number`);
  }
  if (typeof src_lang !== "string") throw new BadInput(`line ${number}: "src_lang" must be a string`);
  if (typeof tgt_lang !== "string") throw new BadInput(`line ${number}: "tgt_lang" must be a string`);
  return {
    id,
    src_lang,
    tgt_lang,
    src: parseSentences(src, "src", number),
    tgt: parseSentences(tgt, "tgt", number),
  };
}

function parseSentences(value: unknown, name: string, number: number): readonly string[] {
  if (!Array.isArray(value)) throw new BadInput(`line ${number}: "${name}" must be a list of strings`);
  const sentences: readonly unknown[] = value;
  const wrong = sentences.findIndex((sentence) => typeof sentence !== "string");
  if (wrong >= 0) throw new BadInput(`line ${number}: "${name}"[${wrong}] must be a string`);
  return sentences as readonly string[];
}
