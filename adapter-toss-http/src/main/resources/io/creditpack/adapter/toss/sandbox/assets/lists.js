/** The two logs of the console: what the shop asked, and what it was told. */
import { element } from "./page.js";

const cell = (name, ...content) => element("td", { role: "cell", class: name }, ...content);

const pill = (text, tone) => element("span", { class: "pill", "data-tone": tone }, text);

/** Replaces the rows only when something is new: a refresh must not undo a selection of text. */
class Log {
  #body;
  #row;
  #shown = "";

  constructor(body, row) {
    this.#body = body;
    this.#row = row;
  }

  show(entries) {
    const signature = JSON.stringify(entries);
    if (signature !== this.#shown) {
      this.#shown = signature;
      this.#body.replaceChildren(...entries.map((entry) => element("tr", { role: "row" }, ...this.#row(entry))));
    }
  }
}

export const requestLog = (body) => new Log(body, ({ receivedAt, method, path, idempotencyKey, status, fault }) => [
  cell("times", receivedAt.slice(11, 19)),
  cell("call", element("span", { class: "code" }, `${method} ${path}`), ...(fault ? [pill(fault, "note")] : [])),
  cell("code quiet key", idempotencyKey ?? "–"),
  cell("number", pill(String(status ?? "–"), status && status < 400 ? "good" : "bad")),
]);

/** Toss takes only a 200 for delivered; 0 is how the sandbox says that no answer came in time. */
export const webhookLog = (body) => new Log(body, ({ event, orderId, retriedCount, status }) => [
  cell("code call", event),
  cell("code quiet", orderId),
  cell("number", String(retriedCount + 1)),
  cell("number", pill(String(status || "–"), status === 200 ? "good" : "bad")),
]);
