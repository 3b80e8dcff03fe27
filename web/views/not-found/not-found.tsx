import { Title } from "../../shell/title.tsx";
import { say } from "../../words/index.ts";

export default function NotFound() {
  return <Title>{say("app.notFound")}</Title>;
}
