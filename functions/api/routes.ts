/** `open` asks for no signature: the address itself is the secret. */
type Route = { method: "GET" | "POST" | "PUT" | "DELETE"; path: `/${string}`; open?: true };

/** Every route of the HTTP API: API Gateway gets one route each, so an unknown path never reaches the function. */
export const ROUTES: readonly Route[] = [
  { method: "GET", path: "/health" },
  { method: "GET", path: "/documents" },
  { method: "GET", path: "/documents/{id}" },
  { method: "GET", path: "/documents/{id}/text" },
  { method: "GET", path: "/events" },
  { method: "GET", path: "/cases" },
  { method: "GET", path: "/cases/{id}/chronology" },
  { method: "GET", path: "/findings" },
  { method: "GET", path: "/alerts" },
  { method: "GET", path: "/alerts/{id}" },
  { method: "PUT", path: "/alerts/{id}/decision" },
  { method: "GET", path: "/alert-settings" },
  { method: "PUT", path: "/alert-settings" },
  { method: "GET", path: "/subscriptions" },
  { method: "POST", path: "/subscriptions" },
  { method: "GET", path: "/subscriptions/{id}" },
  { method: "PUT", path: "/subscriptions/{id}" },
  { method: "DELETE", path: "/subscriptions/{id}" },
  { method: "POST", path: "/subscriptions/{id}/renew" },
  { method: "GET", path: "/subscriptions/{id}/deliveries" },
  { method: "GET", path: "/feeds/{address}", open: true },
  { method: "GET", path: "/exports/deadlines.ics" },
  { method: "POST", path: "/uploads" },
  { method: "POST", path: "/reconcile" },
];
