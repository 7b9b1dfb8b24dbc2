import { formatBeads } from "@/lib/alignment/format-beads";
import { answerLines, readId, readString, type Lines, type Write } from "./answer-lines";
import { BadInput } from "./bad-input";

/**
 * `padanan align`: for each line `{"id","src_lang","tgt_lang","src":[…],"tgt":[…]}` one line `{"id","beads"}`, each bead
 * `[[source indices],[target indices]]`. Every sentence stands in one bead, in order.
 */
export function runAlign(lines: Lines, write: Write): Promise<void> {
  const shape = '{"id","src_lang","tgt_lang","src","tgt"}';
  return answerLines(lines, write, shape, ({ id, src_lang, tgt_lang, src, tgt }, place) =>
    formatBeads({
      id: readId(id, place),
      src_lang: readString(src_lang, "src_lang", place),
      tgt_lang: readString(tgt_lang, "tgt_lang", place),
      src: readSentences(src, "src", place),
      tgt: readSentences(tgt, "tgt", place),
    }),
  );
}

function readSentences(value: unknown, name: string, place: string): readonly string[] {
  if (!Array.isArray(value)) throw new BadInput(`${place}: "${name}" must be a list of strings`);
  return value.map((sentence, at) => readString(sentence, `${name}[${at}]`, place));
}
