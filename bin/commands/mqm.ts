import { createReadStream } from "node:fs";
import { profiles } from "@/lib/quality/profiles";
import { SegmentScorer, systemScores, type Rating } from "@/lib/quality/score-segments";
import type { Write } from "./answer-lines";
import { BadInput } from "./bad-input";
import { readLines } from "./lines";

const columns = ["system", "doc", "seg_id", "rater", "category", "severity"] as const;

/**
 * `padanan mqm --profile NAME FILE.tsv`: reads rated errors (WMT columns, tabs, no quoting) and writes a line a segment
 * `{"system","doc","seg_id","score"}`, then a line a system `{"system","score","segments"}`. A lower score is better.
 */
export async function runMqm(args: readonly string[], write: Write): Promise<void> {
  const { profile, file } = readArguments(args);
  const scorer = new SegmentScorer(profile);
  for await (const { rating, number } of readRatings(file)) {
    if (scorer.add(rating)) continue;
    const what = `severity "${rating.severity}" of category "${rating.category}"`;
    throw new BadInput(`${file}, line ${number}: profile ${profile.name} knows no ${what}`);
  }
  const segments = scorer.segmentScores();
  for (const { system, doc, segment, score } of segments) {
    await write(
      JSON.stringify({ system, doc, seg_id: /^\d{1,15}$/u.test(segment) ? Number(segment) : segment, score }),
    );
  }
  for (const score of systemScores(segments)) await write(JSON.stringify(score));
}

function readArguments(args: readonly string[]) {
  const at = args.indexOf("--profile");
  const name = at < 0 ? undefined : args[at + 1];
  const [file, ...others] = at < 0 ? args : args.filter((_, index) => index !== at && index !== at + 1);
  const known = Object.keys(profiles).join(", ");
  if (name === undefined) throw new BadInput(`--profile NAME is missing; known: ${known}`);
  const profile = Object.hasOwn(profiles, name) ? profiles[name] : undefined;
  if (profile === undefined) throw new BadInput(`no profile "${name}"; known: ${known}`);
  if (file === undefined || others.length > 0) throw new BadInput("one FILE.tsv is expected");
  return { profile, file };
}

async function* readRatings(file: string): AsyncGenerator<{ rating: Rating; number: number }> {
  let number = 0;
  let header: Map<string, number> | undefined;
  for await (const line of linesOf(file)) {
    number++;
    if (line === "") continue;
    const cells = line.split("\t");
    if (header === undefined) {
      header = new Map(cells.map((cell, at) => [cell.replace(/^\ufeff/u, ""), at]));
      const missing = columns.filter((name) => !header!.has(name));
      if (missing.length > 0) throw new BadInput(`${file}, line ${number}: no column ${missing.join(", ")}`);
      continue;
    }
    const cell = (name: (typeof columns)[number]): string => {
      const value = cells[header!.get(name)!];
      if (value === undefined || value.trim() === "") {
        throw new BadInput(`${file}, line ${number}: nothing in column ${name}`);
      }
      return value;
    };
    const [system, doc, segment, rater] = [cell("system"), cell("doc"), cell("seg_id"), cell("rater")];
    yield {
      rating: { system, doc, segment, rater, category: cell("category"), severity: cell("severity") },
      number,
    };
  }
  if (header === undefined) throw new BadInput(`${file}, line 1: no header`);
}

async function* linesOf(file: string): AsyncGenerator<string> {
  try {
    yield* readLines(createReadStream(file));
  } catch (error) {
    if (error instanceof BadInput) throw new BadInput(`${file}, ${error.message}`);
    throw new BadInput(`${file}: cannot be read (${(error as NodeJS.ErrnoException).code ?? "unknown"})`);
  }
}
