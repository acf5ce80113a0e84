import { quotas } from "../../../../cli/doctor/checks/quotas";
import { CloudError } from "../../../../cli/doctor/cloud-error";
import {
  accountId,
  brokenConfiguration,
  configurationOf,
  contextOf,
  instanceOf,
  noCredentials,
  queuesOf,
  voiceToChat,
} from "../fakes";

const queues = (value: number, resourceArn?: string) => ({ name: "QUEUES per instance", value, resourceArn });
const withQueues = (number: number) => configurationOf({ queues: queuesOf(number) });

test("what fits is told with the account's figures, and which of them are AWS's defaults", async () => {
  const result = await quotas.run(contextOf({ account: { quotas: [queues(60)] } }));

  expect(result).toMatchObject({ status: "ok" });
  // Every instance brings one queue and one set of hours of its own.
  expect(result.found).toContain("queues 2 of 60, hours of operation 2 of 100 (default)");
  expect(result.found).toContain("instances 1 of 2 (default)");
  // The standard flows stand beside default and sample flows.
  expect(result.found).toContain("contact flows 31 of 100 (default), flow modules 1 of 200 (default)");
});

test("flows of voice-to-chat count where they are deployed", async () => {
  const result = await quotas.run(contextOf({ configuration: configurationOf({ voiceToChat }) }));

  expect(result.found).toContain("contact flows 34 of 100 (default), flow modules 2 of 200 (default)");
});

test.each([
  [47, 61, "ok"],
  [47, 60, "warning"],
  [59, 60, "warning"],
  [60, 60, "problem"],
])("%i queues and BasicQueue, where %i are allowed: %s", async (number, allowed, status) => {
  const account = { quotas: [queues(allowed)] };

  const result = await quotas.run(contextOf({ configuration: withQueues(number), account }));

  expect(result.status).toBe(status);
  if (status !== "ok") {
    expect(result.found).toContain(`queues ${number + 1} of ${allowed}`);
    expect(result.found).not.toContain("users");
    expect(result.fix).toContain("Service Quotas");
  }
});

test("without a figure of the account, the default decides", async () => {
  const result = await quotas.run(contextOf({ configuration: withQueues(50) }));

  expect(result).toMatchObject({ status: "problem", found: "too much: queues 51 of 50 (default)" });
});

test.each([
  ["this environment's instance", instanceOf().arn, "ok"],
  ["another instance", `arn:aws:connect:eu-west-2:${accountId}:instance/other`, "problem"],
])("a figure that was raised for %s", async (_, arn, status) => {
  const account = { instances: [instanceOf()], quotas: [queues(50), queues(200, arn)] };

  expect((await quotas.run(contextOf({ configuration: withQueues(60), account }))).status).toBe(status);
});

test.each([
  [[], "ok", "instances 1 of 2"],
  [["other"], "warning", "instances 2 of 2"],
  [["other", "third"], "problem", "instances 3 of 2"],
  [["other", "acme-test"], "warning", "instances 2 of 2"],
])("instances %j of the account count beside the one to be made", async (aliases, status, found) => {
  const instances = aliases.map((alias, index) =>
    instanceOf({ alias, id: `${index}`, arn: `arn:aws:connect:eu-west-2:${accountId}:instance/${index}` }),
  );

  const result = await quotas.run(contextOf({ account: { instances } }));

  expect(result).toMatchObject({ status, found: expect.stringContaining(found) });
});

test.each([
  ["no access to AWS", { caller: noCredentials }],
  ["servicequotas:ListServiceQuotas", { quotas: new CloudError("denied", "servicequotas:ListServiceQuotas") }],
  ["too many requests", { quotas: new CloudError("throttled", "servicequotas:ListServiceQuotas") }],
])("with %s, defaults are assumed, and what exceeds them is only a warning", async (reason, account) => {
  const fitting = await quotas.run(contextOf({ account }));
  const exceeding = await quotas.run(contextOf({ account, configuration: withQueues(60) }));

  expect(fitting).toMatchObject({ status: "ok", found: expect.stringContaining("assuming AWS's defaults (") });
  expect(fitting.found).toContain(reason);
  expect(exceeding).toMatchObject({ status: "warning", found: expect.stringContaining("queues 61 of 50") });
});

test("are skipped while the configuration does not load", async () => {
  expect((await quotas.run(contextOf({ configuration: brokenConfiguration }))).status).toBe("skipped");
});
