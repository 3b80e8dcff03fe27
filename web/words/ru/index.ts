import type { Catalogue } from "../catalogue.ts";
import { actions } from "./actions.ts";
import { app } from "./app.ts";
import { bodies } from "./bodies.ts";
import { cases } from "./cases.ts";
import { chronology } from "./chronology.ts";
import { correct } from "./correct.ts";
import { dates } from "./dates.ts";
import { deadlines } from "./deadlines.ts";
import { documents } from "./documents.ts";
import { home } from "./home.ts";
import { numbers } from "./numbers.ts";
import { settings } from "./settings.ts";
import { status } from "./status.ts";
import { timeline } from "./timeline.ts";

export const ru: Catalogue = {
  ...app,
  ...numbers,
  ...dates,
  ...status,
  ...actions,
  ...cases,
  ...chronology,
  ...correct,
  ...documents,
  ...deadlines,
  ...home,
  ...bodies,
  ...settings,
  ...timeline,
};
