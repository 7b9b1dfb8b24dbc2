import { createHash } from "node:crypto";
import { verifyFile } from "@/lib/formats/release/verify-file";
import { faultWords, verdictWords } from "@/lib/release/verdict-words";
import { isSignedBy, keyIdOf } from "@/lib/server/signing";
import type { Write } from "./answer-lines";
import { BadInput } from "./bad-input";
import { readWhole } from "./read-whole";

const usage = "one FILE is expected, and perhaps --key KEY or --url ADDRESS";

/**
 * `padanan verify FILE [--key KEY | --url ADDRESS]`: a line with the verdict, then one for each thing that differs,
 * `{"segment","side","problem","expected","found"}`. KEY is a public key or a key's id; ADDRESS is a Padanan, whose keys
 * are asked for. With neither, the key in the file is taken. Gives 0 for a genuine file, 1 for any other.
 */
export async function runVerify(args: readonly string[], write: Write): Promise<number> {
  const { file, keys } = await readArguments(args);
  const verdict = verifyFile(await readWhole(file), { sha256, isSignedBy, keyIdOf, keys });
  if (verdict.reason === "unreadable") throw new BadInput(`${file}: ${verdict.detail}`);
  const { faults, alterations, format, release, reason, key } = verdict;
  await write(
    JSON.stringify({ verdict: verdict.verdict, format, release, reason, key, says: verdictWords(verdict) }),
  );
  for (const { kind, segment } of faults) {
    await write(JSON.stringify({ segment, problem: kind, says: faultWords[kind] }));
  }
  for (const { kind: problem, ...rest } of alterations) await write(JSON.stringify({ problem, ...rest }));
  return verdict.verdict === "genuine" ? 0 : 1;
}

async function readArguments(args: readonly string[]) {
  const given: { key?: string; url?: string } = {};
  const files: string[] = [];
  for (let at = 0; at < args.length; at++) {
    const option = args[at]!;
    if (option === "--key" || option === "--url") {
      const value = args[++at];
      if (value === undefined) throw new BadInput(`${option} needs a value; ${usage}`);
      given[option === "--key" ? "key" : "url"] = value;
    } else if (option.startsWith("--")) throw new BadInput(`no option ${option}; ${usage}`);
    else files.push(option);
  }
  const [file] = files;
  if (file === undefined || files.length > 1 || (given.key !== undefined && given.url !== undefined)) {
    throw new BadInput(usage);
  }
  if (given.url !== undefined) return { file, keys: await askForKeys(given.url) };
  return { file, keys: given.key === undefined ? null : [readKey(given.key)] };
}

function readKey(key: string): string {
  if (/^[\w-]{43}$/u.test(key) || /^[\da-f]{64}$/u.test(key)) return key;
  throw new BadInput(
    "--key: expected a public key (43 characters of base64url) or a key's id (64 of hexadecimal)",
  );
}

async function askForKeys(url: string): Promise<readonly string[]> {
  try {
    const response = await fetch(new URL("/api/v1/release-key", url), {
      signal: AbortSignal.timeout(20_000),
    });
    const { keys } = (await response.json()) as { keys: { publicKey: string }[] };
    return keys.map(({ publicKey }) => readKey(publicKey));
  } catch {
    throw new BadInput(`--url ${url}: no keys of a Padanan were found there`);
  }
}

function sha256(text: string): string {
  return createHash("sha256").update(text, "utf8").digest("hex");
}
