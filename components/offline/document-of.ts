/** The document whose workbench is at a path; null for every other page. */
export function documentOf(path: string): string | null {
  return (
    /^\/documents\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\/?$/i.exec(path)?.[1]?.toLowerCase() ?? null
  );
}
