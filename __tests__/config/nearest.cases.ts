import fc from "fast-check";
import { didYouMean, nearest } from "../../config/nearest";

const word = fc.string({ unit: fc.constantFrom(..."abcdefghij-"), minLength: 4, maxLength: 14 });

/** A word and the same word after one slip of the finger. */
const slip = word.chain((right) =>
  fc
    .tuple(fc.constantFrom("leave out", "double", "replace", "swap"), fc.nat({ max: right.length - 2 }))
    .map(([kind, at]) => {
      const [before, one, two, after] = [right.slice(0, at), right[at], right[at + 1], right.slice(at + 2)];
      const wrong = {
        "leave out": `${before}${two}${after}`,
        double: `${before}${one}${one}${two}${after}`,
        replace: `${before}#${two}${after}`,
        swap: `${before}${two}${one}${after}`,
      };
      return { right, wrong: wrong[kind as keyof typeof wrong] };
    }),
);

test.each([
  ["exmaple", ["example", "minimal"], "example"],
  ["timezone", ["timeZone", "name", "open"], "timeZone"],
  ["quickConnect", ["quickConnects", "queues"], "quickConnects"],
  ["minmal", ["example", "minimal"], "minimal"],
  ["ordres", ["orders", "inquiries"], "orders"],
  ["abcdxy", ["abcdef"], "abcdef"],
])("%s was most likely meant to be one of %p: %s", (wrong, known, right) => {
  expect(nearest(wrong, known)).toBe(right);
});

test.each([
  ["production", ["example", "minimal"]],
  ["orders", []],
  ["", ["example"]],
  ["abcd", ["wxyz"]],
  ["aaa", ["aaabbbccc"]],
  ["abcxyz", ["abcdef"]],
])("%p is near none of %p", (wrong, known) => {
  expect(nearest(wrong, known)).toBeUndefined();
});

test("a word that is known is nearest to itself, whatever its capitals and its neighbours", () => {
  fc.assert(
    fc.property(word, fc.array(word), (right, others) => {
      const known = [...others.filter((other) => other.toLowerCase() !== right.toLowerCase()), right];

      expect(nearest(right, known)).toBe(right);
      expect(nearest(right.toUpperCase(), known)).toBe(right);
    }),
  );
});

test("one slip is always forgiven", () => {
  fc.assert(fc.property(slip, ({ right, wrong }) => expect(nearest(wrong, [right])).toBe(right)));
});

test("what is suggested is always one of the known words", () => {
  fc.assert(
    fc.property(fc.string(), fc.array(fc.string()), (wrong, known) => {
      expect([undefined, ...known]).toContain(nearest(wrong, known));
    }),
  );
});

test("a nearer word wins over one that stands before it", () => {
  expect(nearest("to-orders", ["to-borders", "to-order", "to-orders"])).toBe("to-orders");
  expect(nearest("complains", ["companions", "complaints"])).toBe("complaints");
});

test("a text of a megabyte is no obstacle", () => {
  expect(nearest("x".repeat(1_000_000), ["example", "minimal"])).toBeUndefined();
});

test.each([
  ["exmaple", ["example", "minimal"], 'Did you mean "example"?'],
  ["production", ["example", "minimal"], "Known: example, minimal."],
  ["production", [], "There is none yet."],
])("asked for %s of %p, the answer is: %s", (wrong, known, answer) => {
  expect(didYouMean(wrong, known)).toBe(answer);
});
