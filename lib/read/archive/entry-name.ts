const UTF8_FLAG = 0x800;
const CYRILLIC = /\p{Script=Cyrillic}/u;
const INVISIBLE = /[\p{Cc}\p{Cf}]/gu;

const decoded = (bytes: Uint8Array, encoding: string): string | null => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
};

/** Windows packs Cyrillic names in the DOS code page without saying so; other systems write UTF-8, with the flag or without. */
function decodeName(bytes: Uint8Array, flags: number): string {
  const utf8 = decoded(bytes, "utf-8");
  if (utf8 !== null || (flags & UTF8_FLAG) !== 0) return utf8 ?? new TextDecoder().decode(bytes);
  const dos = new TextDecoder("ibm866").decode(bytes);
  return CYRILLIC.test(dos) ? dos : new TextDecoder("windows-1252").decode(bytes);
}

/** A name that says where in the archive a file lies, and can lead nowhere else: no drive, no root, no "..", nothing invisible. */
export function entryName(raw: Uint8Array, flags: number): string {
  const segments = decodeName(raw, flags)
    .replaceAll("\\", "/")
    .replace(INVISIBLE, "")
    .split("/")
    .map((segment) => segment.trim())
    .filter((segment) => segment !== "" && segment !== "." && segment !== ".." && !/^[a-z]:$/i.test(segment));
  return segments.join("/") || "unnamed";
}

export const lastSegment = (name: string): string => name.slice(name.lastIndexOf("/") + 1);

const SYSTEM_FOLDERS = new Set(["__MACOSX"]);
const SYSTEM_FILES = /^(?:\.|~\$|(?:thumbs\.db|desktop\.ini)$)/i;

/** What an operating system or an office program leaves beside documents. */
export const isSystemFile = (name: string): boolean =>
  name.split("/").some((segment) => SYSTEM_FOLDERS.has(segment)) || SYSTEM_FILES.test(lastSegment(name));
