import { type SESv2Client, SendEmailCommand } from "@aws-sdk/client-sesv2";
import type { Email, Send } from "./delivery";
import { neverConnected, nobodyKnows, serviceError } from "./service-error";

/** How SES sends. */
export interface Ses {
  readonly client: SESv2Client;
  readonly from: string;
  readonly replyTo: string;
  /** It rewrites no links: a link that is rewritten is a link that somebody else opens first. */
  readonly configurationSet: string;
}

/** Amazon SES: SendEmail. It knows no token against sending twice, so each call is one try. */
export function ses({ client, from, replyTo, configurationSet }: Ses): Send<Email> {
  return async ({ to, subject, text, html }) => {
    const written = (data: string) => ({ Data: data, Charset: "UTF-8" });
    const command = new SendEmailCommand({
      FromEmailAddress: from,
      ...(replyTo === "" ? {} : { ReplyToAddresses: [replyTo] }),
      Destination: { ToAddresses: [to] },
      ConfigurationSetName: configurationSet,
      Content: {
        Simple: { Subject: written(subject), Body: { Text: written(text), Html: written(html) } },
      },
    });
    try {
      const { MessageId } = await client.send(command);
      return { is: "sent", messageId: MessageId ?? "" };
    } catch (error) {
      const said = serviceError(error);
      if (said.name === "TooManyRequestsException" || neverConnected(said)) return { is: "not-sent", error };
      if (nobodyKnows(said)) return { is: "unknown", error };
      // In the sandbox SES refuses all but verified receivers: nothing about this one is wrong.
      if (said.name === "MessageRejected") return { is: "refused", because: "not-allowed", operator: true, error };
      return { is: "not-sent", operator: true, error };
    }
  };
}
