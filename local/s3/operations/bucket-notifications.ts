import { bodyText, type Operation } from "../call.ts";
import { randomName } from "../random-name.ts";
import { S3Error } from "../s3-error.ts";
import type { QueueNotification } from "../store/buckets.ts";
import { childrenOf, type ParsedXml, readXml, textOf, writeXml, type XmlElements } from "../xml.ts";

function filterOf(element: ParsedXml): { prefix: string; suffix: string } {
  const found = { prefix: "", suffix: "" };
  const [filter] = childrenOf(element, "Filter");
  const [key] = childrenOf(filter, "S3Key");
  for (const rule of childrenOf(key, "FilterRule")) {
    const name = textOf(rule, "Name")?.toLowerCase();
    if (name !== "prefix" && name !== "suffix") throw new S3Error("InvalidArgument", "A filter rule is a prefix or a suffix.");
    found[name] = textOf(rule, "Value") ?? "";
  }
  return found;
}

function notificationOf(element: ParsedXml): QueueNotification {
  const queueArn = textOf(element, "Queue");
  const events = childrenOf(element, "Event").filter((one): one is string => typeof one === "string");
  if (!queueArn || events.length === 0) throw new S3Error("MalformedXML");
  return { id: textOf(element, "Id") ?? randomName(), queueArn, events, ...filterOf(element) };
}

/** Only queues can be told of events here; a configuration with other targets is refused, not half accepted. */
export const putNotifications: Operation = async (call) => {
  const { store, announceTest } = call.service;
  const bucket = store.buckets.find(call.bucket);
  const configuration = readXml(await bodyText(call), "NotificationConfiguration");
  for (const other of ["TopicConfiguration", "CloudFunctionConfiguration", "EventBridgeConfiguration"])
    if (childrenOf(configuration, other).length > 0) throw new S3Error("NotImplemented", `${other} is not built here.`);
  const notifications = childrenOf(configuration, "QueueConfiguration").map(notificationOf);
  await announceTest({ ...bucket, notifications });
  store.buckets.setNotifications(bucket.name, notifications);
  return { status: 200 };
};

function elementOf(notification: QueueNotification): XmlElements {
  const rules = (["prefix", "suffix"] as const).filter((name) => notification[name] !== "");
  const filter = { S3Key: { FilterRule: rules.map((name) => ({ Name: name, Value: notification[name] })) } };
  return {
    Id: notification.id,
    Queue: notification.queueArn,
    Event: notification.events,
    Filter: rules.length === 0 ? undefined : filter,
  };
}

export const getNotifications: Operation = (call) => {
  const { notifications } = call.service.store.buckets.find(call.bucket);
  return { status: 200, body: writeXml("NotificationConfiguration", { QueueConfiguration: notifications.map(elementOf) }) };
};
