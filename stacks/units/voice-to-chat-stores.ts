import { Construct } from "constructs";
import type { Names } from "../../config/names";
import type { ContactCenterConfig } from "../../config/schema";
import type { AlarmTarget } from "./alarm-set";
import { type DeadLettersOutputs, deadLetters } from "./dead-letters";
import { type SecretOutputs, secret } from "./secret";
import { type TableOutputs, table } from "./table";
import { voiceToChatKey } from "./voice-to-chat-key";

export interface VoiceToChatStoresProps {
  readonly config: Pick<ContactCenterConfig, "accountId" | "region" | "destroyProtection">;
  readonly names: Names;
  readonly alarms: AlarmTarget;
}

export interface VoiceToChatStoresOutputs {
  /** Key of all that is kept. */
  readonly keyArn: string;
  /** What links stand for. */
  readonly invitations: TableOutputs;
  /** Keys that links are signed with. */
  readonly privateKeys: SecretOutputs;
  /** What could not be processed. */
  readonly deadLetters: DeadLettersOutputs;
}

/** What voice-to-chat keeps, and the key that all of it is encrypted with. */
export function voiceToChatStores(
  scope: Construct,
  id: string,
  { config, names, alarms }: VoiceToChatStoresProps,
): VoiceToChatStoresOutputs {
  const unit = new Construct(scope, id);
  const { destroyProtection, accountId } = config;
  const keyArn = voiceToChatKey(unit, "key", { config, names }).arn;
  return {
    keyArn,
    invitations: table(unit, "invitations", {
      tableName: names.invitationsTable,
      subject: "invitations",
      partitionKey: "id",
      timeToLive: "ttl",
      keyArn,
      destroyProtection,
      alarms,
    }),
    privateKeys: secret(unit, "private-keys", {
      secretName: names.linkKeySecret,
      description: "Private keys that links to the chat page are signed with; npm run keys puts them here",
      keyArn,
      destroyProtection,
    }),
    deadLetters: deadLetters(unit, "dead-letters", {
      queueName: names.deadLetterQueue("voice-to-chat"),
      subject: "voice-to-chat-dead-letters",
      accountId,
      keyArn,
      services: ["events.amazonaws.com", "sns.amazonaws.com"],
      alarms,
    }),
  };
}
