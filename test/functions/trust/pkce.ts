import { createHash, randomBytes } from "node:crypto";

const asForm = (values: Record<string, string>): URLSearchParams => new URLSearchParams(values);

/** A page that signs somebody in, without a browser: opens the link, asks for a code, changes it for tokens. */
export class SignInPage {
  readonly signIn: string;
  readonly clientId: string;
  readonly redirectUri: string;
  readonly verifier = randomBytes(32).toString("base64url");
  cookie = "";

  constructor(outputs: Record<string, string>) {
    this.signIn = outputs.SignInUrl ?? "";
    this.clientId = outputs.SignInClientId ?? "";
    this.redirectUri = `${outputs.ApiUrl}/app/signed-in`;
  }

  async openLink(link: string): Promise<number> {
    const response = await fetch(link, { redirect: "manual" });
    this.cookie = response.headers.get("set-cookie")?.split(";")[0] ?? this.cookie;
    return response.status;
  }

  /** What the sign-in page answers; the code is in `location`. */
  async authorize(more: Record<string, string> = {}): Promise<Response> {
    const asked = {
      client_id: this.clientId,
      redirect_uri: this.redirectUri,
      response_type: "code",
      scope: "openid email",
      state: "s-1",
      code_challenge: createHash("sha256").update(this.verifier).digest("base64url"),
      code_challenge_method: "S256",
      ...more,
    };
    return await fetch(`${this.signIn}/oauth2/authorize?${asForm(asked)}`, { redirect: "manual", headers: { cookie: this.cookie } });
  }

  async code(): Promise<string> {
    const { headers } = await this.authorize();
    return new URL(headers.get("location") ?? "").searchParams.get("code") ?? "";
  }

  async exchange(code: string, more: Record<string, string> = {}): Promise<Response> {
    const { clientId: client_id, redirectUri: redirect_uri, verifier: code_verifier } = this;
    const body = asForm({ grant_type: "authorization_code", code, client_id, redirect_uri, code_verifier, ...more });
    return await fetch(`${this.signIn}/oauth2/token`, { method: "POST", body, headers: { origin: new URL(redirect_uri).origin } });
  }

  async refresh(refresh_token: string): Promise<Response> {
    const body = asForm({ grant_type: "refresh_token", client_id: this.clientId, refresh_token });
    return await fetch(`${this.signIn}/oauth2/token`, { method: "POST", body });
  }

  async token(link: string): Promise<string> {
    await this.openLink(link);
    const tokens = (await (await this.exchange(await this.code())).json()) as { id_token: string };
    return tokens.id_token;
  }
}
