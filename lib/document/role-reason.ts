/**
 * Why a block was given its role, as it is stored with the block. The words are for good: documents hold them. Closed, but
 * for the two that quote the article.
 */
export const roleReasons = {
  read_more: "A “read more” line",
  advertisement: "An advertisement",
  cookies: "A cookie or privacy notice",
  subscribe: "An invitation to subscribe",
  copyright: "A copyright line",
  tags: "A line of tags",
  initials: "Initials of the editors",
  navigation: "Navigation",
  share_bar: "A share bar",
  hanging: "Tags or links behind the article",
  byline: "Names the author or the date",
  author: "About the author, not the article",
} as const;

export type RoleReason =
  | { readonly kind: keyof typeof roleReasons }
  /** With the words of the article that say so. */
  | { readonly kind: "credit" | "behind"; readonly words: string };

const kinds = Object.keys(roleReasons) as (keyof typeof roleReasons)[];

/** The words a reason is stored in. */
export function writeReason(reason: RoleReason): string {
  switch (reason.kind) {
    case "credit":
      return `Picture credit: ${reason.words}`;
    case "behind":
      return `Behind the article: “${reason.words}”`;
    default:
      return roleReasons[reason.kind];
  }
}

/** The reason that stored words stand for; null where they are none of ours, as in a document from elsewhere. */
export function readReason(stored: string): RoleReason | null {
  const kind = kinds.find((each) => roleReasons[each] === stored);
  if (kind !== undefined) return { kind };
  const [, credit] = /^Picture credit: (.*)$/su.exec(stored) ?? [];
  if (credit !== undefined) return { kind: "credit", words: credit };
  const [, behind] = /^Behind the article: “(.*)”$/su.exec(stored) ?? [];
  return behind === undefined ? null : { kind: "behind", words: behind };
}
