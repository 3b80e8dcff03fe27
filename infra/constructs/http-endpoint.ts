import { RemovalPolicy } from "aws-cdk-lib";
import { AccessLogFormat } from "aws-cdk-lib/aws-apigateway";
import { HttpApi, HttpMethod, HttpNoneAuthorizer, HttpStage, LogGroupLogDestination } from "aws-cdk-lib/aws-apigatewayv2";
import { HttpIamAuthorizer } from "aws-cdk-lib/aws-apigatewayv2-authorizers";
import { HttpLambdaIntegration } from "aws-cdk-lib/aws-apigatewayv2-integrations";
import type { IFunction } from "aws-cdk-lib/aws-lambda";
import { LogGroup, RetentionDays } from "aws-cdk-lib/aws-logs";
import { Construct } from "constructs";
import { ROUTES } from "../../functions/api/routes.ts";

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

/** The HTTP API: every route asks for a signature of an AWS identity, but the calendars', whose addresses are secrets. */
export class HttpEndpoint extends Construct {
  readonly api: HttpApi;
  readonly url: string;

  constructor(scope: Construct, id: string, handler: IFunction) {
    super(scope, id);
    this.api = new HttpApi(this, "Api", { createDefaultStage: false, defaultAuthorizer: new HttpIamAuthorizer() });
    const integration = new HttpLambdaIntegration("Handler", handler);
    for (const { method, path, open } of ROUTES) {
      const authorizer = open ? { authorizer: new HttpNoneAuthorizer() } : {};
      this.api.addRoutes({ path, methods: [HttpMethod[method]], integration, ...authorizer });
    }
    this.url = this.addStage().url.replace(/\/$/, "");
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
