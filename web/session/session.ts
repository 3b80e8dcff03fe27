import { signal } from "@preact/signals";
import { type PageSettings, readPageSettings } from "./settings.ts";
import { beginSignIn, finishSignIn, isSignInAnswer, type SignedIn } from "./sign-in.ts";

/** A token that ends within this time is renewed first. */
const MARGIN_MILLISECONDS = 30_000;

let settings: PageSettings | null = null;
let current: SignedIn | null = null;
export const isSignedIn = signal(false);

const knownSettings = async (): Promise<PageSettings> => {
  settings ??= await readPageSettings();
  return settings;
};

/** To be called once, before the first request. */
export async function startSession(): Promise<void> {
  const known = await knownSettings();
  if (!isSignInAnswer()) return await beginSignIn(known);
  current = await finishSignIn(known);
  history.replaceState(null, "", current.back);
  isSignedIn.value = true;
}

/** Signs in again where the token has run out: the issuer still knows who it is. */
export async function accessToken(): Promise<string> {
  if (current && current.expiresAt - MARGIN_MILLISECONDS > Date.now()) return current.token;
  return await beginSignIn(await knownSettings());
}

export async function signOut(): Promise<void> {
  const { signIn } = await knownSettings();
  current = null;
  isSignedIn.value = false;
  const url = new URL(signIn.logout);
  url.search = new URLSearchParams({ client_id: signIn.clientId, logout_uri: `${location.origin}${import.meta.env.BASE_URL}` }).toString();
  location.assign(url);
}
