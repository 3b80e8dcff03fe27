import type { Hono } from "hono";
import type { ApiDeps } from "../deps.ts";
import type { Accepted, Health } from "../schemas.ts";

export function addMaintenance(app: Hono, deps: ApiDeps): void {
  app.get("/health", (context) => context.json({ status: "ok" } satisfies Health));
  app.post("/reconcile", async (context) => {
    await deps.maintenance.send([{ trigger: "command", from: null }]);
    return context.json({ status: "accepted" } satisfies Accepted, 202);
  });
}
