import type { DecodingFault } from "@/lib/formats/text/decode";
import type { NormalisedText } from "@/lib/text/normalise";
import { say, type Said } from "./say";

/** What is wrong with the bytes of a file. */
export function sayDecoding(fault: DecodingFault): Said {
  switch (fault.problem) {
    case "empty":
      return say("file_empty");
    case "utf16":
      return say("file_utf16", { order: fault.order });
    case "not_utf8":
      return say("file_not_utf8", { line: fault.line, at: fault.at + 1, byte: fault.byte });
    case "nul":
      return say("file_nul", { line: fault.line, at: fault.at + 1 });
  }
}

/** What is wrong with a text that was typed or pasted. */
export function sayNormalising({
  problem,
  line,
  column,
}: Extract<NormalisedText, { readonly ok: false }>): Said {
  return say(`text_${problem}`, { line, column });
}
