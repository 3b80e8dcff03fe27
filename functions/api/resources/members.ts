import type * as z from "zod";
import { DuelineError } from "../../../lib/errors.ts";
import { KEYS } from "../../shared/keys.ts";
import { type Member, memberKind, readMembers, removed } from "../../shared/store/members.ts";
import { change, create } from "../../shared/store/record.ts";
import type { Table } from "../../shared/store/table.ts";
import type { ApiDeps } from "../deps.ts";
import { expectUnchanged, tagOf } from "../if-match.ts";
import { defineRoute, tagged } from "../route.ts";
import { Me, MemberChange, MemberList, MemberRequest, MemberView } from "../schemas-trust.ts";

export const viewOf = ({ memberId: id, email, role, addedBy, addedAt }: Member): MemberView => ({
  schema: "dueline.member/1",
  id,
  email,
  role,
  addedBy,
  addedAt,
});

/** Makes somebody known where people sign in, then a member: in between, his token opens nothing. */
export async function addMember(
  { people, caller, now }: Pick<ApiDeps, "people" | "caller" | "now">,
  { table, tenant }: { table: Table; tenant: string },
  { email, role }: z.output<typeof MemberRequest>,
): Promise<Member> {
  const memberId = await people.add(email, tenant);
  const member: Member = { rev: 0, tenant, memberId, email, role, addedBy: caller.who, addedAt: now(), removedAt: null };
  await create(table, memberKind, member);
  return { ...member, rev: 1 };
}

/** Without an administrator nobody could give roles any more, but whoever owns the installation. */
async function expectOtherAdmin({ table, tenant, caller }: ApiDeps, memberId: string): Promise<void> {
  if (caller.isOwner) return;
  const admins = (await readMembers(table, tenant)).filter(({ role }) => role === "admin");
  if (admins.some((one) => one.memberId === memberId) && admins.length === 1)
    throw new DuelineError("BAD_INPUT", "the last administrator: make somebody else one first");
}

async function giveRole(deps: ApiDeps, memberId: string, { role }: z.output<typeof MemberChange>, ifMatch: string | null): Promise<Member> {
  if (role !== "admin") await expectOtherAdmin(deps, memberId);
  const { after } = await change(deps.table, memberKind, KEYS.membership(deps.tenant, memberId), (seen) => {
    if (!seen || seen.removedAt !== null) return null;
    expectUnchanged(ifMatch, seen);
    return { ...seen, role };
  });
  if (!after) throw new DuelineError("NOT_FOUND", "member");
  return after;
}

/** First from the tenant, which works at once, then from where people sign in. */
async function removeMember(deps: ApiDeps, memberId: string): Promise<MemberView> {
  await expectOtherAdmin(deps, memberId);
  const { before, after } = await change(deps.table, memberKind, KEYS.membership(deps.tenant, memberId), (seen) =>
    removed(seen, deps.now()),
  );
  if (!before) throw new DuelineError("NOT_FOUND", "member");
  await deps.people.remove(memberId);
  return viewOf(after ?? before);
}

export const memberRoutes = [
  defineRoute({
    method: "GET",
    path: "/me",
    summary: "Who is asking, and what he may do",
    role: "viewer",
    answer: Me,
    async run({ deps: { caller } }) {
      const { tenant, who, role, readOnly = false, cases = null } = caller;
      return { schema: "dueline.me/1" as const, tenant, who, role, readOnly, cases: cases && [...cases] };
    },
  }),
  defineRoute({
    method: "GET",
    path: "/members",
    summary: "Who may do what",
    role: "admin",
    answer: MemberList,
    run: async ({ deps }) => ({ members: (await readMembers(deps.table, deps.tenant)).map(viewOf) }),
  }),
  defineRoute({
    method: "POST",
    path: "/members",
    summary: "Let somebody in; he is told by mail how to sign in",
    role: "admin",
    body: MemberRequest,
    answer: MemberView,
    status: 201,
    async run({ deps, body }) {
      const member = await addMember(deps, deps, body);
      return tagged(viewOf(member), tagOf(member));
    },
  }),
  defineRoute({
    method: "PUT",
    path: "/members/{id}",
    summary: "Give another role",
    role: "admin",
    body: MemberChange,
    answer: MemberView,
    async run({ deps, params, body, ifMatch }) {
      const member = await giveRole(deps, params.id ?? "", body, ifMatch);
      return tagged(viewOf(member), tagOf(member));
    },
  }),
  defineRoute({
    method: "DELETE",
    path: "/members/{id}",
    summary: "Let somebody in no more, from this moment on",
    role: "admin",
    answer: MemberView,
    run: async ({ deps, params }) => await removeMember(deps, params.id ?? ""),
  }),
];
