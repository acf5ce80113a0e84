import { closedTime, contactCenter, exampleWith, talksTo, waitsForBestellungen, withQueues } from "./support";

describe("a caller who chooses German", () => {
  test("hears German from then on: the menu, while waiting, the whisper, on hold, and when the agent has left", async () => {
    const center = contactCenter();
    const call = center.call({ from: "+493012345678" });

    await call.hears("Für Deutsch drücken Sie die 2.");
    await call.presses(2);
    await call.hearsNext("Willkommen bei Acme.");
    await call.hearsNext("Dieses Gespräch kann aufgezeichnet werden");
    await call.hearsNext("Für Bestellungen drücken Sie die 1. Für Fragen zu unseren Produkten drücken Sie die 2.");
    await call.presses(1);
    await call.hearsNext("Einen Moment, ich verbinde Sie.");
    await call.hearsNext("Sie sind Nummer 1 in der Reihe.");
    await call.hearsNext("Danke, dass Sie warten.");

    const maria = await talksTo(center, call);
    await maria.holds();
    await call.hears("Bitte bleiben Sie am Apparat.");
    await maria.hears("Gehalten.");
    await maria.resumes();
    await maria.hangsUp();
    await call.hears("Ihr Gesprächspartner hat aufgelegt. Vielen Dank und auf Wiederhören.");
    await call.ends("CONTACT_FLOW_DISCONNECT");

    expect(call).toHaveHeardInOrder(["Danke, dass Sie warten", "Danke, dass Sie gewartet haben. Sie werden jetzt"]);
    expect(call).toHaveAttributes({ language: "de-DE" });
    call.hasNeverHeard(/Welcome|Thank|Please|queue/);
  });

  test("is spoken to by a German voice, and Lex would listen for German", async () => {
    const call = await waitsForBestellungen(contactCenter());

    expect(call.contact).toMatchObject({ voice: "Vicki", language: "de-DE" });
  });

  test.each([
    ["2", "inquiries"],
    ["3", "complaints"],
    ["", "general"],
  ])("and presses %j comes to %s like everybody", async (key, queue) => {
    const call = contactCenter().call();

    await call.presses(2);
    await call.hears("Für Bestellungen");
    if (key !== "") await call.presses(key);
    await call.hears("Einen Moment");
    await call.isQueuedIn(queue);
  });

  test("is asked in German again after a wrong key, and reads nothing new into 9", async () => {
    const call = contactCenter().call();

    await call.presses(2);
    await call.hears("Für Bestellungen");
    await call.presses(6);
    await call.hearsNext("Das habe ich nicht verstanden.");
    await call.hearsNext("Für Bestellungen");
    await call.presses(9);
    await call.hearsNext("Für Bestellungen");
    await call.presses(3);
    await call.isQueuedIn("complaints");
  });

  test("hears in German that it is closed", async () => {
    const call = contactCenter({ at: closedTime }).call();

    await call.presses(2);
    await call.hears("Im Moment ist geschlossen.");
    await call.ends("CONTACT_FLOW_DISCONNECT");
  });

  test("hears in German that the queue is full", async () => {
    const call = contactCenter({ world: withQueues({ orders: { maxContacts: 0 } }) }).call();

    await call.presses(2);
    await call.hears("Für Bestellungen");
    await call.presses(1);
    await call.hears("Im Moment warten so viele, dass wir niemanden mehr annehmen können.");
    await call.ends("CONTACT_FLOW_DISCONNECT");
  });

  test("hears in German that something went wrong, and is queued all the same", async () => {
    const call = contactCenter({ faults: { "Queue orders": "NoMatchingError" } }).call();

    await call.presses(2);
    await call.hears("Für Bestellungen");
    await call.presses(1);
    await call.hears("Bei uns ist etwas schiefgegangen. Das tut uns leid.");
    await call.isQueuedIn("general");

    expect(call).toHaveAttributes({ failed: "yes", language: "de-DE" });
  });
});

test("a caller who chooses English by its key hears English", async () => {
  const call = contactCenter().call();

  await call.hears("For English, press 1.");
  await call.presses(1);
  await call.hearsNext("Welcome to Acme.");

  expect(call.contact).toMatchObject({ voice: "Amy", language: "en-GB" });
  expect(call).toHaveAttributes({ language: "en-GB" });
});

test("a caller who presses a key that is no language hears the first", async () => {
  const call = contactCenter().call();

  await call.hears("For English, press 1.");
  await call.presses(5);
  await call.hearsNext("Welcome to Acme.");

  expect(call.contact.voice).toBe("Amy");
});

test("a contact center that speaks German first asks in that order, and is German to who says nothing", async () => {
  const call = contactCenter({ world: exampleWith({ languages: ["de-DE", "en-GB"] }) }).call();

  await call.hearsNext("Für Deutsch drücken Sie die 1. For English, press 2.");
  await call.hearsNext("Willkommen bei Acme.");
});
