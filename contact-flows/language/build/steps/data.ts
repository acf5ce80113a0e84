import { limits } from "../../../../config/limits";
import type { LambdaResource, ModuleContract, ModuleResource, Names, Resource } from "../../resources";
import { memberPath, Value } from "../../values";
import type { Shape, StepOptions } from "../call";
import type { Cursor } from "../cursor";
import type { Free } from "../parameters";
import { branchesOf, type Way } from "../plan";

/** The results of a Lambda, by name; its answer is flat, and every value is a text. */
export type LambdaResult<Name extends string> = { readonly [K in Name]: Value };

/** Words, or a value, for each of some names. */
export type Fields = Readonly<Record<string, string | Value | Resource>>;

/** How a module returned, and what it gave back. */
export interface ModuleResult<Contract extends ModuleContract> {
  readonly result: Value;
  readonly output: { readonly [K in Names<Contract["output"]>]: Value };
}

/** What a module is called with, and where each of its results leads. */
export type ModuleCall<S extends Shape, Contract extends ModuleContract> = {
  readonly results?: { readonly [K in Names<Contract["results"]>]?: Way<S> };
  readonly input?: { readonly [K in Names<Contract["input"]>]: Free };
};

/** Steps that fetch and keep data. */
export interface DataSteps<S extends Shape> {
  /** Calls a Lambda and waits for its answer, 8 s at most; `async` does not wait. What it does not find is a result, not a failure. */
  invoke<Result extends string>(
    lambda: LambdaResource<Result> | string,
    parameters?: Readonly<Record<string, Free>>,
    options?: StepOptions<S> & {
      readonly withinSeconds?: number;
      readonly async?: "no-wait";
      readonly answer?: "STRING_MAP" | "JSON";
    },
  ): LambdaResult<Result>;
  /** Runs a module and goes on where it returns. */
  invokeModule<Contract extends ModuleContract>(
    module: ModuleResource<Contract> | string,
    call?: ModuleCall<S, Contract>,
    options?: StepOptions<S>,
  ): ModuleResult<Contract>;
  /** Sets contact attributes; they stay with the contact, its transfers, and its record. */
  setAttributes<const Names extends string>(
    attributes: Readonly<Record<Names, string | Value | Resource>>,
    options?: StepOptions<S> & { readonly of?: "Current" | "Related" },
  ): { readonly [K in Names]: Value };
  /** Sets attributes that only this flow sees. */
  setFlowAttributes<const Names extends string>(
    attributes: Readonly<Record<Names, string | Value | Resource>>,
    options?: StepOptions<S>,
  ): { readonly [K in Names]: Value };
  /** Fetches the metrics of a queue, 5 to 10 seconds old. */
  getMetrics(
    options?: StepOptions<S> & { readonly queue?: Resource<"queue"> | Value; readonly channel?: "Voice" | "Chat" },
  ): QueueMetrics;
}

/** Metrics of a queue; empty where it had no activity. */
export interface QueueMetrics {
  readonly size: Value;
  readonly oldestContactAge: Value;
  readonly estimatedWait: Value;
  readonly position: Value;
  readonly contactEstimatedWait: Value;
}

/** @see DataSteps */
export function dataSteps<S extends Shape>(cursor: Cursor<S>): DataSteps<S> {
  return { ...callSteps(cursor), ...attributeSteps(cursor), ...metricSteps(cursor) };
}

/** A Lambda or a module is one block in every language. */
const one = ([id = ""]: readonly string[]): readonly string[] => [id];

function callSteps<S extends Shape>(cursor: Cursor<S>): Pick<DataSteps<S>, "invoke" | "invokeModule"> {
  return {
    invoke(lambda, parameters = {}, { name, withinSeconds = 4, async, answer, ...options } = {}) {
      const suggested = typeof lambda === "string" ? "Invoke Lambda" : `Invoke ${lambda.name}`;
      if (async === undefined && withinSeconds > limits.flowLambdaCall.max)
        cursor.draft.problem(
          name ?? suggested,
          `It waits ${withinSeconds} seconds for the answer; Amazon Connect gives up after ${limits.flowLambdaCall.max}.`,
          `Write withinSeconds: ${limits.flowLambdaCall.max} or less, or async: "no-wait".`,
        );
      const writers = one(
        cursor.add([
          {
            type: "InvokeLambdaFunction",
            name,
            suggested,
            parameters: {
              LambdaFunctionARN: lambda,
              InvocationTimeLimitSeconds: withinSeconds,
              ...(async === undefined ? {} : { InvocationType: "ASYNCHRONOUS" }),
              ...(Object.keys(parameters).length === 0 ? {} : { LambdaInvocationAttributes: parameters }),
              ...(answer === undefined ? {} : { ResponseValidation: { ResponseType: answer } }),
            },
            errors: branchesOf(options),
          },
        ]),
      );
      const results = typeof lambda === "string" ? [] : lambda.results;
      return named(results, (result) => new Value(memberPath("External", result), { namespace: "External", writers }));
    },
    invokeModule(module, { results = {}, input } = {}, { name, ...options } = {}) {
      const branches = Object.entries(results as Readonly<Record<string, Way<S>>>);
      const writers = one(
        cursor.add([
          {
            type: "InvokeFlowModule",
            name,
            suggested: typeof module === "string" ? "Invoke module" : `Invoke ${module.name}`,
            parameters: { FlowModuleId: module, Input: input },
            conditions: branches.map(([operand, to]) => ({ operand, to })),
            errors: branchesOf(options, branches.length === 0 ? {} : { NoMatchingCondition: "continue" }),
          },
        ]),
      );
      const origin = { namespace: "Modules", writers };
      const output = typeof module === "string" ? [] : (module.contract.output ?? []);
      return {
        result: new Value("$.Modules.Result", origin),
        output: named(output, (key) => new Value(memberPath("Modules", "ResultData", key), origin)) as never,
      };
    },
  };
}

function attributeSteps<S extends Shape>(cursor: Cursor<S>): Pick<DataSteps<S>, "setAttributes" | "setFlowAttributes"> {
  return {
    setAttributes(attributes, { name, of, ...options } = {}) {
      const keys = Object.keys(attributes) as (keyof typeof attributes)[];
      const writers = one(
        cursor.add([
          {
            type: "UpdateContactAttributes",
            name,
            suggested: `Set ${keys.join(", ")}`,
            parameters: { Attributes: attributes, TargetContact: of },
            errors: branchesOf(options),
          },
        ]),
      );
      return named(keys, (key) => new Value(memberPath("Attributes", key), { namespace: "Attributes", key, writers }));
    },
    setFlowAttributes(attributes, { name, ...options } = {}) {
      const keys = Object.keys(attributes) as (keyof typeof attributes)[];
      const writers = one(
        cursor.add([
          {
            type: "UpdateFlowAttributes",
            name,
            suggested: `Set ${keys.join(", ")}`,
            parameters: { FlowAttributes: named(keys, (key) => ({ Value: attributes[key] })) },
            errors: branchesOf(options),
          },
        ]),
      );
      return named(
        keys,
        (key) => new Value(memberPath("FlowAttributes", key), { namespace: "FlowAttributes", key, writers }),
      );
    },
  };
}

function metricSteps<S extends Shape>(cursor: Cursor<S>): Pick<DataSteps<S>, "getMetrics"> {
  return {
    getMetrics({ name, queue, channel, ...options } = {}) {
      const writers = one(
        cursor.add([
          {
            type: "GetMetricData",
            name,
            suggested: "Get queue metrics",
            parameters: { QueueId: queue, QueueChannel: channel },
            errors: branchesOf(options),
          },
        ]),
      );
      const metric = (...path: readonly string[]) =>
        new Value(memberPath("Metrics", ...path), { namespace: "Metrics", writers });
      return {
        size: metric("Queue", "Size"),
        oldestContactAge: metric("Queue", "OldestContactAge"),
        estimatedWait: metric("Queue", "EstimatedWaitTime"),
        position: metric("Contact", "PositionInQueue"),
        contactEstimatedWait: metric("Contact", "EstimatedWaitTime"),
      };
    },
  };
}

function named<Name extends string, T>(names: readonly Name[], make: (name: Name) => T): { readonly [K in Name]: T } {
  return Object.fromEntries(names.map((name) => [name, make(name)])) as { [K in Name]: T };
}
