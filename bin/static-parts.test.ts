import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, request, type IncomingHttpHeaders, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, it } from "vitest";
import { makeStaticSmall, openStaticParts } from "./static-parts.mjs";

const script = "export const words = ['padanan', 'padanan', 'padanan'];\n".repeat(50);
const root = mkdtempSync(path.join(tmpdir(), "padanan-static-"));
let server: Server;

beforeAll(async () => {
  const chunks = path.join(root, ".next/static/chunks");
  mkdirSync(chunks, { recursive: true });
  writeFileSync(path.join(chunks, "a.js"), script);
  writeFileSync(path.join(chunks, "a.js.map"), "{}");
  mkdirSync(path.join(root, ".next/server/app"), { recursive: true });
  writeFileSync(path.join(root, ".next/server/app/icon.svg.body"), "<svg/>");
  await makeStaticSmall(root);
  const answer = openStaticParts(root);
  server = createServer((incoming, response) => {
    if (!answer(incoming, response)) response.writeHead(418).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
});
afterAll(() => {
  server.close();
  rmSync(root, { recursive: true });
});

function ask(url: string, headers: Record<string, string>, method = "GET") {
  const { port } = server.address() as AddressInfo;
  return new Promise<{ status: number; headers: IncomingHttpHeaders; body: Buffer }>((resolve, reject) => {
    request({ host: "127.0.0.1", port, path: url, method, headers, agent: false }, (response) => {
      const pieces: Buffer[] = [];
      response.on("data", (piece: Buffer) => pieces.push(piece));
      response.on("end", () =>
        resolve({ status: response.statusCode!, headers: response.headers, body: Buffer.concat(pieces) }),
      );
    })
      .on("error", reject)
      .end();
  });
}

const address = "/_next/static/chunks/a.js";

it.each([
  ["gzip, deflate, br, zstd", "br", brotliDecompressSync],
  ["gzip, deflate", "gzip", gunzipSync],
] as const)("gives a script as small as %s allows", async (accepted, encoding, unpack) => {
  const { status, headers, body } = await ask(`${address}?dpl=1`, { "Accept-Encoding": accepted });
  expect(status).toBe(200);
  expect(headers["content-encoding"]).toBe(encoding);
  expect(headers["cache-control"]).toContain("immutable");
  expect(headers["x-content-type-options"]).toBe("nosniff");
  expect(unpack(body).toString()).toBe(script);
  expect(body.length).toBeLessThan(script.length / 5);
});

it("gives the icon of a build for ever, so that no change of the address asks for it again", async () => {
  const { status, headers, body } = await ask("/icon.svg?icon.1a2b.svg", {});
  expect([status, headers["content-type"], body.toString()]).toEqual([200, "image/svg+xml", "<svg/>"]);
  expect(headers["cache-control"]).toContain("immutable");
});

it.each([
  ["an icon without its version", "/icon.svg", {}, "GET"],
  ["an encoding that it has not", address, { "Accept-Encoding": "identity" }, "GET"],
  ["no encoding", address, {}, "GET"],
  ["a part of it", address, { "Accept-Encoding": "br", Range: "bytes=0-1" }, "GET"],
  ["its head alone", address, { "Accept-Encoding": "br" }, "HEAD"],
  ["another kind of file", `${address}.map`, { "Accept-Encoding": "br" }, "GET"],
  ["a file elsewhere", "/_next/static/chunks/../chunks/a.js", { "Accept-Encoding": "br" }, "GET"],
] as const)("leaves %s to Next", async (_, url, headers, method) => {
  expect((await ask(url, headers, method)).status).toBe(418);
});
