/** What a page was asked with, each parameter once; one that is given twice is not understood. */
export function oneOfEach(
  parameters: Readonly<Record<string, string | string[] | undefined>>,
): Readonly<Record<string, string | undefined>> {
  return Object.fromEntries(
    Object.entries(parameters).flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : [])),
  );
}
