/** The console: what the sandbox holds, refreshed every two seconds, and everything a developer may do to it. */
import { call, element, language, translate, write } from "./page.js";
import { FAULTS, TEXTS } from "./console-texts.js";
import { PaymentTable } from "./payments.js";

const REFRESH_MILLIS = 2000;
const REQUESTS_SHOWN = 30;
/** A load test makes more payments than a browser can hold rows. */
const PAYMENTS_SHOWN = 100;

const texts = translate(TEXTS);
const at = (id) => document.getElementById(id);
const table = new PaymentTable(at("payments"), texts, act);

const say = (text, kind = "") => {
  at("status").dataset.kind = kind;
  write(at("status"), text);
};

/** Runs one action, says how it went and shows the result at once. */
async function perform(name, about, action) {
  try {
    await action();
    say([texts.done[name], about].filter(Boolean).join(" · "));
  } catch (error) {
    say(`${texts.failed} ${error.message}`, "bad");
  }
  await refresh();
}

/** Answers with what the dialog was closed with: empty when the developer thought better of it. */
function ask(dialog) {
  dialog.returnValue = "";
  dialog.showModal();
  return new Promise((resolve) => dialog.addEventListener("close", () => resolve(dialog.returnValue), { once: true }));
}

async function act(name, path, payment) {
  let body = {};
  if (name === "cancel") {
    at("cancel-order").textContent = payment.orderId;
    at("cancel-amount").max = at("cancel-amount").value = payment.balanceAmount;
    if (!(await ask(at("cancel-dialog")))) {
      return;
    }
    body = { cancelAmount: Number(at("cancel-amount").value) };
  }
  await perform(name, payment.orderId, () => call("POST", `/sandbox/payments/${payment.paymentKey}/${path}`, body));
}

let requestsShown = "";

function showRequests(requests) {
  const latest = requests.slice(0, REQUESTS_SHOWN);
  const signature = JSON.stringify(latest);
  if (signature === requestsShown) {
    return;
  }
  requestsShown = signature;
  const cell = (name, ...content) => element("td", { role: "cell", class: name }, ...content);
  at("requests").replaceChildren(...latest.map(({ receivedAt, method, path, idempotencyKey, status, fault }) => {
    const outcome = element("span", { class: "pill", "data-tone": status && status < 400 ? "good" : "bad" }, String(status ?? "–"));
    const struck = fault ? [element("span", { class: "pill note" }, fault)] : [];
    return element("tr", { role: "row" }, cell("times", receivedAt.slice(11, 19)),
      cell("call", element("span", { class: "code" }, `${method} ${path}`), ...struck),
      cell("code quiet key", idempotencyKey ?? "–"), cell("number", outcome));
  }));
}

let reachable = true;

async function refresh() {
  try {
    const [{ payments }, { requests }] = await Promise.all([call("GET", "/sandbox/payments"), call("GET", "/sandbox/requests")]);
    table.show(payments.slice(0, PAYMENTS_SHOWN));
    showRequests(requests);
    write(at("payment-count"), String(payments.length));
    at("no-payments").hidden = payments.length > 0;
    at("no-requests").hidden = requests.length > 0;
    if (!reachable) {
      say("");
    }
    reachable = true;
  } catch (error) {
    reachable = false;
    say(`${texts.unreachable} (${error.message})`, "bad");
  }
}

async function keepRefreshing() {
  if (!document.hidden) {
    await refresh();
  }
  setTimeout(keepRefreshing, REFRESH_MILLIS);
}

function explainFault() {
  const { fault, delayMs, code } = at("fault").elements;
  const [korean, english] = FAULTS[fault.value];
  at("fault-hint").textContent = language === "en" ? english : korean;
  delayMs.disabled = !/^(TIMEOUT|DELAY)/.test(fault.value);
  code.disabled = fault.value !== "ERROR_CODE";
}

function readFault() {
  const { operation, fault, times, delayMs, code } = at("fault").elements;
  return {
    operation: operation.value,
    fault: fault.value,
    times: times.valueAsNumber,
    ...(delayMs.disabled ? {} : { delayMs: delayMs.valueAsNumber }),
    ...(code.disabled ? {} : { code: code.value }),
  };
}

const on = (id, event, handle) => at(id).addEventListener(event, (occurred) => {
  occurred.preventDefault();
  handle(occurred);
});

at("fault").elements.fault.replaceChildren(...Object.keys(FAULTS).map((value) => element("option", { value }, value)));
explainFault();
at("fault").elements.fault.addEventListener("change", explainFault);
on("fault", "submit", () => perform("fault", at("fault").elements.fault.value, () => call("POST", "/sandbox/faults", readFault())));
on("webhook", "submit", () =>
  perform("webhook", "", () => call("PUT", "/sandbox/webhook-url", { url: at("webhook").elements.url.value })));
at("advance").addEventListener("click", ({ target: { dataset, textContent } }) => {
  if (dataset.advance) {
    perform("clock", textContent, () => call("POST", "/sandbox/clock", { advance: dataset.advance }));
  }
});
on("cancel-close", "click", () => at("cancel-dialog").close());
on("forget-close", "click", () => at("forget-dialog").close());
on("forget", "click", async () => {
  if (await ask(at("forget-dialog"))) {
    await perform("forget", "", () => call("DELETE", "/sandbox"));
  }
});
keepRefreshing();
