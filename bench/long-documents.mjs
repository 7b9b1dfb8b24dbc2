#!/usr/bin/env node
// The workbench on made documents of 500, 10,000 and 50,000 segments, on the production build, in a real browser.
//   node bench/long-documents.mjs [CONFIRMED]
// CONFIRMED: how many segments are confirmed for the memory figure, 2,000 where nothing is said.
// Every phase has a limit of time and tells how far it is. What is measured how: bench/README.md
import { prepare } from "../bin/prepare.mjs";

await prepare(["install", "generate", "command", "build"]);
const { measureLongDocuments } = await import("./workbench/measure-long.mjs");
await measureLongDocuments(Number(process.argv[2] ?? 2000));
process.exit();
