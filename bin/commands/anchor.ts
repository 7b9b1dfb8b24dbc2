import { followSpans } from "@/lib/annotation/anchor/follow-spans";
import { codePointsOf } from "@/lib/text/code-points";
import { readId, readObjects, readString, type Lines, type Write } from "./answer-lines";
import { BadInput } from "./bad-input";

const shape = '{"doc","lang","revisions":[{"n","text"}],"annotations":[{"id","rev","start","end"}]}';

/**
 * `padanan anchor`: for each line with the revisions of a text and annotations on them, a line for each annotation and
 * later revision, `{"id","rev","start","end"}` or `{"id","rev","orphan":true,"reason"}`. Offsets in code points.
 */
export async function runAnchor(lines: Lines, write: Write): Promise<void> {
  for await (const [{ revisions, annotations }, place] of readObjects(lines, shape)) {
    const chain = readRevisions(revisions, place);
    const marks = readAnnotations(annotations, chain, place);
    const outcomes = followSpans(
      chain.map(({ text }) => text),
      marks,
    );
    for (const [index, { id, at }] of marks.entries()) {
      for (const [step, outcome] of outcomes[index]!.entries()) {
        const { n: rev, points } = chain[at + 1 + step]!;
        const answer =
          "lost" in outcome
            ? { id, rev, orphan: true, reason: outcome.lost }
            : { id, rev, start: points.fromUnits(outcome.start), end: points.fromUnits(outcome.end) };
        await write(JSON.stringify(answer));
      }
    }
  }
}

function readRevisions(value: unknown, place: string) {
  const chain = readList(value, "revisions", place).map(([{ n, text }, name]) => {
    const words = readString(text, `${name}.text`, place);
    return { n: readWhole(n, `${name}.n`, place), text: words, points: codePointsOf(words) };
  });
  chain.forEach(({ n }, at) => {
    if (at > 0 && n <= chain[at - 1]!.n) {
      throw new BadInput(`${place}: "revisions[${at}].n" must be greater than the one before it`);
    }
  });
  return chain;
}

function readAnnotations(value: unknown, chain: ReturnType<typeof readRevisions>, place: string) {
  return readList(value, "annotations", place).map(([{ id, rev, start, end }, name]) => {
    const number = readWhole(rev, `${name}.rev`, place);
    const at = chain.findIndex(({ n }) => n === number);
    if (at < 0) throw new BadInput(`${place}: "${name}.rev" names no revision of this document`);
    const { text, points } = chain[at]!;
    const [from, to] = [readWhole(start, `${name}.start`, place), readWhole(end, `${name}.end`, place)];
    if (from > to || to > points.fromUnits(text.length)) {
      throw new BadInput(`${place}: "${name}" must have 0 <= start <= end within its revision`);
    }
    return { id: readId(id, `${place}, ${name}`), at, start: points.toUnits(from), end: points.toUnits(to) };
  });
}

function readList(value: unknown, name: string, place: string): [Record<string, unknown>, string][] {
  if (!Array.isArray(value)) throw new BadInput(`${place}: "${name}" must be a list`);
  return value.map((each: unknown, at) => {
    if (typeof each === "object" && each !== null) return [each as Record<string, unknown>, `${name}[${at}]`];
    throw new BadInput(`${place}: "${name}[${at}]" must be an object`);
  });
}

function readWhole(value: unknown, name: string, place: string): number {
  if (typeof value === "number" && Number.isSafeInteger(value) && value >= 0) return value;
  throw new BadInput(`${place}: "${name}" must be a whole number from 0`);
}
