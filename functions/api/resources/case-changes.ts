import { mergeCases, sayOfCase, splitCase } from "../corrections/of-cases.ts";
import { defineRoute } from "../route.ts";
import { CaseChange, CaseCorrected, CaseMergeRequest, CaseSplitRequest, PeopleRequest } from "../schemas-corrections.ts";

export const caseChangeRoutes = [
  defineRoute({
    method: "PATCH",
    path: "/cases/{id}",
    summary: "Rename a case",
    role: "editor",
    body: CaseChange,
    answer: CaseCorrected,
    run: async ({ deps, params, body }) => await sayOfCase(deps, params.id ?? "", { kind: "rename", ...body, tellings: [] }),
  }),
  defineRoute({
    method: "POST",
    path: "/cases/{id}/people",
    summary: "One person under several names: join them",
    role: "editor",
    body: PeopleRequest,
    answer: CaseCorrected,
    status: 201,
    run: async ({ deps, params, body }) => await sayOfCase(deps, params.id ?? "", { kind: "join-people", ...body, tellings: [] }),
  }),
  defineRoute({
    method: "POST",
    path: "/cases/{id}/merge",
    summary: "Make a case part of another, with all that comes to it later",
    role: "editor",
    body: CaseMergeRequest,
    answer: CaseCorrected,
    status: 201,
    run: async ({ deps, params, body }) => await mergeCases(deps, params.id ?? "", body),
  }),
  defineRoute({
    method: "POST",
    path: "/cases/{id}/split",
    summary: "Move lines, or what documents tell, to another case or to a new one",
    role: "editor",
    body: CaseSplitRequest,
    answer: CaseCorrected,
    status: 201,
    run: async ({ deps, params, body }) => await splitCase(deps, params.id ?? "", body),
  }),
];
