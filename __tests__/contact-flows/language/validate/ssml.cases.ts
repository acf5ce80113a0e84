import { ssmlElements, ssmlFaults } from "../../../../contact-flows/language/validate/ssml-syntax";

const wrong = (text: string) => ssmlFaults(text).map((fault) => `${fault.wrong}. ${fault.fix}`);

describe("SSML is refused", () => {
  test.each([
    ["after its end", "<speak>x</speak> tail", '"tail" stands after </speak>'],
    ["with a second element", "<speak>x</speak><speak>y</speak>", '"<speak>" stands after </speak>'],
    ["after an empty one", "<speak/>tail", '"tail" stands after'],
    ["without a beginning", "x <speak>y</speak>", "does not begin with <speak>"],
    ["in another element", "<p>x</p>", "does not begin with <speak>"],
    ["when it is nothing", "", "does not begin with <speak>"],
    ["with a bare &", "<speak>Tom & Jerry</speak>", "Write &amp;"],
    ["with an entity of HTML", "<speak>Tom&nbsp;Jerry</speak>", "Write &amp;"],
    ["with a bare & in a value", '<speak><sub alias="R & D">RD</sub></speak>', "Write &amp;"],
    ["with a bare <", "<speak>a < b</speak>", "Write &lt;"],
    ["with a value without quotes", "<speak><break time=3s/></speak>", '"<break time=3s/>" is no tag'],
    ["with a value that has no other quote", '<speak><break time="3s/></speak>', "is no tag"],
    ["with an attribute twice", '<speak><break time="1s" time="2s"/></speak>', "has time twice"],
    ["with elements that cross", "<speak><p><s>x</p></s></speak>", "</p> stands where <s> is open"],
    ["with an end of nothing", "</speak>", "</speak> stands where nothing is open"],
    ["with an element that stays open", "<speak><p>x</speak>", "</speak> stands where <p> is open"],
    ["that breaks off", "<speak>x<p>", "<p> is not closed"],
    ["with a tag that breaks off", "<speak>x</speak", "is no tag"],
    ["with a tag that is misspelt", "<speak><brake/></speak>", "Write <break>"],
    ["with a tag in capitals", "<speak><Break/></speak>", "Write <break>"],
    ["with a tag of HTML", "<speak><marquee>x</marquee></speak>", "does not read <marquee>"],
  ])("%s", (_where, text, says) => {
    expect(wrong(text)).toHaveLength(1);
    expect(wrong(text)[0]).toContain(says);
  });

  test("once for each tag that nobody reads", () => {
    expect(wrong("<speak><brake/><brake/><pause/></speak>")).toHaveLength(2);
  });
});

describe("SSML is taken", () => {
  test.each([
    ["with attributes in both quotes", `<speak version="1.0" xml:lang='en-GB'><break time = "3s" /></speak>`],
    [
      "with references as text and as values",
      `<speak><prosody rate="$.Attributes['rate']">$.External.name</prosody></speak>`,
    ],
    ["with entities", "<speak>Tom &amp; Jerry &#38; &#x26; &lt;</speak>"],
    ["with a comment and a prolog", '<?xml version="1.0"?> <speak><!-- a < b & c -->x</speak>\n'],
    ["when it says nothing", "<speak/>"],
    ["with a > in its text", "<speak>a > b</speak>"],
    [
      "with every tag there is",
      `<speak>${ssmlElements
        .slice(1)
        .map((name) => `<${name}>x</${name}>`)
        .join(" ")}</speak>`,
    ],
  ])("%s", (_how, text) => {
    expect(ssmlFaults(text)).toEqual([]);
  });
});

test("a text of thousands of tags takes no time worth telling", () => {
  const started = performance.now();

  ssmlFaults(`<speak>${'<break time="1s"/>'.repeat(5_000)}<break ${"a ".repeat(5_000)}</speak>`);

  expect(performance.now() - started).toBeLessThan(500);
});
