// The scripts and styles of the build, as small as they go. A name stands for one content for ever, so that each is
// made small once, with the build, and carries no more in front of it than a script needs.
import { existsSync, readdirSync, readFileSync, rmSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

const prefix = "/_next/static/chunks/";
const types = { ".js": "application/javascript; charset=UTF-8", ".css": "text/css; charset=UTF-8" };
const encodings = {
  br: (bytes) =>
    promisify(brotliCompress)(bytes, {
      params: {
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      },
    }),
  gzip: (bytes) => promisify(gzip)(bytes, { level: 9 }),
};

/** A script is no page: what concerns frames, forms and the like has nothing to say here. */
const safe = {
  "Content-Security-Policy": "default-src 'self'",
  "Cross-Origin-Resource-Policy": "same-origin",
  "X-Content-Type-Options": "nosniff",
};

const forEver = "public, max-age=31536000, immutable";

/**
 * The page's picture, asked for under an address that changes with it. Browsers ask again whenever the address of the
 * page changes, as it does with every segment: kept, it takes no connection from the saves.
 */
function readIcon(root) {
  try {
    return readFileSync(path.join(root, ".next/server/app/icon.svg.body"));
  } catch {
    return null;
  }
}

const sourceOf = (root) => path.join(root, ".next/static/chunks");
const smallOf = (root) => path.join(root, ".next/static-small");

/** Writes every script and style of the build once more, small; part of building. */
export async function makeStaticSmall(root) {
  const folder = smallOf(root);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const names = readdirSync(sourceOf(root)).filter((name) => path.extname(name) in types);
  await Promise.all(
    names.map(async (name) => {
      const bytes = readFileSync(path.join(sourceOf(root), name));
      for (const [encoding, compress] of Object.entries(encodings)) {
        writeFileSync(path.join(folder, `${name}.${encoding}`), await compress(bytes));
      }
    }),
  );
}

/**
 * What answers a request for a small one, and says whether it did. What it does not know is left to Next: a build
 * without small ones, an encoding that is not accepted, a part of a file.
 */
export function openStaticParts(root) {
  const folder = smallOf(root);
  const known = new Set(existsSync(folder) ? readdirSync(folder) : []);
  const held = new Map();
  const icon = readIcon(root);
  return (request, response) => {
    const { url = "", method, headers } = request;
    if (method === "GET" && icon !== null && url.startsWith("/icon.svg?")) {
      response.writeHead(200, {
        ...safe,
        "Content-Type": "image/svg+xml",
        "Content-Length": icon.length,
        "Cache-Control": forEver,
      });
      response.end(icon);
      return true;
    }
    if (method !== "GET" || headers.range !== undefined || !url.startsWith(prefix)) return false;
    const name = url.slice(prefix.length).replace(/\?.*$/, "");
    const accepted = String(headers["accept-encoding"] ?? "").split(/\s*,\s*/);
    const encoding = Object.keys(encodings).find(
      (each) => accepted.includes(each) && known.has(`${name}.${each}`),
    );
    if (encoding === undefined) return false;
    const file = `${name}.${encoding}`;
    if (!held.has(file)) held.set(file, readFileSync(path.join(folder, file)));
    const bytes = held.get(file);
    response.writeHead(200, {
      ...safe,
      "Content-Type": types[path.extname(name)],
      "Content-Encoding": encoding,
      "Content-Length": bytes.length,
      "Cache-Control": forEver,
      Vary: "Accept-Encoding",
    });
    response.end(bytes);
    return true;
  };
}
