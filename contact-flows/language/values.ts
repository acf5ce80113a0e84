/** Who wrote a value, so that reading it after it was overwritten can be told. */
export interface Origin {
  readonly namespace: string;
  /** The member, where members are written one by one, as attributes are. */
  readonly key?: string;
  /** `Identifier` of the block, or of the blocks that say the same in several languages. */
  readonly writers: readonly string[];
}

/** A value that is known only while the flow runs: a reference such as `$.External.status`. */
export class Value {
  constructor(
    readonly path: string,
    readonly origin?: Origin,
  ) {}

  toString(): string {
    return this.path;
  }
}

/** A member of a namespace, in bracket form where its name needs it. */
export function memberPath(namespace: string, ...keys: readonly string[]): string {
  return keys.reduce(
    (path, key) => (/^[A-Za-z_][\w-]*$/.test(key) ? `${path}.${key}` : `${path}['${key}']`),
    `$.${namespace}`,
  );
}

/** Any reference, for what has no name here. @example reference("$.Media.Sip.Headers.From") */
export const reference = (path: string): Value => new Value(path);

/** A contact attribute that was written before this flow, or by somebody else. */
export const attribute = (name: string): Value => new Value(memberPath("Attributes", name));

/** What every flow knows of its contact (Amazon Connect Administrator Guide, system attributes). */
export const contact = {
  id: new Value("$.ContactId"),
  initialId: new Value("$.InitialContactId"),
  previousId: new Value("$.PreviousContactId"),
  channel: new Value("$.Channel"),
  initiationMethod: new Value("$.InitiationMethod"),
  languageCode: new Value("$.LanguageCode"),
  name: new Value("$.Name"),
  description: new Value("$.Description"),
  /** The customer's number, or address. */
  customerAddress: new Value("$.CustomerEndpoint.Address"),
  /** What the customer called, or wrote to. */
  systemAddress: new Value("$.SystemEndpoint.Address"),
  customerId: new Value("$.CustomerId"),
  queueName: new Value("$.Queue.Name"),
  queueArn: new Value("$.Queue.ARN"),
  /** Known in whisper, hold and agent transfer flows. */
  agent: {
    userName: new Value("$.Agent.UserName"),
    firstName: new Value("$.Agent.FirstName"),
    lastName: new Value("$.Agent.LastName"),
    arn: new Value("$.Agent.ARN"),
  },
} as const;
