import { ApiError, get } from "../../../api/client.ts";

/** The document's own bytes, by a link that is good for minutes. */
export async function originalOf(documentId: string): Promise<Uint8Array> {
  const { url } = await get<{ url: string }>(`/documents/${documentId}/original`);
  const response = await fetch(url);
  if (!response.ok) throw new ApiError({ code: "CANNOT_FETCH", status: response.status, title: response.statusText });
  return new Uint8Array(await response.arrayBuffer());
}
