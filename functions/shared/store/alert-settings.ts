import * as z from "zod";
import { KEYS } from "../keys.ts";
import { getItem, putItem, type Table } from "./table.ts";

const Days = z.int().min(0).max(90);

/** From how many days before its end a term counts as ending soon: an authority's, and one in which an applicant has to act. */
export const SoonDays = z.object({ authority: Days, applicant: Days });
export type SoonDays = z.infer<typeof SoonDays>;

export const AlertSettings = z.object({ soonDays: SoonDays });
export type AlertSettings = z.infer<typeof AlertSettings>;

export const DEFAULT_SETTINGS: AlertSettings = { soonDays: { authority: 3, applicant: 7 } };

/** What a tenant chose, or the defaults. */
export async function readAlertSettings(table: Table, tenant: string): Promise<AlertSettings> {
  const item = await getItem(table, KEYS.alertSettings(tenant));
  return item ? AlertSettings.parse(item) : DEFAULT_SETTINGS;
}

export const saveAlertSettings = (table: Table, tenant: string, settings: AlertSettings): Promise<void> =>
  putItem(table, { ...KEYS.alertSettings(tenant), ...settings });
