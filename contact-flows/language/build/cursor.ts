import { specOf, takenTransitions } from "../catalogue/catalogue";
import type { Channel, JsonObject } from "../document";
import { nextIsLive } from "../graph";
import type { Branch, Call, Shape } from "./call";
import type { DraftAction, Exit, FlowDraft } from "./draft";
import { passing as passingActions } from "./parameters";
import { plainParameters } from "./plain-parameters";
import { Inner, type PlannedWay, type StepPlan } from "./plan";

/** Makes the steps of a conversation that stands at a cursor; contact-flow.ts hands it in, since steps need cursors. */
export type CallMaker<S extends Shape> = (cursor: Cursor<S>) => Call<S>;

/** Where a conversation stands: the ways that lead to whatever is told next. */
export class Cursor<S extends Shape> {
  private reported = false;
  /** `branch`: a branch of its last step is being told, with a call of its own. `over`: its own branch is told. */
  private at: "here" | "branch" | "over" = "here";

  constructor(
    readonly draft: FlowDraft,
    private readonly makeCall: CallMaker<S>,
    /** Ways that have no block yet. */
    private open: Exit[],
    /** Channels that contacts may have here; undefined where that is not known. */
    readonly channels: ReadonlySet<Channel> | undefined,
    /** Whether errors without a way of their own go on with the next step, as they do in the place for failures. */
    private readonly failing: boolean,
    /** The block that asked last: `again` leads there. */
    readonly asked?: string,
  ) {}

  get languages(): readonly string[] {
    return this.draft.languages;
  }

  /** Whether nothing leads on from here. */
  get ended(): boolean {
    return this.open.length === 0;
  }

  /** Adds blocks that all begin here and share their ways out; gives their identifiers. */
  add(plans: readonly StepPlan<S>[]): readonly string[] {
    const [first] = plans;
    if (first === undefined) return [];
    const entry = this.enter(first);
    const actions = plans.map((plan) => this.make(plan));
    for (const action of actions) this.lead(entry, action.id);
    this.leaveBy(plans, actions, actions[0]?.id);
    return actions.map(({ id }) => id);
  }

  /** Adds one block for each language, chosen by the contact's attribute; the first language is the default. */
  addByLanguage(variants: readonly { readonly locale: string; readonly plan: StepPlan<S> }[]): readonly string[] {
    const [first] = variants;
    if (first === undefined) return [];
    const entry = this.enter(first.plan);
    const chooser = this.make({
      type: "Compare",
      suggested: `Language of ${first.plan.name ?? first.plan.suggested}`,
      parameters: { ComparisonValue: `$.Attributes.${languageAttribute}` },
      conditions: variants.slice(1).map(({ locale }) => ({ operand: locale, to: "continue" as const })),
      errors: { ways: { NoMatchingCondition: "continue" } },
    });
    this.lead(entry, chooser.id);
    const actions = variants.map(({ locale, plan: { name, ...plan } }) =>
      this.make({ ...plan, suggested: `${name ?? plan.suggested} ${locale}` }),
    );
    const [primary, ...others] = actions;
    for (const [index, { exit }] of chooser.conditions.entries()) this.lead([exit], others[index]?.id ?? "");
    for (const { exit } of chooser.errors) this.lead([exit], primary?.id ?? "");
    this.leaveBy(
      variants.map(({ plan }) => plan),
      actions,
      chooser.id,
    );
    return actions.map(({ id }) => id);
  }

  /** Ends the telling here: gives what is still open. */
  finish(): Exit[] {
    this.at = "over";
    return this.takeOpen();
  }

  /** Takes over all open ways, so that this one has ended. */
  takeOpen(): Exit[] {
    const taken = this.open;
    this.open = [];
    return taken;
  }

  /** Tells a branch from here on, for contacts of these channels, and goes on with what it leaves open. */
  tell(branch: Branch<S>, channels = this.channels): void {
    this.follow(this.takeOpen(), new Inner((inner) => branch(this.makeCall(inner))), { channels });
  }

  /** Leads what is open to a block that is there already. */
  leadTo(block: string): void {
    this.lead(this.takeOpen(), block);
  }

  /** Leads what is open to a part, which may not be told yet. */
  leadToPart(part: string, unbounded?: string): void {
    this.reportMisplaced(`the way to ${JSON.stringify(part)}`);
    for (const exit of this.takeOpen()) {
      exit.part = part;
      if (unbounded !== undefined) exit.unbounded = true;
    }
  }

  /** Leaves what is open without a block. */
  leaveUnconnected(target: string): void {
    if (this.at !== "here") this.reportMisplaced("unconnected");
    for (const exit of this.takeOpen()) {
      exit.to = target;
      exit.unconnected = true;
    }
  }

  private follow(
    ways: Exit[],
    way: PlannedWay<S>,
    {
      channels = this.channels,
      asked = this.asked,
      block = "",
    }: {
      readonly channels?: ReadonlySet<Channel> | undefined;
      readonly asked?: string | undefined;
      readonly block?: string;
    },
  ): void {
    if (way === "continue") this.open.push(...ways);
    else if (way === "failure") for (const exit of ways) exit.part = failurePart;
    else {
      const inner = new Cursor(this.draft, this.makeCall, ways, channels, this.failing, asked);
      const before = this.at;
      this.at = "branch";
      if (way instanceof Inner) way.tell(inner, block);
      else way(this.makeCall(inner));
      this.at = before;
      this.open.push(...inner.finish());
    }
  }

  /** Tells of a step that is told where nothing can follow, or with the call of another place. */
  private reportMisplaced(title: string): void {
    if (this.at === "branch") {
      this.draft.problem(
        title,
        `"${title}" is told inside a branch, but with the call from outside of it.`,
        "Use the branch's own call: (call) => call.say(...).",
      );
      return;
    }
    if (this.at === "over") {
      this.draft.problem(
        title,
        `"${title}" is told with the call of a branch that has been told already.`,
        "Use the call of the place where it stands.",
      );
      return;
    }
    if (!this.ended || this.reported) return;
    this.reported = true;
    this.draft.problem(
      title,
      `Nothing leads to "${title}": the conversation has ended before it.`,
      "Move it before the end, or into the branch that it belongs to.",
    );
  }

  private enter({ type, suggested, name, raw }: StepPlan<S>): Exit[] {
    const title = name ?? suggested;
    this.reportMisplaced(title);
    const spec = specOf(type);
    if (spec !== undefined && raw === undefined) this.refuseWhereNotTaken(title, type);
    return this.takeOpen();
  }

  private refuseWhereNotTaken(title: string, type: string): void {
    const spec = specOf(type);
    if (spec === undefined) return;
    const { flowTypes, block } = spec;
    if (flowTypes !== "all" && !flowTypes.includes(this.draft.type)) {
      this.draft.problem(
        title,
        `Amazon Connect refuses "${block}" (${type}) in a flow of type ${this.draft.type}.`,
        `It takes it in ${flowTypes.join(", ")}.`,
      );
    }
    const wrong = [...(this.channels ?? [])].filter((channel) => !spec.channels.includes(channel));
    if (wrong.length > 0 && !passing.has(type)) {
      this.draft.problem(
        title,
        `"${block}" (${type}) does nothing for contacts by ${wrong.join(" and ")}, which reach it here.`,
        `It works for ${spec.channels.join(", ")}: put it inside onChannel, or say so in the flow's channels.`,
      );
    }
  }

  private make(plan: StepPlan<S>): DraftAction {
    const id = this.draft.identifier(plan.name, plan.suggested);
    const parameters =
      plan.raw === undefined ? plainParameters(plan.type, plan.parameters ?? {}) : (plan.parameters ?? {});
    const conditions = (plan.conditions ?? []).map(({ operator = "Equals", operand }) => ({
      operator,
      operand,
      exit: { block: id, label: operand },
    }));
    const errors = this.errorTypes(plan, parameters).map((type) => ({ type, exit: { block: id, label: type } }));
    const terminal = plan.next === "none" || (plan.raw === undefined && specOf(plan.type)?.next === "forbidden");
    const action: DraftAction = {
      id,
      type: plan.type,
      parameters,
      conditions,
      errors,
      next: terminal ? undefined : { block: id, label: "NextAction" },
    };
    this.draft.actions.push(action);
    if (plan.raw !== undefined) this.draft.raw.add(id);
    return action;
  }

  private errorTypes(
    { type, errors = {}, raw, next }: StepPlan<S>,
    parameters: Readonly<Record<string, unknown>>,
  ): readonly string[] {
    const named = Object.entries(errors.ways ?? {}).flatMap(([error, way]) => (way === undefined ? [] : [error]));
    const spec = specOf(type);
    if (spec === undefined || raw !== undefined) return named;
    const taken = takenTransitions(spec, { Parameters: parameters as JsonObject });
    const handled = errors.otherwise === undefined ? this.draft.optionalErrors : errors.otherwise;
    const optional =
      handled === "undeclared" || (next === "none" && type !== "MessageParticipantIteratively")
        ? []
        : taken.allowed.filter((error) => error === "NoMatchingError");
    return [...new Set([...taken.required, ...named, ...optional])];
  }

  private lead(ways: readonly Exit[], to: string): void {
    for (const way of ways) way.to ??= to;
  }

  /** Tells the branches: those of all blocks that share a way are one. */
  private leaveBy(plans: readonly StepPlan<S>[], actions: readonly DraftAction[], entry: string | undefined): void {
    const [plan] = plans;
    if (plan === undefined) return;
    const asked = plan.asks === true ? entry : this.asked;
    const ways = new Map<PlannedWay<S>, Exit[]>();
    const lead = (way: PlannedWay<S>, exits: readonly Exit[]) => ways.set(way, [...(ways.get(way) ?? []), ...exits]);
    for (const [index, { to }] of (plan.conditions ?? []).entries()) {
      lead(
        to,
        actions.flatMap(({ conditions }) => conditions[index]?.exit ?? []),
      );
    }
    for (const action of actions) {
      for (const { type, exit } of action.errors) lead(this.wayOf(plan, type), [exit]);
      if (action.next !== undefined && isLive(action))
        lead(plan.next === undefined || plan.next === "none" ? "continue" : plan.next, [action.next]);
    }
    for (const [way, exits] of ways) this.follow(exits, way, { asked, block: entry ?? "" });
  }

  private wayOf({ errors = {} }: StepPlan<S>, type: string): PlannedWay<S> {
    const own = errors.ways !== undefined && Object.hasOwn(errors.ways, type) ? errors.ways[type] : undefined;
    if (own !== undefined) return own;
    if (errors.otherwise !== undefined && errors.otherwise !== "undeclared") return errors.otherwise;
    return this.failing ? "continue" : "failure";
  }
}

/** Name of the part that says what happens on failure. */
export const failurePart = "";

/** The contact attribute that holds the locale in which a contact is spoken to. */
export const languageAttribute = "language";

/** Types that are taken everywhere. */
const passing: ReadonlySet<string> = new Set(passingActions);

function isLive({ type, conditions, errors, parameters }: DraftAction): boolean {
  return nextIsLive({
    Identifier: "",
    Type: type,
    Parameters: parameters as JsonObject,
    Transitions: {
      NextAction: "",
      Conditions: conditions.map(({ operator, operand }) => ({
        NextAction: "",
        Condition: { Operator: operator, Operands: [operand] },
      })),
      Errors: errors.map(({ type: ErrorType }) => ({ NextAction: "", ErrorType })),
    },
  });
}
