import type { Attribute, Block, ValueType } from "./schema-model";

/** Hand-written schemas, by type name. */
export interface ExtraSchemas {
  readonly resources?: Readonly<Record<string, Block>>;
  readonly dataSources?: Readonly<Record<string, Block>>;
}

/** A required argument. */
export const required = (type: ValueType): Attribute => ({ type, required: true, optional: false, computed: false });

/** An optional argument. */
export const optional = (type: ValueType): Attribute => ({ type, required: false, optional: true, computed: false });

/** An attribute that AWS fills in and nobody may set. */
export const computed = (type: ValueType): Attribute => ({ type, required: false, optional: false, computed: true });

/**
 * Types that the installed bindings lack, because the provider got them later. This is the place to register one:
 * add its arguments here, and its `id` and `arn` patterns to aws-values/. An entry wins over the bindings.
 *
 * @example
 * aws_connect_approved_origin: {
 *   attributes: { instance_id: required("string"), origin: required("string"), id: computed("string") },
 *   blocks: {},
 * }
 */
export const extraSchemas: Required<ExtraSchemas> = { resources: {}, dataSources: {} };
