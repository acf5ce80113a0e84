import { type CommandOptions, terraform } from "./terraform";

/** What a plan would do to one resource. */
export interface PlannedChange {
  readonly address: string;
  /** Terraform's own words: `["create"]`, `["update"]`, `["delete", "create"]`, `["delete"]`. */
  readonly actions: readonly string[];
  /** Top-level attributes that get another value, or one that is not known yet. */
  readonly changed: readonly string[];
  /** The attributes that make it a replacement. */
  readonly replacedBy: readonly string[];
}

interface ShownPlan {
  readonly resource_changes?: readonly {
    readonly address: string;
    readonly mode: string;
    readonly change: {
      readonly actions: readonly string[];
      readonly before: Readonly<Record<string, unknown>> | null;
      readonly after: Readonly<Record<string, unknown>> | null;
      readonly after_unknown?: Readonly<Record<string, unknown>>;
      readonly replace_paths?: readonly (readonly (string | number)[])[];
    };
  }[];
}

/**
 * Plans the stack in an initialised folder and lists what would change, in the order of addresses.
 * Data sources and resources that stay as they are do not appear, so no change at all is an empty list.
 *
 * @throws Error with Terraform's output when it cannot plan
 */
export async function plannedChanges(options: CommandOptions): Promise<PlannedChange[]> {
  await succeed(["plan", "-out=mock.tfplan", "-no-color"], options);
  const plan = JSON.parse(await succeed(["show", "-json", "mock.tfplan"], options)) as ShownPlan;
  const resources = (plan.resource_changes ?? []).filter(
    ({ mode, change }) => mode === "managed" && !change.actions.includes("no-op"),
  );
  return resources.map(({ address, change }) => {
    const { before, after, after_unknown: open = {} } = change;
    const names = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {}), ...Object.keys(open)])];
    const changed = names.filter((name) => holdsTrue(open[name]) || !same(before?.[name], after?.[name])).sort();
    const replacedBy = (change.replace_paths ?? []).map((path) => String(path[0]));
    return { address, actions: change.actions, changed, replacedBy };
  });
}

async function succeed(args: readonly string[], options: CommandOptions): Promise<string> {
  const result = await terraform(args, options);
  if (result.code !== 0) throw new Error(`terraform ${args.join(" ")} failed:\n${result.stdout}${result.stderr}`);
  return result.stdout;
}

function same(left: unknown, right: unknown): boolean {
  return JSON.stringify(left) === JSON.stringify(right);
}

function holdsTrue(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return value === true;
  return Object.values(value).some(holdsTrue);
}
