import { join } from "node:path";
import { GetObjectCommand, S3Client } from "@aws-sdk/client-s3";
import { getSignedUrl } from "@aws-sdk/s3-request-presigner";
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from "aws-lambda";
import { requireSetting } from "../shared/environment.ts";
import { readPageFiles } from "./page-files.ts";
import { PAGE_BASE, Site } from "./site.ts";

const signInUrl = requireSetting("signInUrl");

const config = {
  signIn: {
    issuer: requireSetting("issuer"),
    authorize: `${signInUrl}/oauth2/authorize`,
    token: `${signInUrl}/oauth2/token`,
    logout: `${signInUrl}/logout`,
    clientId: requireSetting("clientId"),
  },
};

/** Where signed links to documents lead: the SDK knows, and nothing is asked of anybody. */
async function documentsOrigin(): Promise<string> {
  const command = new GetObjectCommand({ Bucket: requireSetting("inboxBucket"), Key: "origin" });
  return new URL(await getSignedUrl(new S3Client({}), command)).origin;
}

/** The built page lies beside the bundle. */
const files = readPageFiles(join(import.meta.dirname, "page"));
const site = new Site(files, { config, connect: [new URL(signInUrl).origin, await documentsOrigin()] });

export const handler = async ({ rawPath }: APIGatewayProxyEventV2): Promise<APIGatewayProxyStructuredResultV2> => {
  if (!rawPath.startsWith(PAGE_BASE)) return { statusCode: 302, headers: { location: PAGE_BASE } };
  const { status, headers, body } = site.answer(rawPath);
  return { statusCode: status, headers, body: Buffer.from(body).toString("base64"), isBase64Encoded: true };
};
