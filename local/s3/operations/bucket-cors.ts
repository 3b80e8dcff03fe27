import { bodyText, type Operation } from "../call.ts";
import { S3Error } from "../s3-error.ts";
import type { CorsRule } from "../store/buckets.ts";
import { childrenOf, type ParsedXml, readXml, textOf, writeXml } from "../xml.ts";

const METHODS = new Set(["GET", "PUT", "POST", "DELETE", "HEAD"]);

function texts(element: ParsedXml, name: string): string[] {
  return childrenOf(element, name).filter((one): one is string => typeof one === "string");
}

function ruleOf(element: ParsedXml): CorsRule {
  const maxAge = textOf(element, "MaxAgeSeconds");
  const rule = {
    origins: texts(element, "AllowedOrigin"),
    methods: texts(element, "AllowedMethod"),
    headers: texts(element, "AllowedHeader"),
    exposed: texts(element, "ExposeHeader"),
    maxAgeSeconds: maxAge === undefined ? null : Number(maxAge),
  };
  if (rule.origins.length === 0 || rule.methods.length === 0) throw new S3Error("MalformedXML");
  if (!rule.methods.every((method) => METHODS.has(method))) throw new S3Error("InvalidRequest", "A CORS rule allows an unknown method.");
  return rule;
}

export const putCors: Operation = async (call) => {
  call.service.store.buckets.find(call.bucket);
  const rules = childrenOf(readXml(await bodyText(call), "CORSConfiguration"), "CORSRule").map(ruleOf);
  if (rules.length === 0) throw new S3Error("MalformedXML");
  call.service.store.buckets.setCors(call.bucket, rules);
  return { status: 200 };
};

export const getCors: Operation = (call) => {
  const { cors } = call.service.store.buckets.find(call.bucket);
  if (cors.length === 0) throw new S3Error("NoSuchCORSConfiguration");
  const rules = cors.map((rule) => ({
    AllowedOrigin: rule.origins,
    AllowedMethod: rule.methods,
    AllowedHeader: rule.headers,
    ExposeHeader: rule.exposed,
    MaxAgeSeconds: rule.maxAgeSeconds ?? undefined,
  }));
  return { status: 200, body: writeXml("CORSConfiguration", { CORSRule: rules }) };
};

export const deleteCors: Operation = (call) => {
  call.service.store.buckets.find(call.bucket);
  call.service.store.buckets.setCors(call.bucket, []);
  return { status: 204 };
};
