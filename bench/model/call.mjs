// Requests as a page of ours sends them, each written down before it is sent and after it has ended.

/**
 * The whole answer as `{ response, bytes }`; throws when it has not come within `patience` milliseconds. The clock is our own:
 * a request that was cut off at a bad moment may never settle by itself.
 */
async function ask(url, init, patience) {
  const stop = new AbortController();
  let clock;
  const tooLate = new Promise((_, reject) => {
    clock = setTimeout(() => {
      reject(new Error("No answer came in time."));
      stop.abort();
    }, patience);
  });
  const answered = async () => {
    const response = await fetch(url, { ...init, signal: stop.signal });
    return { response, bytes: Buffer.from(await response.arrayBuffer()) };
  };
  const answer = answered();
  answer.catch(() => undefined);
  return Promise.race([answer, tooLate]).finally(() => clearTimeout(clock));
}

/** The bytes that a read brought, or null where nothing came. That it was let through is written down. */
export async function readBytes(history, server, person, address) {
  const begun = history.lines.length;
  try {
    const init = { headers: { Cookie: person.cookie } };
    const { response, bytes } = await ask(`${server.url}${address}`, init, 15_000);
    if (!response.ok) return null;
    history.note("read", { who: person.userId, server: server.url, begun, address });
    return bytes;
  } catch {
    return null;
  }
}

export async function read(history, server, person, address) {
  const bytes = await readBytes(history, server, person, address);
  return bytes === null ? null : JSON.parse(bytes.toString("utf8"));
}

/**
 * Sends a write; `patience` in milliseconds is how long the answer is waited for, after which it counts as lost though the
 * server may have done it. Returns `{ t, status, answer }`.
 */
export async function write(
  history,
  server,
  person,
  act,
  { method = "POST", address, body, headers = {}, patience = 15_000 },
) {
  const id = history.invoke({ who: person.userId, server: server.url, ...act });
  const end = (t, status, answer) => {
    history.end(t, id, { status, answer });
    return { t, status, answer };
  };
  try {
    const init = {
      method,
      headers: { "Content-Type": "application/json", Origin: server.url, Cookie: person.cookie, ...headers },
      body: JSON.stringify(body),
    };
    const { response, bytes } = await ask(`${server.url}${address}`, init, patience);
    const answer = bytes.length === 0 ? null : JSON.parse(bytes.toString("utf8"));
    if (response.ok) return end("ok", response.status, answer);
    return end(response.status < 500 ? "fail" : "unknown", response.status, {
      title: answer?.title,
      detail: answer?.detail,
    });
  } catch (error) {
    return end("unknown", 0, { title: error.name });
  }
}

/** The same write until it is answered for certain, each time at either server. */
export async function insist(history, servers, person, random, act, request, attempts = 8) {
  let outcome;
  for (let attempt = 0; attempt < attempts; attempt++) {
    outcome = await write(history, random.pick(servers), person, { ...act, attempt }, request);
    if (outcome.t !== "unknown") return outcome;
    request = { ...request, patience: 15_000 };
    await new Promise((resolve) => setTimeout(resolve, random.between(100, 1200)));
  }
  return outcome;
}
