/**
 * The way back from the payment window: has the payment confirmed, and shows what came of it.
 *
 * The address can be forged, reloaded and come back to, so it only says what to ask for. The server answers the same
 * question the same way each time; the page therefore just asks again whenever it does not know.
 */
import "./copy.js";
import { backOff, call, isUncertain, pause } from "./http.js";
import { left } from "./left.js";
import { draw, moment, number, text, won } from "./show.js";
import { statusChange } from "./watch.js";

/** Longer than the server itself waits for Toss: giving up earlier would only ask the same twice. */
const CONFIRM_TIMEOUT = 90_000;
const LONG_WAIT = 8_000;

/** What the buyer can still do about a refusal; whatever is missing here is looked up at the order. */
const PAYABLE_AGAIN = ["PAYMENT_DECLINED", "AMOUNT_MISMATCH", "PAYMENT_SESSION_EXPIRED", "PAYMENT_MISCONFIGURED"];
const WITHOUT_ORDER = ["ORDER_NOT_FOUND", "VALIDATION_FAILED", "UNAUTHENTICATED"];

const query = new URLSearchParams(location.search);
const orderId = query.get("orderId") ?? "";
const amount = query.get("amount") ?? "";
const attempt = {
  paymentKey: query.get("paymentKey") ?? "",
  orderId,
  amount: /^\d{1,15}$/.test(amount) ? Number(amount) : null,
};

const result = document.getElementById("result");
let shown = "pending";

function show(name, values = {}, refine = () => {}) {
  if (shown === name) return;
  shown = name;
  const drawn = draw(name, { orderId, ...values });
  for (const link of drawn.querySelectorAll("[data-order-link]")) {
    link.href = link.dataset.orderLink + encodeURIComponent(orderId);
  }
  if (!orderId) drawn.querySelector(".order-number").remove();
  refine(drawn);
  result.replaceChildren(drawn);
  document.title = `${result.querySelector("h1").textContent} · ${document.title.split(" · ").pop()}`;
}

const credits = (count) => text(count === 1 ? "credits.one" : "credits.many").replace("{0}", number(count));

function showPaid(order) {
  show("paid", { balance: number(order.balance) }, (drawn) => {
    drawn.querySelector('[data-field="balance"]').dataset.value = order.balance;
    const summary = drawn.querySelector('[data-field="summary"]');
    summary.textContent = summary.dataset.pattern.replace("{0}", won(order.amount)).replace("{1}", credits(order.credits));
  });
}

function showWaiting({ amount: price, payment: { virtualAccount: account } }) {
  const values = {
    bank: account.bankName,
    accountNumber: account.accountNumber,
    holder: account.customerName,
    amount: won(price),
    due: moment(account.dueDate),
    left: left(account.dueDate),
  };
  show("waiting", values, (drawn) => {
    drawn.querySelector("[data-due]").dataset.due = account.dueDate;
    drawn.querySelector('[data-optional="holder"]').hidden = !account.customerName;
  });
}

function showChecking() {
  show("checking", {}, (drawn) => {
    drawn.querySelector('[data-field="offline"]').hidden = navigator.onLine;
  });
}

function showRefused({ code, tossCode, detail }) {
  const known = text(code) ? code : "OTHER";
  const reason = (tossCode && detail) ?? text(`${known}.text`);
  show("declined", { title: text(known), reason }, (drawn) => {
    const again = PAYABLE_AGAIN.includes(code);
    const way = again ? "again" : WITHOUT_ORDER.includes(code) ? "none" : "order";
    drawn.querySelectorAll("[data-way]").forEach((link) => link.dataset.way !== way && link.remove());
    drawn.querySelector('[data-field="uncharged"]').hidden = !again;
    drawn.firstElementChild.dataset.code = code;
  });
}

const confirm = () => call("POST", "/api/payments/toss/confirm", { body: attempt, timeout: CONFIRM_TIMEOUT });

/** Asks until there is an answer; nobody is told "failed" because a network is. */
async function answered() {
  for (let tries = 0; ; tries++) {
    const answer = await confirm();
    if (!isUncertain(answer)) return answer;
    showChecking();
    await pause(backOff(tries, answer.retryAfter));
  }
}

async function settle() {
  const impatience = setTimeout(showChecking, LONG_WAIT);
  for (;;) {
    const { status, body, retryAfter } = await answered();
    clearTimeout(impatience);
    if (status === 202) {
      showChecking();
    } else if (body.status === "WAITING_FOR_DEPOSIT") {
      showWaiting(body);
    } else {
      return status === 200 ? showPaid(body) : showRefused(body);
    }
    await statusChange(orderId, body.status, retryAfter);
  }
}

const tellWhetherOnline = () => {
  const offline = result.querySelector('[data-field="offline"]');
  if (offline) offline.hidden = navigator.onLine;
};
window.addEventListener("online", tellWhetherOnline);
window.addEventListener("offline", tellWhetherOnline);

await settle();
