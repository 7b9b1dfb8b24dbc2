import { amountKey, timeKey } from "./amount";
import type { Separators } from "./separators";

/** What a run of digits can mean. */
export type DigitReading = {
  /** The readings as keys, the most likely first. */
  readonly keys: readonly string[];
  /** The readings as separate numbers; all of them are meant, or none. */
  readonly parts: readonly (readonly string[])[] | null;
  /** Whether its separators are those of the other habit: 1,5 in English, 1,234.5 in Indonesian. */
  readonly isForeign: boolean;
  /** Whether it may be a time of day. */
  readonly isTime: boolean;
};

const vulgar: Readonly<Record<string, string>> = { "½": "n5e-1", "¼": "n25e-2", "¾": "n75e-2" };
const time = /^([01]?\d|2[0-4])([:.])([0-5]\d)$/u;

/** Reads a run of digits and separators as its language writes them, and otherwise as it can be meant at all. */
export function readDigits(raw: string, separators: Separators): DigitReading {
  const whole = (digits: string): DigitReading => ({
    keys: [amountKey(digits, "", 0)],
    parts: null,
    isForeign: false,
    isTime: false,
  });
  const half = vulgar[raw];
  if (half !== undefined) return { keys: [half], parts: null, isForeign: false, isTime: false };
  if (/^\d+$/u.test(raw)) return whole(raw);
  if (/[^\d.,:]/u.test(raw)) {
    const [digits = "", fraction = ""] = raw.replace(/[^\d.,]/gu, "").split(/[.,]/u);
    return { keys: [amountKey(digits, fraction, 0)], parts: null, isForeign: false, isTime: false };
  }
  const clock = time.exec(raw);
  const hour = clock === null ? null : timeKey(Number(clock[1]), Number(clock[3]));
  if (raw.includes(":")) {
    const key = `c${raw.split(/[.,:]/u).map(Number).join(":")}`;
    return {
      keys: hour === null ? [key] : [hour, key],
      parts: integers(raw),
      isForeign: false,
      isTime: hour !== null,
    };
  }
  return readSeparated(raw, separators, hour);
}

function readSeparated(
  raw: string,
  { decimal, group, pointInTime }: Separators,
  hour: string | null,
): DigitReading {
  const own = readAs(raw, decimal, group === "," || group === "." ? group : decimal === "." ? "," : ".");
  if (own !== null) {
    return {
      keys: hour === null ? [own] : [own, hour],
      parts: integers(raw),
      isForeign: false,
      isTime: hour !== null,
    };
  }
  const foreign = readAs(raw, decimal === "." ? "," : ".", decimal);
  const isTime = hour !== null && pointInTime;
  if (foreign !== null) {
    return { keys: isTime ? [foreign, hour] : [foreign], parts: integers(raw), isForeign: !isTime, isTime };
  }
  return {
    keys: [`c${raw.split(/[.,]/u).map(Number).join(".")}`],
    parts: integers(raw),
    isForeign: false,
    isTime: false,
  };
}

/** The value with these separators, or null where they cannot stand so. Groups of two before the last are those of India. */
function readAs(raw: string, decimal: string, group: string): string | null {
  const [whole = "", fraction, ...more] = raw.split(decimal);
  if (more.length > 0 || fraction?.includes(group)) return null;
  const groups = whole.split(group);
  const last = groups.at(-1)!;
  if (groups.length > 1) {
    if (last.length !== 3 || groups[0]!.length > 3) return null;
    const inner = groups.slice(1, -1);
    const size = inner[0]?.length ?? 3;
    if ((size !== 3 && !(size === 2 && group === ",")) || inner.some((each) => each.length !== size)) {
      return null;
    }
  }
  return amountKey(groups.join(""), fraction ?? "", 0);
}

/**
 * What the source may mean besides: a comma before exactly three digits stands between thousands in many a text whose
 * language would have a point. The source is taken as it is; the target has to keep to its language.
 */
export function readGenerously(raw: string, { decimal }: Separators): string | null {
  if (decimal !== "," || !/^[1-9]\d{0,2},\d{3}$/u.test(raw)) return null;
  return amountKey(raw.replace(",", ""), "", 0);
}

function integers(raw: string): readonly (readonly string[])[] {
  return raw.split(/[.,:]/u).map((digits) => [amountKey(digits, "", 0)]);
}
