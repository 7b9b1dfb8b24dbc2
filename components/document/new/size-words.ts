/** The size of a file, in kB or MB as the language writes them. */
export function sizeWords(bytes: number, locale: string): string {
  return bytes < 100_000 ? `${decimal(bytes / 1000, locale)} kB` : `${decimal(bytes / 1_000_000, locale)} MB`;
}

/** A number with exactly one decimal. */
export function decimal(value: number, locale: string): string {
  return value.toLocaleString(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
}
