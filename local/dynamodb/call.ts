/** A refusal of DynamoDB: `code` without its namespace, such as `ResourceNotFoundException`. */
export class DynamoDbRefusal extends Error {
  readonly code: string;
  constructor(code: string, message: string) {
    super(message);
    this.name = "DynamoDbRefusal";
    this.code = code;
  }
}

/** One call of the JSON protocol, without the SDK: provisioning would spend more time loading it than calling. */
export async function callDynamoDb<T>(endpoint: string, action: string, input: unknown): Promise<T> {
  const response = await fetch(endpoint, {
    method: "POST",
    headers: {
      "content-type": "application/x-amz-json-1.0",
      "x-amz-target": `DynamoDB_20120810.${action}`,
      "x-amz-date": "20260101T000000Z",
      authorization: "AWS4-HMAC-SHA256 Credential=local/20260101/local/dynamodb/aws4_request, SignedHeaders=host, Signature=local",
    },
    body: JSON.stringify(input),
  });
  const answer = (await response.json()) as { __type?: string; message?: string; Message?: string };
  if (!response.ok) throw new DynamoDbRefusal(answer.__type?.split("#").at(-1) ?? "Unknown", answer.message ?? answer.Message ?? "");
  return answer as T;
}
