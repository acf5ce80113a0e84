import {
  actionTypes,
  parameterAt,
  specOf,
  takenTransitions,
} from "../../../../contact-flows/language/catalogue/catalogue";
import { takesTime } from "../../../../contact-flows/language/data-flow/conversation";
import {
  type Action,
  type ErrorBranch,
  exitsOf,
  type FlowDocument,
  type JsonObject,
  type JsonValue,
  type Transitions,
  typeOf,
} from "../../../../contact-flows/language/document";
import { type FlowGraph, flowGraph, nextIsLive } from "../../../../contact-flows/language/graph";

/** Breaks a flow in one way, at the place that `pick` chooses; undefined where it has no such place. */
export type Mutator = (document: FlowDocument, pick: number) => FlowDocument | undefined;

/** One thing that can be done to an action. */
type Change = Partial<Action>;

/** A mutator that offers changes of single actions, and takes one of them. */
function perAction(changes: (action: Action, document: FlowDocument) => readonly Change[]): Mutator {
  const known = new WeakMap<FlowDocument, readonly { readonly at: number; readonly changed: Action }[]>();
  return (document, pick) => {
    const offers =
      known.get(document) ??
      document.Actions.flatMap((action, at) =>
        changes(action, document).map((change) => ({ at, changed: { ...action, ...change } })),
      );
    known.set(document, offers);
    const offer = offers[pick % offers.length];
    if (offer === undefined) return undefined;
    return { ...document, Actions: document.Actions.map((action, at) => (at === offer.at ? offer.changed : action)) };
  };
}

function without<T extends object>(object: T, key: string): T {
  return Object.fromEntries(Object.entries(object).filter(([name]) => name !== key)) as T;
}

/** The transitions of an action with each of its targets replaced in turn. */
function retargeted({ Transitions = {} }: Action, target: string): readonly Transitions[] {
  const { NextAction, Errors = [], Conditions = [] } = Transitions;
  const replace = <T>(list: readonly T[], at: number) =>
    list.map((branch, index) => (index === at ? { ...branch, NextAction: target } : branch));
  return [
    ...(NextAction === undefined ? [] : [{ ...Transitions, NextAction: target }]),
    ...Errors.map((_, at) => ({ ...Transitions, Errors: replace(Errors, at) })),
    ...Conditions.map((_, at) => ({ ...Transitions, Conditions: replace(Conditions, at) })),
  ];
}

/** Parameters with the value of a path that the catalogue knows replaced. */
function replaced(parameters: JsonObject, path: string, value: JsonValue): JsonObject {
  const [key = "", ...rest] = path.split(".");
  const inner = rest.length === 0 ? value : replaced((parameters[key] ?? {}) as JsonObject, rest.join("."), value);
  return { ...parameters, [key]: inner };
}

/** Changes of the parameters that hold literal text, by what the catalogue says of each. */
function perParameter(
  change: (value: string, spec: NonNullable<ReturnType<typeof specOf>>["parameters"][string]) => readonly JsonValue[],
): Mutator {
  return perAction(({ Type, Parameters = {} }) =>
    Object.entries(specOf(Type)?.parameters ?? {}).flatMap(([path, spec]) => {
      const value = parameterAt(Parameters, path);
      if (typeof value !== "string" || value.includes("$")) return [];
      return change(value, spec).map((wrong) => ({ Parameters: replaced(Parameters, path, wrong) }));
    }),
  );
}

const graphs = new WeakMap<FlowDocument, FlowGraph>();

function graphOf(document: FlowDocument): FlowGraph {
  const graph = graphs.get(document) ?? flowGraph(document);
  graphs.set(document, graph);
  return graph;
}

/** A flow in which every transition to one block leads to another one. */
function redirected(document: FlowDocument, from: string, to: string): FlowDocument {
  const lead = <T extends { readonly NextAction?: string }>(branch: T): T =>
    branch.NextAction === from ? { ...branch, NextAction: to } : branch;
  const Actions = document.Actions.map((action): Action => {
    const { Transitions } = action;
    if (Transitions === undefined) return action;
    const { Errors, Conditions } = Transitions;
    return {
      ...action,
      Transitions: {
        ...lead(Transitions),
        ...(Errors === undefined ? {} : { Errors: Errors.map(lead) }),
        ...(Conditions === undefined ? {} : { Conditions: Conditions.map(lead) }),
      },
    };
  });
  return { ...document, Actions };
}

function renamed(document: FlowDocument, from: string, to: string): FlowDocument {
  const { StartAction, Actions, ...rest } = redirected(document, from, to);
  return {
    ...rest,
    StartAction: StartAction === from ? to : StartAction,
    Actions: Actions.map((action) => (action.Identifier === from ? { ...action, Identifier: to } : action)),
  };
}

/** A word with its third letter doubled, left out, or swapped with the next. */
function misspellings(word: string): readonly string[] {
  const [before, letter = "", after] = [word.slice(0, 2), word[2], word.slice(3)];
  const slips = [
    `${before}${letter}${letter}${after}`,
    before + after,
    before + after.slice(0, 1) + letter + after.slice(1),
  ];
  return slips.filter((slip) => slip !== word && slip !== "");
}

/** Conditions without which a block is incomplete. */
const demanded: ReadonlySet<string> = new Set(["CheckHoursOfOperation", "Loop"]);

/** Errors that are at least one block's, so that a wrong one is not an unknown word. */
const someErrors = ["QueueAtCapacity", "InvalidPhoneNumber", "TimeLimitExceeded", "NoneFound", "CallFailed"];

/** Everything that is done to flows, by name. Each makes something that the service refuses or that breaks. */
export const mutators: { readonly [name: string]: Mutator } = {
  dropTransition: perAction(({ Type, Transitions = {} }) => {
    const { NextAction, Conditions = [] } = Transitions;
    const next = NextAction !== undefined && specOf(Type)?.next === "required";
    return [
      ...(next ? [{ Transitions: without(Transitions, "NextAction") }] : []),
      ...(demanded.has(Type) ? Conditions : []).map((dropped) => ({
        Transitions: { ...Transitions, Conditions: Conditions.filter((condition) => condition !== dropped) },
      })),
    ];
  }),
  misspellType: perAction(({ Type }) =>
    specOf(Type) === undefined
      ? []
      : misspellings(Type)
          .filter((wrong) => !actionTypes.includes(wrong))
          .map((wrong) => ({ Type: wrong })),
  ),
  removeRequiredError: perAction((action) => {
    const spec = specOf(action.Type);
    const { Errors = [] } = action.Transitions ?? {};
    const required = spec === undefined ? [] : takenTransitions(spec, action).required;
    return Errors.filter(({ ErrorType }) => required.includes(ErrorType)).map((removed) => ({
      Transitions: { ...action.Transitions, Errors: Errors.filter((error) => error !== removed) },
    }));
  }),
  pointAtNothing: perAction((action) =>
    retargeted(action, "a block that is not there").map((Transitions) => ({ Transitions })),
  ),
  emptyTarget: perAction((action) => retargeted(action, "").map((Transitions) => ({ Transitions }))),
  lambda30s: perAction(({ Type, Parameters = {} }) => {
    const { InvocationTimeLimitSeconds: limit, InvocationType } = Parameters;
    if (Type !== "InvokeLambdaFunction" || InvocationType === "ASYNCHRONOUS" || Number(limit) > 8) return [];
    return [{ Parameters: { ...Parameters, InvocationTimeLimitSeconds: "30" } }];
  }),
  duplicateId: (document, pick) => {
    const twin = document.Actions[pick % document.Actions.length];
    return twin === undefined ? undefined : { ...document, Actions: [...document.Actions, twin] };
  },
  misspellParameter: perAction(({ Type, Parameters = {} }) =>
    specOf(Type) === undefined
      ? []
      : Object.entries(Parameters).flatMap(([key, value]) =>
          misspellings(key).map((wrong) => ({ Parameters: { ...without(Parameters, key), [wrong]: value } })),
        ),
  ),
  dropRequiredParameter: perAction(({ Type, Parameters = {} }) =>
    Object.keys(Parameters)
      .filter((key) => specOf(Type)?.parameters[key]?.required)
      .map((key) => ({ Parameters: without(Parameters, key) })),
  ),
  outOfRange: perParameter((value, { type, min, max }) => {
    if (type !== "integerString" || !/^\d+$/.test(value)) return [];
    return [...(min === undefined ? [] : [String(min - 1)]), ...(max === undefined ? [] : [`${max}0`])];
  }),
  misspellKey: perAction(({ Transitions = {} }) =>
    Object.entries(Transitions).flatMap(([key, value]) =>
      misspellings(key).map((wrong) => ({ Transitions: { ...without(Transitions, key), [wrong]: value } })),
    ),
  ),
  lowerCaseChannel: perAction(({ Type, Parameters = {}, Transitions = {} }) => {
    if (Type !== "Compare" || Parameters.ComparisonValue !== "$.Channel") return [];
    const Conditions = (Transitions.Conditions ?? []).map(({ Condition, ...branch }) => {
      return {
        ...branch,
        Condition: { ...Condition, Operands: Condition.Operands.map((name) => `${name}`.toLowerCase()) },
      };
    });
    return [{ Transitions: { ...Transitions, Conditions } }];
  }),
  openMarkup: perAction(({ Type, Parameters = {} }) =>
    Type === "MessageParticipant" && typeof Parameters.Text === "string"
      ? ["<speak>a < b</speak>", "<speak>x</speak> y", "<speak>a & b</speak>", "<speak><brake/></speak>"].map(
          (SSML) => ({
            Parameters: { ...without(Parameters, "Text"), SSML },
          }),
        )
      : [],
  ),
  unknownMember: perAction(({ Type, Parameters = {} }) =>
    Type === "MessageParticipant" && Parameters.Text !== undefined
      ? ["$.CustomerEndpoint.Adress", "$.Queue.Nam", "$.Attributes['x"].map((Text) => ({
          Parameters: { ...Parameters, Text },
        }))
      : [],
  ),
  wrongOperator: perAction(({ Type, Transitions = {} }) =>
    (specOf(Type) === undefined ? [] : (Transitions.Conditions ?? [])).map((wrong) => ({
      Transitions: {
        ...Transitions,
        Conditions: (Transitions.Conditions ?? []).map((condition) =>
          condition === wrong
            ? { ...condition, Condition: { ...condition.Condition, Operator: "Contains" } }
            : condition,
        ),
      },
    })),
  ),
  emptyOperand: perAction(({ Transitions = {} }) =>
    (Transitions.Conditions ?? []).map((wrong) => ({
      Transitions: {
        ...Transitions,
        Conditions: (Transitions.Conditions ?? []).map((condition) =>
          condition === wrong ? { ...condition, Condition: { ...condition.Condition, Operands: [""] } } : condition,
        ),
      },
    })),
  ),
  forbiddenError: perAction((action, { StartAction }) => {
    const spec = specOf(action.Type);
    if (spec === undefined || spec.next === "forbidden") return [];
    const { allowed } = takenTransitions(spec, action);
    const { Errors = [] } = action.Transitions ?? {};
    return someErrors
      .filter((error) => !allowed.includes(error))
      .map((ErrorType): Change => {
        const wrong: ErrorBranch = { NextAction: action.Transitions?.NextAction ?? StartAction, ErrorType };
        return { Transitions: { ...action.Transitions, Errors: [...Errors, wrong] } };
      });
  }),
  nextOnTerminal: perAction(({ Type }, { StartAction }) =>
    specOf(Type)?.next === "forbidden" ? [{ Transitions: { NextAction: StartAction } }] : [],
  ),
  booleanForString: perParameter((value) => (/^(true|false)$/i.test(value) ? [value.toLowerCase() === "true"] : [])),
  numberForString: perParameter((value, { type }) => (type === "integerString" ? [[value]] : [])),
  unknownEnumValue: perParameter((value, { values }) => (values === undefined ? [] : misspellings(value).slice(0, 1))),
  emptyValue: perParameter((value) => (value === "" ? [] : [""])),
  wrongStart: (document) => ({ ...document, StartAction: "a block that is not there" }),
  orphan: (document, pick) => {
    const before = graphOf(document);
    const lost = before.order.find(
      (id, at) => at >= pick % before.order.length && before.predecessors.get(id)?.length === 1,
    );
    const last = document.Actions.at(-1)?.Identifier;
    if (lost === undefined || lost === document.StartAction || last === undefined || lost === last) return undefined;
    const mutant = redirected(document, lost, last);
    return flowGraph(mutant).reachable.has(lost) ? undefined : mutant;
  },
  silentLoop: perAction((action, document) => {
    const { Transitions = {}, Identifier } = action;
    if (takesTime(action) || Transitions.NextAction === undefined || !nextIsLive(action)) return [];
    return graphOf(document).reachable.has(Identifier)
      ? [{ Transitions: { ...Transitions, NextAction: Identifier } }]
      : [];
  }),
  speakingLoop: perAction((action, document) => {
    if (action.Type !== "MessageParticipant" || typeOf(document) !== "CONTACT_FLOW") return [];
    if (exitsOf(action).length !== 1) return [];
    return [{ Transitions: { ...action.Transitions, NextAction: action.Identifier } }];
  }),
  illegalIdentifier: (document, pick) => {
    const { Identifier } = document.Actions[pick % document.Actions.length] ?? {};
    if (Identifier === undefined) return undefined;
    return renamed(
      document,
      Identifier,
      ["toString", `${Identifier.slice(0, 40)}%`, `${Identifier} `.padEnd(51, "x")][pick % 3] ?? "",
    );
  },
  wrongVersion: (document, pick) => ({ ...document, Version: ["2019-10-31", "1", ""][pick % 3] ?? "" }),
  settingsInFlow: (document) =>
    typeOf(document) === undefined || typeOf(document) === "MODULE" ? undefined : { ...document, Settings: {} },
  noSettingsInModule: (document) => (typeOf(document) === "MODULE" ? without(document, "Settings") : undefined),
  wrongFlowType: (document) => {
    const type = typeOf(document);
    if (type === undefined || type === "OUTBOUND_WHISPER" || type === "MODULE") return undefined;
    const misplaced: Action = {
      Identifier: "misplaced",
      Type: "CompleteOutboundCall",
      Parameters: {},
      Transitions: { NextAction: document.StartAction },
    };
    return { ...document, StartAction: "misplaced", Actions: [misplaced, ...document.Actions] };
  },
};
