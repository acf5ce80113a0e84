import "../support/matchers";
import { CloudwatchLogGroup } from "@cdktf/provider-aws/lib/cloudwatch-log-group";
import { CloudwatchMetricAlarm } from "@cdktf/provider-aws/lib/cloudwatch-metric-alarm";
import { ConnectHoursOfOperation } from "@cdktf/provider-aws/lib/connect-hours-of-operation";
import { ConnectInstance } from "@cdktf/provider-aws/lib/connect-instance";
import { ConnectPhoneNumber } from "@cdktf/provider-aws/lib/connect-phone-number";
import { ConnectQueue } from "@cdktf/provider-aws/lib/connect-queue";
import { ConnectUser } from "@cdktf/provider-aws/lib/connect-user";
import { SnsTopic } from "@cdktf/provider-aws/lib/sns-topic";
import { SnsTopicSubscription } from "@cdktf/provider-aws/lib/sns-topic-subscription";
import { namesOf } from "../../config/names";
import type { ContactCenterInput } from "../../config/schema";
import { type Changes, exampleConfig, existingInstance, minimalConfig } from "../support/contact-centers";
import { stackOf } from "../support/synthesis";

const contactCenter = (changes: Changes = {}) => stackOf(exampleConfig(changes), "contact-center");
const example = contactCenter();
const reference = (type: string, name: string, attribute: string) =>
  expect.stringMatching(new RegExp(`^\\$\\{${type}\\.[\\w-]*${name}[\\w-]*\\.${attribute}\\}$`));

describe("instance", () => {
  test("is created as configured, logs its flows, and cannot be destroyed by mistake", () => {
    expect(example.json).toHaveResourceWithProperties(ConnectInstance, {
      instance_alias: "acme-example",
      identity_management_type: "SAML",
      inbound_calls_enabled: true,
      outbound_calls_enabled: true,
      contact_flow_logs_enabled: true,
      multi_party_conference_enabled: true,
      lifecycle: { prevent_destroy: true },
    });
  });

  test("comes after the log group that it would otherwise make itself, without an end date", () => {
    const [instance] = example.stack.ofType("aws_connect_instance");

    expect(instance?.body.depends_on).toEqual(["aws_cloudwatch_log_group.flow-logs"]);
    expect(example.json).toHaveResourceWithProperties(CloudwatchLogGroup, {
      name: "/aws/connect/acme-example",
      retention_in_days: 90,
    });
  });

  test.each([
    ["saml", { type: "saml" }, { identity_management_type: "SAML" }],
    ["connect-managed", { type: "connect-managed" }, { identity_management_type: "CONNECT_MANAGED" }],
    [
      "directory",
      { type: "directory", directoryId: "d-1234567890" },
      { identity_management_type: "EXISTING_DIRECTORY", directory_id: "d-1234567890" },
    ],
  ] as const)("signs people in by %s", (_, identity, properties) => {
    const { json } = contactCenter({ instance: { type: "create", identity } });

    expect(json).toHaveResourceWithProperties(ConnectInstance, properties);
  });

  test("may be destroyed where the environment says so", () => {
    const { stack } = contactCenter({ destroyProtection: false });

    expect(JSON.stringify(stack.json)).not.toContain("prevent_destroy");
  });
});

describe("an existing instance", () => {
  const taken = contactCenter({ instance: existingInstance, storage: undefined });
  const id = "01234567-89ab-cdef-0123-456789abcdef";

  test.each([
    "aws_connect_instance",
    "aws_connect_instance_storage_config",
    "aws_cloudwatch_log_group",
    "aws_s3_bucket",
  ])("is not touched: there is no %s", (type) => {
    expect(taken.stack.ofType(type)).toEqual([]);
  });

  test("gets the queues, hours and alarms of the configuration", () => {
    expect(taken.json).toHaveResourceWithProperties(ConnectQueue, { name: "Orders", instance_id: id });
    expect(taken.json).toHaveResourceWithProperties(ConnectHoursOfOperation, { instance_id: id });
    expect(taken.json).toHaveResourceWithProperties(CloudwatchMetricAlarm, {
      metric_name: "MissedCalls",
      dimensions: { InstanceId: id, MetricGroup: "VoiceCalls" },
    });
  });
});

describe("hours of operation", () => {
  test("stand in their time zone, day by day", () => {
    const [office] = example.stack
      .ofType("aws_connect_hours_of_operation")
      .filter(({ body }) => body.name === "Office hours");

    expect(office?.body.time_zone).toBe("Europe/London");
    expect(office?.body.config).toHaveLength(6);
    expect(office?.body.config).toContainEqual({
      day: "SATURDAY",
      start_time: { hours: 9, minutes: 0 },
      end_time: { hours: 13, minutes: 0 },
    });
  });

  test("write the midnight that ends a day as 0:00", () => {
    const [always] = example.stack
      .ofType("aws_connect_hours_of_operation")
      .filter(({ body }) => body.name === "Always open");

    expect(always?.body.config).toHaveLength(7);
    expect(always?.body.config).toContainEqual({
      day: "SUNDAY",
      start_time: { hours: 0, minutes: 0 },
      end_time: { hours: 0, minutes: 0 },
    });
  });
});

describe("routing", () => {
  test.each(["General", "Orders", "Inquiries", "Complaints"])("there is a queue %s, in office hours", (name) => {
    expect(example.json).toHaveResourceWithProperties(ConnectQueue, {
      name,
      hours_of_operation_id: reference("aws_connect_hours_of_operation", "office", "hours_of_operation_id"),
    });
  });

  test("the order team gets orders first, by voice and chat", () => {
    const [orders] = example.stack.ofType("aws_connect_routing_profile").filter(({ body }) => body.name === "Orders");

    expect(orders?.body.media_concurrencies).toEqual([
      { channel: "VOICE", concurrency: 1 },
      { channel: "CHAT", concurrency: 3 },
      { channel: "TASK", concurrency: 5 },
    ]);
    expect(orders?.body.queue_configs).toContainEqual({
      channel: "CHAT",
      queue_id: reference("aws_connect_queue", "orders", "queue_id"),
      priority: 1,
      delay: 0,
    });
    expect(orders?.body.queue_configs).toContainEqual({
      channel: "VOICE",
      queue_id: reference("aws_connect_queue", "general", "queue_id"),
      priority: 2,
      delay: 30,
    });
  });

  test("a channel of which an agent takes none is left out", () => {
    const [complaints] = example.stack
      .ofType("aws_connect_routing_profile")
      .filter(({ body }) => body.name === "Complaints");

    expect(JSON.stringify(complaints?.body.media_concurrencies)).not.toContain("TASK");
  });
});

describe("people", () => {
  test.each([
    ["john.perry", "John", "Perry", "inquiries"],
    ["douglas.smith", "Douglas", "Smith", "complaints"],
    ["maria.lopez", "Maria", "Lopez", "orders"],
  ])("%s is %s %s, who takes %s", (login, firstName, lastName, profile) => {
    expect(example.json).toHaveResourceWithProperties(ConnectUser, {
      name: login,
      identity_info: { first_name: firstName, last_name: lastName },
      routing_profile_id: reference("aws_connect_routing_profile", profile, "routing_profile_id"),
    });
  });

  test("an agent has the security profile that the configuration gives", () => {
    const [john] = example.stack.ofType("aws_connect_user").filter(({ body }) => body.name === "john.perry");

    expect(john?.body.security_profile_ids).toEqual([
      reference("aws_connect_security_profile", "service-agent", "security_profile_id"),
    ]);
  });

  test("a desk phone is called on its own number", () => {
    const profile = { routingProfile: "inquiries", securityProfiles: ["service-agent"] };
    const phone = { type: "desk", number: "+442079460199" } as const;
    const users = { "ann.lee": { firstName: "Ann", lastName: "Lee", ...profile, phone } };
    const { json } = contactCenter({ users, quickConnects: {}, queues: withoutQuickConnects() });

    expect(json).toHaveResourceWithProperties(ConnectUser, {
      phone_config: {
        phone_type: "DESK_PHONE",
        desk_phone_number: "+442079460199",
        after_contact_work_time_limit: 120,
      },
    });
  });
});

describe("quick connects", () => {
  test("lead to queues and agents through the transfer flows, and to numbers", () => {
    const configs = example.stack.ofType("aws_connect_quick_connect").map(({ body }) => body.quick_connect_config);

    expect(configs).toContainEqual({
      quick_connect_type: "QUEUE",
      queue_config: [
        {
          queue_id: reference("aws_connect_queue", "orders", "queue_id"),
          contact_flow_id: reference("aws_connect_contact_flow", "queue-transfer", "contact_flow_id"),
        },
      ],
    });
    expect(configs).toContainEqual({
      quick_connect_type: "USER",
      user_config: [
        {
          user_id: reference("aws_connect_user", "john", "user_id"),
          contact_flow_id: reference("aws_connect_contact_flow", "agent-transfer", "contact_flow_id"),
        },
      ],
    });
    expect(configs).toContainEqual({
      quick_connect_type: "PHONE_NUMBER",
      phone_config: [{ phone_number: "+442079460123" }],
    });
  });

  test("are listed at the queues that name them, in that order", () => {
    const [outbound] = example.stack.ofType("aws_connect_queue").filter(({ body }) => body.name === "Outbound");

    expect(outbound?.body.quick_connect_ids).toEqual(
      ["to-general", "to-orders", "to-inquiries", "to-complaints", "warehouse"].map((key) =>
        reference("aws_connect_quick_connect", key, "quick_connect_id"),
      ),
    );
  });

  test("look no flow up that somebody may have renamed", () => {
    expect(example.stack.json.data).toBeUndefined();
  });
});

describe("flows", () => {
  const answering = (stack = example.stack) => stack.ofType("aws_connect_phone_number_contact_flow_association");

  test.each([
    ["the example", {}],
    ["an existing instance", { instance: existingInstance, storage: undefined }],
  ])("ten and a module are deployed in %s", (_, changes) => {
    const { stack } = contactCenter(changes);

    expect(stack.ofType("aws_connect_contact_flow")).toHaveLength(10);
    expect(stack.ofType("aws_connect_contact_flow_module")).toHaveLength(1);
  });

  test("the number is answered by the main flow where there is no stack voice-to-chat", () => {
    expect(answering(contactCenter({ voiceToChat: undefined }).stack).map(({ body }) => body)).toEqual([
      {
        instance_id: "${aws_connect_instance.instance.id}",
        phone_number_id: "${aws_connect_phone_number.phone-number.id}",
        contact_flow_id: reference("aws_connect_contact_flow", "inbound-main", "contact_flow_id"),
      },
    ]);
  });

  test("the number is left to stack voice-to-chat where there is one, and keeps its flow until then", () => {
    expect(answering()).toEqual([]);
    expect(example.stack.json.removed).toEqual([
      {
        from: "aws_connect_phone_number_contact_flow_association.phone-number-flow",
        lifecycle: { destroy: false },
      },
    ]);
    expect(contactCenter({ voiceToChat: undefined }).stack.json.removed).toBeUndefined();
  });

  test("a number that the instance has is answered by it, too", () => {
    const id = "01234567-89ab-cdef-0123-456789abcdef";
    const { stack } = stackOf(minimalConfig({ phoneNumber: { type: "existing", id } }), "contact-center");

    expect(answering(stack).map(({ body }) => body.phone_number_id)).toEqual([id]);
  });

  test("customers whom agents call are told who it is, whatever queue the agents call from", () => {
    for (const { body } of example.stack.ofType("aws_connect_queue")) {
      expect(body.outbound_caller_config).toMatchObject({
        outbound_flow_id: reference("aws_connect_contact_flow", "outbound-whisper", "contact_flow_id"),
      });
    }
  });

  test("are replaced together with the instance, which the provider would not do", () => {
    for (const { body } of example.stack.ofType("aws_connect_contact_flow", "aws_connect_contact_flow_module")) {
      expect(body.lifecycle).toEqual({ replace_triggered_by: ["aws_connect_instance.instance.id"] });
    }
  });
});

describe("storage", () => {
  const storage = example.stack.ofType("aws_connect_instance_storage_config");

  test.each(["CALL_RECORDINGS", "CHAT_TRANSCRIPTS", "ATTACHMENTS", "SCHEDULED_REPORTS"])(
    "%s go to a bucket of their own under the contact data key",
    (resourceType) => {
      const [config] = storage.filter(({ body }) => body.resource_type === resourceType);

      expect(config?.body.storage_config).toMatchObject({
        storage_type: "S3",
        s3_config: {
          bucket_name: expect.stringMatching(/^\$\{aws_s3_bucket\./),
          encryption_config: { encryption_type: "KMS", key_id: reference("aws_kms_key", "storage_key", "arn") },
        },
      });
    },
  );

  test("the instance's own role may store in its part of each bucket, and nobody else is let in", () => {
    const policies = example.stack.ofType("aws_s3_bucket_policy").filter(({ path }) => !path.includes("access-logs"));

    expect(policies).toHaveLength(4);
    for (const { path, body } of policies) {
      const kind = path.split("/")[2];
      const allowed = JSON.parse(String(body.policy)).Statement.filter(
        ({ Effect }: { Effect: string }) => Effect === "Allow",
      );
      expect(allowed).toHaveLength(2);
      for (const { Principal } of allowed)
        expect(Principal).toEqual({ AWS: "${aws_connect_instance.instance.service_role}" });
      expect(JSON.stringify(allowed)).toContain(`.arn}/${kind}/*`);
    }
  });

  test("no two kinds share a bucket", () => {
    const buckets = storage.map(({ body }) => JSON.stringify(body.storage_config).match(/aws_s3_bucket\.[\w-]+/)?.[0]);

    expect(new Set(buckets).size).toBe(4);
  });

  test("attachments are open to the agent pages and to no other, where there is no chat page", () => {
    const [cors] = contactCenter({ voiceToChat: undefined }).stack.ofType("aws_s3_bucket_cors_configuration");

    expect(cors?.body.cors_rule).toEqual([
      expect.objectContaining({
        allowed_methods: ["GET", "PUT"],
        allowed_origins: ["https://acme-example.my.connect.aws", "https://desk.acme.example"],
      }),
    ]);
  });

  test("each kind ends when the configuration says", () => {
    const { stack } = contactCenter({ storage: { callRecordingDays: 30, attachmentDays: 7 } });
    const days = (kind: string) =>
      JSON.stringify(
        stack.ofType("aws_s3_bucket_lifecycle_configuration").find(({ path }) => path.includes(`/${kind}/`))?.body.rule,
      );

    expect(days("recordings")).toContain('"expiration":[{"days":30}]');
    expect(days("attachments")).toContain('"expiration":[{"days":7}]');
  });
});

describe("approved origins", () => {
  test("are resources of one CloudFormation stack, since the provider has none", () => {
    const [stack] = example.stack.ofType("aws_cloudformation_stack");
    const template = JSON.parse(String(stack?.body.template_body));

    expect(Object.values(template.Resources)).toEqual([
      {
        Type: "AWS::Connect::ApprovedOrigin",
        Properties: { InstanceId: { Ref: "InstanceArn" }, Origin: "https://desk.acme.example" },
      },
    ]);
  });

  test("get ids that never collide", () => {
    const { stack } = contactCenter({
      approvedOrigins: ["https://a-b.example.com", "https://a.b.example.com", "https://ab.example.com"],
    });
    const [made] = stack.ofType("aws_cloudformation_stack");

    expect(Object.keys(JSON.parse(String(made?.body.template_body)).Resources)).toHaveLength(3);
  });
});

describe("phone number", () => {
  test("is claimed for the instance, and cannot be given back by mistake", () => {
    expect(example.json).toHaveResourceWithProperties(ConnectPhoneNumber, {
      country_code: "GB",
      type: "DID",
      target_arn: "${aws_connect_instance.instance.arn}",
      lifecycle: { prevent_destroy: true },
    });
  });

  test.each([
    ["there is none", undefined],
    ["the instance has one", { type: "existing", id: "01234567-89ab-cdef-0123-456789abcdef" }],
  ] as const)("is not claimed when %s", (_, phoneNumber) => {
    const { stack } = stackOf(minimalConfig(phoneNumber === undefined ? {} : { phoneNumber }), "contact-center");

    expect(stack.ofType("aws_connect_phone_number")).toEqual([]);
  });
});

describe("alarms", () => {
  const alarms = example.stack.ofType("aws_cloudwatch_metric_alarm");

  test("watch every metric by which an instance says that something is wrong", () => {
    const text = JSON.stringify(alarms.map(({ body }) => [body.metric_name, body.metric_query]));

    for (const metric of [
      "ContactFlowErrors",
      "ContactFlowFatalErrors",
      "ConcurrentCallsPercentage",
      "CallsBreachingConcurrencyQuota",
      "ChatsBreachingActiveChatQuota",
      "ThrottledCalls",
      "MissedCalls",
      "LongestQueueWaitTime",
      "QueueCapacityExceededError",
      "CallRecordingUploadError",
      "MisconfiguredPhoneNumbers",
    ]) {
      expect(text).toContain(metric);
    }
  });

  test("take their thresholds from the configuration: a share of calls is a fraction there", () => {
    const { json } = contactCenter({ alarms: { concurrentCallsPercent: 65, longestQueueWaitSeconds: 45 } });

    expect(json).toHaveResourceWithProperties(CloudwatchMetricAlarm, {
      metric_name: "ConcurrentCallsPercentage",
      threshold: 0.65,
    });
    expect(json).toHaveResourceWithProperties(CloudwatchMetricAlarm, {
      alarm_name: "acme-example-queue-wait",
      threshold: 45,
    });
  });

  test("reach the encrypted topic, and everybody who reads it", () => {
    for (const { body } of alarms) {
      expect(body.alarm_actions).toEqual([reference("aws_sns_topic", "alarm-topic", "arn")]);
      expect(body.ok_actions).toEqual(body.alarm_actions);
    }
    expect(example.json).toHaveResourceWithProperties(SnsTopic, {
      kms_master_key_id: reference("aws_kms_key", "operations-key", "arn"),
    });
    expect(example.json).toHaveResourceWithProperties(SnsTopicSubscription, {
      protocol: "email",
      endpoint: "contact-center-operations@acme.example",
    });
  });

  test("stand beside a dashboard of the same instance", () => {
    const [dashboard] = example.stack.ofType("aws_cloudwatch_dashboard");
    const { widgets } = JSON.parse(String(dashboard?.body.dashboard_body));

    expect(dashboard?.body.dashboard_name).toBe(namesOf(exampleConfig()).dashboard);
    expect(widgets).toHaveLength(9);
    for (const { properties } of widgets) {
      expect(properties.region).toBe("eu-west-2");
      expect(JSON.stringify(properties.metrics)).toContain("${aws_connect_instance.instance.id}");
    }
  });
});

test("every resource carries the tags of its stack and environment", () => {
  expect(example.stack.json.provider).toMatchObject({
    aws: [
      {
        allowed_account_ids: ["111122223333"],
        default_tags: [
          {
            tags: {
              CostCenter: "customer-service",
              Project: "switchboard",
              Environment: "acme-example",
              Stack: "contact-center",
              ManagedBy: "terraform",
            },
          },
        ],
      },
    ],
  });
});

test("every stack is locked to one release of the provider and asks for a Terraform that knows lock files", () => {
  expect(example.stack.json.terraform).toMatchObject({
    required_providers: { aws: { source: "hashicorp/aws", version: expect.stringMatching(/^6\.\d+\.\d+$/) } },
    required_version: ">= 1.11.0",
  });
});

function withoutQuickConnects(): ContactCenterInput["queues"] {
  return Object.fromEntries(Object.keys(exampleConfig().queues).map((key) => [key, { hours: "office" }]));
}
