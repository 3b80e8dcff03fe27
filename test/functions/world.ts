import { chronicleCase } from "../../functions/chronicle/chronicle-case.ts";
import type { ChronicleDeps, Judge } from "../../functions/chronicle/deps.ts";
import type { IngestDeps } from "../../functions/ingest/deps.ts";
import { ingestObject } from "../../functions/ingest/ingest-object.ts";
import { objectChanges } from "../../functions/shared/arrivals.ts";
import type { AlertQueued, CaseChanged } from "../../functions/shared/messages.ts";
import type { Outlet } from "../../functions/shared/queues.ts";
import type { Table } from "../../functions/shared/store/table.ts";
import { rememberedSecrets } from "../../functions/shared/store/tenants.ts";
import type { Texts } from "../../functions/shared/texts.ts";
import { buildChronology } from "../../lib/chronology/chronicle.ts";
import { FakeInbox } from "./fake-inbox.ts";
import { storyReader } from "./story.ts";

interface HowDelivered {
  messageId?: string;
  deps?: IngestDeps;
  isLastTry?: boolean;
}

export class FakeQueue<M> implements Outlet<M> {
  readonly messages: M[] = [];
  async send(messages: readonly M[]) {
    this.messages.push(...messages);
  }
}

class FakeTexts implements Texts {
  private readonly texts = new Map<string, string>();
  async write(tenant: string, documentId: string, run: number, text: string) {
    this.texts.set([tenant, documentId, run].join(), text);
  }
  async read(tenant: string, documentId: string, run: number) {
    return this.texts.get([tenant, documentId, run].join()) ?? "";
  }
}

export const SECRET = "5e".repeat(32);
const noFindings: Judge = { build: buildChronology, check: () => [], lookAgain: () => null };

/** The pipeline on the embedded table, with a bucket and queues in memory and a clock that is moved by hand. */
export class World {
  readonly inbox = new FakeInbox();
  readonly texts = new FakeTexts();
  readonly cases = new FakeQueue<CaseChanged>();
  readonly alerts = new FakeQueue<AlertQueued>();
  readonly table: Table;
  time = Date.parse("2026-03-02T10:00:00Z");

  constructor(table: Table) {
    this.table = table;
  }

  now = (): string => new Date(this.time).toISOString();
  passMinutes(minutes: number): void {
    this.time += minutes * 60_000;
  }

  ingestDeps(table = this.table): IngestDeps {
    const { inbox, texts, cases, now } = this;
    const secretOf = rememberedSecrets(table, () => SECRET);
    return { table, inbox, parts: inbox.partStore, texts, cases, reader: storyReader, secretOf, now, log: () => {} };
  }

  chronicleDeps(judge: Judge = noFindings, table = this.table): ChronicleDeps {
    return { table, outbox: this.alerts, judge, secretOf: rememberedSecrets(table, () => SECRET), now: this.now, log: () => {} };
  }

  /** One delivery of one message to `ingest`. */
  async deliver(body: string, { messageId = body, deps = this.ingestDeps(), isLastTry = false }: HowDelivered = {}) {
    const leaseUntil = new Date(this.time + 300_000).toISOString();
    const delivery = { messageId, isLastTry, leaseUntil, signal: new AbortController().signal };
    for (const object of objectChanges(body)) await ingestObject(deps, delivery, object);
  }

  /** Everything that the bucket has said so far, in order. */
  async deliverAll(): Promise<void> {
    for (const body of this.inbox.notifications.splice(0)) await this.deliver(body);
  }

  async chronicleAll(judge?: Judge): Promise<void> {
    const changed = new Set(this.cases.messages.splice(0).map(({ tenant, caseId }) => JSON.stringify({ tenant, caseId })));
    for (const ref of changed) await chronicleCase(this.chronicleDeps(judge), JSON.parse(ref));
  }
}
