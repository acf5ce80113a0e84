import { join } from "node:path";
import { CloudwatchLogGroup } from "@cdktf/provider-aws/lib/cloudwatch-log-group";
import { LambdaFunction } from "@cdktf/provider-aws/lib/lambda-function";
import { AssetType, type ITerraformDependable, TerraformAsset } from "cdktf";
import { Construct } from "constructs";
import type { FunctionVariable } from "../../config/names";
import { type FunctionManifest, getsQueuedEvents, isCalledAsynchronously } from "../../functions/shared/manifest";
import { handler } from "../bundles/functions";
import { type AlarmTarget, alarmSet } from "./alarm-set";
import { functionAlarms } from "./function-alarms";
import { exactEnvironment } from "./function-environment";
import { functionRole, type TargetArns } from "./function-role";
import type { Statement } from "./iam-policy";
import { packageHash } from "./package-hash";

export interface NodeFunctionProps {
  readonly manifest: FunctionManifest;
  /** Folder with the packages of all functions (stacks/bundles/functions.ts). */
  readonly packages: string;
  /** Exactly the variables that the manifest names. */
  readonly environment: Readonly<Partial<Record<FunctionVariable, string>>>;
  /** ARNs of what the manifest's permissions are on. What this environment does not have is left out. */
  readonly targets: TargetArns;
  /** Rights that its event sources need of it. */
  readonly statements?: readonly Statement[];
  /** Key of its environment, its logs and its dead letters. */
  readonly keyArn: string;
  readonly logRetentionDays: number;
  /** ARN of the queue that keeps events which it could not process, where nobody waits for its answer. */
  readonly deadLetterArn: string;
  readonly alarms: AlarmTarget;
  /** What has to be there before it knows of it. */
  readonly after?: readonly ITerraformDependable[];
}

export interface NodeFunctionOutputs {
  readonly name: string;
  readonly arn: string;
  /** What API Gateway calls it by. */
  readonly invokeArn: string;
  readonly timeoutMs: number;
}

/**
 * A function in TypeScript as its manifest describes it: its bundle, a role of its own with no right besides, a log group
 * that is there before it, traces, and alarms.
 */
export function nodeFunction(scope: Construct, id: string, props: NodeFunctionProps): NodeFunctionOutputs {
  const { manifest, keyArn, alarms } = props;
  const unit = new Construct(scope, id);
  const functionName = alarms.names.function(manifest.name);
  const logs = new CloudwatchLogGroup(unit, "logs", {
    name: alarms.names.functionLogGroup(manifest.name),
    retentionInDays: props.logRetentionDays,
    kmsKeyId: keyArn,
  });
  const role = functionRole(unit, "role", { ...props, roleName: alarms.names.functionRole(manifest.name), logs });
  const zip = join(props.packages, `${manifest.name}.zip`);
  const hash = packageHash(manifest.name, zip);
  const code = new TerraformAsset(unit, "code", { path: zip, type: AssetType.FILE, assetHash: hash.slice(0, 32) });
  const resource = new LambdaFunction(unit, "function", {
    functionName,
    description: manifest.purpose,
    role: role.arn,
    runtime: "nodejs24.x",
    architectures: ["arm64"],
    handler,
    filename: code.path,
    sourceCodeHash: Buffer.from(hash, "hex").toString("base64"),
    memorySize: manifest.memoryMb,
    timeout: manifest.timeoutSeconds,
    reservedConcurrentExecutions: manifest.reservedConcurrency,
    environment: { variables: exactEnvironment(manifest, props.environment) },
    kmsKeyArn: keyArn,
    loggingConfig: { logFormat: "JSON", logGroup: logs.name },
    tracingConfig: { mode: "Active" },
    ...(isCalledAsynchronously(manifest) ? { deadLetterConfig: { targetArn: props.deadLetterArn } } : {}),
    // Lambda tries out the dead-letter queue, and writes its first line, with these rights.
    dependsOn: [...role.policies, ...(props.after ?? [])],
  });
  alarmSet(unit, "alarms", {
    ...alarms,
    alarms: functionAlarms({
      subject: manifest.name,
      functionName: resource.functionName,
      timeoutSeconds: manifest.timeoutSeconds,
      readsStream: manifest.calledBy.includes("table-stream"),
      getsQueuedEvents: getsQueuedEvents(manifest),
    }),
  });
  return {
    name: resource.functionName,
    arn: resource.arn,
    invokeArn: resource.invokeArn,
    timeoutMs: manifest.timeoutSeconds * 1000,
  };
}
