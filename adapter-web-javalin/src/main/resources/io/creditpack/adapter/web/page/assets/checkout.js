/** The checkout: one order for this page, the payment widget for it, and the way into the payment window. */
import { backOff, call, isUncertain, newKey, pause } from "./http.js";
import { text } from "./show.js";

const TRIES = 3;

/** Seconds a buyer may be left without a word. */
const LONG_WAIT = 5;
const PAYABLE = ["PENDING", "FAILED"];
const OVER = ["EXPIRED", "CANCELED"];

const page = document.getElementById("checkout").dataset;
const at = (id) => document.getElementById(id);
const pay = at("pay");

/** Ends the checkout, or an attempt to pay, with words the buyer can use. */
class Trouble extends Error {
  constructor(code, mayRetry = true) {
    super(text(code));
    this.mayRetry = mayRetry;
  }
}

function tell(trouble) {
  at("trouble-text").textContent = trouble.message;
  at("retry").hidden = !trouble.mayRetry;
  at("trouble").hidden = false;
}

/** One key for each visit of this page, kept over a reload: asking twice then finds the same order. */
function orderKey(fresh = false) {
  const kept = history.state?.orderKey;
  if (kept && !fresh) return kept;
  const made = newKey();
  history.replaceState({ ...history.state, orderKey: made }, "");
  return made;
}

const read = (orderId) => () => call("GET", `/api/orders/${encodeURIComponent(orderId)}`);
const place = (key) => () => call("POST", "/api/orders", { body: { product: page.product }, key });

async function patiently(request) {
  for (let tries = 0; ; tries++) {
    const answer = await request();
    if (!isUncertain(answer)) return answer;
    if (tries === TRIES || answer.retryAfter > LONG_WAIT) throw new Trouble(answer.status === 429 ? "RATE_LIMITED" : "order");
    await pause(backOff(tries, answer.retryAfter));
  }
}

/** Answers with an order that can be paid, or leaves the page for the one that cannot be any more. */
async function payableOrder() {
  const kept = history.state?.orderKey;
  let answer = await patiently(page.order ? read(page.order) : place(orderKey()));
  if (!page.order && kept && OVER.includes(answer.body.status)) {
    answer = await patiently(place(orderKey(true)));
  }
  const order = answer.body;
  if (answer.status >= 400) throw new Trouble("order");
  if (!PAYABLE.includes(order.status)) return leaveFor(order);
  at("order-id").textContent = order.orderId;
  return order;
}

function leaveFor({ orderId }) {
  location.replace(`/orders/${encodeURIComponent(orderId)}`);
  return new Promise(() => {});
}

function loadSdk() {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = page.sdkUrl;
    script.onload = () => (window.TossPayments ? resolve(window.TossPayments) : script.onerror());
    script.onerror = () => reject(new Trouble("load"));
    document.head.append(script);
  });
}

/** Says what an SDK error means to the buyer; a code without words of ours is for whoever reads the console. */
function inWords(error) {
  if (error instanceof Trouble) return error;
  const known = text(error.code);
  if (!known) console.error(error);
  return known ? new Trouble(error.code, false) : new Trouble("OTHER", false);
}

async function drawWidget(TossPayments, order) {
  const widgets = TossPayments(page.clientKey).widgets({ customerKey: order.customerKey });
  // The SDK refuses everything else before it knows the amount.
  await widgets.setAmount({ currency: order.currency, value: order.amount });
  await Promise.all([
    widgets.renderPaymentMethods({ selector: "#payment-methods", variantKey: "DEFAULT" }),
    widgets.renderAgreement({ selector: "#agreement", variantKey: "AGREEMENT" }),
  ]);
  document.querySelectorAll(".bones").forEach((bones) => bones.remove());
  at("widget-status").textContent = "";
  return widgets;
}

const label = pay.textContent;
function setPaying(paying) {
  pay.disabled = paying;
  pay.textContent = paying ? text("paying") : label;
}

async function requestPayment(widgets, { orderId, orderName }) {
  at("trouble").hidden = true;
  setPaying(true);
  try {
    await widgets.requestPayment({
      orderId,
      orderName,
      successUrl: page.successUrl,
      failUrl: `${page.failUrl}&order=${encodeURIComponent(orderId)}`,
    });
  } catch (error) {
    setPaying(false);
    tell(inWords(error));
  }
}

/** Somebody who comes back to this tab may have paid or let the order expire meanwhile. */
async function lookAgain(orderId) {
  if (document.visibilityState !== "visible") return;
  const answer = await read(orderId)();
  if (!isUncertain(answer) && answer.status === 200 && !PAYABLE.includes(answer.body.status)) await leaveFor(answer.body);
}

async function start() {
  try {
    const [order, TossPayments] = await Promise.all([payableOrder(), loadSdk()]);
    const widgets = await drawWidget(TossPayments, order);
    pay.addEventListener("click", () => requestPayment(widgets, order));
    pay.disabled = false;
    document.addEventListener("visibilitychange", () => lookAgain(order.orderId));
    window.addEventListener("pageshow", (event) => event.persisted && setPaying(false));
  } catch (error) {
    at("widget-status").textContent = "";
    tell(inWords(error));
  }
}

at("retry").addEventListener("click", () => location.reload());
// Toss sends the buyer back to the public address: a session of another one would not find the order there.
if (location.origin === page.origin) {
  await start();
} else {
  location.replace(page.origin + location.pathname + location.search);
}
