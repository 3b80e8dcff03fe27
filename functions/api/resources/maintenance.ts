import { defineRoute } from "../route.ts";
import { Accepted, Health } from "../schemas.ts";

export const maintenanceRoutes = [
  defineRoute({
    method: "GET",
    path: "/health",
    summary: "Whether the API answers",
    role: "viewer",
    answer: Health,
    run: async () => ({ status: "ok" as const }),
  }),
  defineRoute({
    method: "POST",
    path: "/reconcile",
    summary: "Look for what was left unfinished, and queue it again",
    role: "admin",
    answer: Accepted,
    status: 202,
    async run({ deps }) {
      await deps.maintenance.send([{ trigger: "command", from: null }]);
      return { status: "accepted" as const };
    },
  }),
];
