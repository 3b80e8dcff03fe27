import * as z from "zod/mini";

/** What the deployment tells the page; it lies beside it as `config.json`. */
const PageSettings = z.object({
  signIn: z.object({ issuer: z.url(), authorize: z.url(), token: z.url(), logout: z.url(), clientId: z.string() }),
});
export type PageSettings = z.infer<typeof PageSettings>;

export async function readPageSettings(): Promise<PageSettings> {
  const response = await fetch(`${import.meta.env.BASE_URL}config.json`, { cache: "no-store" });
  return PageSettings.parse(await response.json());
}
