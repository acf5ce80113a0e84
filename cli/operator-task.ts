import type { ContactCenterConfig } from "../config/schema";

/** Something that no deployment does: a choice that is the operator's, or a step outside Terraform. */
export interface OperatorTask {
  readonly id: string;
  /** `decide`: before it is deployed. `by-hand`: once, beside or after a deployment. */
  readonly kind: "decide" | "by-hand";
  readonly what: string;
  readonly fix: string;
  /** Where it is explained. */
  readonly guide: string;
}

/** What a contact center asks of its operator in one respect. */
export type TaskRule = (config: ContactCenterConfig) => OperatorTask | undefined;

const page = "docs/guide/operator-tasks.md";

/** A task that is explained under its own heading, unless another page is named. */
export function task(
  id: string,
  kind: OperatorTask["kind"],
  what: string,
  fix: string,
  guide = `${page}#${id}`,
): OperatorTask {
  return { id, kind, what, fix, guide };
}
