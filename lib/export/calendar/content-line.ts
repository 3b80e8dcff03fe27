/** Lines of a calendar as RFC 5545 section 3.1 writes them: at most 75 octets each, continued with a space, ended by CRLF. */

const OCTETS = 75;

const octetsOf = (sign: string): number => {
  const point = sign.codePointAt(0) ?? 0;
  return point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
};

/** Folds between whole code points, so that each physical line is valid UTF-8 by itself. */
function folded(line: string): string {
  let [text, octets] = ["", 0];
  for (const sign of line) {
    const size = octetsOf(sign);
    if (octets + size > OCTETS) {
      text += "\r\n ";
      octets = 1;
    }
    text += sign;
    octets += size;
  }
  return text;
}

/** A value of type TEXT: what has a meaning in calendars is escaped, other control and direction characters go, and so do the line ends that only some programs take for one. */
export const escapedText = (text: string): string =>
  text
    .replaceAll("\r\n", "\n")
    .replaceAll(/[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/gu, (sign) => (sign === "\n" || sign === "\t" ? sign : ""))
    .replaceAll("\\", "\\\\")
    .replaceAll(";", "\\;")
    .replaceAll(",", "\\,")
    .replaceAll("\n", "\\n");

/** One property; `name` may carry parameters. The value is written as it is: escape texts first. */
export const contentLine = (name: string, value: string): string => `${folded(`${name}:${value}`)}\r\n`;

export const textLine = (name: string, value: string): string => contentLine(name, escapedText(value));
