import type { ITerraformDependable } from "cdktf";
import type { Construct } from "constructs";
import type { ContactCenterConfig } from "../config/schema";
import type { VoiceToChatConfig } from "../config/schema/voice-to-chat";
import { flowSettings } from "../contact-flows/settings";
import { voiceToChatFlows } from "../contact-flows/voice-to-chat-flows";
import { functionPackages } from "./bundles/functions";
import { SwitchboardStack } from "./stack";
import { chatApi } from "./units/chat-api";
import { chatPageConfig } from "./units/chat-page-config";
import { chatSite } from "./units/chat-site";
import { contactEvents } from "./units/contact-events";
import type { ContactFlowsOutputs } from "./units/contact-flows";
import { expiredItems, readsStream } from "./units/expired-items";
import { flowFunctions } from "./units/flow-functions";
import { type ContactFlowOutputs, flowSet } from "./units/flow-set";
import { followForeignInstance } from "./units/follow-instance";
import type { HttpApiOutputs } from "./units/http-api";
import { linkKeys } from "./units/link-keys";
import { type LinkMessagesOutputs, linkMessages } from "./units/link-messages";
import { queuesAndHours, standardFlowsByName } from "./units/named-resources";
import { phoneNumberFlow } from "./units/phone-number-flow";
import type { QueueOutputs } from "./units/queues";
import { mapEntries } from "./units/records";
import { type MakeFunction, voiceToChatFunctions } from "./units/voice-to-chat-functions";
import { type VoiceToChatStoresOutputs, voiceToChatStores } from "./units/voice-to-chat-stores";
import { voiceToChatVariables } from "./units/voice-to-chat-variables";
import { voiceToChatWatch } from "./units/voice-to-chat-watch";
import type { WebAppOutputs } from "./units/web-app";

/** What voice-to-chat needs of the contact center. */
export interface VoiceToChatNeeds {
  readonly instanceId: string;
  readonly instanceArn: string;
  readonly alarmTopicArn: string;
  readonly queues: Readonly<Record<string, QueueOutputs>>;
  /** Ids of opening hours, by key. */
  readonly hours: Readonly<Record<string, string>>;
  readonly flows: ContactFlowsOutputs;
  /** Id of the number that customers call, if there is one: "Inbound with chat" answers it. */
  readonly phoneNumberId: string | undefined;
  readonly phoneNumber: string | undefined;
}

/** What other systems need of voice-to-chat. */
export interface VoiceToChatOutputs {
  /** The module that offers a caller a chat. */
  readonly module: ContactFlowOutputs;
}

/** A configuration that has the section. */
export type WithVoiceToChat = ContactCenterConfig & { readonly voiceToChat: VoiceToChatConfig };

/** Whether an environment has voice-to-chat at all. */
export function hasVoiceToChat(config: ContactCenterConfig): config is WithVoiceToChat {
  return config.voiceToChat !== undefined;
}

/** A caller who would wait leaves with a chat: the module that offers it, the link, the page, and the chat itself. */
export class VoiceToChat extends SwitchboardStack {
  readonly outputs: VoiceToChatOutputs;

  constructor(scope: Construct, name: string, config: WithVoiceToChat, contactCenter: VoiceToChatNeeds) {
    super(scope, name, config);
    const { names } = this;
    const { voiceToChat: settings } = config;
    const { instanceId, instanceArn, phoneNumber } = contactCenter;
    const { organisation } = flowSettings(config);
    const alarms = { names, topicArn: contactCenter.alarmTopicArn };
    followForeignInstance(this, "instance", instanceId);

    const { keyArn, ...stores } = voiceToChatStores(this, "stores", { config, names, alarms });
    const deadLetterArn = stores.deadLetters.arn;
    const publicKeys = linkKeys(this, "link-keys", { groupName: names.linkKeyGroup, keys: settings.linkKeys });
    const messages = linkMessages(this, "messages", { config, names, settings, keyArn, alarms });
    const api = chatApi(this, "api", { config, site: settings.site, keyArn, alarms });
    const pageConfig = chatPageConfig({ config, chat: settings.chat, organisation, phoneNumber });
    const site = chatSite(this, "site", {
      ...{ config, names, settings, keyArn, pageConfig },
      ...{ keyGroupId: publicKeys.groupId, apiHost: api.host },
    });

    const make = voiceToChatFunctions(this, "functions", {
      packages: functionPackages(),
      variables: {
        ...messages.variables,
        ...voiceToChatVariables({
          ...{ config, names, organisation, instanceId, phoneNumber },
          tableName: stores.invitations.name,
          siteHost: site.host,
          privateKeysArn: stores.privateKeys.arn,
          publicKeyIds: publicKeys.ids,
        }),
      },
      targets: {
        ...messages.targets,
        "invitations-table": [stores.invitations.arn],
        "table-key": [keyArn],
        "link-key-secret": [stores.privateKeys.arn],
      },
      ...{ keyArn, deadLetterArn, alarms, logRetentionDays: config.logs.retentionDays },
    });
    const flows = this.offer(make, config, contactCenter);
    this.answer(make, api, flows["voice-to-chat-chat"], { instanceArn, signAfter: [publicKeys.group] });
    this.follow(make, stores, messages, instanceArn);
    voiceToChatWatch(this, "watch", { region: config.region, alarms });

    this.outputs = { module: flows["voice-to-chat"] };
    this.tell(site, stores, messages);
  }

  /** The module that offers a chat, the flow in which one begins, and the number's way to both. */
  private offer(make: MakeFunction, config: WithVoiceToChat, contactCenter: VoiceToChatNeeds) {
    const { instanceId, instanceArn, phoneNumberId } = contactCenter;
    const called = { "offer-chat": make("offer-chat"), "send-chat-link": make("send-chat-link") };
    const flows = flowSet(this, "flows", {
      ...{ instanceId, languages: config.languages, flows: voiceToChatFlows(config) },
      named: {
        ...queuesAndHours(config, contactCenter.queues, contactCenter.hours),
        ...standardFlowsByName(config, contactCenter.flows),
        lambda: mapEntries(called, (key, { arn }) => ({ identifier: arn, displayName: key })),
      },
      after: flowFunctions(this, "flow-functions", {
        instance: { id: instanceId, arn: instanceArn },
        accountId: config.accountId,
        functions: called,
      }),
    });
    if (phoneNumberId !== undefined) {
      const flowId = flows["inbound-with-chat"].id;
      phoneNumberFlow(this, "phone-number-flow", { instanceId, phoneNumberId, flowId });
    }
    return flows;
  }

  /** What links lead to. */
  private answer(
    make: MakeFunction,
    api: HttpApiOutputs,
    chatFlow: ContactFlowOutputs,
    { instanceArn, signAfter }: { readonly instanceArn: string; readonly signAfter: readonly ITerraformDependable[] },
  ) {
    const openChatLink = make("open-chat-link", { after: signAfter });
    const startChat = make("start-chat", {
      after: signAfter,
      variables: { CHAT_FLOW_ID: chatFlow.id },
      targets: { "instance-chats": [chatFlow.arn, `${instanceArn}/contact/*`] },
    });
    api.answer([
      { path: "/s/{token}", methods: ["GET", "HEAD"], answeredBy: openChatLink },
      // A link that was cut or grew on its way gets a page, too.
      { path: "/s/{token}/{rest+}", methods: ["GET", "HEAD"], answeredBy: openChatLink },
      { path: "/api/chats", methods: ["POST"], answeredBy: startChat },
    ]);
  }

  /** What becomes of messages, of chats and of links that nobody opened. */
  private follow(
    make: MakeFunction,
    stores: Omit<VoiceToChatStoresOutputs, "keyArn">,
    messages: LinkMessagesOutputs,
    instanceArn: string,
  ) {
    const { invitations, deadLetters } = stores;
    if (messages.events !== undefined) messages.events.tell(make("record-delivery"), deadLetters.arn);
    const followChat = make("follow-chat", { statements: readsStream(invitations) });
    contactEvents(this, "answered-chats", {
      ruleName: this.names.answeredChatsRule,
      description: "Chats that an agent answers",
      instanceArn,
      eventTypes: ["CONNECTED_TO_AGENT"],
      channel: "CHAT",
      listener: followChat,
      deadLetterArn: deadLetters.arn,
    });
    expiredItems(this, "expired-invitations", {
      table: invitations,
      listener: followChat,
      deadLetterArn: deadLetters.arn,
      where: { id: { S: [{ prefix: "link#" }] }, state: { S: ["open"] } },
    });
  }

  /** What people and commands look up. */
  private tell(
    site: WebAppOutputs,
    stores: Pick<VoiceToChatStoresOutputs, "privateKeys">,
    messages: Pick<LinkMessagesOutputs, "dnsTokens">,
  ) {
    this.output("module-id", this.outputs.module.id, "Id of the flow module that offers a chat.");
    this.output("site-url", `https://${site.host}/`, "Where links lead to.");
    this.output("site-alias-target", site.domainName, "What a DNS record of one's own points at.");
    this.output("link-key-secret", stores.privateKeys.name, "Secret that npm run keys puts private keys into.");
    this.output(
      "email-dns-records",
      messages.dnsTokens,
      "DKIM tokens of the sender's domain: each is a record TOKEN._domainkey.DOMAIN CNAME TOKEN.dkim.amazonses.com.",
    );
  }
}
