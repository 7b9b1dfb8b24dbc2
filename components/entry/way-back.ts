const here = "http://padanan.invalid";

/** Where to go after signing in: a path of this very Padanan, or its home; never another site. */
export function wayBack(wanted: string | undefined): string {
  if (wanted === undefined || !wanted.startsWith("/") || !URL.canParse(wanted, here)) return "/";
  const { origin, pathname, search, hash } = new URL(wanted, here);
  return origin === here && !pathname.startsWith("//") ? pathname + search + hash : "/";
}
