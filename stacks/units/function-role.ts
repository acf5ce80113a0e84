import type { CloudwatchLogGroup } from "@cdktf/provider-aws/lib/cloudwatch-log-group";
import { IamRole } from "@cdktf/provider-aws/lib/iam-role";
import { IamRolePolicy } from "@cdktf/provider-aws/lib/iam-role-policy";
import { Construct } from "constructs";
import { type FunctionManifest, isCalledAsynchronously, type Target } from "../../functions/shared/manifest";
import { suppress } from "../policy/suppress";
import { policyJson, type Statement } from "./iam-policy";

/** ARNs of what functions act on. */
export type TargetArns = Readonly<Partial<Record<Target, readonly string[]>>>;

export interface FunctionRoleProps {
  readonly roleName: string;
  readonly manifest: FunctionManifest;
  readonly targets: TargetArns;
  readonly statements?: readonly Statement[];
  readonly logs: CloudwatchLogGroup;
  readonly deadLetterArn: string;
  readonly keyArn: string;
}

export interface FunctionRoleOutputs {
  readonly arn: string;
  readonly policies: readonly IamRolePolicy[];
}

/**
 * The role of one function, and of no other: its logs, its traces, what its manifest says, and its dead letters where
 * nobody waits for its answer.
 */
export function functionRole(scope: Construct, id: string, props: FunctionRoleProps): FunctionRoleOutputs {
  const unit = new Construct(scope, id);
  const { arn, name } = new IamRole(unit, "role", {
    name: props.roleName,
    description: `Function ${props.manifest.name}`,
    assumeRolePolicy: policyJson([
      {
        Sid: "LambdaRunsTheFunction",
        Effect: "Allow",
        Principal: { Service: "lambda.amazonaws.com" },
        Action: "sts:AssumeRole",
      },
    ]),
  });
  const rights = new IamRolePolicy(unit, "rights", {
    name: "rights",
    role: name,
    policy: policyJson(statementsOf(props)),
  });
  const tracing = new IamRolePolicy(unit, "tracing", {
    name: "tracing",
    role: name,
    policy: policyJson([
      {
        Sid: "SendTraces",
        Effect: "Allow",
        Action: ["xray:PutTelemetryRecords", "xray:PutTraceSegments"],
        Resource: "*",
      },
    ]),
  });
  suppress(tracing, "no-wildcard-resource", "AWS X-Ray knows no resources for the two actions that send traces.");
  return { arn, policies: [rights, tracing] };
}

function statementsOf(props: FunctionRoleProps): readonly Statement[] {
  return [
    {
      Sid: "WriteLogs",
      Effect: "Allow",
      Action: ["logs:CreateLogStream", "logs:PutLogEvents"],
      Resource: `${props.logs.arn}:*`,
    },
    ...(isCalledAsynchronously(props.manifest) ? keepsDeadLetters(props) : []),
    ...props.manifest.permissions.flatMap(({ sid, actions, on }): readonly Statement[] => {
      const resources = on.flatMap((target) => props.targets[target] ?? []);
      return resources.length === 0 ? [] : [{ Sid: sid, Effect: "Allow", Action: actions, Resource: resources }];
    }),
    ...(props.statements ?? []),
  ];
}

function keepsDeadLetters({ deadLetterArn, keyArn }: FunctionRoleProps): readonly Statement[] {
  return [
    { Sid: "KeepDeadLetters", Effect: "Allow", Action: "sqs:SendMessage", Resource: deadLetterArn },
    { Sid: "EncryptDeadLetters", Effect: "Allow", Action: ["kms:Decrypt", "kms:GenerateDataKey"], Resource: keyArn },
  ];
}
