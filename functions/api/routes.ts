/** Every route of the HTTP API: API Gateway gets one route each, so an unknown path never reaches the function. */
export const ROUTES = [
  { method: "GET", path: "/health" },
  { method: "GET", path: "/documents" },
  { method: "GET", path: "/documents/{id}" },
  { method: "GET", path: "/documents/{id}/text" },
  { method: "GET", path: "/events" },
  { method: "GET", path: "/cases" },
  { method: "GET", path: "/cases/{id}/chronology" },
  { method: "GET", path: "/findings" },
  { method: "POST", path: "/uploads" },
  { method: "POST", path: "/reconcile" },
] as const satisfies readonly { method: "GET" | "POST"; path: `/${string}` }[];
