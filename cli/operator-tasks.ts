import { namesOf } from "../config/names";
import type { ContactCenterConfig } from "../config/schema";
import { type OperatorTask, type TaskRule, task } from "./operator-task";
import { voiceToChatTasks } from "./voice-to-chat-tasks";

/** AWS uses this account id in its documentation; it is nobody's. */
export const placeholderAccountId = "111122223333";

const accountId: TaskRule = ({ accountId }) =>
  accountId === placeholderAccountId
    ? task(
        "account-id",
        "decide",
        `accountId is ${placeholderAccountId}, which AWS keeps for documentation.`,
        "Write your own: `aws sts get-caller-identity` shows it.",
      )
    : undefined;

const localState: TaskRule = ({ state }) =>
  state.type === "local"
    ? task(
        "state",
        "decide",
        "Terraform's state is in files on this machine: whoever has no copy cannot deploy.",
        'Before a second person or a pipeline deploys, choose state { type: "s3" } or { type: "cloud" }.',
        "docs/guide/s3-state.md",
      )
    : undefined;

const workspaces: TaskRule = ({ state }) =>
  state.type === "cloud"
    ? task(
        "workspaces",
        "by-hand",
        "Workspaces that run in HCP Terraform begin without AWS credentials, and at full speed.",
        "Give each one credentials for this account, Terraform 1.11 or later, and TFE_PARALLELISM=4.",
        "docs/guide/hcp-terraform.md",
      )
    : undefined;

const alias: TaskRule = (config) =>
  config.instance.type === "create"
    ? task(
        "instance-alias",
        "decide",
        `The alias ${namesOf(config).instanceAlias} has to be free in all of AWS, which only its creation shows.`,
        "Choose instance.alias so that nobody else has it; a change later replaces the instance.",
      )
    : undefined;

const signInWords = {
  saml: "through your identity provider (SAML)",
  "connect-managed": "with passwords that Amazon Connect keeps",
  directory: "with an AWS directory",
} as const;

const identity: TaskRule = ({ instance }) =>
  instance.type === "create"
    ? task(
        "identity",
        "decide",
        `People will sign in ${signInWords[instance.identity.type]}; an instance keeps that for ever.`,
        "Be sure of instance.identity before the first deployment.",
      )
    : undefined;

const saml: TaskRule = ({ instance }) =>
  instance.identity.type === "saml"
    ? task(
        "saml",
        "by-hand",
        "The identity provider is set up outside: an IAM SAML provider, a role for sign-in, an application.",
        "Have it send each user's login, exactly as in `users`, as RoleSessionName.",
      )
    : undefined;

const firstPasswords: TaskRule = (config) =>
  config.instance.identity.type === "connect-managed" && Object.keys(config.users).length > 0
    ? task(
        "first-passwords",
        "by-hand",
        "AWS makes a first password for each user and keeps it in Secrets Manager.",
        `Hand them over from secrets ${namesOf(config).userPasswordSecret("<login>")}, and have them changed at once.`,
      )
    : undefined;

const directory: TaskRule = ({ instance, region }) =>
  instance.identity.type === "directory"
    ? task(
        "directory",
        "by-hand",
        `Directory ${instance.identity.directoryId} has to be there, in ${region}, with every login of \`users\`.`,
        "Make it in AWS Directory Service; one directory serves one instance.",
      )
    : undefined;

const phoneNumber: TaskRule = ({ phoneNumber, voiceToChat }) => {
  if (phoneNumber === undefined) {
    return task(
      "phone-number",
      "decide",
      "No number is configured, so nobody can call in.",
      "Set phoneNumber to claim one, or to one that the instance has.",
    );
  }
  if (phoneNumber.type === "existing") return undefined;
  const flow = voiceToChat === undefined ? "Inbound main" : "Inbound with chat";
  return task(
    "phone-number",
    "by-hand",
    `AWS picks the number, so it is known after the deployment; the flow ${flow} answers it.`,
    "Call it, go through the menu in every language, and only then publish it.",
  );
};

const alarmEmails: TaskRule = ({ alarms: { emails } }) =>
  emails.length === 0
    ? task(
        "alarm-emails",
        "decide",
        "Nobody is told when an alarm goes off: alarms.emails is empty.",
        "Name an address that is read, best a mailing list.",
      )
    : task(
        "alarm-emails",
        "by-hand",
        `Alarms reach ${emails.join(", ")} only after each address has confirmed its subscription.`,
        "Follow the link in the message that AWS Notifications sends after the deployment.",
      );

const embedding: TaskRule = ({ approvedOrigins, users }) =>
  approvedOrigins.length === 0 && Object.keys(users).length > 0
    ? task(
        "approved-origins",
        "decide",
        "No web page may embed the agent desktop: agents use the one of Amazon Connect.",
        "If it is to appear in a page of yours, such as a CRM, add its origin to approvedOrigins.",
      )
    : undefined;

const retention: TaskRule = ({ instance, storage }) =>
  instance.type === "create"
    ? task(
        "retention",
        "decide",
        `Kept in days: recordings ${storage.callRecordingDays}, chats ${storage.chatTranscriptDays}, ` +
          `files ${storage.attachmentDays}, reports ${storage.reportDays}.`,
        "Agree on these with whoever answers for data protection.",
      )
    : undefined;

const protection: TaskRule = ({ destroyProtection }) =>
  destroyProtection
    ? undefined
    : task(
        "destroy-protection",
        "decide",
        "Terraform may destroy the instance, its number and all that is stored: destroyProtection is false.",
        "Set it to true once this environment serves customers.",
      );

const rules: readonly TaskRule[] = [
  ...[accountId, localState, alias, identity, retention, protection, embedding],
  ...[workspaces, saml, firstPasswords, directory, phoneNumber, alarmEmails],
  ...voiceToChatTasks,
];

/** What this contact center asks of its operator beside deployments: decisions first, then steps by hand. */
export function operatorTasks(config: ContactCenterConfig): readonly OperatorTask[] {
  const tasks = rules.flatMap((rule) => rule(config) ?? []);
  return [...tasks.filter(({ kind }) => kind === "decide"), ...tasks.filter(({ kind }) => kind === "by-hand")];
}
