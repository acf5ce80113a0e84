import type {
  Caller,
  CloudAccount,
  ConnectInstance,
  EmailAccount,
  EmailIdentity,
  LinkKeySecret,
  SmsAccount,
  SmsNumber,
  SmsPool,
  StateBucket,
} from "../../../cli/doctor/cloud-account";
import { CloudError } from "../../../cli/doctor/cloud-error";
import type { DoctorContext, Host } from "../../../cli/doctor/context";
import { accessTo } from "../../../cli/doctor/this-context";
import { parseContactCenter } from "../../../config/load";
import { ConfigurationError } from "../../../config/problem";
import type { ContactCenterInput } from "../../../config/schema";
import { linkKeyOf } from "../../support/link-keys";

/** An account id that is not AWS's example. */
export const accountId = "444455556666";

const smallest: ContactCenterInput = {
  name: "acme",
  region: "eu-west-2",
  accountId,
  hours: { main: { timeZone: "Europe/London", open: [{ days: ["monday"], from: "09:00", to: "17:00" }] } },
  queues: { general: { hours: "main" } },
};

/** A configuration of environment `test`: the smallest one, with what the test changes. */
export function configurationOf(changes: Partial<ContactCenterInput> = {}) {
  return parseContactCenter({ ...smallest, ...changes }, "test");
}

/** So many queues. */
export function queuesOf(number: number): ContactCenterInput["queues"] {
  return Object.fromEntries(Array.from({ length: number }, (_, index) => [`queue-${index}`, { hours: "main" }]));
}

/** A machine on which all is well. */
export function hostOf(changes: Partial<Host> & { readonly files?: Readonly<Record<string, string>> } = {}): Host {
  const { files = {}, ...rest } = changes;
  return {
    nodeVersion: "24.1.0",
    platform: "linux",
    homeFolder: "/home/operator",
    variables: {},
    run: async () => ({ type: "ended", code: 0, stdout: JSON.stringify({ terraform_version: "1.13.2" }), stderr: "" }),
    readText: async (path) => files[path],
    manifest: (name) => ({ version: name === "." ? "0.1.0" : "0.21.0", engines: { node: ">=20.20 <25" } }),
    ...rest,
  };
}

/** An instance as AWS describes it. */
export function instanceOf(changes: Partial<ConnectInstance> = {}): ConnectInstance {
  const id = changes.id ?? "01234567-89ab-cdef-0123-456789abcdef";
  return {
    id,
    arn: `arn:aws:connect:eu-west-2:${accountId}:instance/${id}`,
    alias: "acme-test",
    status: "ACTIVE",
    identityType: "CONNECT_MANAGED",
    tags: { Project: "switchboard", Environment: "acme-test" },
    ...changes,
  };
}

const goodBucket: StateBucket = {
  region: "eu-west-2",
  versioned: true,
  encrypted: true,
  publicAccessBlocked: true,
};

/** Answers of an account: values, or the reason why there is none. */
export interface Answers {
  readonly caller?: Caller | CloudError;
  readonly instances?: readonly ConnectInstance[] | CloudError;
  readonly quotas?: Awaited<ReturnType<CloudAccount["quotas"]>> | CloudError;
  readonly functionQuotas?: Awaited<ReturnType<CloudAccount["functionQuotas"]>> | CloudError;
  readonly bucket?: Partial<StateBucket> | CloudError;
  readonly linkKeySecret?: LinkKeySecret | CloudError;
  readonly emailIdentity?: Partial<EmailIdentity> | CloudError;
  readonly emailAccount?: Partial<EmailAccount> | CloudError;
  readonly smsAccount?: Partial<SmsAccount> | CloudError;
  readonly smsNumbers?: readonly Partial<SmsNumber>[] | CloudError;
  readonly smsPools?: readonly SmsPool[] | CloudError;
}

/** An empty account that lets us in. */
export function accountOf({ instances = [], ...answers }: Answers = {}): CloudAccount {
  const give = async <T>(value: T | CloudError): Promise<T> => {
    if (value instanceof CloudError) throw value;
    return value;
  };
  return {
    caller: () => give(answers.caller ?? { account: accountId, arn: `arn:aws:iam::${accountId}:role/deploy` }),
    instances: async () => (await give(instances)).map((instance) => ({ ...instance, tags: {} })),
    instance: async (id) =>
      give(
        (await give(instances)).find((instance) => instance.id === id) ??
          new CloudError("not-found", "connect:DescribeInstance"),
      ),
    quotas: () => give(answers.quotas ?? []),
    functionQuotas: () => give(answers.functionQuotas ?? []),
    stateBucket: async () => ({ ...goodBucket, ...(await give(answers.bucket ?? {})) }),
    ...messagingOf(answers, give),
  };
}

/** Messages of an account that is out of every sandbox, with one number. */
function messagingOf(answers: Answers, give: <T>(value: T | CloudError) => Promise<T>) {
  const number = { id: "phone-1", number: "+447700900123", status: "ACTIVE", country: "GB", numberType: "LONG_CODE" };
  return {
    linkKeySecret: () => give<LinkKeySecret>(answers.linkKeySecret ?? { type: "missing" }),
    emailIdentity: async () => ({
      ...{ verified: true, dkimStatus: "SUCCESS", dnsRecords: [] },
      ...(await give(answers.emailIdentity ?? {})),
    }),
    emailAccount: async () => ({
      ...{ productionAccess: true, sending: true, mailsPerDay: 50_000 },
      ...(await give(answers.emailAccount ?? {})),
    }),
    smsAccount: async () => ({
      ...{ tier: "PRODUCTION", dollarsPerMonth: 200 },
      ...(await give(answers.smsAccount ?? {})),
    }),
    smsNumbers: async () =>
      (await give(answers.smsNumbers ?? [{}])).map((changes) => ({
        ...number,
        sendsSms: true,
        poolId: undefined,
        ...changes,
      })),
    smsPools: () => give(answers.smsPools ?? []),
  } satisfies Partial<CloudAccount>;
}

/** Voice-to-chat by both channels, with one key. */
export const voiceToChat = {
  sms: {
    provider: "end-user-messaging",
    number: { type: "claim", country: "GB", numberType: "LONG_CODE" },
    allowedCountries: ["GB"],
  },
  email: { identity: "acme.example", from: "service@acme.example" },
  linkKeys: [linkKeyOf("first")],
} satisfies ContactCenterInput["voiceToChat"];

/** A context in which nothing is wrong but what the test puts in. */
export function contextOf(
  changes: {
    readonly configuration?: DoctorContext["configuration"];
    readonly host?: Parameters<typeof hostOf>[0];
    readonly account?: Answers;
  } = {},
): DoctorContext {
  const account = accountOf(changes.account);
  return {
    environment: "test",
    configuration: changes.configuration ?? configurationOf(),
    host: hostOf(changes.host),
    account,
    access: () => accessTo(account),
  };
}

/** A configuration that does not load. */
export const brokenConfiguration = new ConfigurationError("config/environments/test.ts", [
  { path: "region", found: "nothing", expected: "a region", fix: "Add it." },
  { path: "queues.orders.hours", found: '"ofice"', expected: "a key in hours", fix: 'Did you mean "office"?' },
]);

/** Credentials that are missing. */
export const noCredentials = new CloudError("no-credentials", "sts:GetCallerIdentity");
