import "server-only";
import { lookup } from "node:dns/promises";
import http from "node:http";
import https from "node:https";
import { isIP } from "node:net";
import { isPublicAddress } from "./is-public-address";

/** What came of an attempt. `answer` is how the answer began, or why none came. */
export type Sent = { readonly status: number | null; readonly answer: string };

const patience = 10_000;
const noAnswer = "No answer within ten seconds.";
const mostOfAnswer = 2_000;

/**
 * The address of a host that may be connected to. Refuses, with the reason, hosts that are not known and those of which
 * any address is private: what is connected to is exactly what was looked at.
 */
export async function findAddress(
  host: string,
  allowsPrivate: boolean,
  signal: AbortSignal = AbortSignal.timeout(patience),
): Promise<{ readonly address: string; readonly family: 4 | 6 } | { readonly problem: string }> {
  const plain = host.replace(/^\[|\]$/gu, "");
  const family = isIP(plain);
  let found: readonly { readonly address: string; readonly family: number }[];
  try {
    found =
      family === 0
        ? await orGiveUp(lookup(plain, { all: true, verbatim: true }), signal)
        : [{ address: plain, family }];
  } catch {
    return { problem: signal.aborted ? noAnswer : `The host ${plain} is not known.` };
  }
  const [first] = found;
  if (first === undefined) return { problem: `The host ${plain} has no address.` };
  if (!allowsPrivate && found.some(({ address }) => !isPublicAddress(address))) {
    return { problem: `The host ${plain} leads to a private address, which is not sent to.` };
  }
  return { address: first.address, family: first.family === 6 ? 6 : 4 };
}

/** A look-up cannot be stopped; what it says later is no longer waited for. */
function orGiveUp<Found>(work: Promise<Found>, signal: AbortSignal): Promise<Found> {
  return new Promise((resolve, reject) => {
    signal.addEventListener("abort", () => reject(new Error(noAnswer)), { once: true });
    work.then(resolve, reject);
  });
}

/**
 * Posts a body to an address that was looked at in this very call. Redirects are not followed; ten seconds are waited,
 * for the look-up and the answer together.
 */
export async function send(
  target: URL,
  body: string,
  headers: Readonly<Record<string, string>>,
  allowsPrivate: boolean,
  waited = patience,
): Promise<Sent> {
  const signal = AbortSignal.timeout(waited);
  const found = await findAddress(target.hostname, allowsPrivate, signal);
  if ("problem" in found) return { status: null, answer: found.problem };
  const { address, family } = found;
  const client = target.protocol === "https:" ? https : http;
  return new Promise((resolve) => {
    const request = client.request(
      target,
      {
        method: "POST",
        headers: { ...headers, "content-length": String(Buffer.byteLength(body)) },
        agent: false,
        signal,
        lookup: (_host, options, done) => {
          // Node asks for one address or for all, and each form has an answer of its own.
          if (options.all) done(null, [{ address, family }]);
          else done(null, address, family);
        },
      },
      (response) => {
        let text = "";
        response.setEncoding("utf8");
        response.on("data", (chunk: string) => {
          text += chunk;
          if (text.length > mostOfAnswer) finish();
        });
        response.on("end", finish);
        response.on("error", finish);

        function finish(): void {
          resolve({ status: response.statusCode ?? null, answer: text.slice(0, mostOfAnswer) });
          response.destroy();
        }
      },
    );
    request.on("error", (error) => {
      const reason = error.name === "AbortError" || error.name === "TimeoutError" ? noAnswer : error.message;
      resolve({ status: null, answer: reason });
    });
    request.end(body);
  });
}
