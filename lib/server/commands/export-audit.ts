import "server-only";
import * as z from "zod";
import type { AuditEntry } from "@/lib/audit/link";
import { canonicalJson } from "@/lib/text/canonical-json";
import type { AuditFilter, AuditRow } from "@/lib/audit/view";
import { writeCsvRow } from "@/lib/formats/csv/write-row";
import { listAudit } from "../data/audit";
import { getProject } from "../data/projects";
import { auditFilterInput } from "../audit-filter";
import type { Viewer } from "../viewer";
import { fileNameOf } from "./exported-file";

/** Entries a query. */
const atOnce = 1_000;

export const exportAuditInput = z.strictObject({
  projectId: z.uuid(),
  format: z.enum(["csv", "jsonl"]),
  ...auditFilterInput.shape,
});

const head = ["number", "time", "person", "act", "about", "document", "segment", "data", "hash"];

/**
 * The log of a project as a stream, oldest first: what the filter shows as CSV, or the whole of it as JSON lines, which
 * hold exactly what is hashed, so that anybody can follow the chain. What is written while it is read is in it too.
 */
export async function exportAudit(
  viewer: Viewer,
  { projectId, format, ...filter }: z.infer<typeof exportAuditInput>,
): Promise<{
  readonly body: ReadableStream<Uint8Array>;
  readonly headers: Readonly<Record<string, string>>;
}> {
  const { name: projectName } = await getProject(viewer, projectId);
  const pages = readPages(viewer, projectId, format === "csv" ? filter : {});
  // The first page is asked for before anything is answered: who may not read it is told so.
  const first = await pages.next();
  const isCsv = format === "csv";
  const { name, asciiName } = fileNameOf(projectName, isCsv ? "log.csv" : "log.jsonl");
  const encoder = new TextEncoder();
  let waiting: IteratorResult<readonly AuditRow[]> | null = first;
  return {
    body: new ReadableStream({
      start(controller) {
        if (isCsv) controller.enqueue(encoder.encode(`\ufeff${writeCsvRow(head)}`));
      },
      async pull(controller) {
        const { done, value } = waiting ?? (await pages.next());
        waiting = null;
        if (done === true) controller.close();
        else controller.enqueue(encoder.encode(value.map(isCsv ? toCsv : toJsonLine).join("")));
      },
    }),
    headers: {
      "Content-Type": isCsv ? "text/csv; charset=utf-8" : "application/jsonl; charset=utf-8",
      "Content-Disposition": `attachment; filename="${asciiName}"; filename*=UTF-8''${encodeURIComponent(name)}`,
      "X-Content-Type-Options": "nosniff",
    },
  };
}

async function* readPages(
  viewer: Viewer,
  projectId: string,
  filter: AuditFilter,
): AsyncGenerator<readonly AuditRow[]> {
  let cursor: number | null = 0;
  while (cursor !== null) {
    const page = await listAudit(viewer, projectId, { filter, cursor, order: "asc", take: atOnce });
    yield page.rows;
    cursor = page.next;
  }
}

function toCsv(row: AuditRow): string {
  const { seq, at, actorName, kind, subjectName, documentTitle, segment, data, hash } = row;
  const place = segment?.number ?? null;
  return writeCsvRow([
    seq,
    at,
    actorName,
    kind,
    subjectName,
    documentTitle,
    place,
    canonicalJson(data),
    hash,
  ]);
}

function toJsonLine(row: AuditEntry): string {
  const { seq, at, projectId, documentId, segmentId, actorId, kind, data, hash } = row;
  return `${JSON.stringify({ seq, at, projectId, documentId, segmentId, actorId, kind, data, hash })}\n`;
}
