import { useLocation } from "preact-iso";
import type { CaseList, DocumentList } from "../../../functions/api/schemas.ts";
import { useAsked } from "../../api/asked.ts";
import { get } from "../../api/client.ts";
import { Asking } from "../../shell/asking.tsx";
import { Title } from "../../shell/title.tsx";
import { say } from "../../words/index.ts";
import { dropSamples, sampleNames } from "./samples.ts";

function FirstRun() {
  const { route } = useLocation();
  const begin = () => {
    void dropSamples();
    route("/app/documents");
  };
  return (
    <>
      <p>{say("home.empty")}</p>
      <p>
        <a href="/app/documents">{say("home.own")}</a>
      </p>
      <p>{say("home.samples", { n: sampleNames().length })}</p>
      <button type="button" class="main" onClick={begin}>
        {say("home.trySamples")}
      </button>
    </>
  );
}

function Ways() {
  return (
    <ul>
      <li>
        <a href="/app/cases">{say("home.cases")}</a>
      </li>
      <li>
        <a href="/app/deadlines">{say("home.deadlines")}</a>
      </li>
      <li>
        <a href="/app/documents">{say("home.own")}</a>
      </li>
    </ul>
  );
}

/** Where one begins: with nothing in it, Dueline offers its samples. */
export default function Home() {
  const question = useAsked(async (signal) => {
    const [{ documents }, { cases }] = await Promise.all([
      get<DocumentList>("/documents", { limit: 1 }, signal),
      get<CaseList>("/cases", { limit: 1 }, signal),
    ]);
    return documents.length === 0 && cases.length === 0;
  }, []);
  return (
    <>
      <Title>{say("home.title")}</Title>
      <p>{say("home.what")}</p>
      <Asking question={question}>{(isEmpty) => (isEmpty ? <FirstRun /> : <Ways />)}</Asking>
    </>
  );
}
