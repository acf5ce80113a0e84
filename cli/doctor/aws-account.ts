import type { Instance, InstanceSummary } from "@aws-sdk/client-connect";
import { answer } from "./answer";
import { linkKeySecret } from "./aws-link-keys";
import { emailAccount, emailIdentity, smsAccount, smsNumbers, smsPools } from "./aws-messaging";
import { stateBucket } from "./aws-state-bucket";
import type { Clients } from "./clients";
import type { AppliedQuota, Caller, CloudAccount, ConnectInstance } from "./cloud-account";
import { CloudError } from "./cloud-error";

/** The account behind the clients. What several checks need is asked once. */
export function awsAccount(clients: Clients): CloudAccount {
  return {
    caller: once(() => caller(clients)),
    instances: once(() => instances(clients)),
    instance: (id) => instance(clients, id),
    quotas: once(() => quotas(clients, "connect")),
    functionQuotas: once(() => quotas(clients, "lambda")),
    stateBucket: (name, region, stateKey) => stateBucket(clients, name, region, stateKey),
    linkKeySecret: (name) => linkKeySecret(clients, name),
    emailIdentity: (domain) => emailIdentity(clients, domain),
    emailAccount: () => emailAccount(clients),
    smsAccount: () => smsAccount(clients),
    smsNumbers: () => smsNumbers(clients),
    smsPools: () => smsPools(clients),
  };
}

async function caller(clients: Clients): Promise<Caller> {
  const action = "sts:GetCallerIdentity";
  const { GetCallerIdentityCommand } = await import("@aws-sdk/client-sts");
  const { Account, Arn } = await answer(action, async () =>
    (await clients.sts()).send(new GetCallerIdentityCommand({})),
  );
  if (Account === undefined || Arn === undefined) throw new CloudError("unexpected", action);
  return { account: Account, arn: Arn };
}

function instances(clients: Clients): Promise<readonly ConnectInstance[]> {
  return answer("connect:ListInstances", async () => {
    const { paginateListInstances } = await import("@aws-sdk/client-connect");
    const found: ConnectInstance[] = [];
    for await (const page of paginateListInstances({ client: await clients.connect() }, {})) {
      found.push(...(page.InstanceSummaryList ?? []).map(instanceOf));
    }
    return found;
  });
}

async function instance(clients: Clients, id: string): Promise<ConnectInstance> {
  const action = "connect:DescribeInstance";
  const { DescribeInstanceCommand } = await import("@aws-sdk/client-connect");
  const { Instance } = await answer(action, async () =>
    (await clients.connect()).send(new DescribeInstanceCommand({ InstanceId: id })),
  );
  if (Instance === undefined) throw new CloudError("unexpected", action);
  return instanceOf(Instance);
}

function quotas(clients: Clients, ServiceCode: string): Promise<readonly AppliedQuota[]> {
  return answer("servicequotas:ListServiceQuotas", async () => {
    const { paginateListServiceQuotas } = await import("@aws-sdk/client-service-quotas");
    const found: AppliedQuota[] = [];
    const pages = paginateListServiceQuotas(
      { client: await clients.quotas() },
      { ServiceCode, QuotaAppliedAtLevel: "ALL", MaxResults: 100 },
    );
    for await (const { Quotas = [] } of pages) {
      for (const { QuotaName, Value, QuotaContext } of Quotas) {
        if (QuotaName === undefined || Value === undefined) continue;
        const context = QuotaContext?.ContextId;
        found.push({ name: QuotaName, value: Value, resourceArn: context?.startsWith("arn:") ? context : undefined });
      }
    }
    return found;
  });
}

function instanceOf(described: Instance | InstanceSummary): ConnectInstance {
  return {
    id: described.Id ?? "",
    arn: described.Arn ?? "",
    alias: described.InstanceAlias,
    status: described.InstanceStatus ?? "unknown",
    identityType: described.IdentityManagementType ?? "unknown",
    tags: "Tags" in described ? (described.Tags ?? {}) : {},
  };
}

function once<Result>(ask: () => Promise<Result>): () => Promise<Result> {
  let asked: Promise<Result> | undefined;
  return () => {
    asked ??= ask();
    return asked;
  };
}
