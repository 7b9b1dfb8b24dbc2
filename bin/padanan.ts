import { BadInput } from "./commands/bad-input";
import { readLines } from "./commands/lines";

/** Each command is loaded only when it is asked for, so that every one starts at once. */
const commands: Record<string, { usage: string; run: (args: readonly string[]) => Promise<number | void> }> =
  {
    align: {
      usage: "align < JSON-LINES       finds which sentences of two texts translate each other",
      run: async () => (await import("./commands/align")).runAlign(readLines(process.stdin), writeLine),
    },
    anchor: {
      usage: "anchor < JSON-LINES      finds where annotations stand in later revisions of a text",
      run: async () => (await import("./commands/anchor")).runAnchor(readLines(process.stdin), writeLine),
    },
    audit: {
      usage: "audit [LOG.jsonl]        follows every chain of hashes in the database, or of an exported log",
      run: async (args) => (await import("./commands/audit")).runAudit(args, writeLine),
    },
    convert: {
      usage: "convert IN OUT [--from F] [--to F]  writes bilingual text as another format",
      run: async (args) => (await import("./commands/convert")).runConvert(args, writeLine),
    },
    mqm: {
      usage: "mqm --profile NAME FILE  scores a table of rated errors (WMT columns), each segment and system",
      run: async (args) => (await import("./commands/mqm")).runMqm(args, writeLine),
    },
    segment: {
      usage: "segment < JSON-LINES     splits texts into blocks and sentences",
      run: async () => (await import("./commands/segment")).runSegment(readLines(process.stdin), writeLine),
    },
    validate: {
      usage: "validate FILE            says what is wrong with a file, and on which line",
      run: async (args) => (await import("./commands/validate")).runValidate(args, writeLine),
    },
    verify: {
      usage:
        "verify FILE [--key KEY | --url ADDRESS]  says whether a released file is genuine, and what was altered",
      run: async (args) => (await import("./commands/verify")).runVerify(args, writeLine),
    },
  };

async function writeLine(line: string): Promise<void> {
  if (process.stdout.write(`${line}\n`)) return;
  await new Promise((resolve) => process.stdout.once("drain", resolve));
}

// A reader that has seen enough (`| head`) is no failure.
process.stdout.on("error", (error: NodeJS.ErrnoException) => process.exit(error.code === "EPIPE" ? 0 : 1));

const [name = "", ...args] = process.argv.slice(2);
const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
if (command === undefined) {
  const usage = Object.values(commands).map((each) => `  padanan ${each.usage}`);
  console.error(
    [`padanan: ${name === "" ? "no command given" : `no command "${name}"`}. Known:`, ...usage].join("\n"),
  );
  process.exitCode = 2;
} else {
  try {
    process.exitCode = (await command.run(args)) ?? 0;
  } catch (error) {
    if (!(error instanceof BadInput)) throw error;
    console.error(`padanan ${name}: ${error.message}`);
    process.exitCode = 2;
  }
}
