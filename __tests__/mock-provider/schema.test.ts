import { deriveSchema } from "./schema";

describe("schema from the bindings", () => {
  test.each([
    ["aws_connect_queue", "name", { type: "string", required: true, optional: false, computed: false }],
    ["aws_connect_queue", "queue_id", { type: "string", required: false, optional: false, computed: true }],
    ["aws_connect_queue", "max_contacts", { type: "number", required: false, optional: true, computed: false }],
    ["aws_connect_queue", "quick_connect_ids", { type: ["set", "string"], optional: true }],
    ["aws_lambda_function", "layers", { type: ["list", "string"], optional: true }],
    ["aws_cloudformation_stack", "outputs", { type: ["map", "string"], computed: true, optional: false }],
    ["aws_cloudfront_distribution", "trusted_key_groups", { type: ["list", ["object", expect.anything()]] }],
    ["aws_security_group", "ingress", { type: ["set", ["object", expect.anything()]], optional: true, computed: true }],
  ])("%s.%s", (type, name, expected) => {
    expect(deriveSchema("resource", type)?.attributes[name]).toMatchObject(expected);
  });

  test.each([
    ["aws_connect_hours_of_operation", "config", { nesting: "set", minItems: 1, maxItems: 0 }],
    ["aws_connect_user", "phone_config", { nesting: "list", minItems: 1, maxItems: 1 }],
    ["aws_connect_user", "identity_info", { nesting: "list", minItems: 0, maxItems: 1 }],
    ["aws_connect_instance", "timeouts", { nesting: "single", minItems: 0, maxItems: 0 }],
    // Its statement may be of any type, which Terraform does not allow inside a set.
    ["aws_wafv2_web_acl", "rule", { nesting: "list", minItems: 0, maxItems: 0 }],
  ])("block %s.%s", (type, name, expected) => {
    expect(deriveSchema("resource", type)?.blocks[name]).toMatchObject(expected);
  });

  test("the provider block", () => {
    const provider = deriveSchema("provider", "aws");

    expect(provider?.attributes.region).toMatchObject({ type: "string", optional: true });
    expect(provider?.blocks.default_tags?.block.attributes.tags?.type).toEqual(["map", "string"]);
  });

  test("a type the bindings lack", () => {
    expect(deriveSchema("resource", "aws_connect_approved_origin")).toBeUndefined();
  });
});
