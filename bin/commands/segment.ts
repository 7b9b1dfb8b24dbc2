import { formatSegments, type SegmentInput } from "@/lib/segmentation/format-segments";
import { BadInput } from "./bad-input";

/**
 * `padanan segment`: for each line `{"id","lang","text"}` one line `{"id","segments":[{"start","end","block","role"}]}`,
 * offsets in UTF-16 units of the given text. Each answer is written whole, as soon as it is known.
 */
export async function runSegment(
  lines: AsyncIterable<string>,
  write: (line: string) => void | Promise<void>,
): Promise<void> {
  let number = 0;
  for await (const line of lines) {
    number++;
    if (line.trim() === "") continue;
    await write(JSON.stringify(formatSegments(parse(line, number))));
  }
}

function parse(line: string, number: number): SegmentInput {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw new BadInput(`line ${number}: not JSON`);
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw new BadInput(`line ${number}: expected an object {"id","lang","text"}`);
  }
  const { id, lang, text } = value as Record<string, unknown>;
  if (typeof id !== "string" && typeof id !== "number") {
    throw new BadInput(`line ${number}: "id" must be a string or a number`);
  }
  if (typeof lang !== "string") throw new BadInput(`line ${number}: "lang" must be a string`);
  if (typeof text !== "string") throw new BadInput(`line ${number}: "text" must be a string`);
  return { id, lang, text };
}
