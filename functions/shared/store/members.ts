import * as z from "zod";
import { KEYS } from "../keys.ts";
import { Role } from "../role.ts";
import { type RecordKind, readRecord } from "./record.ts";
import { queryAll, type Table, wholePartition } from "./table.ts";

/** What a person may do in a tenant. Removed ones are kept without their address, so that the audit log stays explained. */
export const Member = z.object({
  rev: z.int(),
  tenant: z.string(),
  /** The subject of the person's tokens. */
  memberId: z.string(),
  email: z.string(),
  role: Role,
  addedBy: z.string(),
  addedAt: z.string(),
  removedAt: z.string().nullable(),
});
export type Member = z.infer<typeof Member>;

export const memberKind: RecordKind<Member> = {
  schema: Member,
  key: ({ tenant, memberId }) => KEYS.membership(tenant, memberId),
  indexes: () => ({}),
};

export const readMember = async (table: Table, tenant: string, memberId: string): Promise<Member | null> =>
  standing(await readRecord(table, memberKind, KEYS.membership(tenant, memberId)));

export async function readMembers(table: Table, tenant: string): Promise<Member[]> {
  const items = await queryAll(table, wholePartition(KEYS.membership(tenant, "").pk));
  return items.flatMap((item) => standing(Member.parse(item)) ?? []);
}

const standing = (member: Member | null): Member | null => (member?.removedAt === null ? member : null);

export const removed = (member: Member | null, now: string): Member | null =>
  member && member.removedAt === null ? { ...member, email: "", removedAt: now } : null;
