import "server-only";
import * as z from "zod";
import type { AuditFilter } from "@/lib/audit/view";

const day = z.iso.date();
/** A form sends the empty word for what was not chosen. */
const blankAsAbsent = <T>(schema: z.ZodType<T>) =>
  z.preprocess((value) => (value === "" ? undefined : value), schema.optional());

/** The filter of a log as it stands in an address. */
export const auditFilterInput = z.object({
  person: blankAsAbsent(z.uuid()),
  kind: blankAsAbsent(z.string().max(80)),
  document: blankAsAbsent(z.uuid()),
  from: blankAsAbsent(day),
  to: blankAsAbsent(day),
});

const before = z.coerce.number().int().positive().max(2_147_483_647);

/** The filter and the place in the log that a page's address names; what is none of ours is passed over. */
export function readAuditAddress(query: Readonly<Record<string, string | string[] | undefined>>): {
  readonly filter: AuditFilter;
  readonly before: number | null;
} {
  const filter = Object.fromEntries(
    Object.entries(auditFilterInput.shape).map(([name, schema]) => [
      name,
      schema.safeParse(query[name]).data,
    ]),
  );
  return { filter, before: before.safeParse(query.before).data ?? null };
}
