import { rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import {
  ExchangeFault,
  exchangeFormatOfFile,
  exchangeFormats,
  readExchange,
} from "@/lib/formats/exchange/exchange-formats";
import { findLosses, lossLines } from "@/lib/formats/exchange/find-losses";
import { exchangeFormatIds, formatOf, type ExchangeFormatId } from "@/lib/formats/registry";
import type { Write } from "./answer-lines";
import { BadInput } from "./bad-input";
import { readWhole } from "./read-whole";

/**
 * `padanan convert IN OUT [--from FORMAT] [--to FORMAT]`: writes the bilingual text of one file as another format, by the
 * endings of their names or by the options, then a line that says so and one for each thing that could not be carried.
 */
export async function runConvert(args: readonly string[], write: Write): Promise<void> {
  const { input, output, from, to } = readArguments(args);
  const { document, losses } = await read(input, from);
  const text = exchangeFormats[to].write(document);
  const written = new TextEncoder().encode(text);
  const lost = [...losses, ...findLosses(document, readExchange(written, to).document)];
  await replace(output, written);
  const count = `${document.units.length} ${document.units.length === 1 ? "unit" : "units"}`;
  await write(
    `${output}: ${formatOf(to).label}, ${count}, ${document.sourceLanguage} to ${document.targetLanguage ?? "no language"}`,
  );
  for (const line of lossLines(lost)) await write(`not carried: ${line}`);
}

function readArguments(args: readonly string[]) {
  const formats: { from?: ExchangeFormatId; to?: ExchangeFormatId } = {};
  const files: string[] = [];
  for (let at = 0; at < args.length; at++) {
    const option = args[at]!;
    if (option === "--from" || option === "--to") {
      formats[option === "--from" ? "from" : "to"] = readFormat(option, args[++at]);
    } else if (option.startsWith("--")) throw new BadInput(`no option ${option}`);
    else files.push(option);
  }
  const [input, output, ...others] = files;
  if (input === undefined || output === undefined || others.length > 0) {
    throw new BadInput("two files are expected, IN and OUT");
  }
  return {
    input,
    output,
    from: formats.from ?? formatByName(input, "--from"),
    to: formats.to ?? formatByName(output, "--to"),
  };
}

const known = exchangeFormatIds.join(", ");

function readFormat(option: string, value: string | undefined): ExchangeFormatId {
  const id = exchangeFormatIds.find((each) => each === value);
  if (id === undefined) throw new BadInput(`${option}: no format "${value ?? ""}"; known: ${known}`);
  return id;
}

function formatByName(file: string, option: string): ExchangeFormatId {
  const id = exchangeFormatOfFile(file);
  if (id === null) throw new BadInput(`${file}: its ending tells no format; give ${option}, one of ${known}`);
  return id;
}

async function read(file: string, format: ExchangeFormatId) {
  const bytes = await readWhole(file);
  try {
    return readExchange(bytes, format);
  } catch (error) {
    if (!(error instanceof ExchangeFault)) throw error;
    throw new BadInput(`${file}${error.line === null ? "" : `, line ${error.line}`}: ${error.message}`);
  }
}

/** Beside the file first, so that no half of one ever has its name. */
async function replace(file: string, bytes: Uint8Array): Promise<void> {
  const beside = path.join(path.dirname(file), `.${path.basename(file)}.${process.pid}`);
  try {
    await writeFile(beside, bytes);
    await rename(beside, file);
  } catch (error) {
    await rm(beside, { force: true });
    throw new BadInput(`${file}: cannot be written (${(error as NodeJS.ErrnoException).code ?? "unknown"})`);
  }
}
