// What Next answers by itself, said as the API says things: a method that an address does not take, one that nobody
// takes, and an address that cannot be read.
import { readFileSync } from "node:fs";
import { request as send } from "node:http";

const methods = ["GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE"];
const words = { en: readWords("en"), id: readWords("id") };

/** Whether the request was answered here; where it was not, Next answers it, and a bare 405 gets its words. */
export function answerAtDoor(request, response, address) {
  const path = request.url.split("?")[0];
  if (!/^\/api(\/|$)/.test(path)) return false;
  if (!canBeRead(path)) {
    tell(request, response, { status: 400, code: "malformed", key: "no_address" });
    return true;
  }
  if (!methods.includes(request.method)) {
    const values = { method: request.method, allowed: methods.join(", ") };
    tell(request, response, { status: 501, code: "method_not_allowed", key: "no_method", values });
    return true;
  }
  wordRefusedMethod(request, response, () => askAllowed(address(), path));
  return false;
}

/** Holds a bare 405 back until it can say what the address takes. */
function wordRefusedMethod(request, response, ask) {
  const { writeHead, end } = response;
  const letGo = () => Object.assign(response, { writeHead, end });
  const isBare = () => response.statusCode === 405 && !response.headersSent;
  // What packs answers sends their head before it ends them.
  response.writeHead = (...rest) => (isBare() ? response : writeHead.apply(response, rest));
  response.end = (...rest) => {
    if (!isBare()) return end.apply(response, rest);
    void ask().then((allowed) => {
      letGo();
      response.setHeader("Allow", allowed);
      const values = { method: request.method, allowed };
      tell(request, response, { status: 405, code: "method_not_allowed", key: "no_method", values });
    });
    return response;
  };
}

/** What an address takes, as it says itself when it is asked for its options. */
function askAllowed({ port, address }, path) {
  const host = address === "0.0.0.0" || address === "::" ? "localhost" : address;
  return new Promise((resolve) => {
    const asked = send({ host, port, path, method: "OPTIONS" }, (answer) => {
      answer.resume();
      resolve(answer.headers.allow ?? "");
    });
    asked.on("error", () => resolve(""));
    asked.end();
  });
}

/** Problem details, as lib/server/problem.ts writes them. */
function tell(request, response, { status, code, key, values = {} }) {
  const language = /^\s*id\b/i.test(request.headers["accept-language"] ?? "") ? "id" : "en";
  const title = words[language][key].replace(/\{(\w+)\}/g, (_, name) => values[name]);
  const body = JSON.stringify({ type: "about:blank", status, code, title });
  response.statusCode = status;
  response.setHeader("Content-Type", "application/problem+json");
  response.setHeader("Cache-Control", "private, no-store");
  response.setHeader("Content-Length", Buffer.byteLength(body));
  response.end(request.method === "HEAD" ? undefined : body);
}

function canBeRead(path) {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}

function readWords(language) {
  const file = new URL(`../lib/messages/${language}/refusals.json`, import.meta.url);
  return JSON.parse(readFileSync(file, "utf8"));
}
