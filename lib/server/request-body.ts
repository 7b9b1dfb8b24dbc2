import "server-only";
import { firstBadByte } from "@/lib/formats/text/first-bad-byte";
import { findJsonFault } from "@/lib/text/json-fault";
import { refuse } from "./refusal";
import { say } from "./say";

/** How much beyond the limit is still read, and thrown away: whoever sends hears an answer only once it has sent all. */
const patience = 16_000_000;

/** The bytes of a body, counted while they come in, so that a small header cannot hide a large body. */
export async function readBytes(request: Request, most: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength;
    if (size <= most) chunks.push(chunk);
    else chunks.length = 0;
    if (size > most + patience) break;
  }
  if (size > most) refuse("too_large", say("body_too_large", { most: Math.floor(most / 1_000_000) }));
  return Buffer.concat(chunks);
}

/** Refuses a body that is sent otherwise than as the bytes of one file. */
export function checkFile(request: Request): void {
  checkEncoding(request);
  if (/^multipart\//i.test(request.headers.get("content-type") ?? "")) {
    refuse("unsupported_media", say("send_file"));
  }
}

/** The object that a body of JSON holds; an empty body is an empty one. */
export function parseJson(request: Request, bytes: Uint8Array): object {
  if (bytes.byteLength === 0) return {};
  checkEncoding(request);
  if (!/^application\/json\s*(;|$)/i.test(request.headers.get("content-type") ?? "")) {
    refuse("unsupported_media", say("send_json"));
  }
  const text = decode(bytes);
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === "object" && value !== null && !Array.isArray(value)) return value;
  } catch {
    const fault = findJsonFault(text);
    if (fault !== null) refuse("malformed", say("json_fault", { line: fault.line, column: fault.column }));
  }
  return refuse("malformed", say("json_no_object"));
}

/** Nobody unpacks what comes in: packed bytes would only be read as nonsense. */
function checkEncoding(request: Request): void {
  const encoding = request.headers.get("content-encoding") ?? "identity";
  if (!/^\s*(identity)?\s*$/i.test(encoding)) refuse("unsupported_media", say("send_plain"));
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return refuse("malformed", say("json_not_utf8", { at: (firstBadByte(bytes) ?? 0) + 1 }));
  }
}
