const prefix = "padanan-shell ";
/** The page that shows a copy; it holds nothing of any document. */
export const shellAddress = "/offline-copy";

type Parts = { readonly build: string; readonly addresses: readonly string[] };

/**
 * Keeps the page that shows copies, with every script and style of its build: all of one build, or nothing. Where the
 * browser keeps nothing, as over plain HTTP and in some private windows, documents need a network.
 */
export async function keepShell(language: string): Promise<void> {
  const response = await fetch(`${shellAddress}/parts`);
  if (!response.ok) return;
  const { build, addresses } = (await response.json()) as Parts;
  const name = `${prefix}${build} ${language}`;
  if (await (await caches.open(name)).match(shellAddress)) return removeShells(name);
  const page = await fetch(shellAddress, { cache: "no-store" });
  const markup = await page.clone().text();
  // The server was renewed between the two answers: the next page tries again.
  if (!isWhole(markup, addresses)) return;
  const cache = await caches.open(name);
  await cache.addAll([...addresses]);
  // Last: where it is, everything is.
  await cache.put(shellAddress, page);
  await removeShells(name);
}

/** Whether every script and style that the page asks for is among the addresses. */
export function isWhole(markup: string, addresses: readonly string[]): boolean {
  const known = new Set(addresses);
  const wanted = markup.match(/\/_next\/static\/[^"'\\\s>?]+\.(?:js|css)/gu) ?? [];
  return wanted.length > 0 && wanted.every((address) => known.has(address));
}

export function forgetShells(): Promise<void> {
  return removeShells(null);
}

async function removeShells(kept: string | null): Promise<void> {
  const names = await caches.keys();
  await Promise.all(
    names.filter((name) => name.startsWith(prefix) && name !== kept).map((name) => caches.delete(name)),
  );
}
