import "server-only";
import * as z from "zod";
import type { ExchangeUnit } from "@/lib/document/exchange";
import { ExchangeFault, exchangeFormatOfFile, readExchange } from "@/lib/formats/exchange/exchange-formats";
import { lossLines } from "@/lib/formats/exchange/find-losses";
import { formatOf } from "@/lib/formats/registry";
import { compareReturn, type ReturnComparison } from "@/lib/revision/compare-return";
import { normaliseText } from "@/lib/text/normalise";
import { client } from "../db/database";
import { allowInDocument } from "../data/documents";
import { loadMoment } from "../data/load-moment";
import { findSeq } from "../data/moments";
import { listStanding } from "../data/standing-segments";
import { refuse } from "../refusal";
import { say } from "../say";
import type { Viewer } from "../viewer";

export const previewReturnInput = z.strictObject({
  documentId: z.uuid(),
  /** The file's name, whose ending tells its format. */
  name: z.string().min(1).max(300),
});

export type ReturnPreview = ReturnComparison & {
  readonly format: string;
  /** When the file was made, ISO 8601; null where it does not say. */
  readonly exportedAt: string | null;
  /** What the file holds and a document does not. */
  readonly losses: readonly string[];
};

/** What a file that was edited elsewhere would change, before anything happens. */
export async function previewReturn(
  viewer: Viewer,
  { documentId, name }: z.infer<typeof previewReturnInput>,
  bytes: Uint8Array,
): Promise<ReturnPreview> {
  const db = await client();
  const { projectId } = await allowInDocument(db, viewer, "translate", documentId);
  const format = exchangeFormatOfFile(name);
  if (format === null) refuse("invalid", say("return_format", { name }));
  const { document, losses } = read(bytes, format);
  const { origin } = document;
  if (origin !== null && origin.documentId !== documentId) refuse("invalid", say("return_other_document"));
  const made = origin === null ? null : await findSeq(db, { projectId, documentId, seq: origin.seq });
  const exported = made === null ? null : await loadMoment(db, documentId, made.seq);
  const texts = exported && new Map([...exported].map(([id, { target }]) => [id, target ?? ""]));
  const standing = await listStanding(db, documentId);
  return {
    ...compareReturn(document.units.map(asStored), standing, texts),
    format: formatOf(format).label,
    exportedAt: made?.at ?? null,
    losses: lossLines(losses),
  };
}

function read(bytes: Uint8Array, format: Parameters<typeof readExchange>[1]) {
  try {
    return readExchange(bytes, format);
  } catch (error) {
    if (!(error instanceof ExchangeFault)) throw error;
    const { line, message } = error;
    refuse(
      "invalid",
      line === null
        ? say("return_fault", { reason: message })
        : say("return_fault_at", { line, reason: message }),
    );
  }
}

/** As a save would store it, so that what is the same is found to be; what cannot be stored is told when it is taken. */
function asStored(unit: ExchangeUnit): ExchangeUnit {
  const of = (text: string) => {
    const normal = normaliseText(text);
    return normal.ok ? normal.text : text;
  };
  return { ...unit, source: of(unit.source), target: unit.target === null ? null : of(unit.target) };
}
