import type { SQSBatchResponse } from "aws-lambda";

export const handler = async (): Promise<SQSBatchResponse> => ({ batchItemFailures: [] });
