import { TerraformResource } from "cdktf";
import { namesOf } from "../../../config/names";
import type { ContactCenterConfig, ContactCenterInput } from "../../../config/schema";
import { type InstanceOutputs, instance } from "../../../stacks/units/instance";
import { exampleConfig, existingInstance } from "../../support/contact-centers";
import { only, unitStack } from "./unit-stack";

type Settings = Omit<Extract<NonNullable<ContactCenterInput["instance"]>, { type: "create" }>, "type">;

function make(config: ContactCenterConfig) {
  const made: InstanceOutputs[] = [];
  const stack = unitStack((scope) => {
    const after = [new TerraformResource(scope, "log-group", { terraformResourceType: "aws_cloudwatch_log_group" })];
    made.push(instance(scope, "instance", { config, names: namesOf(config), after }));
  });
  return { stack, outputs: made[0] };
}
const created = (settings: Settings = {}) =>
  only(make(exampleConfig({ instance: { type: "create", ...settings } })).stack, "aws_connect_instance");

test("is made by its defaults: everything but calls of more than three parties", () => {
  expect(created()).toEqual({
    instance_alias: "acme-example",
    identity_management_type: "CONNECT_MANAGED",
    inbound_calls_enabled: true,
    outbound_calls_enabled: true,
    contact_lens_enabled: true,
    contact_flow_logs_enabled: true,
    multi_party_conference_enabled: false,
    depends_on: ["aws_cloudwatch_log_group.log-group"],
    lifecycle: { prevent_destroy: true },
  });
});

describe.each([
  ["inboundCalls", "inbound_calls_enabled"],
  ["outboundCalls", "outbound_calls_enabled"],
  ["contactLens", "contact_lens_enabled"],
  ["multiPartyConference", "multi_party_conference_enabled"],
])("%s", (setting, argument) => {
  const others = ["inbound_calls_enabled", "outbound_calls_enabled", "contact_lens_enabled"].filter(
    (name) => name !== argument,
  );

  test.each([true, false])("decides by itself that the instance has it: %s", (value) => {
    const made = created({ [setting]: value });

    expect(made[argument]).toBe(value);
    for (const other of others) expect(made[other]).toBe(true);
  });
});

test("flow logs cannot be turned off by the other switches", () => {
  const off = { inboundCalls: false, outboundCalls: false, contactLens: false, multiPartyConference: false };

  expect(created(off).contact_flow_logs_enabled).toBe(true);
});

test("a directory is named only where people sign in with one", () => {
  const identity = { type: "directory", directoryId: "d-1234567890" } as const;

  expect(created({ identity })).toMatchObject({
    identity_management_type: "EXISTING_DIRECTORY",
    directory_id: "d-1234567890",
  });
  expect(created({ identity: { type: "saml" } }).directory_id).toBeUndefined();
});

test("may be destroyed where the environment says so", () => {
  const { stack } = make(exampleConfig({ destroyProtection: false }));

  expect(only(stack, "aws_connect_instance").lifecycle).toBeUndefined();
});

test("tells where people sign in, by its alias", () => {
  const { outputs } = make(exampleConfig({ instance: { type: "create", alias: "front-desk" } }));

  expect(outputs?.accessUrl).toBe("https://front-desk.my.connect.aws/");
});

test("one that exists is known by its ARN, and nothing is made", () => {
  const { stack, outputs } = make(exampleConfig({ instance: existingInstance, storage: undefined }));

  expect(stack.ofType("aws_connect_instance")).toEqual([]);
  expect(outputs).toEqual({
    id: "01234567-89ab-cdef-0123-456789abcdef",
    arn: existingInstance.arn,
    serviceRoleArn: undefined,
    accessUrl: undefined,
  });
});
