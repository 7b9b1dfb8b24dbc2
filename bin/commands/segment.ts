import { formatSegments } from "@/lib/segmentation/format-segments";
import { answerLines, readId, readString, type Lines, type Write } from "./answer-lines";

/**
 * `padanan segment`: for each line `{"id","lang","text"}` one line `{"id","segments":[{"start","end","block","role"}]}`,
 * offsets in UTF-16 units of the given text.
 */
export function runSegment(lines: Lines, write: Write): Promise<void> {
  return answerLines(lines, write, '{"id","lang","text"}', ({ id, lang, text }, place) =>
    formatSegments({
      id: readId(id, place),
      lang: readString(lang, "lang", place),
      text: readString(text, "text", place),
    }),
  );
}
