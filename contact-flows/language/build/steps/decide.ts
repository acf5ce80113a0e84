import type { Channel } from "../../document";
import type { Resource } from "../../resources";
import type { Value } from "../../values";
import type { Branch, Call, Shape, StepOptions } from "../call";
import type { Cursor } from "../cursor";
import { branchesOf, type ConditionPlan, Inner, type Way } from "../plan";
import { capitalised, spaced } from "../prompts";

/** One comparison and where it leads. Text is compared with case; a number operator never holds for text. */
export interface Comparison<S extends Shape> {
  readonly operator:
    | "Equals"
    | "TextStartsWith"
    | "TextEndsWith"
    | "TextContains"
    | "NumberGreaterThan"
    | "NumberGreaterOrEqualTo"
    | "NumberLessThan"
    | "NumberLessOrEqualTo"
    | "KeyExists";
  readonly operand: string | number;
  readonly to: Way<S>;
}

/** A comparison of a queue's metric. */
export interface MetricComparison<S extends Shape> {
  readonly operator:
    | "Equals"
    | "NumberGreaterThan"
    | "NumberGreaterOrEqualTo"
    | "NumberLessThan"
    | "NumberLessOrEqualTo";
  /** Contacts, or seconds for the age of the oldest. */
  readonly operand: number;
  readonly to: Way<S>;
}

/** The channels by which contacts may come; all of them where nothing is known. */
type Possible<C extends Channel> = [C] extends [never] ? Channel : C;

/** The contacts of one channel; a branch may use what only that channel has. */
export type ChannelBranches<S extends Shape> = {
  readonly [C in Possible<S["channel"]> as Lowercase<C>]?: (
    call: Call<Omit<S, "channel"> & { readonly channel: C }>,
  ) => void;
} & { readonly otherwise?: Way<S> };

/** Steps that choose between branches. */
export interface DecideSteps<S extends Shape> {
  /** Goes where a value equals a text, `otherwise` in any other case; without it, on with the next step. */
  when(value: Value, branches: Readonly<Record<string, Way<S>>>, options?: { readonly name?: string }): void;
  /** Goes where the first comparison holds. */
  compare(
    value: Value,
    comparisons: readonly Comparison<S>[],
    otherwise: Way<S>,
    options?: { readonly name?: string },
  ): void;
  /** Goes by the channel of the contact. */
  onChannel(branches: ChannelBranches<S>, options?: { readonly name?: string }): void;
  /** Goes by opening hours: the given ones, or those of the queue that is set. */
  checkHours(
    hours: Resource<"hours"> | Value | "of-queue",
    branches: { readonly open?: Way<S>; readonly closed?: Way<S> },
    options?: StepOptions<S>,
  ): void;
  /** Tells what happens outside of opening hours, and goes on within them. */
  unlessOpen(hours: Resource<"hours"> | Value | "of-queue", closed: Branch<S>, options?: StepOptions<S>): void;
  /** Goes by how many contacts wait in a queue, or how many seconds the oldest has waited. */
  checkQueue(
    metric: "contacts" | "oldest-contact-seconds",
    comparisons: readonly MetricComparison<S>[],
    otherwise: Way<S>,
    options?: StepOptions<S> & { readonly queue?: Resource<"queue"> | Value },
  ): void;
  /** Goes by whether any agent is available, staffed or online, in the queue that is set or a given one. */
  checkAgents(
    state: "available" | "staffed" | "online",
    branches: { readonly some?: Way<S>; readonly none?: Way<S> },
    options?: StepOptions<S> & {
      readonly queue?: Resource<"queue"> | Value;
      readonly agent?: Resource<"agent"> | Value;
    },
  ): void;
  /** Sends shares of the contacts, in percent, along branches, and the rest along another. */
  distribute(
    shares: readonly { readonly percent: number; readonly to: Way<S> }[],
    rest: Way<S>,
    options?: { readonly name?: string },
  ): void;
  /** Waits, in a chat or a task, until time is up or, in a chat, something happens. */
  wait(
    seconds: number | Value,
    branches?: {
      readonly completed?: Way<S>;
      readonly customerReturned?: Way<S>;
      readonly botLeft?: Way<S>;
      readonly nobodyThere?: Way<S>;
    },
    options?: StepOptions<S>,
  ): void;
}

/** @see DecideSteps */
export function decideSteps<S extends Shape>(cursor: Cursor<S>): DecideSteps<S> {
  return { ...valueSteps(cursor), ...hourSteps(cursor), ...metricSteps(cursor), ...otherSteps(cursor) };
}

function valueSteps<S extends Shape>(cursor: Cursor<S>): Pick<DecideSteps<S>, "compare" | "when" | "onChannel"> {
  const compare: DecideSteps<S>["compare"] = (value, comparisons, otherwise, { name } = {}) => {
    cursor.add([
      {
        type: "Compare",
        name,
        suggested: `Check ${lastMember(value)}`,
        parameters: { ComparisonValue: value },
        conditions: comparisons.map(({ operator, operand, to }) => ({ operator, operand: String(operand), to })),
        errors: { ways: { NoMatchingCondition: otherwise } },
      },
    ]);
  };
  return {
    compare,
    when(value, { otherwise = "continue", ...equal }, options) {
      compare(
        value,
        Object.entries(equal).map(([operand, to]) => ({ operator: "Equals", operand, to })),
        otherwise,
        options,
      );
    },
    onChannel(branches, options) {
      onChannel(cursor, branches, options?.name);
    },
  };
}

function hourSteps<S extends Shape>(cursor: Cursor<S>): Pick<DecideSteps<S>, "checkHours" | "unlessOpen"> {
  const checkHours: DecideSteps<S>["checkHours"] = (
    hours,
    { open = "continue", closed = "continue" },
    { name, ...options } = {},
  ) => {
    cursor.add([
      {
        type: "CheckHoursOfOperation",
        name,
        suggested: typeof hours === "object" && "kind" in hours ? `Check ${hours.name} hours` : "Check hours",
        parameters: hours === "of-queue" ? {} : { HoursOfOperationId: hours },
        conditions: [
          { operand: "True", to: open },
          { operand: "False", to: closed },
        ],
        errors: branchesOf(options),
      },
    ]);
  };
  return {
    checkHours,
    unlessOpen(hours, closed, options) {
      checkHours(hours, { closed }, options);
    },
  };
}

function metricSteps<S extends Shape>(cursor: Cursor<S>): Pick<DecideSteps<S>, "checkQueue" | "checkAgents"> {
  return {
    checkQueue(metric, comparisons, otherwise, { name, queue, ...options } = {}) {
      const oldest = metric === "oldest-contact-seconds";
      cursor.add([
        {
          type: "CheckMetricData",
          name,
          suggested: oldest ? "Check longest wait" : "Check contacts waiting",
          parameters: {
            MetricType: oldest ? "OldestContactInQueueAgeSeconds" : "NumberOfContactsInQueue",
            QueueId: queue,
          },
          // The service compares the age in milliseconds, whatever its name says.
          conditions: comparisons.map(({ operator, operand, to }) => ({
            operator,
            operand: String(oldest ? operand * 1000 : operand),
            to,
          })),
          errors: branchesOf(options, { NoMatchingCondition: otherwise }),
        },
      ]);
    },
    checkAgents(state, { some = "continue", none = "continue" }, { name, queue, agent, ...options } = {}) {
      cursor.add([
        {
          type: "CheckMetricData",
          name,
          suggested: `Check agents ${state}`,
          parameters: { MetricType: `NumberOfAgents${capitalised(state)}`, QueueId: queue, AgentId: agent },
          conditions: [{ operator: "NumberGreaterThan", operand: "0", to: some }],
          errors: branchesOf(options, { NoMatchingCondition: none }),
        },
      ]);
    },
  };
}

function otherSteps<S extends Shape>(cursor: Cursor<S>): Pick<DecideSteps<S>, "distribute" | "wait"> {
  return {
    distribute(shares, rest, { name } = {}) {
      let reached = 0;
      const conditions = shares.map(({ percent, to }): ConditionPlan<S> => {
        reached += percent;
        return { operator: "NumberLessThan", operand: String(reached + 1), to };
      });
      if (reached > 99 || shares.some(({ percent }) => percent < 1 || !Number.isInteger(percent)))
        cursor.draft.problem(
          name ?? "Distribute",
          `Shares of ${shares.map(({ percent }) => percent).join(", ")} percent leave nothing for the rest, or are no whole numbers.`,
          "Use whole numbers that add up to 99 at most.",
        );
      cursor.add([
        {
          type: "DistributeByPercentage",
          name,
          suggested: "Distribute by percentage",
          conditions,
          errors: { ways: { NoMatchingCondition: rest } },
        },
      ]);
    },
    wait(seconds, { completed = "continue", customerReturned, botLeft, nobodyThere } = {}, { name, ...options } = {}) {
      const events = { CustomerReturned: customerReturned, BotParticipantDisconnected: botLeft };
      const awaited = Object.entries(events).flatMap(([operand, to]) => (to === undefined ? [] : [{ operand, to }]));
      cursor.add([
        {
          type: "Wait",
          name,
          suggested: "Wait",
          parameters: {
            TimeLimitSeconds: seconds,
            ...(awaited.length === 0 ? {} : { Events: awaited.map(({ operand }) => operand) }),
          },
          conditions: [{ operand: "WaitCompleted", to: completed }, ...awaited],
          errors: branchesOf(options, { ParticipantNotFound: nobodyThere }),
        },
      ]);
    },
  };
}

function onChannel<S extends Shape>(
  cursor: Cursor<S>,
  { otherwise = "continue", ...byChannel }: ChannelBranches<S>,
  name: string | undefined,
): void {
  const told = Object.entries(byChannel).map(([channel, tell]) => ({
    channel: channel.toUpperCase() as Channel,
    tell: tell as Branch<S>,
  }));
  for (const { channel } of told) {
    if (cursor.channels === undefined || cursor.channels.has(channel)) continue;
    cursor.draft.problem(
      name ?? "Check channel",
      `It tells what happens to contacts by ${channel}, and none come by here.`,
      "Leave that branch out, or name the channel in the flow's channels.",
    );
  }
  const others = new Set(
    [...(cursor.channels ?? [])].filter((channel) => !told.some((one) => one.channel === channel)),
  );
  const narrowed = (channels: ReadonlySet<Channel>, tell: Branch<S>) =>
    new Inner<S>((inner) => inner.tell(tell, channels));
  cursor.add([
    {
      type: "Compare",
      name,
      suggested: "Check channel",
      parameters: { ComparisonValue: "$.Channel" },
      conditions: told.map(({ channel, tell }) => ({ operand: channel, to: narrowed(new Set([channel]), tell) })),
      errors: {
        ways: {
          NoMatchingCondition:
            otherwise === "continue" || cursor.channels === undefined ? otherwise : narrowed(others, otherwise),
        },
      },
    },
  ]);
}

function lastMember(value: Value): string {
  return spaced(value.path.split(/[.[]/).at(-1)?.replace(/['\]]/g, "") ?? "value");
}
