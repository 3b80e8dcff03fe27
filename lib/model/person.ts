import * as z from "zod";

export const PersonRole = z.enum(["victim", "official", "lawyer", "representative", "other"]);
export type PersonRole = z.infer<typeof PersonRole>;

export interface PersonMention {
  start: number;
  end: number;
  text: string;
  ruleId: string;
  name: string;
  role: PersonRole;
}
