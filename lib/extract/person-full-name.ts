import { isNaming } from "./person-definitions.ts";
import type { Person } from "./person-identity.ts";

/** The longest printed form; of equally long ones the most frequent, then the first. Capitals of headings are written small. */
export function fullName(person: Person, text: string): string {
  const count = new Map<string, number>();
  for (const name of person.names) {
    if (isNaming(name)) continue;
    const { nameStart, end, ruleId, sharesSurnameOf } = name;
    const between = ruleId.endsWith(".withheld") ? "" : " ";
    const surname = sharesSurnameOf ? ` ${lastWordOf(text.slice(sharesSurnameOf.nameStart, sharesSurnameOf.end))}` : "";
    const printed = withoutShouting(text.slice(nameStart, end).replace(/\s{1,40}/g, between) + surname);
    count.set(printed, (count.get(printed) ?? 0) + 1);
  }
  const given = (form: string) => (/^\p{Lu}\p{L}{0,2}\./u.test(form) ? 1 : form.includes(" ") ? 2 : 0);
  return [...count].sort((a, b) => given(b[0]) - given(a[0]) || b[1] - a[1] || b[0].length - a[0].length)[0]?.[0] ?? "";
}

const lastWordOf = (name: string): string => name.split(/\s/).at(-1) ?? "";

const withoutShouting = (name: string): string =>
  name === name.toUpperCase() && name.length > 4 ? name.replace(/\p{L}+/gu, (word) => word.charAt(0) + word.slice(1).toLowerCase()) : name;
