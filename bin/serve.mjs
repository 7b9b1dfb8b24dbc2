// The HTTP server around Next: what every request is relieved of, and what every answer carries.
import { randomBytes } from "node:crypto";
import { createServer } from "node:http";
import next from "next";
import { answerAtDoor } from "./api-door.mjs";
import { root } from "./prepare.mjs";
import { openStaticParts } from "./static-parts.mjs";

const isDevelopment = process.argv.includes("--dev");
const host = process.env.HOST ?? "127.0.0.1";
const port = Number(process.env.PORT ?? 3000);
const trustsProxy = process.env.PADANAN_TRUST_PROXY === "1";
const isHttps = (process.env.NEXTAUTH_URL ?? "").startsWith("https:");

const app = next({ dev: isDevelopment, hostname: host, port });
const handle = app.getRequestHandler();
const answerStatic = isDevelopment ? () => false : openStaticParts(root);

const server = createServer((request, response) => {
  if (answerStatic(request, response)) return;
  const nonce = randomBytes(16).toString("base64");
  const policy = contentSecurityPolicy(nonce);
  cleanRequest(request, policy, nonce);
  response.setHeader("Content-Security-Policy", policy);
  for (const [name, value] of alwaysSent) response.setHeader(name, value);
  if (!answerAtDoor(request, response, () => server.address())) void handle(request, response);
});

// The start-up hook opens the database; nobody is let in before it is ready.
const booted = new Promise((resolve) => {
  globalThis.padananBooted = resolve;
});
await app.prepare();
await booted;
server.listen(port, host, () => {
  console.log(`Padanan is at ${process.env.NEXTAUTH_URL ?? `http://${host}:${port}`}  (stop it with Ctrl+C)`);
});
server.on("error", (error) => {
  console.error(`Cannot listen on ${host}:${port}: ${error.message}. Check HOST and PORT.`);
  process.exit(1);
});

let stopping = false;
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => void stop());

/** Answers what is under way, closes the database, and lets the lock go. */
async function stop() {
  if (stopping) return;
  stopping = true;
  server.close();
  globalThis.padananEndStreams?.();
  server.closeIdleConnections();
  const patience = setTimeout(() => server.closeAllConnections(), 3000);
  await new Promise((resolve) => server.once("close", resolve));
  clearTimeout(patience);
  await globalThis.padananClose?.();
  process.exit(0);
}

/**
 * Scripts run only with this request's nonce. Next reads the nonce from the policy in the request headers,
 * so the policy is put there too.
 */
function contentSecurityPolicy(nonce) {
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ""}`,
    "style-src 'self'" + (isDevelopment ? " 'unsafe-inline'" : ` 'nonce-${nonce}'`),
    // Widths of progress bars and the like; attributes cannot load or run anything.
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}

const alwaysSent = [
  ["X-Content-Type-Options", "nosniff"],
  ["Referrer-Policy", "same-origin"],
  ["X-Frame-Options", "DENY"],
  ["Cross-Origin-Opener-Policy", "same-origin"],
  ["Cross-Origin-Resource-Policy", "same-origin"],
  ["Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"],
  ...(isHttps ? [["Strict-Transport-Security", "max-age=63072000; includeSubDomains"]] : []),
];

/** A client may claim to be anybody; only a proxy that we were told of is believed, and only its own last word. */
function cleanRequest(request, policy, nonce) {
  const { headers } = request;
  const forwarded = String(headers["x-forwarded-for"] ?? "")
    .split(",")
    .at(-1)
    .trim();
  const address = (trustsProxy && forwarded) || request.socket.remoteAddress || "unknown";
  for (const name of Object.keys(headers)) {
    if (/^x-(forwarded|middleware|padanan|invoke|matched)-|^(forwarded|x-real-ip)$/.test(name)) {
      delete headers[name];
    }
  }
  headers["x-padanan-address"] = address;
  headers["x-forwarded-for"] = address;
  headers["content-security-policy"] = policy;
  headers["x-padanan-nonce"] = nonce;
  headers["x-padanan-path"] = request.url;
}
