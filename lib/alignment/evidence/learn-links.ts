import type { Side } from "../words/index-side";
import { findLink, type Links } from "./links";

/** Sentences taken as each other's translation, and how sure that is: 0 to 1. */
export type Sample = {
  readonly given: readonly number[];
  readonly made: readonly number[];
  readonly weight: number;
};

/** What a pass over the document teaches: links from the given to the made kinds, and the trust in each made kind. */
export type Lesson = { readonly links: Links; readonly trust: Float64Array };

/** The trust in each made kind before anything is learned: only kinds with a known link promise to be explained. */
export function firstTrust(links: Links, madeKinds: number): Float64Array {
  const trust = new Float64Array(madeKinds);
  links.made.forEach((kind, k) => {
    trust[kind] = Math.min(0.6, trust[kind]! + links.weights[k]!);
  });
  return trust;
}

/**
 * Learns from samples which kinds translate which, by expectation maximisation as in IBM model 1 (Brown et al. 1993)
 * with what was known before as its prior, and how far each made kind can be explained at all.
 * From every count a share is taken back, so that what stands in one sample only cannot confirm that sample.
 */
export function learnLinks(given: Side, made: Side, known: Lesson, samples: readonly Sample[]): Lesson {
  const counted = samples.map((sample) => ({
    given: sample.given.flatMap((at) => Array.from(given.sentences[at]!)),
    made: sample.made.flatMap((at) => Array.from(made.sentences[at]!)),
    weight: sample.weight,
  }));
  const links = candidateLinks(counted, known.links, given.kinds.length, made.kinds.length);
  const prior = Float64Array.from(links.weights);
  const seen = new Float64Array(given.kinds.length);
  const madeSeen = new Float64Array(made.kinds.length);
  for (const { given: from, made: to, weight } of counted) {
    for (const kind of from) seen[kind]! += weight;
    for (const kind of to) madeSeen[kind]! += weight;
  }
  const trust = Float64Array.from(known.trust, (before) => Math.max(before, leastTrust));
  const found = counted.map((sample) => findLinks(sample, links));
  const rows = rowOf(links);
  const start = links.starts;
  for (let k = 0; k < prior.length; k++) {
    const width = start[rows[k]! + 1]! - start[rows[k]!]!;
    links.weights[k] = (priorCount * prior[k]! + 1 / width) / (priorCount + 1);
  }
  for (let round = 0; round < rounds; round++) {
    const counts = new Float64Array(prior.length);
    const explained = new Float64Array(made.kinds.length);
    counted.forEach((sample, at) => {
      count(sample, found[at]!, links.weights, trust, made.shares, counts, explained);
    });
    const taken = round === rounds - 1 ? takenBack : 0;
    for (let k = 0; k < prior.length; k++) {
      const row = rows[k]!;
      links.weights[k] =
        (Math.max(0, counts[k]! - taken) + priorCount * prior[k]!) / (seen[row]! + priorCount);
    }
    for (let kind = 0; kind < trust.length; kind++) {
      const before = trustCount * Math.max(known.trust[kind]!, leastTrust);
      trust[kind] = Math.min(mostTrust, (explained[kind]! + before) / (madeSeen[kind]! + trustCount));
    }
  }
  return { links, trust };
}

const rounds = 3;
const priorCount = 2;
const trustCount = 2;
const takenBack = 0.7;
const leastTrust = 0.1;
const mostTrust = 0.9;

type Counted = {
  readonly given: readonly number[];
  readonly made: readonly number[];
  readonly weight: number;
};

/** For each made token of a sample and each given one, in this order, the number of their link or -1. */
function findLinks({ given, made }: Counted, links: Links): Int32Array {
  const found = new Int32Array(given.length * made.length);
  made.forEach((kind, m) => {
    given.forEach((from, g) => (found[m * given.length + g] = findLink(links, from, kind)));
  });
  return found;
}

function count(
  { given, made, weight }: Counted,
  found: Int32Array,
  weights: Float64Array,
  trust: Float64Array,
  shares: Float64Array,
  counts: Float64Array,
  explained: Float64Array,
): void {
  for (let m = 0; m < made.length; m++) {
    const kind = made[m]!;
    const from = m * given.length;
    const to = from + given.length;
    let sum = 0;
    for (let at = from; at < to; at++) if (found[at]! >= 0) sum += weights[found[at]!]!;
    if (sum === 0) continue;
    const byLinks = (trust[kind]! * sum) / (given.length + 1);
    const posterior = (weight * byLinks) / (byLinks + (1 - trust[kind]!) * shares[kind]!);
    explained[kind]! += posterior;
    for (let at = from; at < to; at++) {
      const link = found[at]!;
      if (link >= 0) counts[link]! += (posterior * weights[link]!) / sum;
    }
  }
}

/** The known links and those between kinds that stand together in two samples or more. */
function candidateLinks(
  samples: readonly Counted[],
  known: Links,
  givenKinds: number,
  madeKinds: number,
): Links {
  const samplesOf: number[][] = Array.from({ length: givenKinds }, () => []);
  samples.forEach(({ given }, at) => {
    for (const kind of new Set(given)) samplesOf[kind]!.push(at);
  });
  const kindsOf = samples.map(({ made }) => Int32Array.from(new Set(made)));
  const together = new Int32Array(madeKinds);
  const starts = new Int32Array(givenKinds + 1);
  const made: number[] = [];
  const weights: number[] = [];
  for (let row = 0; row < givenKinds; row++) {
    const prior = new Map<number, number>();
    for (let k = known.starts[row]!; k < known.starts[row + 1]!; k++) {
      prior.set(known.made[k]!, known.weights[k]!);
    }
    const found = [...prior.keys()];
    for (const at of samplesOf[row]!) {
      for (const kind of kindsOf[at]!) if (++together[kind]! === 2 && !prior.has(kind)) found.push(kind);
    }
    for (const at of samplesOf[row]!) for (const kind of kindsOf[at]!) together[kind] = 0;
    found.sort((a, b) => a - b);
    for (const kind of found) {
      made.push(kind);
      weights.push(prior.get(kind) ?? 0);
    }
    starts[row + 1] = made.length;
  }
  return { starts, made: Int32Array.from(made), weights: Float64Array.from(weights) };
}

function rowOf(links: Links): Int32Array {
  const rows = new Int32Array(links.made.length);
  for (let row = 0; row + 1 < links.starts.length; row++) {
    rows.fill(row, links.starts[row], links.starts[row + 1]);
  }
  return rows;
}
