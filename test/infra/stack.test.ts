import { readFileSync } from "node:fs";
import { Match, type Template } from "aws-cdk-lib/assertions";
import { beforeAll, describe, expect, it } from "vitest";
import { ROUTES } from "../../functions/api/routes.ts";
import { SETTINGS } from "../../functions/shared/environment.ts";
import { INDEXES, KEYS } from "../../functions/shared/keys.ts";
import { masked, type Resource, synthesizedTemplate } from "./template.ts";

let template: Template;
beforeAll(() => {
  template = synthesizedTemplate();
});

const resources = (type: string): Resource[] => Object.values(template.findResources(type)) as unknown as Resource[];
const named = (type: string, part: string): Resource => {
  const [found] = Object.entries(template.findResources(type)).filter(([id]) => id.includes(part));
  if (!found) throw new Error(`no ${type} called ${part}`);
  return found[1] as unknown as Resource;
};

interface Statement {
  Action: string | string[];
  Resource: unknown;
  Condition?: Record<string, Record<string, string[]>>;
  Effect: string;
  Principal?: unknown;
}
const statementsOf = (resource: Resource): Statement[] => (resource.Properties.PolicyDocument as { Statement: Statement[] }).Statement;
const actionsOf = (part: string): string[] => statementsOf(named("AWS::IAM::Policy", part)).flatMap(({ Action }) => Action);

describe("buckets", () => {
  it("both are versioned, encrypted, never public, and outlive the stack", () => {
    expect(resources("AWS::S3::Bucket")).toHaveLength(2);
    for (const bucket of resources("AWS::S3::Bucket")) {
      expect(bucket).toMatchObject({
        DeletionPolicy: "Retain",
        Properties: {
          VersioningConfiguration: { Status: "Enabled" },
          BucketEncryption: { ServerSideEncryptionConfiguration: [{}] },
          PublicAccessBlockConfiguration: {
            BlockPublicAcls: true,
            BlockPublicPolicy: true,
            IgnorePublicAcls: true,
            RestrictPublicBuckets: true,
          },
          OwnershipControls: { Rules: [{ ObjectOwnership: "BucketOwnerEnforced" }] },
        },
      });
    }
  });

  it.each(["AWS::S3::BucketPolicy", "AWS::SQS::QueuePolicy", "AWS::SNS::TopicPolicy"])("%s refuses what is not sent by TLS", (type) => {
    const denying = resources(type).map((policy) => JSON.stringify(statementsOf(policy).filter(({ Effect }) => Effect === "Deny")));
    for (const statements of denying) expect(statements).toContain('"aws:SecureTransport":"false"');
  });

  it("the inbox tells its queue of every version that comes or goes below in/", () => {
    const { Properties } = named("AWS::S3::Bucket", "Inbox");
    const { QueueConfigurations } = Properties.NotificationConfiguration as { QueueConfigurations: { Event: string; Filter: unknown }[] };
    expect(QueueConfigurations.map(({ Event }) => Event)).toEqual(["s3:ObjectCreated:*", "s3:ObjectRemoved:*"]);
    for (const { Filter } of QueueConfigurations) expect(Filter).toEqual({ S3Key: { Rules: [{ Name: "prefix", Value: "in/" }] } });
  });
});

describe("queues", () => {
  it("every work queue has dead letters after three tries and hides a message six times as long as its function may run", () => {
    const queues = resources("AWS::SQS::Queue");
    const work = queues.filter(({ Properties }) => Properties.RedrivePolicy);
    expect([work.length, queues.length]).toEqual([8, 16]);
    for (const { Properties } of work) expect(Properties.RedrivePolicy).toMatchObject({ maxReceiveCount: 3 });
    const timeouts = work.map(({ Properties }) => Number(Properties.VisibilityTimeout));
    expect(timeouts.sort((a, b) => a - b)).toEqual([720, 720, 1800, 1800, 1800, 1800, 3600, 5400]);
  });

  it("every queue is encrypted and keeps messages for 14 days", () => {
    for (const { Properties } of resources("AWS::SQS::Queue"))
      expect(Properties).toMatchObject({ SqsManagedSseEnabled: true, MessageRetentionPeriod: 1_209_600 });
  });

  it("cases come in order, one at a time", () => expect(named("AWS::SQS::Queue", "CaseChangedQueue").Properties.FifoQueue).toBe(true));

  it("every event source reports which messages of a batch failed; ingest takes one at a time", () => {
    const sources = resources("AWS::Lambda::EventSourceMapping");
    expect(sources).toHaveLength(8);
    for (const { Properties } of sources) expect(Properties.FunctionResponseTypes).toEqual(["ReportBatchItemFailures"]);
    expect(named("AWS::Lambda::EventSourceMapping", "Ingest").Properties).toMatchObject({
      BatchSize: 1,
      ScalingConfig: { MaximumConcurrency: 50 },
    });
  });
});

describe("table", () => {
  it("is on demand, recoverable, protected, with expiry and one index per access pattern", () => {
    const [table] = resources("AWS::DynamoDB::Table");
    expect(table).toMatchObject({
      DeletionPolicy: "Retain",
      Properties: {
        BillingMode: "PAY_PER_REQUEST",
        DeletionProtectionEnabled: true,
        PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
        SSESpecification: { SSEEnabled: true },
        TimeToLiveSpecification: { AttributeName: "expiresAt", Enabled: true },
      },
    });
    const indexes = table?.Properties.GlobalSecondaryIndexes as { IndexName: string }[];
    expect(indexes.map(({ IndexName }) => IndexName)).toEqual(Object.values(INDEXES).map(({ name }) => name));
  });
});

describe("functions", () => {
  it("all run on arm64 with Node 24 and keep their logs for three months", () => {
    expect(resources("AWS::Lambda::Function")).toHaveLength(11);
    for (const { Properties } of resources("AWS::Lambda::Function"))
      expect(Properties).toMatchObject({ Architectures: ["arm64"], Runtime: "nodejs24.x", LoggingConfig: { LogGroup: {} } });
    for (const { Properties } of resources("AWS::Logs::LogGroup")) expect(Properties.RetentionInDays).toBe(90);
  });

  it("know only settings that have a name in the code", () => {
    const known: string[] = [...Object.values(SETTINGS), "AWS_NODEJS_CONNECTION_REUSE_ENABLED"];
    for (const { Properties } of resources("AWS::Lambda::Function")) {
      const { Variables } = Properties.Environment as { Variables: Record<string, unknown> };
      for (const name of Object.keys(Variables)) expect(known).toContain(name);
    }
  });
});

describe("permissions", () => {
  it("name their resources and actions: no stars, no table administration", () => {
    for (const policy of resources("AWS::IAM::Policy"))
      for (const { Action, Resource } of statementsOf(policy)) {
        for (const action of [Action].flat()) expect(action).not.toMatch(/\*|Table$|DeleteBucket/);
        expect(Resource).not.toBe("*");
      }
  });

  it("only erase goes through the whole table, and only erase and exporter take versions away for good", () => {
    for (const [name, policy] of Object.entries(template.findResources("AWS::IAM::Policy"))) {
      const actions = statementsOf(policy as unknown as Resource).flatMap(({ Action }) => Action);
      const isErasing = actions.some((action) => /Scan/.test(action));
      expect([name, isErasing]).toEqual([name, name.startsWith("EraseFunction")]);
    }
  });

  it("objects are taken away by ingest and exporter only, each its own: files laid out, no version of them, and exports, whole", () => {
    const policies = Object.entries(template.findResources("AWS::IAM::Policy")).filter(([name]) => !name.startsWith("EraseFunction"));
    const deleting = policies.flatMap(([, policy]) =>
      statementsOf(policy as unknown as Resource).filter(({ Action }) => [Action].flat().some((action) => action.includes("DeleteObject"))),
    );
    const [exported, own] = deleting;
    expect(deleting).toHaveLength(2);
    expect(statementsOf(named("AWS::IAM::Policy", "IngestFunction"))).toContainEqual(own);
    expect([own?.Action].flat()).not.toContain("s3:DeleteObjectVersion");
    expect(JSON.stringify(own?.Resource)).toContain("/in/*/part-*");
    expect(statementsOf(named("AWS::IAM::Policy", "Exporter"))).toContainEqual(exported);
    expect(JSON.stringify(exported?.Resource)).toContain("/exports/*");
    for (const one of deleting) expect([one.Resource].flat()).toHaveLength(1);
  });

  it.each([
    [
      "Ingest",
      /^(?:s3:DeleteObject|s3:GetObject|s3:GetObjectVersion|s3:ListBucket|s3:ListBucketVersions|s3:PutObject|dynamodb:\w+|sqs:\w+)$/,
    ],
    ["Ocr", /^(?:s3:GetObject|s3:GetObjectVersion|s3:ListBucket|s3:ListBucketVersions|s3:PutObject|dynamodb:\w+|sqs:\w+)$/],
    ["Chronicle", /^(?:s3:GetObject|s3:ListBucket|(?:dynamodb|sqs):\w+)$/],
    ["Notify", /^(?:dynamodb:(?:GetItem|BatchGetItem|PutItem|Query)|sns:Publish|sqs:\w+)$/],
    ["Sweep", /^(?:s3:GetObject|s3:ListBucket|dynamodb:(?:GetItem|BatchGetItem|PutItem|Query)|sqs:\w+)$/],
    ["Reconcile", /^(?:s3:ListBucket|s3:ListBucketVersions|dynamodb:\w+|sqs:\w+)$/],
    ["Authorize", /^dynamodb:GetItem$/],
    ["Erase", /^(?:cognito-idp:AdminDeleteUser|s3:DeleteObject|s3:DeleteObjectVersion|s3:ListBucketVersions|dynamodb:\w+|sqs:\w+)$/],
    [
      "Api",
      /^(?:cognito-idp:Admin(?:Create|Delete)User|s3:PutObject|s3:GetObject|s3:GetObjectVersion|s3:ListBucket|sns:Subscribe|dynamodb:\w+|sqs:(?:SendMessage|GetQueueAttributes|GetQueueUrl))$/,
    ],
  ])("%s may do nothing else", (part, allowed) => {
    for (const action of actionsOf(`${part}Function`)) expect(action).toMatch(allowed);
  });

  it("the API writes nothing but tenants' rows and what people say, whatever the tenant is called", () => {
    const writing = statementsOf(named("AWS::IAM::Policy", "ApiFunction")).filter(({ Action }) =>
      /Put|Write|Update|Delete/.test(String(Action)),
    );
    const onTable = writing.filter(({ Action }) => String(Action).includes("dynamodb"));
    expect(onTable.map(({ Action }) => Action)).toEqual(["dynamodb:PutItem"]);
    const patterns = onTable[0]?.Condition?.["ForAllValues:StringLike"]?.["dynamodb:LeadingKeys"] ?? [];
    const isAllowed = ({ pk }: { pk: string }) => patterns.some((pattern) => likePattern(pattern).test(pk));
    const own = [
      KEYS.tenant("default"),
      KEYS.tenantSecret("default"),
      KEYS.tenantSecret("ngo-2"),
      KEYS.objectUpload("ngo-2", "obj_1"),
      KEYS.decision("default", "case_1", "fnd_1"),
      KEYS.subscription("default", "sub_1"),
      KEYS.feed("default", "f"),
      KEYS.alertSettings("default"),
    ];
    expect(own.every(isAllowed)).toBe(true);
    const others = [
      KEYS.document("default", "d"),
      KEYS.case("default", "c"),
      KEYS.alert("default", "a"),
      KEYS.formerSecret("default"),
      KEYS.delivery("default", "s", "a"),
      KEYS.judgedBy("default"),
    ];
    expect(others.filter(isAllowed)).toEqual([]);
  });

  it("nobody is everybody", () => {
    for (const type of ["AWS::S3::BucketPolicy", "AWS::SQS::QueuePolicy", "AWS::SNS::TopicPolicy"])
      for (const policy of resources(type))
        for (const { Effect, Principal } of statementsOf(policy)) if (Effect === "Allow") expect(Principal).not.toEqual({ AWS: "*" });
    expect(template.findResources("AWS::Lambda::Url")).toEqual({});
  });
});

/** As IAM's StringLike compares. */
const likePattern = (pattern: string): RegExp => new RegExp(`^${pattern.replaceAll("*", ".*")}$`);

describe("HTTP API", () => {
  it("has the routes of the code, each behind a signature but the description and the calendars, whose addresses are secrets", () => {
    const routes = resources("AWS::ApiGatewayV2::Route").map(({ Properties }) => Properties);
    const own = routes.filter(({ RouteKey }) => !/ \/(?:api\/.*|app|app\/.*)?$/.test(String(RouteKey)));
    expect(own.map(({ RouteKey }) => RouteKey).sort()).toEqual(ROUTES.map(({ method, path }) => `${method} ${path}`).sort());
    const unsigned = own.filter(({ AuthorizationType }) => AuthorizationType !== "AWS_IAM");
    expect(unsigned.map(({ RouteKey }) => RouteKey).sort()).toEqual(["GET /feeds/{address}", "GET /openapi.json"]);
    for (const { AuthorizationType } of unsigned) expect(AuthorizationType).toBe("NONE");
  });

  it("lets nobody ask below /api but through the one authorizer, which is remembered for a minute at most", () => {
    const routes = resources("AWS::ApiGatewayV2::Route").filter(({ Properties }) => String(Properties.RouteKey).includes(" /api/"));
    expect(routes.map(({ Properties }) => Properties.RouteKey).sort()).toEqual(
      ["DELETE", "GET", "PATCH", "POST", "PUT"].map((method) => `${method} /api/{proxy+}`),
    );
    for (const { Properties } of routes) expect(Properties).toMatchObject({ AuthorizationType: "CUSTOM", AuthorizerId: {} });
    const [authorizer, ...more] = resources("AWS::ApiGatewayV2::Authorizer");
    expect(more).toEqual([]);
    expect(authorizer?.Properties).toMatchObject({
      AuthorizerType: "REQUEST",
      EnableSimpleResponses: true,
      IdentitySource: ["$request.header.Authorization"],
      AuthorizerResultTtlInSeconds: 60,
    });
  });

  it("does not log paths, queries or callers", () => {
    const { Format } = named("AWS::ApiGatewayV2::Stage", "Http").Properties.AccessLogSettings as { Format: string };
    expect(Format).not.toMatch(/\$context\.(?:path|identity|requestOverride)|queryString/);
  });
});

describe("sign-in", () => {
  it("nobody signs up by himself or without a second factor, and nobody changes the tenant he was made for", () => {
    const [pool] = resources("AWS::Cognito::UserPool");
    expect(pool).toMatchObject({
      DeletionPolicy: "Retain",
      Properties: {
        AdminCreateUserConfig: { AllowAdminCreateUserOnly: true },
        MfaConfiguration: "ON",
        EnabledMfas: ["SOFTWARE_TOKEN_MFA"],
        Schema: expect.arrayContaining([expect.objectContaining({ Name: "tenant", Mutable: false })]),
      },
    });
  });

  it("gives codes only, to pages that keep no secret", () => {
    const [client] = resources("AWS::Cognito::UserPoolClient");
    expect(client?.Properties).toMatchObject({ AllowedOAuthFlows: ["code"], GenerateSecret: false, PreventUserExistenceErrors: "ENABLED" });
  });
});

describe("topics", () => {
  it("nobody hears of an alert by being in the template: mail addresses are subscribed one by one, with a filter", () => {
    expect(resources("AWS::SNS::Topic")).toHaveLength(2);
    expect(resources("AWS::SNS::Subscription")).toEqual([]);
  });

  it("no function may post webhooks into private networks unless somebody sets that by hand", () => {
    for (const { Properties } of resources("AWS::Lambda::Function"))
      expect(JSON.stringify(Properties.Environment)).not.toContain("WEBHOOK");
  });
});

describe("schedules and outputs", () => {
  it("sweeps daily, reconciles hourly and sends what waited every minute", () => {
    const expressions = resources("AWS::Scheduler::Schedule").map(({ Properties }) => Properties.ScheduleExpression);
    expect(expressions.sort()).toEqual(["cron(15 0 * * ? *)", "rate(1 hour)", "rate(1 minute)", "rate(10 minutes)"]);
  });

  it("gives out what the CLI and the embedded cloud look for", () => {
    const names = [
      "InboxBucketName",
      "DataBucketName",
      "TableName",
      "ApiUrl",
      "SweepScheduleName",
      "ReconcileScheduleName",
      "PulseScheduleName",
      "AlertsTopicArn",
      "MailTopicArn",
    ];
    for (const name of names) template.hasOutput(name, { Value: Match.anyValue() });
  });
});

describe("golden template", () => {
  it("is what test/infra/dueline.template.json says (write-golden.ts beside it writes it anew)", () => {
    const golden = readFileSync(new URL("./dueline.template.json", import.meta.url), "utf8");
    expect(JSON.parse(masked(template))).toEqual(JSON.parse(golden));
  });
});
