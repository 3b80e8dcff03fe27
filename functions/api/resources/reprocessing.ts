import { defineRoute } from "../route.ts";
import { Accepted } from "../schemas.ts";
import { ReprocessingRequest } from "../schemas-reprocessing.ts";

export const reprocessingRoutes = [
  defineRoute({
    method: "POST",
    path: "/reprocessing",
    summary: "Have documents read anew by the extractor that runs now; what people said stays",
    role: "admin",
    body: ReprocessingRequest,
    answer: Accepted,
    status: 202,
    async run({ deps, body: { documentIds } }) {
      await deps.maintenance.send([{ trigger: "command", from: null, reread: { tenant: deps.tenant, documentIds } }]);
      return { status: "accepted" as const };
    },
  }),
];
