import "server-only";
import { refuse } from "./refusal";
import { say } from "./say";

/** The bytes of a body, counted while they come in, so that a small header cannot hide a large body. */
export async function readBytes(request: Request, most: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength;
    if (size > most) {
      refuse("too_large", say("body_too_large", { most: Math.floor(most / 1_000_000) }));
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** The object that a body of JSON holds; an empty body is an empty one. */
export function parseJson(request: Request, bytes: Uint8Array): object {
  const type = request.headers.get("content-type") ?? "";
  if (bytes.byteLength === 0) return {};
  if (!/^application\/json\b/i.test(type)) {
    refuse("unsupported_media", "Send the request as application/json.");
  }
  try {
    const value: unknown = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
    if (typeof value === "object" && value !== null && !Array.isArray(value)) return value;
  } catch {
    refuse("malformed", "The body of the request is not JSON in UTF-8.");
  }
  return refuse("malformed", "The body of the request is not a JSON object.");
}
