import { metricService, troubleMetrics } from "../../functions/shared/funnel-metrics";
import type { Alarm } from "./alarm-set";

/** What goes wrong on the way from a call to a chat although every function works. */
export function voiceToChatAlarms(namespace: string): readonly Alarm[] {
  const alarm = (subject: string, name: string, threshold: number, says: string): Alarm => ({
    subject,
    says,
    metric: { namespace, name, statistic: "Sum", dimensions: { [metricService.name]: metricService.value } },
    threshold,
  });
  return [
    alarm("links-not-sent", troubleMetrics.notSent, 3, "Links to a chat could not be sent."),
    alarm("links-undeliverable", troubleMetrics.undeliverable, 5, "Links to a chat did not arrive."),
    alarm("sending-blocked", troubleMetrics.sendingBlocked, 1, "The account may not send messages."),
    alarm(
      "link-keys-unusable",
      troubleMetrics.linkKeysUnusable,
      1,
      "Links cannot be signed: nobody gets into the chat.",
    ),
    alarm("chat-quota-full", troubleMetrics.chatQuotaFull, 1, "Amazon Connect took no more chats."),
  ];
}
