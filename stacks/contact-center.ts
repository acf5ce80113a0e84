import type { Construct } from "constructs";
import type { ContactCenterConfig } from "../config/schema";
import { SwitchboardStack } from "./stack";
import { alarmSet } from "./units/alarm-set";
import { alarmTopic } from "./units/alarm-topic";
import { approvedOrigins } from "./units/approved-origins";
import { type ContactFlowsOutputs, contactFlows } from "./units/contact-flows";
import { contactStorage } from "./units/contact-storage";
import { dashboard } from "./units/dashboard";
import { flowLogs } from "./units/flow-logs";
import { hoursOfOperation } from "./units/hours-of-operation";
import { instance } from "./units/instance";
import { instanceAlarms } from "./units/instance-alarms";
import { instanceWidgets } from "./units/instance-dashboard";
import { operationsKey } from "./units/operations-key";
import { phoneNumber } from "./units/phone-number";
import { leavePhoneNumberFlow, phoneNumberFlow } from "./units/phone-number-flow";
import { queues } from "./units/queues";
import { quickConnects } from "./units/quick-connects";
import { routingProfiles } from "./units/routing-profiles";
import { securityProfiles } from "./units/security-profiles";
import { users } from "./units/users";

/** What the stacks of the systems need of the contact center; main.ts hands it on. */
export interface ContactCenterOutputs {
  readonly instanceId: string;
  readonly instanceArn: string;
  readonly operationsKeyArn: string;
  readonly alarmTopicArn: string;
  /** Ids and ARNs of queues, by key. */
  readonly queues: Readonly<Record<string, { readonly id: string; readonly arn: string }>>;
  /** Ids of opening hours, by key. */
  readonly hours: Readonly<Record<string, string>>;
  /** Ids and ARNs of the standard flows, and of the module `error`, by key. */
  readonly flows: ContactFlowsOutputs;
  /** Id of the number that customers call, if there is one. */
  readonly phoneNumberId: string | undefined;
  /** The number itself, in E.164 form; unknown of one that the instance already had. */
  readonly phoneNumber: string | undefined;
}

/** The instance and all that every system stands on: hours, queues, people, storage, alarms. */
export class ContactCenter extends SwitchboardStack {
  readonly outputs: ContactCenterOutputs;

  constructor(scope: Construct, name: string, config: ContactCenterConfig) {
    super(scope, name, config);
    const { names } = this;

    const key = operationsKey(this, "operations-key", { config, names });
    const created = config.instance.type === "create";
    const logGroups = created ? [flowLogs(this, "flow-logs", { config, names, keyArn: key.arn })] : [];
    const connect = instance(this, "instance", { config, names, after: logGroups });
    const instanceId = connect.id;
    if (connect.serviceRoleArn !== undefined) {
      contactStorage(this, "storage", { config, names, instanceId, serviceRoleArn: connect.serviceRoleArn });
    }
    approvedOrigins(this, "approved-origins", {
      stackName: names.approvedOriginsStack,
      instanceArn: connect.arn,
      origins: config.approvedOrigins,
    });

    const hours = hoursOfOperation(this, "hours", { instanceId, hours: config.hours });
    const waiting = queues(this, "queues", { instanceId, queues: config.queues, hours });
    const flows = contactFlows(this, "flows", { instanceId, config, queues: waiting.queues, hours });
    const profiles = routingProfiles(this, "routing-profiles", {
      instanceId,
      queues: waiting.queues,
      routingProfiles: config.routingProfiles,
    });
    const permissions = securityProfiles(this, "security-profiles", {
      instanceId,
      securityProfiles: config.securityProfiles,
    });
    const people = users(this, "users", {
      config,
      names,
      instance: connect,
      routingProfiles: profiles,
      securityProfiles: permissions,
      keyArn: key.arn,
    });
    const transfers = quickConnects(this, "quick-connects", {
      instanceId,
      quickConnects: config.quickConnects,
      queues: waiting.queues,
      userIds: people.ids,
      flows: { queue: flows["queue-transfer"].id, user: flows["agent-transfer"].id },
    });
    waiting.lead({ quickConnectIds: transfers, outboundFlowId: flows["outbound-whisper"].id });
    const number = phoneNumber(this, "phone-number", { config, instanceArn: connect.arn });
    this.answer(number?.id, { config, instanceId, flowId: flows["inbound-main"].id });

    const topic = alarmTopic(this, "alarm-topic", { config, names, keyArn: key.arn });
    const alarms = instanceAlarms({ instanceId, thresholds: config.alarms });
    alarmSet(this, "alarms", { names, topicArn: topic.arn, alarms });
    const widgets = instanceWidgets(instanceId);
    dashboard(this, "dashboard", { dashboardName: names.dashboard, region: config.region, widgets });

    this.outputs = {
      instanceId,
      instanceArn: connect.arn,
      operationsKeyArn: key.arn,
      alarmTopicArn: topic.arn,
      queues: waiting.queues,
      hours,
      flows,
      phoneNumberId: number?.id,
      phoneNumber: number?.number,
    };
    this.output("instance-id", instanceId, "Id of the Amazon Connect instance.");
    this.output("instance-arn", connect.arn, "ARN of the Amazon Connect instance.");
    this.output("access-url", connect.accessUrl, "Where people sign in.");
    this.output("phone-number", number?.number, "The number that customers call.");
    this.output("first-password-secrets", people.passwordSecretArns, "Secrets with first passwords, by login.");
  }

  /** The number is answered by "Inbound main", or by a flow of stack `voice-to-chat` where there is one. */
  private answer(
    phoneNumberId: string | undefined,
    to: { readonly config: ContactCenterConfig; readonly instanceId: string; readonly flowId: string },
  ) {
    if (phoneNumberId === undefined) return;
    if (to.config.voiceToChat === undefined) phoneNumberFlow(this, "phone-number-flow", { ...to, phoneNumberId });
    else leavePhoneNumberFlow(this, "phone-number-flow");
  }
}
