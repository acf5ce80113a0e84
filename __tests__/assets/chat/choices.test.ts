import * as fc from "fast-check";
import { parseChoices } from "../../../assets/chat/messages/choices";

const message = (templateType: string, content: unknown) =>
  JSON.stringify({ templateType, version: "1.0", data: { content } });
const replies = (content: string) =>
  parseChoices(content).cards.flatMap((card) => card.choices.map(({ reply }) => reply));

describe("interactive messages", () => {
  test.each([
    [
      "ListPicker",
      [{ title: "Apple", subtitle: "$1.00", imageData: "https://elsewhere.example/a.png" }, { title: "Pear" }],
    ],
    ["Panel", [{ title: "Apple" }, { title: "Pear" }]],
    ["QuickReply", ["Apple", "Pear"]],
  ])("of a %s are answered with the words of the choice, which bots understand", (type, elements) => {
    const content = message(type, { title: "Which?", elements });

    expect(parseChoices(content).cards).toHaveLength(1);
    expect(replies(content)).toEqual([
      { contentType: "text/plain", content: "Apple" },
      { contentType: "text/plain", content: "Pear" },
    ]);
  });

  test("that page through a list are answered with an interactive response of version and action", () => {
    const elements = [{ title: "Show more", actionDetail: "SHOW_MORE" }];
    const content = message("ListPicker", { title: "Which?", preIndex: 0, nextIndex: 2, listId: "fruit", elements });

    const [reply] = replies(content);

    expect(reply?.contentType).toBe("application/vnd.amazonaws.connect.message.interactive.response");
    expect(JSON.parse(reply?.content ?? "")).toEqual({
      version: "1.0",
      action: "SHOW_MORE",
      data: { actionName: "SHOW_MORE", preIndex: 0, nextIndex: 2, listId: "fruit", templateType: "ListPicker" },
    });
  });

  test("of a carousel are answered with card and choice", () => {
    const inner = { title: "Fruit", elements: [{ title: "Apple" }] };
    const card = { templateIdentifier: "t0", templateType: "Panel", version: "1.0", data: { content: inner } };
    const content = message("Carousel", { title: "All", elements: [card, card] });

    expect(parseChoices(content).cards).toHaveLength(2);
    expect(JSON.parse(replies(content)[0]?.content ?? "")).toEqual({
      templateIdentifier: "t0",
      listTitle: "Fruit",
      selectionText: "Apple",
    });
  });

  test("of a time picker are answered with the beginning as it was given", () => {
    const timeslots = [{ date: "2026-12-01T17:00+00:00", duration: 60 }, { date: "soon" }];
    const [choice, ...others] =
      parseChoices(message("TimePicker", { title: "When?", timeslots })).cards[0]?.choices ?? [];

    expect(choice?.startsAtMs).toBe(Date.parse("2026-12-01T17:00Z"));
    expect(choice?.reply).toEqual({ contentType: "text/plain", content: "2026-12-01T17:00+00:00" });
    expect(others).toEqual([]);
  });

  test("may hold links, but none that runs something", () => {
    const link = (url: string) => ({ title: "Go", type: "hyperlink", url });
    const content = message("Panel", {
      title: "?",
      elements: [link("https://example.com"), link("javascript:alert(1)")],
    });

    expect(parseChoices(content).cards[0]?.choices.map(({ href }) => href)).toEqual([
      "https://example.com/",
      undefined,
    ]);
  });

  test.each(["", "{", "null", "[]", message("Map", {}), message("ListPicker", { title: "?" })])(
    "without choices have no card: %j",
    (content) => {
      expect(parseChoices(content).cards).toEqual([]);
    },
  );

  test("of any form whatever are read without a failure", () => {
    const content = fc.record({ title: fc.anything(), elements: fc.anything(), timeslots: fc.anything() });
    const type = fc.constantFrom("ListPicker", "Panel", "QuickReply", "TimePicker", "Carousel");

    fc.assert(
      fc.property(type, content, (templateType, data) => {
        const { cards } = parseChoices(message(templateType, data));
        return cards.every(({ choices }) => choices.length > 0);
      }),
    );
  });
});
