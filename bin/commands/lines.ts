import { BadInput } from "./bad-input";

/**
 * The lines of a stream of bytes, ended by LF or CRLF only: JSON may hold U+2028 and lone CR inside a line.
 * Refuses bytes that are not UTF-8, naming the line.
 */
export async function* readLines(input: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let rest: string[] = [];
  let count = 0;
  const decode = (bytes?: Uint8Array) => {
    try {
      return bytes ? decoder.decode(bytes, { stream: true }) : decoder.decode();
    } catch {
      throw new BadInput(`line ${count + 1} or soon after: not UTF-8`);
    }
  };
  for await (const bytes of input) {
    const [first = "", ...others] = decode(bytes).split("\n");
    rest.push(first);
    for (const next of others) {
      count++;
      yield withoutReturn(rest.join(""));
      rest = [next];
    }
  }
  const last = rest.join("") + decode();
  if (last !== "") yield withoutReturn(last);
}

function withoutReturn(line: string): string {
  return line.endsWith("\r") ? line.slice(0, -1) : line;
}
