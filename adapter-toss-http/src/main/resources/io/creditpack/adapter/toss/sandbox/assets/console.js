/** The console: what the sandbox holds, refreshed every two seconds, and everything a developer may do to it. */
import { call, translate, write } from "./page.js";
import { TEXTS } from "./console-texts.js";
import { requestLog, webhookLog } from "./lists.js";
import { PaymentTable } from "./payments.js";
import { prepareStage, refreshStage, showWebhookUrl } from "./stage.js";

const REFRESH_MILLIS = 2000;
/** A load test makes more payments than a browser can hold rows. */
const PAYMENTS_SHOWN = 100;
const LOG_SHOWN = 20;

const texts = translate(TEXTS);
const at = (id) => document.getElementById(id);
const table = new PaymentTable(at("payments"), texts, act);
const requests = requestLog(at("requests"));
const webhooks = webhookLog(at("webhooks"));
let reachable = true;

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
    body = { cancelAmount: at("cancel-amount").valueAsNumber };
  }
  await perform(name, payment.orderId, () => call("POST", `/sandbox/payments/${payment.paymentKey}/${path}`, body));
}

async function forget() {
  if (await ask(at("forget-dialog"))) {
    await perform("forget", "", () => call("DELETE", "/sandbox"));
    await showWebhookUrl();
  }
}

async function refreshPayments() {
  const { payments } = await call("GET", `/sandbox/payments?limit=${PAYMENTS_SHOWN}`);
  table.show(payments);
  write(at("payment-count"), payments.length < PAYMENTS_SHOWN ? String(payments.length) : `${PAYMENTS_SHOWN}+`);
  at("no-payments").hidden = payments.length > 0;
}

async function refreshLogs() {
  const [asked, told] = await Promise.all(
    ["requests", "webhooks"].map((name) => call("GET", `/sandbox/${name}?limit=${LOG_SHOWN}`)));
  requests.show(asked.requests);
  webhooks.show(told.webhooks);
  at("no-requests").hidden = asked.requests.length > 0;
  at("no-webhooks").hidden = told.webhooks.length > 0;
}

async function refresh() {
  try {
    await Promise.all([refreshPayments(), refreshLogs(), refreshStage()]);
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

for (const name of ["cancel", "forget"]) {
  at(`${name}-close`).addEventListener("click", () => at(`${name}-dialog`).close());
}
at("forget").addEventListener("click", forget);
prepareStage(perform);
showWebhookUrl().catch(() => say(texts.unreachable, "bad"));
keepRefreshing();
