import { BadInput } from "./bad-input";

export type Lines = AsyncIterable<string>;
export type Write = (line: string) => void | Promise<void>;

/**
 * One answer for each line that is not blank, written whole as soon as it is known.
 * A line that is no JSON object ends it, naming the line and the shape that was expected.
 */
export async function answerLines(
  lines: Lines,
  write: Write,
  shape: string,
  answer: (given: Record<string, unknown>, place: string) => unknown,
): Promise<void> {
  for await (const [given, place] of readObjects(lines, shape)) {
    await write(JSON.stringify(answer(given, place)));
  }
}

/** The object of each line that is not blank, and the line's name. */
export async function* readObjects(
  lines: Lines,
  shape: string,
): AsyncGenerator<[given: Record<string, unknown>, place: string]> {
  let number = 0;
  for await (const line of lines) {
    number++;
    if (line.trim() === "") continue;
    const place = `line ${number}`;
    yield [parseObject(line, place, shape), place];
  }
}

function parseObject(line: string, place: string, shape: string): Record<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw new BadInput(`${place}: not JSON`);
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw new BadInput(`${place}: expected an object ${shape}`);
  }
  return value as Record<string, unknown>;
}

export function readId(id: unknown, place: string): string | number {
  if (typeof id === "string" || typeof id === "number") return id;
  throw new BadInput(`${place}: "id" must be a string or a number`);
}

export function readString(value: unknown, name: string, place: string): string {
  if (typeof value === "string") return value;
  throw new BadInput(`${place}: "${name}" must be a string`);
}
