import type { BodyNumbers } from "../../../functions/api/schemas-statistics.ts";
import { useAsked } from "../../api/asked.ts";
import { allOf } from "../../api/pages.ts";
import { Asking } from "../../shell/asking.tsx";
import { Title } from "../../shell/title.tsx";
import { say } from "../../words/index.ts";
import { COMPARED, countOf, daysWords } from "./numbers.ts";

function Row({ body }: { body: BodyNumbers }) {
  return (
    <tr>
      <th scope="row">
        <a href={`/app/bodies/${encodeURIComponent(body.key)}`}>{body.name}</a>
      </th>
      <td class="number">{body.cases}</td>
      {COMPARED.map((measure) => (
        <td key={measure} class="number">
          {countOf(body, measure)}
        </td>
      ))}
      <td class="number">{body.answers.n}</td>
      <td class="number">{daysWords(body.answers.median)}</td>
      <td class="number">{daysWords(body.answers.longest)}</td>
    </tr>
  );
}

function Comparison({ bodies }: { bodies: readonly BodyNumbers[] }) {
  if (bodies.length === 0) return <p>{say("bodies.none")}</p>;
  const heads = [say("bodies.cases"), ...COMPARED.map((measure) => say(`measure.${measure}`))];
  const answers = [say("bodies.answers"), say("bodies.median"), say("bodies.longest")];
  return (
    <table class="list">
      <thead>
        <tr>
          <th scope="col">{say("bodies.name")}</th>
          {[...heads, ...answers].map((head) => (
            <th key={head} scope="col" class="number">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {bodies.map((body) => (
          <Row key={body.key} body={body} />
        ))}
      </tbody>
    </table>
  );
}

export default function Bodies() {
  const question = useAsked((signal) => allOf<"statistics", BodyNumbers>("/statistics/bodies", "statistics", {}, signal), []);
  return (
    <>
      <Title>{say("nav.bodies")}</Title>
      <p class="note">{say("bodies.caution")}</p>
      <Asking question={question}>{(bodies) => <Comparison bodies={bodies} />}</Asking>
    </>
  );
}
