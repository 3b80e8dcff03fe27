/** What Word sets around runs without saying anything by it: a field in its short form, and the direction of writing. */
const WRAPPER = /<\/?(?:\w{1,20}:)?(?:fldSimple|dir|bdo)(?:\s[^<>]{0,4000})?>/g;

/** A package whose runs stand free of these elements: the converter knows none of them and would leave out what they hold. */
export const withoutWrappers = (parts: ReadonlyMap<string, string>): Map<string, string> =>
  new Map([...parts].map(([name, xml]) => [name, name.startsWith("word/") ? xml.replace(WRAPPER, "") : xml]));
