import { useState } from "preact/hooks";
import type { DocumentSummary } from "../../../functions/api/schemas.ts";
import { instantWords } from "../../format/instants.ts";
import { say } from "../../words/index.ts";
import { COLUMNS, type Column, cellOf, type Order, sortedDocuments } from "./sorted-documents.ts";

const NUMBERS: ReadonlySet<Column> = new Set(["pages", "unread", "eventCount"]);

function Heading({ column, order, sort }: { column: Column; order: Order; sort(column: Column): void }) {
  const direction = order.descending ? "descending" : "ascending";
  return (
    <th scope="col" class={NUMBERS.has(column) ? "number" : ""} aria-sort={order.by === column ? direction : "none"}>
      <button type="button" class="quiet" onClick={() => sort(column)}>
        {say(`documents.column.${column}`)}
      </button>
    </th>
  );
}

function cellWords(document: DocumentSummary, column: Column): string {
  if (column === "state") return say(`state.${document.state}`);
  if (column === "receivedAt") return instantWords(document.receivedAt);
  return String(cellOf(document, column));
}

function Row({ document }: { document: DocumentSummary }) {
  return (
    <tr data-state={document.state}>
      <th scope="row">
        <a href={`/app/documents/${encodeURIComponent(document.id)}`}>{document.fileName}</a>
        {document.sentence ? <span class="note"> {document.sentence}</span> : null}
      </th>
      {COLUMNS.slice(1).map((column) => (
        <td key={column} class={NUMBERS.has(column) ? "number" : ""}>
          {cellWords(document, column)}
        </td>
      ))}
    </tr>
  );
}

export function DocumentTable({ documents }: { documents: readonly DocumentSummary[] }) {
  const [order, setOrder] = useState<Order>({ by: "receivedAt", descending: true });
  const sort = (by: Column) => setOrder((now) => ({ by, descending: now.by === by && !now.descending }));
  if (documents.length === 0) return <p>{say("documents.none")}</p>;
  return (
    <table class="list">
      <thead>
        <tr>
          {COLUMNS.map((column) => (
            <Heading key={column} column={column} order={order} sort={sort} />
          ))}
        </tr>
      </thead>
      <tbody>
        {sortedDocuments(documents, order).map((document) => (
          <Row key={document.id} document={document} />
        ))}
      </tbody>
    </table>
  );
}
