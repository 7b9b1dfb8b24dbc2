import { createReadStream } from "node:fs";
import * as z from "zod";
import { beforeFirst, followChain } from "@/lib/audit/follow-chain";
import type { AuditEntry } from "@/lib/audit/link";
import { verifyChains } from "@/lib/server/data/verify-chains";
import { sha256 } from "@/lib/server/data/revisions";
import { FolderInUse } from "@/lib/server/db/lock";
import { openDatabase } from "@/lib/server/db/open";
import type { Write } from "./answer-lines";
import { BadInput } from "./bad-input";
import { readLines } from "./lines";

/**
 * `padanan audit [LOG.jsonl]`: follows every chain of hashes in the database that the environment names (logs and
 * revisions), or that of an exported log. Writes a line of what holds and ends with 0, or names the first bad row and
 * ends with 1.
 */
export async function runAudit(args: readonly string[], write: Write): Promise<number> {
  const [file, ...others] = args;
  if (others.length > 0) throw new BadInput("one LOG.jsonl at most is expected");
  const { fault, ...counts } = file === undefined ? await verifyDatabase() : await verifyFile(file);
  if (fault === null) {
    await write(JSON.stringify({ holds: true, ...counts }));
    return 0;
  }
  await write(JSON.stringify({ holds: false, fault, ...counts }));
  console.error(`padanan audit: ${fault}`);
  return 1;
}

async function verifyDatabase() {
  const { client, close } = await openDatabase(false).catch((error: unknown) => {
    if (!(error instanceof FolderInUse)) throw error;
    throw new BadInput(`${error.message} Stop it first, or check an exported log.`);
  });
  try {
    const { auditChains, auditEntries, revisions, fault } = await verifyChains(client);
    return { fault, auditChains, auditEntries, revisions };
  } finally {
    await close();
  }
}

const id = z.uuid().nullable();
const entryLine = z.strictObject({
  seq: z.int(),
  at: z.iso.datetime({ precision: 3 }),
  projectId: id,
  documentId: id,
  segmentId: id,
  actorId: id,
  kind: z.string(),
  data: z.json(),
  hash: z.hash("sha256"),
});

async function verifyFile(file: string) {
  let place = beforeFirst;
  let number = 0;
  for await (const line of linesOf(file)) {
    number++;
    const entry = readEntry(line, `${file}, line ${number}`);
    const step = followChain(place, entry, sha256);
    if (!step.ok) {
      const why =
        step.fault === "altered" ? "is not what was written" : `stands where ${place.seq + 1} should`;
      return {
        fault: `${file}, line ${number}: entry ${entry.seq} ${why}`,
        entries: place.seq,
        head: place.hash,
      };
    }
    place = step.place;
  }
  if (number === 0) throw new BadInput(`${file}: holds no entry`);
  return { fault: null, entries: place.seq, head: place.hash };
}

function readEntry(line: string, where: string): AuditEntry {
  try {
    return entryLine.parse(JSON.parse(line));
  } catch {
    throw new BadInput(`${where}: not an entry of an exported log`);
  }
}

async function* linesOf(file: string): AsyncGenerator<string> {
  try {
    yield* readLines(createReadStream(file));
  } catch (error) {
    if (error instanceof BadInput) throw new BadInput(`${file}, ${error.message}`);
    throw new BadInput(`${file}: cannot be read (${(error as NodeJS.ErrnoException).code ?? "unknown"})`);
  }
}
