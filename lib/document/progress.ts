import { countWords } from "@/lib/text/count-words";
import { segmentStatuses } from "./status";
import type { DocumentView, Progress } from "./view";

/** How many segments and source words stand at each status, boilerplate left out. */
export function progressOf({ blocks, sourceLanguage }: DocumentView): Progress {
  const segments = blocks.filter(({ role }) => role !== "boilerplate").flatMap((block) => block.segments);
  const entries = segmentStatuses.map((status) => {
    const own = segments.filter((segment) => segment.status === status);
    const words = own.reduce((sum, { source }) => sum + countWords(source.text, sourceLanguage), 0);
    return [status, { segments: own.length, words }] as const;
  });
  return Object.fromEntries(entries) as Progress;
}
