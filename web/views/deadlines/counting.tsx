import type { Finding } from "../../../lib/model/finding.ts";
import { dateWords } from "../../format/edtf-words.ts";
import { say } from "../../words/index.ts";

/** The law in force and the steps of every reading: what a lawyer checks before using a date. */
export function Counting({ finding }: { finding: Finding }) {
  const { obligation, readings, caveats } = finding;
  return (
    <details class="counting">
      <summary>{say("deadlines.how")}</summary>
      <p>
        {obligation.instrument}, {obligation.article} ({obligation.edition}) · {say(`flag.${obligation.flag}`)}
      </p>
      <blockquote>{obligation.quote}</blockquote>
      {readings.map(({ name, due, steps }) => (
        <section key={name}>
          <h4>
            {name}: {dateWords(due.slice(0, 10), due.slice(11, 16) || null)}
          </h4>
          <ol>
            {steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        </section>
      ))}
      {caveats.length > 0 ? (
        <ul>
          {caveats.map((caveat) => (
            <li key={caveat}>{caveat}</li>
          ))}
        </ul>
      ) : null}
    </details>
  );
}
