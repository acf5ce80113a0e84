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

/** An argument that AWS fills in where it is left out. */
export const defaulted = (type: ValueType): Attribute => ({ type, required: false, optional: true, computed: true });

/**
 * AWS End User Messaging, by hand from the provider's public documentation (website/docs/r/pinpointsmsvoicev2_*.html.markdown,
 * releases about 6.54): the first `init` with the real provider is what proves it.
 */
const endUserMessaging: Readonly<Record<string, Block>> = {
  aws_pinpointsmsvoicev2_pool: {
    attributes: {
      message_type: required("string"),
      origination_identities: required(["set", "string"]),
      deletion_protection_enabled: defaulted("bool"),
      iso_country_code: optional("string"),
      opt_out_list_name: defaulted("string"),
      region: defaulted("string"),
      self_managed_opt_outs_enabled: defaulted("bool"),
      shared_routes_enabled: defaulted("bool"),
      tags: optional(["map", "string"]),
      tags_all: defaulted(["map", "string"]),
      two_way_channel_arn: optional("string"),
      two_way_channel_role: optional("string"),
      two_way_enabled: defaulted("bool"),
      arn: computed("string"),
      id: computed("string"),
    },
    blocks: {},
  },
  aws_pinpointsmsvoicev2_event_destination: {
    attributes: {
      configuration_set_name: required("string"),
      event_destination_name: required("string"),
      matching_event_types: required(["set", "string"]),
      enabled: defaulted("bool"),
      region: defaulted("string"),
    },
    blocks: {
      sns_destination: {
        nesting: "list",
        minItems: 0,
        maxItems: 1,
        block: { attributes: { topic_arn: required("string") }, blocks: {} },
      },
    },
  },
};

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
export const extraSchemas: Required<ExtraSchemas> = { resources: endUserMessaging, dataSources: {} };
