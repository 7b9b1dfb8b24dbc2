#!/usr/bin/env node
// How fast one decides at the review desk: a made document of 500 segments, all waiting, approved by one key each in a
// real Chromium on the production build; and how long the desk takes to open where 10,000 wait.
//   node bench/review.mjs [SEGMENTS]
// What is measured how: bench/README.md
import { prepare } from "../bin/prepare.mjs";

await prepare(["install", "generate", "command", "build"]);
const { measureReview } = await import("./review/measure.mjs");
await measureReview(Number(process.argv[2] ?? 500));
process.exit();
