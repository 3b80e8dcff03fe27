import { alertRoutes } from "./resources/alerts.ts";
import { apiKeyRoutes } from "./resources/api-keys.ts";
import { auditRoutes } from "./resources/audit.ts";
import { bodyRoutes } from "./resources/bodies.ts";
import { boxRoutes } from "./resources/boxes.ts";
import { calendarRoutes } from "./resources/calendars.ts";
import { caseChangeRoutes } from "./resources/case-changes.ts";
import { caseRoutes } from "./resources/cases.ts";
import { correctionRoutes } from "./resources/corrections.ts";
import { deletionRoutes } from "./resources/deletions.ts";
import { descriptionRoute } from "./resources/description.ts";
import { documentRoutes } from "./resources/documents.ts";
import { eventRoutes } from "./resources/events.ts";
import { exportRoutes } from "./resources/exports.ts";
import { findingRoutes } from "./resources/findings.ts";
import { maintenanceRoutes } from "./resources/maintenance.ts";
import { memberRoutes } from "./resources/members.ts";
import { originalRoutes } from "./resources/originals.ts";
import { reprocessingRoutes } from "./resources/reprocessing.ts";
import { searchRoutes } from "./resources/search.ts";
import { sensitivityRoutes } from "./resources/sensitivity.ts";
import { subscriptionRoutes } from "./resources/subscriptions.ts";
import { tenantRoutes } from "./resources/tenants.ts";
import { uploadStateRoutes } from "./resources/upload-states.ts";
import { uploadRoutes } from "./resources/uploads.ts";
import type { Route } from "./route.ts";

/** Every route of the HTTP API: API Gateway gets one route each, so an unknown path never reaches the function. */
export const ROUTES: readonly Route[] = [
  ...maintenanceRoutes,
  ...reprocessingRoutes,
  ...documentRoutes,
  ...boxRoutes,
  ...eventRoutes,
  ...caseRoutes,
  ...bodyRoutes,
  ...caseChangeRoutes,
  ...correctionRoutes,
  ...findingRoutes,
  ...searchRoutes,
  ...alertRoutes,
  ...subscriptionRoutes,
  ...calendarRoutes,
  ...exportRoutes,
  ...uploadRoutes,
  ...uploadStateRoutes,
  ...sensitivityRoutes,
  ...originalRoutes,
  ...auditRoutes,
  ...deletionRoutes,
  descriptionRoute(() => ROUTES),
  ...memberRoutes,
  ...apiKeyRoutes,
  ...tenantRoutes,
];
