import * as fc from "fast-check";
import { second } from "../../../contact-flows/simulate/clock";
import { heardOf } from "../../../contact-flows/simulate/ssml";
import { begin, centerOf, flow, hangsUp, pass, type Step, said, says } from "./support";

async function heard(step: Step, behaviour = {}) {
  const center = centerOf(
    {
      flows: [
        flow(
          "main",
          "CONTACT_FLOW",
          { ...step, errors: { NoMatchingError: "broken" } },
          hangsUp,
          says("broken", { id: "broken", next: "hang-up" }),
        ),
      ],
      prompts: { "prompt/music": "Soft piano" },
    },
    { behaviour: { lettersPerSecond: 10, ...behaviour } },
  );
  const contact = begin(center, "main");
  const begun = center.clock.now;
  await pass(center, 3600);
  return { lines: said(contact), seconds: ((contact.end?.at ?? 0) - begun) / second };
}

const prompt = (parameters: Step["parameters"]): Step => ({ type: "MessageParticipant", parameters: parameters ?? {} });

describe("what a prompt says", () => {
  it.each([
    ["tags are not heard", "<speak>Good <emphasis>morning</emphasis>.</speak>", "Good morning."],
    [
      "entities are what they stand for",
      "<speak>Fish &amp; chips &lt;now&gt; &#39;&#x41;&apos; &quot;</speak>",
      "Fish & chips <now> 'A' \"",
    ],
    [
      "an alias is heard in place of what it stands for",
      '<speak>The <sub alias="World Wide Web">WWW</sub>!</speak>',
      "The World Wide Web!",
    ],
    ["an alias stands in single quotes as well", "<speak><sub alias='Fish &amp; co'>FC</sub></speak>", "Fish & co"],
    [
      "digits that are said one by one stay digits",
      '<speak>Code <say-as interpret-as="digits">1234</say-as></speak>',
      "Code 1234",
    ],
    ["an expletive is a beep", '<speak>Oh <say-as interpret-as="expletive">no</say-as>.</speak>', "Oh (beep)."],
    ["a break parts words", '<speak>One<break time="1s"/>two</speak>', "One two"],
    [
      "prosody and voices make no difference",
      '<speak><prosody rate="slow"><voice name="x">Slow</voice></prosody></speak>',
      "Slow",
    ],
    ["comments are not heard", "<speak><!-- <b> not this --> This</speak>", "This"],
    [
      "a recording within is named",
      '<speak><audio src="s3://x/ding.wav">Ding</audio>Hello</speak>',
      "(recording s3://x/ding.wav) Hello",
    ],
  ])("%s", (_, document, text) => {
    expect(heardOf(document)).toMatchObject({ text, problem: undefined });
  });

  it.each([
    ["<speak>Fish & chips</speak>", "an & alone is no entity; write &amp;"],
    ["<speak>1 < 2</speak>", "a < is no tag, and has to be written as &lt;"],
    ["<speak><p>Open</speak>", "</speak> closes nothing that is open"],
    ["<speak>Open", "<speak> is not closed"],
    ["<speak>&nbsp;</speak>", "&nbsp; is no entity; write &amp;"],
    ["<speak>&constructor;</speak>", "&constructor; is no entity; write &amp;"],
    ["<speak>&#9999999;</speak>", "&#9999999; is no entity; write &amp;"],
  ])("of %s a voice would make nothing", (document, problem) => {
    expect(heardOf(document).problem).toBe(problem);
  });

  it("any text that is escaped is heard as it was", () => {
    const escaped = (text: string) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        const { problem, ...heard } = heardOf(`<speak>${escaped(text)}</speak>`);
        expect(problem).toBeUndefined();
        expect(heard.text).toBe(text.replace(/\s+/g, " ").trim());
      }),
    );
  });

  it("nothing that is written makes the reader fail", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom("<", ">", "/", "&", "#", ";", "speak", "sub alias='", "break ", '"', "a", " ")),
        (parts) => {
          expect(typeof heardOf(parts.join("")).text).toBe("string");
        },
      ),
    );
  });
});

describe("how long a prompt takes", () => {
  it.each([
    ["as many letters as a voice speaks in a second, and so on", prompt({ Text: "0123456789".repeat(3) }), 3],
    [
      "breaks come on top",
      prompt({ SSML: '<speak>0123456789<break time="1500ms"/><break strength="x-strong"/></speak>' }),
      3.5,
    ],
    ["no break is over ten seconds", prompt({ SSML: '<speak><break time="60s"/></speak>' }), 10],
    ["a break without a time is a short one", prompt({ SSML: "<speak><break/></speak>" }), 0.4],
    [
      "what is spelled takes longer than what is read",
      prompt({ SSML: '<speak><say-as interpret-as="digits">12345</say-as></speak>' }),
      2,
    ],
    ["a prompt of one space takes no time to speak of", prompt({ Text: " " }), 0],
  ])("%s", async (_, step, seconds) => {
    expect((await heard(step)).seconds).toBe(seconds);
  });
});

describe("Play prompt", () => {
  it("reads an SSML document that stands in Text", async () => {
    expect((await heard(prompt({ Text: " <speak>Hello <break/>there</speak>" }))).lines).toEqual(["Hello there"]);
  });

  it("reads a text that is no SSML as it is", async () => {
    expect((await heard(prompt({ Text: "1 < 2 & 3 > 2" }))).lines).toEqual(["1 < 2 & 3 > 2"]);
  });

  it("says nothing where there is only silence", async () => {
    expect((await heard(prompt({ Text: " " }))).lines).toEqual([]);
  });

  it("plays what a recording says, and names one that nobody knows", async () => {
    expect((await heard(prompt({ PromptId: "music" }))).lines).toEqual(["Soft piano"]);
    expect((await heard(prompt({ PromptId: "other" }))).lines).toEqual(["(recording other)"]);
  });

  it("plays a recording that is stored elsewhere", async () => {
    const Media = { Uri: "s3://bucket/hello.wav", SourceType: "S3", MediaType: "Audio" };
    expect((await heard(prompt({ Media }))).lines).toEqual(["(recording s3://bucket/hello.wav)"]);
    expect((await heard(prompt({ Media: { SourceType: "S3" } }))).lines).toEqual(["broken"]);
  });

  it("fails of SSML that no voice reads, or reads what it can, as the behaviour says", async () => {
    const broken = prompt({ SSML: "<speak>Fish & chips</speak>" });

    expect((await heard(broken)).lines).toEqual(["broken"]);
    expect((await heard(broken, { brokenSsml: "speak" })).lines).toEqual(["Fish & chips"]);
  });
});
