import type { Me } from "../../../functions/api/schemas-trust.ts";
import { useAsked } from "../../api/asked.ts";
import { get } from "../../api/client.ts";
import { Asking } from "../../shell/asking.tsx";
import { Title } from "../../shell/title.tsx";
import { say } from "../../words/index.ts";
import { ApiKeys } from "./api-keys.tsx";
import { Members } from "./members.tsx";
import { Subscriptions } from "./subscriptions.tsx";

/** What only administrators may see is not even asked for by others. */
export default function Settings() {
  const question = useAsked((signal) => get<Me>("/me", {}, signal), []);
  return (
    <>
      <Title>{say("nav.settings")}</Title>
      <Asking question={question}>
        {({ tenant, role }) => (
          <>
            <p>{say("settings.you", { tenant, role: say(`role.${role}`) })}</p>
            <Subscriptions />
            {role === "admin" ? (
              <>
                <Members />
                <ApiKeys />
              </>
            ) : null}
          </>
        )}
      </Asking>
    </>
  );
}
