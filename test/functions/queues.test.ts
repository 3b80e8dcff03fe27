import type { SQSClient } from "@aws-sdk/client-sqs";
import { describe, expect, it } from "vitest";
import { arrivalQueue, caseQueue } from "../../functions/shared/queues.ts";
import { longestPause } from "../../functions/shared/store/contest.ts";

type Entry = { MessageGroupId?: string; MessageDeduplicationId?: string };

function fakeSqs(answer: object = {}) {
  const batches: Entry[][] = [];
  const send = async ({ input }: { input: { Entries: Entry[] } }) => {
    batches.push(input.Entries);
    return answer;
  };
  return { batches, client: { send } as unknown as SQSClient };
}

const changed = (tenant: string, caseId: string, revision: number) =>
  ({ schema: "dueline.case-changed/1", tenant, caseId, revision, corrections: 0, asOf: null }) as const;

describe("the queue of cases", () => {
  it("keeps tenants apart whose cases have the same id", async () => {
    const { batches, client } = fakeSqs();
    await caseQueue("queue", client).send([changed("north", "case_1", 1), changed("south", "case_1", 1), changed("north", "case_1", 2)]);
    const entries = batches.flat();
    expect(new Set(entries.map(({ MessageDeduplicationId }) => MessageDeduplicationId)).size).toBe(3);
    expect(entries.map(({ MessageGroupId }) => MessageGroupId)).toEqual(["north.case_1", "south.case_1", "north.case_1"]);
  });
});

describe("an outlet", () => {
  const arrivals = (count: number) => Array(count).fill({ schema: "dueline.arrival/1", key: "in/a.txt", versionId: null } as const);
  it("sends ten messages at a time", async () => {
    const { batches, client } = fakeSqs();
    await arrivalQueue("queue", client).send(arrivals(21));
    expect(batches.map(({ length }) => length)).toEqual([10, 10, 1]);
  });
  it("says so where the queue refused a message", async () => {
    const { client } = fakeSqs({ Failed: [{ Code: "InternalError" }] });
    await expect(arrivalQueue("queue", client).send(arrivals(1))).rejects.toThrow("refused 1");
  });
});

describe("a lost contest", () => {
  it("waits longer each time, up to a bound", () => {
    expect([0, 1, 2, 3, 49].map(longestPause)).toEqual([0, 10, 20, 40, 400]);
  });
});
