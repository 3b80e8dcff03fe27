import { GetObjectCommand, PutObjectCommand, S3Client } from "@aws-sdk/client-s3";
import { getSignedUrl } from "@aws-sdk/s3-request-presigner";
import type { Ticket } from "./deps.ts";
import { OPAQUE } from "./schemas.ts";

const UPLOAD_SECONDS = 900;
const DOWNLOAD_SECONDS = 300;

/** RFC 8187: a header holds no other letters, and no quote ends the name. */
const encoded = (name: string): string =>
  encodeURIComponent(name).replaceAll(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

/** Addresses of single objects that are good for minutes: whoever has one needs nothing else. */
export function presigned({ inbox: Bucket, data }: { inbox: string; data: string }) {
  /** The SDK's default would sign the checksum of an empty body into the address. */
  const client = new S3Client({ requestChecksumCalculation: "WHEN_REQUIRED", responseChecksumValidation: "WHEN_REQUIRED" });
  return {
    /** Takes exactly so many bytes of this type, under this key. */
    async signPut(Key: string, ContentType: string, ContentLength: number): Promise<Ticket> {
      const command = new PutObjectCommand({ Bucket, Key, ContentType, ContentLength });
      const signableHeaders = new Set(["host", "content-type", "content-length"]);
      return { url: await getSignedUrl(client, command, { expiresIn: UPLOAD_SECONDS, signableHeaders }), expiresInSeconds: UPLOAD_SECONDS };
    },
    async signGet(Key: string, VersionId: string, fileName: string): Promise<Ticket> {
      const ResponseContentDisposition = `attachment; filename*=UTF-8''${encoded(fileName)}`;
      const command = new GetObjectCommand({ Bucket, Key, VersionId, ResponseContentDisposition, ResponseContentType: OPAQUE });
      return { url: await getSignedUrl(client, command, { expiresIn: DOWNLOAD_SECONDS }), expiresInSeconds: DOWNLOAD_SECONDS };
    },
    async signExport(Key: string, fileName: string): Promise<Ticket> {
      const ResponseContentDisposition = `attachment; filename*=UTF-8''${encoded(fileName)}`;
      const command = new GetObjectCommand({ Bucket: data, Key, ResponseContentDisposition, ResponseContentType: OPAQUE });
      return { url: await getSignedUrl(client, command, { expiresIn: DOWNLOAD_SECONDS }), expiresInSeconds: DOWNLOAD_SECONDS };
    },
  };
}
