import type { ActionType, catalogue } from "../catalogue/catalogue";
import type { Channel, FlowType, JsonValue } from "../document";
import type { Resource } from "../resources";
import type { Value } from "../values";

// What an action takes, as types: all of it is worked out from the catalogue.

type Specs = typeof catalogue;
type ParametersSpec<T extends ActionType> = Specs[T]["parameters"];

/** Something that may stand where a parameter takes a text. */
export type Scalar = string | Value | Resource;

/** Something that may stand anywhere in a parameter whose inside is free. */
export type Free = JsonValue | Value | Resource | readonly Free[] | { readonly [key: string]: Free };

/** First members of paths: `Media.Uri` and `Media` have `Media`, `Steps[].Expiry` has `Steps`. */
type Head<Path> = Path extends `${infer First}.${string}` ? Bare<First> : Bare<Path>;
type Bare<Name> = Name extends `${infer Array}[]` ? Array : Name;
/** The paths below a member, and below the elements of a member that is an array. */
type Below<Spec, Name extends string> = {
  [Path in keyof Spec as Path extends `${Name}.${infer Rest}` ? Rest : never]: Spec[Path];
};
type BelowElements<Spec, Name extends string> = {
  [Path in keyof Spec as Path extends `${Name}[].${infer Rest}` ? Rest : never]: Spec[Path];
};

type RequiredNames<Spec> = {
  [Path in keyof Spec]: Spec[Path] extends { readonly required: true }
    ? Path extends Head<Path>
      ? Path
      : never
    : never;
}[keyof Spec];

type Members<Spec> = { readonly [Name in Extract<RequiredNames<Spec>, string>]: Member<Spec, Name> } & {
  readonly [Name in Exclude<Extract<Head<keyof Spec>, string>, RequiredNames<Spec>>]?: Member<Spec, Name>;
};

type Member<Spec, Name extends string> = Name extends keyof Spec
  ? Typed<Spec, Name, Spec[Name]>
  : Members<Below<Spec, Name>>;

type Typed<Spec, Name extends string, Own> = Own extends { readonly type: "integerString" }
  ? number | string | Value
  : Own extends { readonly type: "string"; readonly values: readonly (infer Allowed)[] }
    ? Allowed | (Own extends { readonly dynamic: string } ? Value : never)
    : Own extends { readonly type: "string" }
      ? Scalar
      : Own extends { readonly type: "array" }
        ? readonly Element<Spec, Name, Own>[]
        : Own extends { readonly type: "object" }
          ? keyof Below<Spec, Name> extends never
            ? { readonly [key: string]: Free }
            : Members<Below<Spec, Name>>
          : Own extends { readonly type: "map"; readonly keys: readonly (infer Key extends string)[] }
            ? { readonly [K in Key]?: Free }
            : Own extends { readonly type: "map" }
              ? { readonly [key: string]: Free }
              : Free;

type Element<Spec, Name extends string, Own> = Own extends { readonly values: readonly (infer Allowed)[] }
  ? Allowed
  : keyof BelowElements<Spec, Name> extends never
    ? Free
    : Members<BelowElements<Spec, Name>>;

/** The parameters of a type of action; `{}` where it has none. */
export type ParametersOf<T extends ActionType> = Members<ParametersSpec<T>>;

/** The types of error that an action takes. */
export type ErrorOf<T extends ActionType> = Specs[T]["errors"]["allowed"][number];

/** Actions that contacts of other channels pass unharmed, or by a branch that the step names. */
export const passing = [
  "MessageParticipant",
  "UpdateContactTextToSpeechVoice",
  "UpdateContactRecordingAndAnalyticsBehavior",
] as const satisfies readonly ActionType[];

type Listed<List, All> = List extends "all" ? All : List extends readonly (infer Item)[] ? Item : never;

/**
 * Whether a flow of type `F`, for contacts of channel `C`, takes an action: all that `C` may be has to be taken, or
 * some of it where the others pass. For `never`, which stands for "not known", everything is.
 */
export type Takes<T extends ActionType, F extends FlowType, C extends Channel> = [F] extends [
  Listed<Specs[T]["flowTypes"], FlowType>,
]
  ? [C] extends [Specs[T]["channels"][number]]
    ? true
    : T extends (typeof passing)[number]
      ? [Extract<C, Specs[T]["channels"][number]>] extends [never]
        ? false
        : true
      : false
  : false;

/** The types of action that such a flow takes. */
export type TakenActions<F extends FlowType, C extends Channel> = {
  [T in ActionType]: Takes<T, F, C> extends true ? T : never;
}[ActionType];
