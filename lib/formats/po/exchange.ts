/** Gettext PO (GNU gettext manual, “PO Files”). */
import {
  statusOf,
  type Exchanged,
  type ExchangeDocument,
  type ExchangeUnit,
  type Loss,
} from "@/lib/document/exchange";
import { originName, readOrigin, writeOrigin } from "../exchange/origin-mark";
import { onlyId } from "../exchange/only-id";

/** Why a file is no PO, and where; `line` counts from 1. */
export class PoFault extends Error {
  constructor(
    readonly line: number,
    reason: string,
  ) {
    super(reason);
  }
}

/**
 * A document as PO in UTF-8. The id of a unit is its context, so that the same source may stand twice; drafts are fuzzy,
 * approved texts say so in a comment. No target at all and an empty one look alike.
 */
export function writePo({ origin, title, sourceLanguage, targetLanguage, units }: ExchangeDocument): string {
  const header = [
    ...(title === null ? [] : [`Project-Id-Version: ${title}\n`]),
    "MIME-Version: 1.0\n",
    "Content-Type: text/plain; charset=UTF-8\n",
    "Content-Transfer-Encoding: 8bit\n",
    `Language: ${targetLanguage ?? ""}\n`,
    `X-Source-Language: ${sourceLanguage}\n`,
    ...(origin === null ? [] : [`${originName}: ${writeOrigin(origin)}\n`]),
  ].join("");
  return `msgid ""\nmsgstr ${quote(header)}\n${units.map(writeEntry).join("")}`;
}

function writeEntry({ id, source, target, status, isLocked, notes }: ExchangeUnit): string {
  return [
    "\n",
    ...notes.flatMap((note) => note.split("\n")).map((line) => `# ${line.replaceAll("\r", " ")}\n`),
    isLocked ? "#. locked\n" : "",
    target === null || target === "" ? "" : `#. status: ${status}\n`,
    status === "draft" ? "#, fuzzy\n" : "",
    `msgctxt ${quote(id)}\nmsgid ${quote(source)}\nmsgstr ${quote(target ?? "")}\n`,
  ].join("");
}

const escapes: Readonly<Record<string, string>> = {
  "\\": "\\\\",
  '"': '\\"',
  "\n": "\\n",
  "\r": "\\r",
  "\t": "\\t",
};
const meanings: Readonly<Record<string, string>> = {
  n: "\n",
  r: "\r",
  t: "\t",
  a: "\u0007",
  b: "\b",
  f: "\f",
  v: "\v",
};

function quote(text: string): string {
  return `"${text.replaceAll(/[\\"\n\r\t]/gu, (character) => escapes[character]!)}"`;
}

type Entry = {
  line: number;
  comments: string[];
  extracted: string[];
  isFuzzy: boolean;
  texts: Map<string, string>;
};

/** The entries of a PO file; plural forms give their first. Obsolete entries are named as lost. Throws PoFault. */
export function readPo(text: string): Exchanged {
  const losses: Loss[] = [];
  const entries = readEntries(text, losses);
  const header = entries.find(({ texts }) => texts.get("msgid") === "" && !texts.has("msgctxt"));
  const field = (name: string) =>
    new RegExp(`^${name}:[ \\t]*(.*)$`, "imu").exec(header?.texts.get("msgstr") ?? "")?.[1]?.trim() || null;
  const taken = new Map<string, number>();
  const units = entries
    .filter((entry) => entry !== header && entry.texts.has("msgid"))
    .map((entry, index): ExchangeUnit => {
      const id = onlyId(entry.texts.get("msgctxt") ?? String(index + 1), taken);
      if (entry.texts.has("msgid_plural")) losses.push({ unitId: id, what: "plural forms after the first" });
      const written = entry.texts.get("msgstr") ?? entry.texts.get("msgstr[0]") ?? "";
      const target = written === "" ? null : written;
      return {
        id,
        source: entry.texts.get("msgid")!,
        target,
        status: statusOfEntry(entry, target),
        isLocked: entry.extracted.includes("locked"),
        notes: entry.comments,
      };
    });
  return {
    document: {
      origin: readOrigin(field(originName)),
      title: field("Project-Id-Version"),
      sourceLanguage: field("X-Source-Language") ?? "en",
      targetLanguage: field("Language"),
      units,
    },
    losses,
  };
}

function statusOfEntry({ isFuzzy, extracted }: Entry, target: string | null): ExchangeUnit["status"] {
  if (target === null) return "not_started";
  const said = extracted.find((line) => line.startsWith("status: "))?.slice("status: ".length);
  if (said === "approved" || said === "changes_requested") return said;
  if (isFuzzy) return statusOf(target);
  return "translated";
}

function readEntries(text: string, losses: Loss[]): readonly Entry[] {
  const entries: Entry[] = [];
  let [entry, last, obsolete] = [null as Entry | null, null as string | null, 0];
  const open = (line: number): Entry => {
    if (entry === null || last !== null) {
      entry = { line, comments: [], extracted: [], isFuzzy: false, texts: new Map() };
      entries.push(entry);
      last = null;
    }
    return entry;
  };
  text
    .replace(/^\ufeff/u, "")
    .split(/\r?\n/u)
    .forEach((whole, index) => {
      const [line, number] = [whole.trim(), index + 1];
      if (line === "") return;
      if (line.startsWith("#~")) obsolete += line.startsWith("#~ msgid ") ? 1 : 0;
      else if (line.startsWith("#.")) open(number).extracted.push(line.slice(2).trim());
      else if (line.startsWith("#,")) open(number).isFuzzy ||= /\bfuzzy\b/u.test(line);
      else if (line.startsWith("#:") || line.startsWith("#|")) open(number);
      else if (line.startsWith("#")) open(number).comments.push(line.slice(1).replace(/^ /u, ""));
      else if (line.startsWith('"')) {
        if (entry === null || last === null) {
          throw new PoFault(number, "A text stands here without a keyword before it.");
        }
        entry.texts.set(last, (entry.texts.get(last) ?? "") + unquote(line, number));
      } else {
        const [, keyword, rest = ""] =
          /^(msgctxt|msgid|msgid_plural|msgstr(?:\[\d+\])?)\s+(.*)$/su.exec(line) ?? [];
        if (keyword === undefined) {
          throw new PoFault(number, `“${line.slice(0, 40)}” is no line of a PO file.`);
        }
        const isNext = keyword === "msgctxt" || (keyword === "msgid" && last !== "msgctxt");
        const own = isNext ? open(number) : entry;
        if (own === null) throw new PoFault(number, `“${keyword}” stands without “msgid” before it.`);
        if (own.texts.has(keyword)) throw new PoFault(number, `“${keyword}” stands twice in one entry.`);
        own.texts.set(keyword, unquote(rest, number));
        last = keyword;
      }
    });
  if (obsolete > 0) losses.push({ unitId: null, what: `${obsolete} obsolete entries` });
  return entries;
}

function unquote(text: string, line: number): string {
  const [, inner] = /^"((?:[^"\\]|\\.)*)"$/su.exec(text) ?? [];
  if (inner === undefined) throw new PoFault(line, "A text is not between two quotation marks.");
  return inner.replaceAll(/\\(x[\da-f]{1,2}|[0-7]{1,3}|.)/gisu, (_, escape: string) => {
    if (/^x[\da-f]/iu.test(escape)) return String.fromCharCode(Number.parseInt(escape.slice(1), 16));
    if (/^[0-7]/u.test(escape)) return String.fromCharCode(Number.parseInt(escape, 8));
    return meanings[escape] ?? escape;
  });
}
