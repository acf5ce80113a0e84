import { namesOf } from "../../../config/names";
import { operationsKey } from "../../../stacks/units/operations-key";
import { exampleConfig } from "../../support/contact-centers";
import { only, statements, unitStack } from "./unit-stack";

const accountId = "444455556666";

describe.each([
  ["eu-west-2", "aws"],
  ["us-gov-west-1", "aws-us-gov"],
] as const)("the operations key in %s", (region, partition) => {
  const config = { ...exampleConfig(), region, accountId };
  const stack = unitStack((scope) => {
    operationsKey(scope, "operations-key", { config, names: namesOf(config) });
  });
  const { TheAccountDecides, ...services } = statements(only(stack, "aws_kms_key").policy);

  test("lets CloudWatch Logs of the region encrypt the flow log group of this instance and no other", () => {
    expect(services.CloudWatchEncryptsFlowLogs).toEqual({
      Sid: "CloudWatchEncryptsFlowLogs",
      Effect: "Allow",
      Principal: { Service: `logs.${region}.amazonaws.com` },
      Action: [
        "kms:Decrypt",
        "kms:DescribeKey",
        "kms:Encrypt",
        "kms:GenerateDataKey",
        "kms:GenerateDataKeyWithoutPlaintext",
        "kms:ReEncryptFrom",
        "kms:ReEncryptTo",
      ],
      Resource: "*",
      Condition: {
        ArnEquals: {
          "kms:EncryptionContext:aws:logs:arn": `arn:${partition}:logs:${region}:${accountId}:log-group:/aws/connect/acme-example`,
        },
      },
    });
  });

  test("lets alarms of this account reach the encrypted topic", () => {
    expect(services.AlarmsReachTheEncryptedTopic).toEqual({
      Sid: "AlarmsReachTheEncryptedTopic",
      Effect: "Allow",
      Principal: { Service: "cloudwatch.amazonaws.com" },
      Action: ["kms:Decrypt", "kms:GenerateDataKey"],
      Resource: "*",
      Condition: { StringEquals: { "aws:SourceAccount": accountId } },
    });
  });

  test("lets no other service in, and says what it is for", () => {
    expect(TheAccountDecides).toBeDefined();
    expect(Object.keys(services)).toHaveLength(2);
    expect(only(stack, "aws_kms_key").description).toBe("Logs and alarms of acme-example");
    expect(only(stack, "aws_kms_alias").name).toBe("alias/acme-example-operations");
  });
});
