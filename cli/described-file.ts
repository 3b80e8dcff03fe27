/** What somebody says of `letter.pdf` lies beside it under its name and one of these. */
export const DESCRIPTIONS = [".meta.json", ".json"] as const;

/** The file that a path describes, were there one: `letter.pdf` for `letter.pdf.json`. */
export const describedFile = (path: string): string | null => {
  const suffix = DESCRIPTIONS.find((one) => path.endsWith(one));
  return suffix ? path.slice(0, -suffix.length) : null;
};
