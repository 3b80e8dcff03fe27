import { Duration, RemovalPolicy } from "aws-cdk-lib";
import { AccessLogFormat } from "aws-cdk-lib/aws-apigateway";
import { HttpApi, HttpMethod, HttpNoneAuthorizer, HttpStage, LogGroupLogDestination } from "aws-cdk-lib/aws-apigatewayv2";
import { HttpIamAuthorizer, HttpLambdaAuthorizer, HttpLambdaResponseType } from "aws-cdk-lib/aws-apigatewayv2-authorizers";
import { HttpLambdaIntegration } from "aws-cdk-lib/aws-apigatewayv2-integrations";
import type { IFunction } from "aws-cdk-lib/aws-lambda";
import { LogGroup, RetentionDays } from "aws-cdk-lib/aws-logs";
import { Construct } from "constructs";
import { ROUTES } from "../../functions/api/routes.ts";

const METHODS = [HttpMethod.GET, HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH, HttpMethod.DELETE];

/** Path and query stay out of the access log: they hold case ids and names. */
const ACCESS_LOG = AccessLogFormat.custom(
  JSON.stringify({
    requestId: "$context.requestId",
    time: "$context.requestTimeEpoch",
    route: "$context.routeKey",
    status: "$context.status",
    latency: "$context.responseLatency",
    error: "$context.error.responseType",
  }),
);

/** How long the gateway may remember who sent a header; what he may do is asked of the table at every request. */
const REMEMBERED = Duration.seconds(60);

/**
 * The HTTP API, twice: by a signature for whoever owns the AWS account, and below /api for people's tokens and machines' keys, which one
 * function checks. Calendars' addresses are secrets themselves.
 */
export class HttpEndpoint extends Construct {
  readonly api: HttpApi;
  readonly url: string;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    this.api = new HttpApi(this, "Api", { createDefaultStage: false, defaultAuthorizer: new HttpIamAuthorizer() });
    this.url = this.addStage().url.replace(/\/$/, "");
  }

  /** One permission for all routes: one each would not fit into the function's policy. */
  addRoutes(handler: IFunction, authorize: IFunction): void {
    const integration = new HttpLambdaIntegration("Handler", handler, { scopePermissionToRoute: false });
    for (const { method, path, open } of ROUTES) {
      const authorizer = open ? { authorizer: new HttpNoneAuthorizer() } : {};
      this.api.addRoutes({ path, methods: [HttpMethod[method]], integration, ...authorizer });
    }
    const authorizer = new HttpLambdaAuthorizer("Tokens", authorize, {
      responseTypes: [HttpLambdaResponseType.SIMPLE],
      identitySource: ["$request.header.Authorization"],
      resultsCacheTtl: REMEMBERED,
    });
    this.api.addRoutes({ path: "/api/{proxy+}", methods: METHODS, integration, authorizer });
  }

  /** Its files say nothing of anybody, so nobody is asked who he is. */
  addPage(handler: IFunction): void {
    const integration = new HttpLambdaIntegration("Page", handler, { scopePermissionToRoute: false });
    const authorizer = new HttpNoneAuthorizer();
    for (const path of ["/", "/app", "/app/{proxy+}"]) this.api.addRoutes({ path, methods: [HttpMethod.GET], integration, authorizer });
  }

  private addStage(): HttpStage {
    const logs = new LogGroup(this, "AccessLogs", { retention: RetentionDays.THREE_MONTHS, removalPolicy: RemovalPolicy.DESTROY });
    return new HttpStage(this, "Stage", {
      httpApi: this.api,
      stageName: "$default",
      autoDeploy: true,
      throttle: { rateLimit: 50, burstLimit: 100 },
      accessLogSettings: { destination: new LogGroupLogDestination(logs), format: ACCESS_LOG },
    });
  }
}
