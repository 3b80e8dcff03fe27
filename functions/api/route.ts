import * as z from "zod";
import type { Caller, Role } from "./caller.ts";
import type { ApiDeps } from "./deps.ts";

/** One request after everything that can be checked of it was checked. */
export interface Call<Query, Body> {
  /** Already of the caller's tenant. */
  deps: ApiDeps;
  params: Readonly<Record<string, string>>;
  query: Query;
  body: Body;
  /** The tag of the version that the client has seen, from `If-Match`; null where it did not say. */
  ifMatch: string | null;
  /** Scheme and host under which the API was asked. */
  origin: string;
}

/** An answer that is more than its value: a tag for `If-Match`, or no JSON at all. */
export class Reply<T> {
  readonly value: T;
  readonly headers: Readonly<Record<string, string>>;
  constructor(value: T, headers: Readonly<Record<string, string>> = {}) {
    this.value = value;
    this.headers = headers;
  }
}

/** `tag` must change with every write to what is answered. */
export const tagged = <T>(value: T, tag: string): Reply<T> => new Reply(value, { etag: `"${tag}"` });

/** Something other than JSON. */
export class MediaAnswer {
  readonly mediaType: string;
  constructor(mediaType: string) {
    this.mediaType = mediaType;
  }
}

interface RouteShape<Query extends z.ZodType, Body extends z.ZodType, Answer extends z.ZodType | MediaAnswer> {
  method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  /** With parameters as API Gateway and OpenAPI write them: `/documents/{id}`. */
  path: `/${string}`;
  /** One line for the published description. */
  summary: string;
  /** The least that a caller must be. */
  role: Role;
  /** Who asks without being known: the address itself is the secret, and says whose it is (null: nobody's). */
  open?: (params: Readonly<Record<string, string>>) => Caller | null;
  query?: Query;
  body?: Body;
  answer: Answer;
  status?: 200 | 201 | 202;
  run(call: Call<z.output<Query>, z.output<Body>>): Promise<AnswerOf<Answer> | Reply<AnswerOf<Answer>>>;
}

type AnswerOf<Answer> = Answer extends z.ZodType ? z.input<Answer> : string;

/** A route without the types of its own: what gateway, app and description need. */
export type Route = Omit<RouteShape<z.ZodType, z.ZodType, z.ZodType | MediaAnswer>, "run"> & {
  run(call: Call<unknown, unknown>): Promise<unknown>;
};

const NOTHING = z.object({});

/** One route: how it is asked, by whom, what it answers, and the function that does it. */
export function defineRoute<
  Answer extends z.ZodType | MediaAnswer,
  Query extends z.ZodType = typeof NOTHING,
  Body extends z.ZodType = typeof NOTHING,
>(shape: RouteShape<Query, Body, Answer>): Route {
  return shape as unknown as Route;
}
