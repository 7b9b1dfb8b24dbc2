import { Inflate, strFromU8 } from "fflate";

/** The parts of a zip archive by name, or in plain words why it cannot be opened. */
export type OpenedZip =
  | { readonly ok: true; readonly parts: ReadonlyMap<string, Uint8Array> }
  | { readonly ok: false; readonly problem: string };

const mostEntries = 2_000;
/** In bytes, unpacked: one part, and all that are wanted together. */
const mostOfOne = 32_000_000;
const mostOfAll = 64_000_000;

/**
 * Unpacks the wanted parts of a zip. What a part unpacks to is counted while it does, so that no file can say one size
 * and grow to another. Encrypted, divided and 64-bit archives are refused, and so is a name that comes twice.
 */
export function openZip(bytes: Uint8Array, isWanted: (name: string) => boolean): OpenedZip {
  try {
    const parts = new Map<string, Uint8Array>();
    let left = mostOfAll;
    for (const entry of listEntries(bytes)) {
      if (!isWanted(entry.name)) continue;
      if (parts.has(entry.name)) throw new ZipFault(`It holds “${entry.name}” twice.`);
      const part = unpack(bytes, entry, Math.min(left, mostOfOne));
      left -= part.length;
      parts.set(entry.name, part);
    }
    return { ok: true, parts };
  } catch (error) {
    const problem = error instanceof ZipFault ? error.message : "It is damaged, and cannot be unpacked.";
    return { ok: false, problem };
  }
}

class ZipFault extends Error {}

type Entry = {
  readonly name: string;
  readonly method: number;
  readonly packed: number;
  readonly at: number;
};

function listEntries(bytes: Uint8Array): readonly Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  while (end >= 0 && end > bytes.length - 66_000 && view.getUint32(end, true) !== 0x06054b50) end--;
  if (end < 0 || view.getUint32(end, true) !== 0x06054b50) throw new ZipFault("It is no zip archive.");
  const count = view.getUint16(end + 10, true);
  if (count > mostEntries) throw new ZipFault(`It holds more than ${mostEntries} parts.`);
  let at = view.getUint32(end + 16, true);
  return Array.from({ length: count }, () => {
    if (view.getUint32(at, true) !== 0x02014b50) throw new ZipFault("Its list of parts is damaged.");
    if ((view.getUint16(at + 8, true) & 1) === 1) throw new ZipFault("It is encrypted.");
    const length = view.getUint16(at + 28, true);
    const entry = {
      name: strFromU8(bytes.subarray(at + 46, at + 46 + length)),
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      at: view.getUint32(at + 42, true),
    };
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    return entry;
  });
}

function unpack(bytes: Uint8Array, { name, method, packed, at }: Entry, most: number): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(at, true) !== 0x04034b50) throw new ZipFault(`Its part “${name}” is damaged.`);
  const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  const data = bytes.subarray(start, start + packed);
  if (data.length !== packed) throw new ZipFault(`Its part “${name}” is cut off.`);
  if (method === 0) return limit(data.length, most, name) ?? data;
  if (method !== 8) throw new ZipFault(`Its part “${name}” is packed in an unknown way.`);
  const chunks: Uint8Array[] = [];
  let size = 0;
  const inflate = new Inflate((chunk) => {
    size += chunk.length;
    limit(size, most, name);
    chunks.push(chunk);
  });
  // In small steps, so that the count is looked at before much has grown.
  for (let from = 0; from < data.length; from += 8_192) {
    inflate.push(data.subarray(from, from + 8_192), from + 8_192 >= data.length);
  }
  const whole = new Uint8Array(size);
  let filled = 0;
  for (const chunk of chunks) {
    whole.set(chunk, filled);
    filled += chunk.length;
  }
  return whole;
}

function limit(size: number, most: number, name: string): null {
  if (size > most) throw new ZipFault(`Its part “${name}” is larger than is taken.`);
  return null;
}
