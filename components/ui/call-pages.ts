import { call } from "./call";

type Page<Item> = { readonly items: readonly Item[]; readonly next: string | null };

/** As many at once as a list of the API gives. */
const limit = 200;

/** All of a list that the API gives in pages. */
export async function callPages<Item>(address: string): Promise<readonly Item[]> {
  const items: Item[] = [];
  for (let cursor: string | null = ""; cursor !== null;) {
    const query = new URLSearchParams({ limit: String(limit), ...(cursor === "" ? {} : { cursor }) });
    const page: Page<Item> = await call<Page<Item>>(`${address}?${query.toString()}`);
    items.push(...page.items);
    cursor = page.next;
  }
  return items;
}
