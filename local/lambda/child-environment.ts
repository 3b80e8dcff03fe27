import type { FunctionSpec, FunctionSurroundings } from "./function-spec.ts";

/** The whole environment of a function's process: what Lambda sets, the template's variables, and nothing of ours. */
export function childEnvironment(spec: FunctionSpec, surroundings: FunctionSurroundings, runtimeApi: string): Record<string, string> {
  return {
    PATH: "/usr/local/bin:/usr/bin:/bin",
    LANG: "en_US.UTF-8",
    TZ: "UTC",
    LAMBDA_TASK_ROOT: spec.codeDir,
    _HANDLER: spec.handler,
    AWS_LAMBDA_RUNTIME_API: runtimeApi,
    AWS_LAMBDA_FUNCTION_NAME: spec.name,
    AWS_LAMBDA_FUNCTION_VERSION: "$LATEST",
    AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(spec.memoryMb),
    AWS_LAMBDA_LOG_GROUP_NAME: `/aws/lambda/${spec.name}`,
    AWS_LAMBDA_LOG_STREAM_NAME: "local",
    AWS_LAMBDA_INITIALIZATION_TYPE: "on-demand",
    AWS_EXECUTION_ENV: "AWS_Lambda_nodejs24.x",
    AWS_REGION: surroundings.region,
    AWS_DEFAULT_REGION: surroundings.region,
    AWS_ACCESS_KEY_ID: surroundings.accessKeyId,
    AWS_SECRET_ACCESS_KEY: surroundings.secretAccessKey,
    AWS_EC2_METADATA_DISABLED: "true",
    ...surroundings.endpoints,
    ...spec.environment,
  };
}
