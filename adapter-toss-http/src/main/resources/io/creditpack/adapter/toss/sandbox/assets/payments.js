/** The table of payments: rows stay the same elements over refreshes, so nothing flickers and focus is kept. */
import { element, won, write } from "./page.js";

const OPEN = ["READY", "IN_PROGRESS", "WAITING_FOR_DEPOSIT"];
const CANCELABLE = ["DONE", "PARTIAL_CANCELED", "WAITING_FOR_DEPOSIT"];
const SILENT = ["READY", "IN_PROGRESS"];

/** What may be done to a payment: the path of the control API, and when. */
const ACTIONS = {
  deposit: { path: "deposit", applies: ({ status }) => status === "WAITING_FOR_DEPOSIT" },
  "reverse-deposit": { path: "reverse-deposit", applies: ({ status, virtualAccount }) => status === "DONE" && virtualAccount },
  // An account that nobody paid into passes its due date, without a new status.
  expire: { path: "expire", applies: ({ status, virtualAccount }) => OPEN.includes(status) && !virtualAccount?.expired },
  cancel: { path: "cancel", applies: ({ status, balanceAmount }) => CANCELABLE.includes(status) && balanceAmount > 0 },
  resend: { path: "webhook", applies: ({ status }) => !SILENT.includes(status) },
};

const TONES = { DONE: "good", WAITING_FOR_DEPOSIT: "note", PARTIAL_CANCELED: "note", ABORTED: "bad" };

const monthToSecond = (text) => (text ? text.slice(5, 19).replace("T", " ") : "–");

const shortened = (key) => (key.length > 18 ? `${key.slice(0, 9)}…${key.slice(-6)}` : key);

export class PaymentTable {
  #body;
  #texts;
  #act;
  #rows = new Map();

  /** `act(name, path, payment)` is called when a button is pressed. */
  constructor(body, texts, act) {
    this.#body = body;
    this.#texts = texts;
    this.#act = act;
  }

  /** Shows these payments, newest first. */
  show(payments) {
    const present = new Set(payments.map(({ paymentKey }) => paymentKey));
    for (const [paymentKey, row] of this.#rows) {
      if (!present.has(paymentKey)) {
        row.line.remove();
        this.#rows.delete(paymentKey);
      }
    }
    payments.toReversed().forEach((payment) => this.#row(payment).fill(payment));
  }

  #row(payment) {
    let row = this.#rows.get(payment.paymentKey);
    if (!row) {
      row = this.#makeRow(payment);
      this.#rows.set(payment.paymentKey, row);
      this.#body.prepend(row.line);
    }
    return row;
  }

  #makeRow({ orderId, paymentKey }) {
    let shown;
    const cell = (name, ...content) => element("td", { role: "cell", class: name }, ...content);
    const method = cell("method");
    const [amount, balance] = [element("span"), element("span", { class: "quiet" })];
    const status = element("span", { class: "pill", "data-testid": "status" });
    const [requested, approved] = [element("span"), element("span")];
    const buttons = Object.entries(ACTIONS).map(([name, { path }]) => element("button", {
      type: "button", class: name, "data-testid": name, click: () => this.#act(name, path, shown),
    }, this.#texts[name]));
    const line = element("tr", { role: "row", "data-order-id": orderId, "data-payment-key": paymentKey },
      cell("order", element("span", { class: "code", title: orderId }, orderId),
        element("span", { class: "code quiet", title: paymentKey }, shortened(paymentKey))),
      method, cell("state", status), cell("amount number", amount, balance), cell("times", requested, approved),
      cell("actions", element("div", {}, ...buttons)));
    const fill = (payment) => {
      shown = payment;
      write(method, payment.method ?? "–");
      write(status, payment.status);
      status.dataset.tone = TONES[payment.status] ?? "";
      write(amount, won(payment.totalAmount));
      const left = payment.balanceAmount === payment.totalAmount ? "" : `${won(payment.balanceAmount)} ${this.#texts.left}`;
      write(balance, left);
      write(requested, monthToSecond(payment.requestedAt));
      write(approved, monthToSecond(payment.approvedAt));
      buttons.forEach((button) => (button.disabled = !ACTIONS[button.dataset.testid].applies(payment)));
    };
    return { line, fill };
  }
}
