/** The value below which this share of the values lies (nearest rank). */
export function percentile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)];
}

/** Median, 95th and 99th percentile and maximum, with the count. */
export function spread(values) {
  return {
    count: values.length,
    median: percentile(values, 0.5),
    p95: percentile(values, 0.95),
    p99: percentile(values, 0.99),
    max: Math.max(...values),
  };
}

/** One line of the table; `limit` is what `held` is measured against, and is left out for a peer. */
export function line(name, unit, values, held, limit) {
  const figures = spread(values);
  return {
    name,
    unit,
    ...figures,
    ...(limit === undefined ? {} : { held, limit, holds: figures[held] <= limit }),
  };
}

export function printTable(lines) {
  const head = ["", "unit", "n", "median", "p95", "p99", "max", "limit", ""];
  const rows = lines.map(({ name, unit, count, median, p95, p99, max, held, limit, holds }) => [
    name,
    unit,
    String(count),
    ...[median, p95, p99, max].map((value) => value.toFixed(1)),
    limit === undefined ? "" : `${held} ≤ ${limit}`,
    limit === undefined ? "" : holds ? "holds" : "MISSED",
  ]);
  const widths = head.map((title, column) =>
    Math.max(title.length, ...rows.map((row) => row[column].length)),
  );
  const show = (row) =>
    row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at]) : cell.padStart(widths[at]))).join("  ");
  for (const row of [head, ...rows]) console.log(show(row).trimEnd());
}
