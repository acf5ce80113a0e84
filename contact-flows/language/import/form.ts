import type { Block } from "./block";
import { type Argument, object, type Statement } from "./statement";

/** A way out of a block that a form names. */
export interface Slot {
  readonly slot: string;
  readonly target: string;
  /** It need not be told where it goes on with the next step. */
  readonly mayContinue?: true;
}

/** How a block is written: a step of the language, with its ways out left open. */
export interface Form {
  readonly method: string;
  /** Positional arguments; trailing objects that end up empty are left out. */
  readonly args: readonly Argument[];
  /** How many of them have to be there. */
  readonly demanded: number;
  readonly options: readonly (readonly [string, Argument])[];
  readonly slots: readonly Slot[];
  /** Where errors without a slot lead; `undeclared`: there are none. `none`: the step has no such option. */
  readonly failure: { readonly target: string } | "undeclared" | "none";
  /** Whether the failure need not be told where it goes as the flow says. Found out by trying. */
  readonly implicit: boolean;
  /** Where the conversation goes on after the step, if it can do nothing else. */
  readonly next: string | undefined;
  /** Where it reads best to go on after the step. */
  readonly prefers?: string;
  /** Whether `again` in its branches comes back to it. */
  readonly asks: boolean;
  /** Slot of the branch that leads back to the step. */
  readonly loops?: string;
  /** Slot of the branch that is taken a counted number of times. */
  readonly counts?: string;
  /** Another form, for structures that this one does not fit. */
  readonly otherwise?: Form;
  /** Name that the builder gives the block by itself. */
  readonly suggested: string;
  readonly comment?: string;
}

/** What a form says of itself; the rest is worked out from the block. */
export interface FormParts {
  readonly method: string;
  readonly args?: readonly Argument[];
  readonly demanded?: number;
  readonly options?: readonly (readonly [string, Argument | undefined])[];
  readonly slots?: readonly Slot[];
  /** Errors that are told as options of their own, by option. */
  readonly named?: Readonly<Record<string, string>>;
  /** Errors that the slots tell. */
  readonly told?: readonly string[];
  readonly takesFailure?: "no";
  readonly next?: string;
  readonly prefers?: string;
  readonly asks?: true;
  readonly loops?: string;
  readonly counts?: string;
}

/** A form for a block; undefined where its errors without an option of their own lead to several places. */
export function formOf(block: Block, parts: FormParts): Form | undefined {
  const { method, args = [], options = [], slots = [], named = {}, told = [], takesFailure, ...rest } = parts;
  const errorOfOption = new Map(Object.entries(named));
  const own = new Set([...told, ...errorOfOption.values()]);
  const shared = new Set([...block.errors].flatMap(([type, target]) => (own.has(type) ? [] : [target])));
  const [target, another] = shared;
  if (another !== undefined || (target !== undefined && takesFailure !== undefined)) return undefined;
  const named_ = [...errorOfOption].flatMap(([option, type]): Slot[] => {
    const to = block.errors.get(type);
    return to === undefined || to === target ? [] : [{ slot: option, target: to }];
  });
  const next = rest.next ?? (typeof block.next === "object" ? block.next.target : undefined);
  return {
    demanded: args.length,
    asks: false,
    ...rest,
    method,
    args,
    options: [
      ...options.flatMap(([key, value]) => (value === undefined ? [] : [[key, value] as const])),
      ...named_.map(({ slot }) => [slot, { is: "way", slot }] as const),
    ],
    slots: [...slots, ...named_],
    failure: takesFailure !== undefined ? "none" : target === undefined ? "undeclared" : { target },
    implicit: false,
    next,
    suggested: "",
  };
}

/** What a form's ways out are told with; undefined leaves a way out. */
export interface Told {
  readonly ways: ReadonlyMap<string, Argument | undefined>;
  readonly failure: Argument | undefined;
  readonly name: string | undefined;
}

/** The statement that a form becomes. */
export function statementOf(block: string, form: Form, { ways, failure, name }: Told): Statement {
  const filled = (arg: Argument): Argument | undefined => {
    if (arg.is === "way") return ways.get(arg.slot);
    if (arg.is === "list") return { is: "list", items: arg.items.flatMap((item) => filled(item) ?? []) };
    if (arg.is !== "object") return arg;
    return object(
      arg.entries.flatMap(([key, inner]) => {
        const value = filled(inner);
        return value === undefined ? [] : [[key, value] as const];
      }),
    );
  };
  const args = form.args.map((arg) => filled(arg) ?? { is: "json" as const, value: "continue" });
  const options = [
    ...form.options,
    ...(name === undefined ? [] : [["name", { is: "json", value: name }] as const]),
    ...(failure === undefined ? [] : [["onFailure", failure] as const]),
  ];
  const last = filled(object(options)) ?? object([]);
  const all = [...args, last];
  while (all.length > form.demanded && isEmpty(all.at(-1))) all.pop();
  return { method: form.method, args: all, block, ...(form.comment === undefined ? {} : { comment: form.comment }) };
}

function isEmpty(arg: Argument | undefined): boolean {
  return arg?.is === "object" && arg.entries.length === 0;
}
