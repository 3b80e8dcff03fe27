import { useRoute } from "preact-iso";
import type { BodyCaseList, BodyNumbers } from "../../../functions/api/schemas-statistics.ts";
import { useAsked } from "../../api/asked.ts";
import { get } from "../../api/client.ts";
import { allOf } from "../../api/pages.ts";
import { Asking } from "../../shell/asking.tsx";
import { Title } from "../../shell/title.tsx";
import { say } from "../../words/index.ts";
import { COMPARED, countOf, daysWords, distribution, STEPS } from "./numbers.ts";

interface Told {
  numbers: BodyNumbers;
  cases: BodyCaseList["cases"];
}

async function readBody(key: string, signal: AbortSignal): Promise<Told> {
  const path = encodeURIComponent(key);
  const [numbers, cases] = await Promise.all([
    get<BodyNumbers>(`/statistics/bodies/${path}`, {}, signal),
    allOf<"cases", BodyCaseList["cases"][number]>(`/bodies/${path}/cases`, "cases", {}, signal),
  ]);
  return { numbers, cases };
}

const stepWords = (at: number): string => {
  const [from, to] = [STEPS[at - 1], STEPS[at]];
  if (to === undefined) return say("bodies.more", { days: from ?? 0 });
  return say("bodies.upTo", { days: to });
};

/** Not only a mean: how many answers took how long. */
function AnswerTimes({ cases }: Pick<Told, "cases">) {
  const counts = distribution(cases.flatMap(({ body }) => body.answers));
  const most = Math.max(1, ...counts);
  return (
    <table class="list bars">
      <caption>{say("bodies.answerTimes")}</caption>
      <tbody>
        {counts.map((count, at) => (
          <tr key={stepWords(at)}>
            <th scope="row">{stepWords(at)}</th>
            <td class="number">{count}</td>
            <td>
              <meter value={count} max={most} aria-label={`${stepWords(at)}: ${count}`} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Cases({ cases }: Pick<Told, "cases">) {
  return (
    <section>
      <h2>{say("bodies.cases")}</h2>
      <ul>
        {cases.map(({ case: { id, name }, body }) => (
          <li key={id}>
            <a href={`/app/cases/${encodeURIComponent(id)}`}>{name || say("cases.unnamed")}</a>
            <span class="note"> {body.answers.map(({ days }) => daysWords(days)).join(", ")}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Numbers({ numbers }: Pick<Told, "numbers">) {
  return (
    <dl class="numbers">
      {COMPARED.map((measure) => (
        <div key={measure}>
          <dt>{say(`measure.${measure}`)}</dt>
          <dd>
            {countOf(numbers, measure)} <span class="note">{say("n.documents", { n: numbers.counts[measure].documentCount })}</span>
          </dd>
        </div>
      ))}
      <div>
        <dt>{say("bodies.median")}</dt>
        <dd>
          {daysWords(numbers.answers.median)} <span class="note">{say("bodies.ofAnswers", { n: numbers.answers.n })}</span>
        </dd>
      </div>
    </dl>
  );
}

export default function Body() {
  const { params } = useRoute();
  const key = decodeURIComponent(params.key ?? "");
  const question = useAsked((signal) => readBody(key, signal), [key]);
  return (
    <Asking question={question}>
      {({ numbers, cases }) => (
        <>
          <Title>{numbers.name}</Title>
          <p class="note">{say("bodies.caution")}</p>
          <Numbers numbers={numbers} />
          <AnswerTimes cases={cases} />
          <Cases cases={cases} />
        </>
      )}
    </Asking>
  );
}
