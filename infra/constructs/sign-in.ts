import { Aws, Duration, RemovalPolicy } from "aws-cdk-lib";
import { AccountRecovery, Mfa, OAuthScope, StringAttribute, UserPool, type UserPoolClient } from "aws-cdk-lib/aws-cognito";
import { PolicyStatement } from "aws-cdk-lib/aws-iam";
import type { IFunction } from "aws-cdk-lib/aws-lambda";
import { Construct } from "constructs";

export interface SignInProps {
  /** Pages that may be returned to after signing in and out. */
  returnTo: string[];
}

/**
 * Where people sign in: a hosted page with authorization code and PKCE, a password and a second factor. Nobody can sign up by himself,
 * and nobody can change the tenant that he was made for.
 */
export class SignIn extends Construct {
  readonly pool: UserPool;
  readonly client: UserPoolClient;
  readonly issuer: string;
  /** The hosted page and the token endpoint lie below it. */
  readonly url: string;

  constructor(scope: Construct, id: string, { returnTo }: SignInProps) {
    super(scope, id);
    this.pool = this.addPool();
    this.client = this.addClient(returnTo);
    const domainPrefix = `dueline-${Aws.ACCOUNT_ID}`;
    this.pool.addDomain("Domain", { cognitoDomain: { domainPrefix } });
    this.url = `https://${domainPrefix}.auth.${Aws.REGION}.amazoncognito.com`;
    this.issuer = this.pool.userPoolProviderUrl;
  }

  private addPool(): UserPool {
    return new UserPool(this, "People", {
      selfSignUpEnabled: false,
      signInAliases: { email: true },
      signInCaseSensitive: false,
      mfa: Mfa.REQUIRED,
      mfaSecondFactor: { otp: true, sms: false },
      accountRecovery: AccountRecovery.EMAIL_ONLY,
      passwordPolicy: { minLength: 12, tempPasswordValidity: Duration.days(3) },
      customAttributes: { tenant: new StringAttribute({ minLen: 1, maxLen: 40, mutable: false }) },
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
  }

  private addClient(returnTo: string[]): UserPoolClient {
    return this.pool.addClient("Page", {
      generateSecret: false,
      authFlows: {},
      oAuth: {
        flows: { authorizationCodeGrant: true },
        scopes: [OAuthScope.OPENID, OAuthScope.EMAIL],
        callbackUrls: returnTo,
        logoutUrls: returnTo,
      },
      preventUserExistenceErrors: true,
      enableTokenRevocation: true,
      idTokenValidity: Duration.minutes(60),
      accessTokenValidity: Duration.minutes(60),
      refreshTokenValidity: Duration.hours(12),
    });
  }

  /** Letting people in and out, and nothing else. */
  allowPeople(who: IFunction): void {
    this.allow(who, ["cognito-idp:AdminCreateUser", "cognito-idp:AdminDeleteUser"]);
  }

  allowRemoving(who: IFunction): void {
    this.allow(who, ["cognito-idp:AdminDeleteUser"]);
  }

  private allow(who: IFunction, actions: string[]): void {
    who.grantPrincipal.addToPrincipalPolicy(new PolicyStatement({ actions, resources: [this.pool.userPoolArn] }));
  }
}
