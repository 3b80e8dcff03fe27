import { chronicleCase } from "../../functions/chronicle/chronicle-case.ts";
import type { ChronicleDeps, Judge } from "../../functions/chronicle/deps.ts";
import type { IngestDeps } from "../../functions/ingest/deps.ts";
import { ingestObject } from "../../functions/ingest/ingest-object.ts";
import type { Channels, Outgoing } from "../../functions/notify/channels/channel.ts";
import { deliver } from "../../functions/notify/deliver.ts";
import type { NotifyDeps } from "../../functions/notify/deps.ts";
import { tellAlert } from "../../functions/notify/tell-alert.ts";
import { objectChanges } from "../../functions/shared/arrivals.ts";
import type { Law } from "../../functions/shared/judged.ts";
import type {
  AlertQueued,
  CaseChanged,
  DeliveryQueued,
  ExportQueued,
  OutboxMessage,
  ScanQueued,
  SweepRequest,
} from "../../functions/shared/messages.ts";
import type { Prints } from "../../functions/shared/prints.ts";
import type { Outlet } from "../../functions/shared/queues.ts";
import type { ScanStore } from "../../functions/shared/scan-store.ts";
import type { Table } from "../../functions/shared/store/table.ts";
import { rememberedSecrets } from "../../functions/shared/store/tenants.ts";
import type { Texts } from "../../functions/shared/texts.ts";
import type { SweepDeps } from "../../functions/sweep/deps.ts";
import { buildChronology } from "../../lib/chronology/chronicle.ts";
import { lawVersion } from "../../lib/deadlines/law-version.ts";
import type { Print } from "../../lib/read/boxes.ts";
import type { ScannedPage } from "../../lib/read/ocr/scanned-page.ts";
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
  async piece(tenant: string, documentId: string, run: number, from: number, length: number) {
    return Buffer.from(await this.read(tenant, documentId, run)).subarray(from, from + length);
  }
}

class FakePrints implements Prints {
  private readonly prints = new Map<string, Print>();
  async write(tenant: string, documentId: string, run: number, print: Print) {
    this.prints.set([tenant, documentId, run].join(), structuredClone(print));
  }
  async read(tenant: string, documentId: string, run: number) {
    const print = this.prints.get([tenant, documentId, run].join());
    if (!print) throw new Error("no print was written");
    return print;
  }
}

class FakeScans implements ScanStore {
  private readonly pages = new Map<string, ScannedPage[]>();
  async write(tenant: string, documentId: string, batch: number, pages: readonly ScannedPage[]) {
    this.pages.set([tenant, documentId, batch].join(), structuredClone([...pages]));
  }
  async read(tenant: string, documentId: string, batch: number) {
    return this.pages.get([tenant, documentId, batch].join()) ?? null;
  }
}

export const SECRET = "5e".repeat(32);
const noLaw: Law = { version: lawVersion([], []), check: () => [], differences: () => [] };
const noFindings: Judge = { build: buildChronology, law: noLaw };

/** The pipeline on the embedded table, with a bucket and queues in memory and a clock that is moved by hand. */
export class World {
  readonly inbox = new FakeInbox();
  readonly texts = new FakeTexts();
  readonly prints = new FakePrints();
  readonly cases = new FakeQueue<CaseChanged>();
  readonly scanStore = new FakeScans();
  readonly scans = new FakeQueue<ScanQueued>();
  readonly alerts = new FakeQueue<AlertQueued>();
  readonly outbox = new FakeQueue<OutboxMessage>();
  readonly exports = new FakeQueue<ExportQueued>();
  readonly continuations = new FakeQueue<SweepRequest>();
  readonly sent: Outgoing[] = [];
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
    const { inbox, texts, prints, cases, scanStore, scans, now } = this;
    const secretOf = rememberedSecrets(table, () => SECRET);
    return {
      table,
      inbox,
      parts: inbox.partStore,
      texts,
      prints,
      cases,
      scanStore,
      scans,
      reader: storyReader,
      secretOf,
      now,
      log: () => {},
    };
  }

  chronicleDeps(judge: Judge = noFindings, table = this.table): ChronicleDeps {
    const { alerts: outbox, cases, now } = this;
    return { table, outbox, cases, judge, secretOf: rememberedSecrets(table, () => SECRET), now, log: () => {} };
  }

  sweepDeps(law: Law, table = this.table): SweepDeps {
    const { cases, alerts: outbox, continuations, now } = this;
    const secretOf = rememberedSecrets(table, () => SECRET);
    return { table, law, cases, outbox, continuations, secretOf, now, pageSize: 100, hasTime: () => true, log: () => {} };
  }

  /** What `notify` sends goes to `sent` on each channel, unless a test says otherwise. */
  notifyDeps(channels: Partial<Channels> = {}, table = this.table): NotifyDeps {
    const take = async (outgoing: Outgoing) => void this.sent.push(outgoing);
    const all = { topic: take, email: take, webhook: take, ...channels };
    const secretOf = rememberedSecrets(table, () => SECRET);
    const { outbox, now } = this;
    return { table, channels: all, outbox, linkBase: "https://dueline.test", secretOf, now, hasTime: () => true, log: () => {} };
  }

  /** Everything that chronicle and sweep have queued for `notify`, and what that queues in turn. */
  async notifyAll(channels?: Partial<Channels>): Promise<void> {
    const deps = this.notifyDeps(channels);
    for (const alert of this.alerts.messages.splice(0)) await tellAlert(deps, alert);
    for (const message of this.outbox.messages.splice(0)) await deliver(deps, message as DeliveryQueued);
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
