import "../support/matchers";
import { Apigatewayv2Stage } from "@cdktf/provider-aws/lib/apigatewayv2-stage";
import { CloudfrontDistribution } from "@cdktf/provider-aws/lib/cloudfront-distribution";
import { CloudfrontKeyGroup } from "@cdktf/provider-aws/lib/cloudfront-key-group";
import { CloudfrontPublicKey } from "@cdktf/provider-aws/lib/cloudfront-public-key";
import { ConnectContactFlow } from "@cdktf/provider-aws/lib/connect-contact-flow";
import { ConnectContactFlowModule } from "@cdktf/provider-aws/lib/connect-contact-flow-module";
import { ConnectLambdaFunctionAssociation } from "@cdktf/provider-aws/lib/connect-lambda-function-association";
import { DynamodbTable } from "@cdktf/provider-aws/lib/dynamodb-table";
import { IamRole } from "@cdktf/provider-aws/lib/iam-role";
import { LambdaFunction } from "@cdktf/provider-aws/lib/lambda-function";
import { PinpointApp } from "@cdktf/provider-aws/lib/pinpoint-app";
import { PinpointSmsChannel } from "@cdktf/provider-aws/lib/pinpoint-sms-channel";
import { Pinpointsmsvoicev2ConfigurationSet } from "@cdktf/provider-aws/lib/pinpointsmsvoicev2-configuration-set";
import { Pinpointsmsvoicev2PhoneNumber } from "@cdktf/provider-aws/lib/pinpointsmsvoicev2-phone-number";
import { Sesv2EmailIdentity } from "@cdktf/provider-aws/lib/sesv2-email-identity";
import { functionNames } from "../../config/names";
import { contactCenterApp } from "../../main";
import { blocks, isObject } from "../../stacks/policy/synthesised-stack";
import { manifests } from "../../stacks/units/function-manifests";
import { type Changes, exampleConfig, existingInstance } from "../support/contact-centers";
import { parseObject, stackOf, synthesisedJson } from "../support/synthesis";
import { only, statements } from "./units/unit-stack";
import { voiceToChats } from "./voice-to-chats";

const voiceToChat = (changes: Changes = {}) => stackOf(exampleConfig(changes), "voice-to-chat");
const example = voiceToChat();
const { stack } = example;
const reference = (type: string, name: string, attribute: string) =>
  expect.stringMatching(new RegExp(`^\\$\\{${type}\\.[\\w-]*${name}[\\w-]*\\.${attribute}\\}$`));

/** What a function may do, by the name of the statement. */
function rightsOf(name: string, of = stack) {
  return statements(only(of, "aws_iam_role_policy", `functions/${name}/role/rights`).policy);
}

/** The type of what an ARN refers to. */
function typeIn(arn: unknown): string {
  return /^\$\{(?:data\.)?(\w+)\./.exec(String(arn))?.[1] ?? String(arn);
}

/** Variables of a function. */
function environmentOf(name: string, of = stack) {
  const { environment } = only(of, "aws_lambda_function", `functions/${name}/`);
  return isObject(environment) && isObject(environment.variables) ? environment.variables : {};
}

test("an environment without the section has no such stack, and hands nothing on", () => {
  const stacks = synthesisedJson((outdir) => contactCenterApp(exampleConfig({ voiceToChat: undefined }), outdir));

  expect(Object.keys(stacks)).toEqual(["state-backend", "contact-center"]);
  expect(stacks["contact-center"]).not.toContain("cross-stack-output");
});

test("twice the same configuration gives the same JSON, and no path of this machine is in it", () => {
  expect(voiceToChat().json).toBe(example.json);
  expect(JSON.stringify(stack.json.resource)).not.toContain(process.cwd());
});

describe("functions", () => {
  test.each(functionNames)("%s runs what was built, traced, with its own role and log group", (name) => {
    expect(example.json).toHaveResourceWithProperties(LambdaFunction, {
      function_name: `acme-example-${name}`,
      role: reference("aws_iam_role", name, "arn"),
      runtime: "nodejs24.x",
      architectures: ["arm64"],
      handler: "index.handler",
      filename: expect.stringMatching(new RegExp(`^assets/[\\w-]+/[0-9a-f]{32}/${name}\\.zip$`)),
      source_code_hash: expect.stringMatching(/^[A-Za-z0-9+/]{43}=$/),
      tracing_config: { mode: "Active" },
      logging_config: { log_format: "JSON", log_group: reference("aws_cloudwatch_log_group", name, "name") },
      kms_key_arn: reference("aws_kms_key", "key", "arn"),
    });
    expect(example.json).toHaveResourceWithProperties(IamRole, { name: `acme-example-${name}` });
  });

  const logs = { WriteLogs: ["aws_cloudwatch_log_group"] };
  const deadLetters = { KeepDeadLetters: ["aws_sqs_queue"], EncryptDeadLetters: ["aws_kms_key"] };
  const table = ["aws_dynamodb_table"];
  const key = ["aws_kms_key"];
  const secret = ["aws_secretsmanager_secret"];
  const sending = {
    KeepInvitations: table,
    UseTheKeyOfTheTable: key,
    SendSms: ["aws_pinpointsmsvoicev2_pool", "aws_pinpointsmsvoicev2_configuration_set"],
    SendEmail: ["aws_sesv2_email_identity", "aws_sesv2_configuration_set"],
  };
  test.each([
    ["offer-chat", {}],
    ["send-chat-link", sending],
    ["record-delivery", { ...deadLetters, ...sending }],
    ["open-chat-link", { ReadInvitations: table, ReadLinkKeys: secret, UseTheKey: key }],
    [
      "start-chat",
      {
        UseInvitationsUp: table,
        ReadLinkKeys: secret,
        UseTheKey: key,
        StartChats: ["aws_connect_contact_flow", "terraform_remote_state"],
      },
    ],
    [
      "follow-chat",
      {
        ...deadLetters,
        ...{ FindChats: table, UseTheKeyOfTheTable: key, ReadTheStream: table, FindTheStream: table },
      },
    ],
  ] as const)("%s acts on what its manifest names, and on nothing else", (name, expected) => {
    const actsOn = Object.entries(rightsOf(name)).map(([sid, { Resource }]) => [sid, [Resource].flat().map(typeIn)]);

    expect(Object.fromEntries(actsOn)).toEqual({ ...logs, ...expected });
  });

  /** Rights that do not come from the manifest, whole. */
  const beside = {
    WriteLogs: ["logs:CreateLogStream", "logs:PutLogEvents"],
    KeepDeadLetters: "sqs:SendMessage",
    EncryptDeadLetters: ["kms:Decrypt", "kms:GenerateDataKey"],
    ReadTheStream: ["dynamodb:DescribeStream", "dynamodb:GetRecords", "dynamodb:GetShardIterator"],
    FindTheStream: "dynamodb:ListStreams",
  };
  test.each(functionNames)("%s may do what its manifest says, and nothing else", (name) => {
    const said = Object.fromEntries(manifests[name].permissions.map(({ sid, actions }) => [sid, actions]));
    const actions: Readonly<Record<string, unknown>> = { ...beside, ...said };

    for (const [Sid, statement] of Object.entries(rightsOf(name))) {
      expect(statement).toEqual({ Sid, Effect: "Allow", Action: actions[Sid], Resource: statement.Resource });
    }
    expect(stack.ofType("aws_iam_role_policy").filter(({ path }) => path.includes(`/${name}/`))).toHaveLength(2);
  });

  test("keep dead letters where nobody waits for their answer, and have no queue where somebody does", () => {
    const kept = functionNames.map((name) => [
      name,
      only(stack, "aws_lambda_function", `functions/${name}/`).dead_letter_config,
    ]);
    const queue = { target_arn: reference("aws_sqs_queue", "dead-letters", "arn") };

    expect(Object.fromEntries(kept)).toEqual({ "record-delivery": queue, "follow-chat": queue });
  });

  test("follow-chat reads the stream of invitations, where only what ran out reaches it", () => {
    const [mapping] = stack.ofType("aws_lambda_event_source_mapping");

    expect(rightsOf("follow-chat")).toMatchObject({
      ReadTheStream: { Resource: reference("aws_dynamodb_table", "invitations", "stream_arn") },
    });
    expect(JSON.stringify(mapping?.body.filter_criteria)).toContain("dynamodb.amazonaws.com");
    expect(mapping?.body.destination_config).toEqual({
      on_failure: { destination_arn: reference("aws_sqs_queue", "dead-letters", "arn") },
    });
  });

  test("know the ids that CloudFront gave to keys, as JSON", () => {
    const text = String(environmentOf("open-chat-link").LINK_KEY_IDS);

    expect(JSON.parse(text)).toEqual({
      "example-key": reference("aws_cloudfront_public_key", "example-key", "id"),
    });
  });

  test("hold no secret in their environment: only where it is kept", () => {
    expect(environmentOf("open-chat-link").LINK_KEY_SECRET).toEqual(
      reference("aws_secretsmanager_secret", "private-keys", "arn"),
    );
    expect(stack.ofType("aws_secretsmanager_secret_version")).toEqual([]);
  });

  test("are called by the flows of this instance only", () => {
    const permissions = stack
      .ofType("aws_lambda_permission")
      .filter(({ body }) => body.principal === "connect.amazonaws.com");

    expect(permissions).toHaveLength(2);
    for (const { body } of permissions) {
      expect(body).toMatchObject({
        source_account: "111122223333",
        source_arn: expect.stringContaining("instancearn"),
      });
    }
    for (const name of ["offer-chat", "send-chat-link"]) {
      expect(example.json).toHaveResourceWithProperties(ConnectLambdaFunctionAssociation, {
        function_arn: reference("aws_lambda_function", name, "arn"),
      });
    }
  });
});

describe("flows", () => {
  test("the module has the configured name, names both functions, and comes after their associations", () => {
    const module = only(stack, "aws_connect_contact_flow_module");
    const associations = stack.ofType("aws_connect_lambda_function_association").map(({ address }) => address);

    expect(example.json).toHaveResourceWithProperties(ConnectContactFlowModule, { name: "VoiceToChatFlow" });
    expect(String(module.content)).toMatch(/aws_lambda_function\.functions_offer-chat\w*[\w-]*\.arn/);
    expect(String(module.content)).toMatch(/aws_lambda_function\.functions_send-chat-link\w*[\w-]*\.arn/);
    expect(module.depends_on).toEqual(expect.arrayContaining(associations));
  });

  test("the chat begins in a flow that start-chat is told", () => {
    expect(example.json).toHaveResourceWithProperties(ConnectContactFlow, {
      name: "Voice to chat",
      type: "CONTACT_FLOW",
    });
    expect(environmentOf("start-chat").CHAT_FLOW_ID).toEqual(
      reference("aws_connect_contact_flow", "voice-to-chat-chat", "contact_flow_id"),
    );
  });

  test("the number is answered by the flow that offers a chat, whether it was claimed or there before", () => {
    const id = "01234567-89ab-cdef-0123-456789abcdef";
    const answered = (of: typeof stack) => only(of, "aws_connect_phone_number_contact_flow_association");
    const flowId = reference("aws_connect_contact_flow", "inbound-with-chat", "contact_flow_id");

    expect(answered(stack)).toMatchObject({
      phone_number_id: expect.stringMatching(/terraform_remote_state.*phone-number/),
      contact_flow_id: flowId,
    });
    expect(answered(voiceToChat({ phoneNumber: { type: "existing", id } }).stack)).toMatchObject({
      phone_number_id: id,
      contact_flow_id: flowId,
    });
    const without = voiceToChat({ phoneNumber: undefined }).stack;
    expect(without.ofType("aws_connect_phone_number_contact_flow_association")).toEqual([]);
  });

  test("are replaced together with an instance of another state", () => {
    for (const { body } of stack.ofType("aws_connect_contact_flow", "aws_connect_contact_flow_module")) {
      expect(body.lifecycle).toEqual({ replace_triggered_by: ["terraform_data.instance.input"] });
    }
  });
});

describe("the page", () => {
  const behaviours = () => {
    const { ordered_cache_behavior } = only(stack, "aws_cloudfront_distribution");
    return Array.isArray(ordered_cache_behavior) ? ordered_cache_behavior.filter(isObject) : [];
  };

  test("is served only to who has a signature of the key group; links, chats and help are open", () => {
    const keyGroup = [reference("aws_cloudfront_key_group", "group", "id")];

    expect(behaviours().map(({ path_pattern, trusted_key_groups }) => [path_pattern, trusted_key_groups])).toEqual([
      ["/chat/*", keyGroup],
      ["/s/?*", undefined],
      ["/api/*", undefined],
    ]);
    expect(example.json).toHaveResourceWithProperties(CloudfrontKeyGroup, {
      items: [reference("aws_cloudfront_public_key", "example-key", "id")],
    });
  });

  test("sends who is refused to a page that says what to do", () => {
    const [refused, ...others] = blocks(only(stack, "aws_cloudfront_distribution").custom_error_response);

    expect(refused).toEqual({
      ...{ error_code: 403, response_code: 403, response_page_path: "/help/link.html", error_caching_min_ttl: 0 },
    });
    // What one visitor is told of a link is kept for nobody else.
    expect(others.map(({ error_code }) => error_code)).toEqual(expect.arrayContaining([404, 503]));
    expect(others.every((other) => other.error_caching_min_ttl === 0 && other.response_code === undefined)).toBe(true);
    expect(stack.ofType("aws_s3_object").map(({ body }) => body.key)).toContain("help/link.html");
  });

  test("is told where it is, and what customers call, without a word of its JSON broken by a reference", () => {
    const config = stack.ofType("aws_s3_object").find(({ body }) => body.key === "chat/config.json");

    expect(JSON.parse(String(config?.body.content))).toEqual({
      version: 1,
      region: "eu-west-2",
      organisation: expect.any(String),
      languages: exampleConfig().languages,
      attachments: true,
      accentColor: "#0b5cad",
      phoneNumber: expect.stringMatching(/^\$\{.*phone_number.*\}$/),
    });
    expect(config?.body.cache_control).toBe("no-cache");
  });

  test("comes after what it loads", () => {
    const objects = stack.ofType("aws_s3_object");
    const page = objects.find(({ body }) => body.key === "chat/index.html");
    const hashed = objects.filter(({ body }) => String(body.cache_control).includes("immutable"));

    expect(hashed.length).toBeGreaterThan(2);
    expect(page?.body.depends_on).toEqual(hashed.map(({ address }) => address));
  });

  test("may speak to Amazon Connect of its region and the bucket of attachments, and to nobody else", () => {
    const policy = only(stack, "aws_cloudfront_response_headers_policy", "page-headers").security_headers_config;
    const text = JSON.stringify(policy);

    expect(text).toContain(
      "connect-src 'self' https://participant.connect.eu-west-2.amazonaws.com wss://*.transport.connect.eu-west-2.amazonaws.com https://acme-example-attachments-111122223333.s3.eu-west-2.amazonaws.com https://acme-example-attachments-111122223333.s3.amazonaws.com;",
    );
    expect(text).not.toMatch(/unsafe-|script-src [^;]*http/);
    expect(text).toContain("require-trusted-types-for 'script'; trusted-types 'none'");
  });

  test("without attachments it does not speak to S3", () => {
    const { json } = voiceToChat(voiceToChats["no attachments"]);

    expect(json).not.toMatch(/https:\/\/[^\s;]*\.s3\./);
  });

  test("of an instance that is taken over it does not know the bucket of attachments, and names none", () => {
    const { json } = voiceToChat({ instance: existingInstance, storage: undefined });

    expect(json).toContain(" https://*.s3.eu-west-2.amazonaws.com https://*.s3.amazonaws.com;");
  });

  test("asks who comes too often to wait, link and chat apart", () => {
    const { rule } = only(stack, "aws_wafv2_web_acl");
    const text = JSON.stringify(rule);

    expect(text).toContain('"response_code":429');
    expect([...text.matchAll(/"search_string":"([^"]+)"/g)].map(([, path]) => path)).toEqual(["/s/", "/api/"]);
    expect([...text.matchAll(/"limit":(\d+)/g)].map(([, limit]) => limit)).toEqual(["100", "100"]);
  });

  test("no log holds the path of a link, the address of who opens it, or a cookie", () => {
    const { access_log_settings } = only(stack, "aws_apigatewayv2_stage");
    const delivery = only(stack, "aws_cloudwatch_log_delivery");
    const firewall = only(stack, "aws_wafv2_web_acl_logging_configuration");

    expect(JSON.stringify(access_log_settings)).not.toMatch(/sourceIp|context\.path|userAgent|identity/);
    expect(JSON.stringify(delivery.record_fields)).not.toMatch(/c-ip|uri|cookie|referer|user-agent|forwarded/i);
    expect(firewall.redacted_fields).toEqual([
      { uri_path: {} },
      { query_string: {} },
      { single_header: { name: "cookie" } },
    ]);
  });

  test("has a host of its own where one is configured, with TLS 1.2 only and records for both protocols", () => {
    const own = voiceToChat(voiceToChats["a host name of its own"]);

    expect(own.json).toHaveResourceWithProperties(CloudfrontDistribution, {
      aliases: ["chat.acme.example"],
      viewer_certificate: expect.objectContaining({ minimum_protocol_version: "TLSv1.2_2021" }),
    });
    expect(own.stack.ofType("aws_route53_record").map(({ body }) => body.type)).toEqual(["A", "AAAA"]);
    expect(environmentOf("send-chat-link", own.stack).SITE_HOST).toBe("chat.acme.example");
    expect(voiceToChat(voiceToChats["a host name whose DNS is elsewhere"]).stack.ofType("aws_route53_record")).toEqual(
      [],
    );
  });
});

describe("the API", () => {
  test("takes links and chats, as many as are configured", () => {
    expect(new Set(stack.ofType("aws_apigatewayv2_route").map(({ body }) => body.route_key))).toEqual(
      new Set([
        "POST /api/chats",
        "GET /s/{token}",
        "HEAD /s/{token}",
        "GET /s/{token}/{rest+}",
        "HEAD /s/{token}/{rest+}",
      ]),
    );
    expect(example.json).toHaveResourceWithProperties(Apigatewayv2Stage, {
      default_route_settings: { throttling_rate_limit: 50, throttling_burst_limit: 100 },
    });
  });
});

describe("keys", () => {
  test("are known to functions that sign in the order of the configuration, and not before the edge trusts them", () => {
    const { stack: two } = voiceToChat(voiceToChats["two keys"]);
    const [group] = two.ofType("aws_cloudfront_key_group");

    for (const name of ["open-chat-link", "start-chat"]) {
      expect(only(two, "aws_lambda_function", `functions/${name}/`).depends_on).toContain(group?.address);
      expect(Object.keys(parseObject(String(environmentOf(name, two).LINK_KEY_IDS)))).toEqual([
        "example-key",
        "next-key",
      ]);
    }
  });

  test("end with one newline, and are made before others go", () => {
    const { stack: two } = voiceToChat(voiceToChats["two keys"]);
    const keys = two.ofType("aws_cloudfront_public_key");

    expect(keys).toHaveLength(2);
    for (const { body } of keys) {
      expect(body.encoded_key).toMatch(/-----END PUBLIC KEY-----\n$/);
      expect(body.lifecycle).toEqual({ create_before_destroy: true });
      expect(body.name).toBeUndefined();
    }
    expect(only(two, "aws_cloudfront_key_group").items).toHaveLength(2);
    expect(example.json).toHaveResourceWithProperties(CloudfrontPublicKey, {
      name_prefix: "acme-example-chat-links-example-key-",
    });
  });
});

describe("messages", () => {
  test("SMS come from a number in a pool, with a configuration set that tells what became of them", () => {
    expect(example.json).toHaveResourceWithProperties(Pinpointsmsvoicev2PhoneNumber, {
      iso_country_code: "GB",
      number_type: "LONG_CODE",
      deletion_protection_enabled: true,
    });
    expect(example.json).toHaveResourceWithProperties(Pinpointsmsvoicev2ConfigurationSet, {
      name: "acme-example-voice-to-chat",
    });
    expect(only(stack, "aws_pinpointsmsvoicev2_event_destination")).toMatchObject({
      sns_destination: [{ topic_arn: reference("aws_sns_topic", "events", "arn") }],
      matching_event_types: expect.arrayContaining(["TEXT_DELIVERED", "TEXT_UNREACHABLE"]),
    });
    expect(environmentOf("send-chat-link")).toMatchObject({
      SMS_PROVIDER: "end-user-messaging",
      SMS_ALLOWED_COUNTRIES: "GB,DE",
      SMS_ORIGINATION: reference("aws_pinpointsmsvoicev2_pool", "pool", "id"),
      SMS_MAX_PRICE: "0.15",
      PINPOINT_APPLICATION: "",
    });
  });

  test("SMS come from an identity that the account has, and only from that", () => {
    const { stack: existing } = voiceToChat(voiceToChats["SMS from an identity that the account has"]);
    const identity = "pool-0123456789abcdef0123456789abcdef";

    expect(existing.ofType("aws_pinpointsmsvoicev2_phone_number", "aws_pinpointsmsvoicev2_pool")).toEqual([]);
    expect(environmentOf("send-chat-link", existing)).toMatchObject({ SMS_ORIGINATION: identity, EMAIL: "off" });
    expect(rightsOf("send-chat-link", existing).SendSms?.Resource).toContain(
      `arn:aws:sms-voice:eu-west-2:111122223333:pool/${identity}`,
    );
    expect(rightsOf("send-chat-link", existing)).not.toHaveProperty("SendEmail");
  });

  test("Pinpoint sends where the account has it, and nobody hears what became of its messages", () => {
    const pinpoint = voiceToChat(voiceToChats["SMS by Pinpoint only"]);

    expect(pinpoint.json).toHaveResourceWithProperties(PinpointApp, { name: "acme-example-voice-to-chat" });
    expect(pinpoint.json).toHaveResourceWithProperties(PinpointSmsChannel, { enabled: true, sender_id: "ACME" });
    expect(rightsOf("send-chat-link", pinpoint.stack)).not.toHaveProperty("SendSms");
    expect(rightsOf("send-chat-link", pinpoint.stack)).toHaveProperty("SendSmsByPinpoint");
    expect(pinpoint.stack.ofType("aws_sns_topic", "aws_sns_topic_subscription")).toEqual([]);
    expect(pinpoint.stack.ofType("aws_lambda_function")).toHaveLength(functionNames.length - 1);
  });

  test("mails come from a domain, are not tracked, and tell what became of them", () => {
    expect(example.json).toHaveResourceWithProperties(Sesv2EmailIdentity, { email_identity: "acme.example" });
    expect(only(stack, "aws_sesv2_configuration_set")).not.toHaveProperty("tracking_options");
    expect(JSON.stringify(only(stack, "aws_sesv2_configuration_set_event_destination"))).not.toMatch(/CLICK|OPEN/);
  });

  test("mails come from a domain that the account has without touching it", () => {
    const { stack: emailOnly } = voiceToChat(voiceToChats["e-mail only, from a domain that the account has"]);

    expect(emailOnly.ofType("aws_sesv2_email_identity")).toEqual([]);
    expect(rightsOf("send-chat-link", emailOnly).SendEmail?.Resource).toContain(
      "arn:aws:ses:eu-west-2:111122223333:identity/acme.example",
    );
    expect(environmentOf("offer-chat", emailOnly)).toMatchObject({ SMS_PROVIDER: "off", EMAIL: "ses" });
  });

  test("only End User Messaging and SES of this account tell what became of messages", () => {
    const { TlsOnly, ...said } = statements(only(stack, "aws_sns_topic_policy").policy);

    expect(said).toMatchObject({
      WhatBecameOfSms: {
        Principal: { Service: "sms-voice.amazonaws.com" },
        Condition: { StringEquals: { "aws:SourceAccount": "111122223333" } },
      },
      WhatBecameOfMails: {
        Principal: { Service: "ses.amazonaws.com" },
        Condition: {
          ArnEquals: {
            "aws:SourceArn": "arn:aws:ses:eu-west-2:111122223333:configuration-set/acme-example-voice-to-chat",
          },
        },
      },
    });
    expect(only(stack, "aws_sns_topic_subscription")).toMatchObject({
      protocol: "lambda",
      endpoint: reference("aws_lambda_function", "record-delivery", "arn"),
      redrive_policy: expect.stringContaining("deadLetterTargetArn"),
    });
  });
});

describe("what is kept", () => {
  test("invitations end by themselves, can be restored, and are protected", () => {
    expect(example.json).toHaveResourceWithProperties(DynamodbTable, {
      name: "acme-example-invitations",
      hash_key: "id",
      ttl: { enabled: true, attribute_name: "ttl" },
      stream_view_type: "OLD_IMAGE",
      point_in_time_recovery: { enabled: true },
      deletion_protection_enabled: true,
      lifecycle: { prevent_destroy: true },
    });
  });

  test("may be thrown away where the environment says so", () => {
    const { stack: thrown } = voiceToChat({ destroyProtection: false });

    expect(JSON.stringify(thrown.json)).not.toMatch(/prevent_destroy|"deletion_protection_enabled":true/);
    expect(only(thrown, "aws_secretsmanager_secret").recovery_window_in_days).toBe(0);
  });
});
