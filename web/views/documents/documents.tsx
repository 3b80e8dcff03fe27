import { useEffect } from "preact/hooks";
import type { DocumentSummary } from "../../../functions/api/schemas.ts";
import { useAsked } from "../../api/asked.ts";
import { allOf } from "../../api/pages.ts";
import { Asking } from "../../shell/asking.tsx";
import { Title } from "../../shell/title.tsx";
import { say } from "../../words/index.ts";
import { DocumentTable } from "./document-table.tsx";
import { DropZone } from "./drop-zone.tsx";
import { UploadList } from "./upload-list.tsx";
import { uploads } from "./uploads.ts";

/** How many of the dropped files have come to an end; the list is asked for again with each. */
const finished = (): number =>
  uploads.value.filter(({ phase, document }) => phase === "read" && document !== null && !/^re/.test(document.state)).length;

export default function Documents() {
  const question = useAsked((signal) => allOf<"documents", DocumentSummary>("/documents", "documents", {}, signal), []);
  const count = finished();
  useEffect(() => {
    if (count > 0) question.again();
  }, [count]);
  return (
    <>
      <Title>{say("nav.documents")}</Title>
      <DropZone />
      <UploadList />
      <Asking question={question}>{(documents) => <DocumentTable documents={documents} />}</Asking>
    </>
  );
}
