import type { Event } from "../../model/event.ts";
import type { Exporter } from "../exporter.ts";
import { statementOf } from "../statement.ts";

/** https://www.w3.org/TR/annotation-model/: each quote of each line as a selection in its document; positions count Unicode code points. */
function annotation({ id, action, date, documentId, document, page, quote, start, end, extractor }: Event, entryId: string): object {
  return {
    "@context": "http://www.w3.org/ns/anno.jsonld",
    id: `urn:dueline:${id}`,
    type: "Annotation",
    motivation: "describing",
    generator: { type: "Software", name: `Dueline ${extractor}` },
    body: { type: "TextualBody", purpose: "describing", format: "application/json", value: JSON.stringify({ entryId, action, date }) },
    target: {
      source: `urn:dueline:${documentId}`,
      "schema:name": document,
      selector: [
        { type: "TextQuoteSelector", exact: quote },
        { type: "TextPositionSelector", start, end },
        ...(page === null ? [] : [{ type: "FragmentSelector", conformsTo: "http://tools.ietf.org/rfc/rfc3778", value: `page=${page}` }]),
      ],
    },
  };
}

export const webAnnotation: Exporter = {
  format: "web-annotation",
  title: "every quote as a W3C Web Annotation",
  mediaType: "application/ld+json",
  extension: "annotations.jsonld",
  *write(bundle) {
    yield `{"@context":"http://www.w3.org/ns/anno.jsonld","type":"AnnotationPage","rdfs:comment":${JSON.stringify(statementOf(bundle))},"items":[`;
    let before = "\n";
    for (const { entries } of bundle.chronologies)
      for (const entry of entries.filter(({ review }) => review !== "rejected"))
        for (const source of entry.sources) {
          yield `${before}${JSON.stringify(annotation(source, entry.id))}`;
          before = ",\n";
        }
    yield "\n]}\n";
  },
};
