/** What a flow can name that lives outside of it. */
export type ResourceKind =
  | "queue"
  | "hours"
  | "prompt"
  | "lambda"
  | "flow"
  | "module"
  | "bot-alias"
  | "view"
  | "agent"
  | "phone-number";

/**
 * Something outside a flow that the flow names: a queue, a Lambda, another flow. In the stacks it becomes a reference
 * of Terraform, in tests a fixed id; `id` is set only where a flow really means one that exists, as an import does.
 */
export interface Resource<Kind extends ResourceKind = ResourceKind> {
  readonly kind: Kind;
  readonly name: string;
  /** Id or ARN, where it is known beforehand. */
  readonly id?: string;
}

/** A Lambda with the names of the flat results that it answers with. */
export interface LambdaResource<Result extends string = string> extends Resource<"lambda"> {
  readonly results: readonly Result[];
}

/** What a module takes and gives back (Amazon Connect Administrator Guide, flow modules). */
export interface ModuleContract {
  /** Names of the texts that it takes. */
  readonly input?: readonly string[];
  /** Names of the branches that it returns by, 8 at most. */
  readonly results?: readonly string[];
  /** Names of the texts that it gives back. */
  readonly output?: readonly string[];
}

/** The names in such a list. */
export type Names<List> = List extends readonly (infer Name extends string)[] ? Name : never;

/** A flow module with its contract. */
export interface ModuleResource<Contract extends ModuleContract = ModuleContract> extends Resource<"module"> {
  readonly contract: Contract;
}

type Known = { readonly id?: string };

/** A queue, by its key in the configuration. */
export const queue = (name: string, known: Known = {}): Resource<"queue"> => ({ kind: "queue", name, ...known });

/** Opening hours, by their key in the configuration. */
export const hours = (name: string, known: Known = {}): Resource<"hours"> => ({ kind: "hours", name, ...known });

/** A recorded prompt. */
export const prompt = (name: string, known: Known = {}): Resource<"prompt"> => ({ kind: "prompt", name, ...known });

/** Another flow. */
export const flow = (name: string, known: Known = {}): Resource<"flow"> => ({ kind: "flow", name, ...known });

/** An alias of a Lex bot. */
export const botAlias = (name: string, known: Known = {}): Resource<"bot-alias"> => ({
  kind: "bot-alias",
  name,
  ...known,
});

/** A view, as step-by-step guides show it. */
export const view = (name: string, known: Known = {}): Resource<"view"> => ({ kind: "view", name, ...known });

/** An agent, by login. */
export const agent = (name: string, known: Known = {}): Resource<"agent"> => ({ kind: "agent", name, ...known });

/** A number of the instance. */
export const phoneNumber = (name: string, known: Known = {}): Resource<"phone-number"> => ({
  kind: "phone-number",
  name,
  ...known,
});

/**
 * A Lambda and what it answers.
 *
 * @example lambda("order-lookup", { results: ["status", "total"] })
 */
export function lambda<const Result extends string = never>(
  name: string,
  { results = [], ...known }: Known & { readonly results?: readonly Result[] } = {},
): LambdaResource<Result> {
  return { kind: "lambda", name, results, ...known };
}

/** A flow module and its contract. */
export function flowModule<const Contract extends ModuleContract = Record<never, never>>(
  name: string,
  { contract, ...known }: Known & { readonly contract?: Contract } = {},
): ModuleResource<Contract> {
  return { kind: "module", name, contract: contract ?? ({} as Contract), ...known };
}

const kinds: ReadonlySet<unknown> = new Set<ResourceKind>([
  ...(["queue", "hours", "prompt", "lambda", "flow"] as const),
  ...(["module", "bot-alias", "view", "agent", "phone-number"] as const),
]);

/** Whether a value is a resource. */
export function isResource(value: unknown): value is Resource {
  return typeof value === "object" && value !== null && "kind" in value && kinds.has(value.kind) && "name" in value;
}
