import type { ContactCenterInput } from "./schema";

type Entry<Section extends keyof ContactCenterInput> =
  NonNullable<ContactCenterInput[Section]> extends Record<string, infer Value> ? Value : never;

/** A setting's type with some of its properties replaced, for each variant of a union. */
type With<Value, Replaced> = Value extends unknown ? Omit<Value, keyof Replaced> & Replaced : never;

type LinkedQuickConnect<Queue extends string, User extends string> =
  Entry<"quickConnects"> extends infer Variant
    ? Variant extends { readonly type: "queue" }
      ? With<Variant, { queue: Queue }>
      : Variant extends { readonly type: "user" }
        ? With<Variant, { user: User }>
        : Variant
    : never;

type Served = Entry<"routingProfiles">["queues"][number];

type MenuChoice = NonNullable<NonNullable<ContactCenterInput["inbound"]>["menu"]>[string];

/**
 * A contact center whose references are known to the compiler: the editor completes the keys that exist, and a key that
 * does not is an error before anything runs. It says nothing that `config/relations/references.ts` does not check too.
 */
type LinkedContactCenter<
  Hours extends string,
  Queue extends string,
  QuickConnect extends string,
  Profile extends string,
  Security extends string,
  User extends string,
> = With<
  ContactCenterInput,
  {
    hours: Record<Hours, Entry<"hours">>;
    queues: Record<
      Queue,
      With<Entry<"queues">, { hours: NoInfer<Hours>; quickConnects?: NoInfer<QuickConnect>[] | undefined }>
    >;
    quickConnects?: Record<QuickConnect, LinkedQuickConnect<NoInfer<Queue>, NoInfer<User>>> | undefined;
    routingProfiles?:
      | Record<
          Profile,
          With<
            Entry<"routingProfiles">,
            { defaultOutboundQueue: NoInfer<Queue>; queues: With<Served, { queue: NoInfer<Queue> }>[] }
          >
        >
      | undefined;
    inbound?:
      | With<
          NonNullable<ContactCenterInput["inbound"]>,
          {
            hours?: NoInfer<Hours> | undefined;
            queue?: NoInfer<Queue> | undefined;
            menu?: Record<string, With<MenuChoice, { queue: NoInfer<Queue> }>> | undefined;
          }
        >
      | undefined;
    securityProfiles?: Record<Security, Entry<"securityProfiles">> | undefined;
    users?:
      | Record<User, With<Entry<"users">, { routingProfile: NoInfer<Profile>; securityProfiles: NoInfer<Security>[] }>>
      | undefined;
  }
>;

/**
 * Declares a contact center, for `config/environments/<name>.ts`. It gives the editor every setting to complete, and
 * every key of another section that a reference may name; `loadContactCenter` checks the rest.
 *
 * @example export default defineContactCenter({ name: "acme", region: "eu-west-2", accountId: "111122223333", ... });
 */
export function defineContactCenter<
  Hours extends string,
  Queue extends string,
  QuickConnect extends string,
  Profile extends string,
  Security extends string,
  User extends string,
>(contactCenter: LinkedContactCenter<Hours, Queue, QuickConnect, Profile, Security, User>): ContactCenterInput {
  return contactCenter as ContactCenterInput;
}
