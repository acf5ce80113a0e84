import {
  type AttributeValue,
  ConditionalCheckFailedException,
  DeleteItemCommand,
  type DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  UpdateItemCommand,
} from "@aws-sdk/client-dynamodb";

type Item = Readonly<Record<string, AttributeValue>>;

/** What the conditions and updates of a request refer to. */
interface Terms {
  readonly ExpressionAttributeNames?: Readonly<Record<string, string>> | undefined;
  readonly ExpressionAttributeValues?: Item | undefined;
}

/**
 * A table as fast as tests of thousands of histories need it, without a wire: the requests of the stores, their
 * conditions and updates. That it answers as a real one does is proved by the same histories over the wire.
 */
export interface MemoryTable {
  readonly items: Map<string, Item>;
  readonly send: (command: unknown) => unknown;
}

/** A client that hands commands to such a table. */
export function clientOf(send: (command: unknown) => Promise<unknown>): DynamoDBClient {
  return { send } as unknown as DynamoDBClient;
}

/** Makes an empty one. */
export function memoryTable(): MemoryTable {
  const items = new Map<string, Item>();
  return {
    items,
    send: (command) => {
      if (command instanceof GetItemCommand) return { Item: items.get(idOf(command.input.Key)) };
      if (command instanceof PutItemCommand) {
        items.set(idOf(command.input.Item), command.input.Item ?? {});
        return {};
      }
      if (command instanceof DeleteItemCommand || command instanceof UpdateItemCommand) return change(items, command);
      throw new TypeError("The table does not know this request.");
    },
  };
}

function change(items: Map<string, Item>, { input }: DeleteItemCommand | UpdateItemCommand) {
  const id = idOf(input.Key);
  const item = items.get(id);
  if (input.ConditionExpression !== undefined && !holds(input.ConditionExpression, item ?? {}, input)) {
    throw new ConditionalCheckFailedException({ message: "The conditional request failed", $metadata: {} });
  }
  if (!("UpdateExpression" in input)) {
    items.delete(id);
    return {};
  }
  const assignments = (input.UpdateExpression ?? "").replace(/^SET /, "").split(", ");
  const changes = assignments.map((assignment) => {
    const [name = "", value = ""] = assignment.split(" = ");
    return [nameOf(name, input), input.ExpressionAttributeValues?.[value]] as const;
  });
  items.set(id, { ...input.Key, ...item, ...Object.fromEntries(changes) } as Item);
  return { Attributes: items.get(id) };
}

const idOf = (key: Item | undefined) => String(key?.id?.S);
const nameOf = (name: string, { ExpressionAttributeNames: names }: Terms) => names?.[name] ?? name;

/** Conditions as the stores write them: comparisons and two functions, with AND, OR and parentheses. */
function holds(condition: string, item: Item, terms: Terms): boolean {
  const words = condition.match(/attribute_exists\(\w+\)|attribute_not_exists\(\w+\)|[#:\w]+|<>|[=<>()]/g) ?? [];
  const anyOf = (): boolean => chain("OR", allOf, (one, other) => one || other);
  const allOf = (): boolean => chain("AND", single, (one, other) => one && other);
  function chain(word: string, part: () => boolean, join: (one: boolean, other: boolean) => boolean): boolean {
    let result = part();
    while (words[0] === word) {
      words.shift();
      // The part is read in any case, whatever it changes.
      const next = part();
      result = join(result, next);
    }
    return result;
  }
  function single(): boolean {
    const word = words.shift() ?? "";
    if (word === "(") {
      const inner = anyOf();
      words.shift();
      return inner;
    }
    const [, not, attribute] = /^attribute_(not_)?exists\((\w+)\)$/.exec(word) ?? [];
    if (attribute !== undefined) return (item[attribute] === undefined) === (not !== undefined);
    const [operator, value] = [words.shift(), terms.ExpressionAttributeValues?.[words.shift() ?? ""]];
    return compare(plain(item[nameOf(word, terms)]), operator, plain(value));
  }
  return anyOf();
}

const plain = (value: AttributeValue | undefined) => (value?.N === undefined ? value?.S : Number(value.N));

function compare(left: string | number | undefined, operator: string | undefined, right: string | number | undefined) {
  if (operator === "=") return left === right;
  if (operator === "<>") return left !== right;
  return left !== undefined && right !== undefined && (operator === ">" ? left > right : left < right);
}
