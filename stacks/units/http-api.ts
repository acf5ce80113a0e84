import { Apigatewayv2Api } from "@cdktf/provider-aws/lib/apigatewayv2-api";
import { Apigatewayv2Integration } from "@cdktf/provider-aws/lib/apigatewayv2-integration";
import { Apigatewayv2Route } from "@cdktf/provider-aws/lib/apigatewayv2-route";
import { Apigatewayv2Stage } from "@cdktf/provider-aws/lib/apigatewayv2-stage";
import { CloudwatchLogGroup } from "@cdktf/provider-aws/lib/cloudwatch-log-group";
import { LambdaPermission } from "@cdktf/provider-aws/lib/lambda-permission";
import { Construct } from "constructs";
import { suppress } from "../policy/suppress";
import { type AlarmTarget, alarmSet } from "./alarm-set";
import { apiAlarms } from "./http-api-alarms";
import type { NodeFunctionOutputs } from "./node-function";

/** A path of an API, and the function that answers it. */
export interface ApiPath {
  /** As API Gateway writes it, e.g. `/s/{token}`. */
  readonly path: string;
  readonly methods: readonly ("GET" | "HEAD" | "POST")[];
  readonly answeredBy: NodeFunctionOutputs;
}

export interface HttpApiProps {
  readonly region: string;
  readonly apiName: string;
  readonly description: string;
  /** How the functions know who calls, since API Gateway asks nobody. */
  readonly authorisedBy: string;
  /** Begins the names of its alarms. */
  readonly subject: string;
  readonly requestsPerSecond: number;
  readonly burst: number;
  readonly logGroupName: string;
  readonly logRetentionDays: number;
  readonly keyArn: string;
  readonly alarms: AlarmTarget;
}

export interface HttpApiOutputs {
  /** Host name, without scheme. */
  readonly host: string;
  /** Has functions answer paths: they may need to know the host first. */
  readonly answer: (paths: readonly ApiPath[]) => void;
}

/**
 * What is logged of a request: the route and never the path, which may hold a token, and nothing that says who asked.
 */
const logFormat = {
  requestId: "$context.requestId",
  time: "$context.requestTimeEpoch",
  route: "$context.routeKey",
  status: "$context.status",
  bytes: "$context.responseLength",
  milliseconds: "$context.responseLatency",
  functionMilliseconds: "$context.integrationLatency",
  error: "$context.error.responseType",
  functionError: "$context.integrationErrorMessage",
} as const;

/** An HTTP API that pages of the same host call, so that it has no CORS: each path is a function. */
export function httpApi(scope: Construct, id: string, props: HttpApiProps): HttpApiOutputs {
  const unit = new Construct(scope, id);
  const api = new Apigatewayv2Api(unit, "api", {
    name: props.apiName,
    description: props.description,
    protocolType: "HTTP",
  });
  const logs = new CloudwatchLogGroup(unit, "logs", {
    name: props.logGroupName,
    retentionInDays: props.logRetentionDays,
    kmsKeyId: props.keyArn,
  });
  new Apigatewayv2Stage(unit, "stage", {
    apiId: api.id,
    name: "$default",
    autoDeploy: true,
    accessLogSettings: { destinationArn: logs.arn, format: JSON.stringify(logFormat) },
    defaultRouteSettings: {
      throttlingRateLimit: props.requestsPerSecond,
      throttlingBurstLimit: props.burst,
    },
  });
  alarmSet(unit, "alarms", { ...props.alarms, alarms: apiAlarms(props.subject, api.id) });
  return {
    host: `${api.id}.execute-api.${props.region}.amazonaws.com`,
    answer: (paths) => {
      for (const path of paths) answer(unit, api, path, props.authorisedBy);
    },
  };
}

function answer(unit: Construct, api: Apigatewayv2Api, { path, methods, answeredBy }: ApiPath, authorisedBy: string) {
  const at = new Construct(unit, path.replaceAll(/[^a-z]+/g, "-").replaceAll(/^-|-$/g, ""));
  const integration = new Apigatewayv2Integration(at, "integration", {
    apiId: api.id,
    integrationType: "AWS_PROXY",
    integrationUri: answeredBy.invokeArn,
    payloadFormatVersion: "2.0",
    // The function is to fail by itself, which says more than a time-out here.
    timeoutMilliseconds: Math.min(answeredBy.timeoutMs + 1_000, 30_000),
  });
  for (const method of methods) {
    const route = new Apigatewayv2Route(at, method.toLowerCase(), {
      apiId: api.id,
      routeKey: `${method} ${path}`,
      target: `integrations/${integration.id}`,
    });
    suppress(route, "api-authorisation", authorisedBy);
  }
  new LambdaPermission(at, "permission", {
    action: "lambda:InvokeFunction",
    functionName: answeredBy.name,
    principal: "apigateway.amazonaws.com",
    sourceArn: `${api.executionArn}/*/*${path}`,
  });
}
