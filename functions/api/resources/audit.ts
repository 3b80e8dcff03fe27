import { auditLineOf, auditOf } from "../../shared/store/audit.ts";
import { pageOver } from "../pages.ts";
import { AuditQuery } from "../requests.ts";
import { defineRoute } from "../route.ts";
import { AuditList } from "../schemas-trust.ts";

export const auditRoutes = [
  defineRoute({
    method: "GET",
    path: "/audit",
    summary: "A month of the audit log, newest first: every change, and every reading of a restricted document",
    role: "admin",
    query: AuditQuery,
    answer: AuditList,
    async run({ deps: { table, tenant, now }, query }) {
      const { items, cursor } = await pageOver(table, [auditOf(tenant, query.month ?? now().slice(0, 7))], query);
      return { lines: items.map(auditLineOf), cursor };
    },
  }),
];
