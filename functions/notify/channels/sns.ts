import { PublishCommand, SNSClient } from "@aws-sdk/client-sns";
import { ChannelError, type Outgoing, type Send } from "./channel.ts";

/** SNS counts a subject in ASCII signs. */
const asciiOnly = (text: string): string => text.replaceAll(/[^\u{20}-\u{7e}]/gu, "?");

/**
 * Publishes a message under its key. Mail for one subscriber goes to a topic of its own kind, where each address has a filter
 * that lets through what names its subscription.
 */
export function snsSender(TopicArn: string, client: SNSClient = new SNSClient({})): Send {
  return async ({ subscription, message }: Outgoing) => {
    const attribute = (StringValue: string) => ({ DataType: "String", StringValue });
    const MessageAttributes = { idempotencyKey: attribute(message.key), subscription: attribute(subscription.id) };
    const Subject = asciiOnly(message.subject);
    try {
      await client.send(new PublishCommand({ TopicArn, Subject, Message: message.text, MessageAttributes }));
    } catch (cause) {
      throw new ChannelError("NOT_PUBLISHED", { cause });
    }
  };
}
