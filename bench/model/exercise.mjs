// A run that exercised too little proves nothing.

/** What a minute must hold at least; half a minute half of it. People and leavings are the same in every run. */
const aMinute = {
  saves: 100,
  conflicts: 15,
  unknown: 15,
  retries: 15,
  confirmations: 40,
  approvals: 12,
  sentBack: 5,
  staleReviews: 5,
  splits: 5,
  merges: 5,
  undos: 2,
  imports: 5,
  staleImports: 2,
  drafts: 4,
  finals: 1,
  downloads: 10,
  kills: 2,
  cuts: 2,
};
const always = { people: 40, endings: 4, afterEndings: 8 };

export function findShortfalls(counts, seconds) {
  const wanted = {
    ...always,
    ...Object.fromEntries(
      Object.entries(aMinute).map(([name, least]) => [name, Math.max(1, Math.floor((least * seconds) / 60))]),
    ),
  };
  return Object.entries(wanted)
    .filter(([name, least]) => counts[name] < least)
    .map(([name, least]) => `${name}: ${counts[name]} of ${least}`);
}
