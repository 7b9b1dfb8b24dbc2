/** A moment (ISO 8601) as a field for date and time wants it, in this browser's own time zone, to the minute. */
export function toLocalField(at: string | null): string {
  if (at === null) return "";
  const moment = new Date(at);
  const shifted = new Date(moment.getTime() - moment.getTimezoneOffset() * 60_000);
  return shifted.toISOString().slice(0, 16);
}

/** The moment that such a field names; null for none. */
export function fromLocalField(value: string): string | null {
  const moment = new Date(value);
  return Number.isNaN(moment.getTime()) ? null : moment.toISOString();
}
