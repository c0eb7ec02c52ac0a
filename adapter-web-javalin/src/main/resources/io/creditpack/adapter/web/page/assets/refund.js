/**
 * Asking for money back: first what would be refunded and why, then the wish itself.
 *
 * The wish has a key of its own and is sent until there is an answer, so that a lost one is neither repeated nor forgotten.
 */
import { backOff, call, isUncertain, newKey, pause } from "./http.js";
import { draw, text, won } from "./show.js";

const at = (id) => document.getElementById(`refund-${id}`);
const path = `/api/orders/${encodeURIComponent(document.getElementById("order").dataset.order)}`;

const isQuote = ({ status, body }) => status === 200 && Array.isArray(body?.lines);

async function patiently(request) {
  for (let tries = 0; ; tries++) {
    const answer = await request();
    if (isQuote(answer) || !isUncertain(answer)) return answer;
    at("status").textContent = text("refund.trying");
    await pause(backOff(tries, answer.retryAfter));
  }
}

function line(reason, amount) {
  at("lines").append(draw("refund-line", { reason, amount: won(amount) }));
}

async function showQuote() {
  const { status, body } = await patiently(() => call("GET", `${path}/refund-quote`));
  at("lines").replaceChildren();
  const refundable = status === 200 && body.amount > 0;
  if (status === 200) body.lines.forEach((one) => line(one.reason, one.refundable ? one.amount : 0));
  at("status").textContent = refundable ? "" : text("refund.none");
  at("form").hidden = !refundable;
  if (refundable) at("button").textContent = at("button").dataset.pattern.replace("{0}", won(body.amount));
}

function wish() {
  const { reason, ...refundAccount } = Object.fromEntries(new FormData(at("form")));
  return "bank" in refundAccount ? { reason, refundAccount } : { reason };
}

async function refund(event) {
  event.preventDefault();
  const body = wish();
  const key = newKey();
  at("trouble").hidden = true;
  at("button").disabled = true;
  at("status").textContent = text("refund.trying");
  const answer = await patiently(() => call("POST", `${path}/refund`, { body, key, timeout: 75_000 }));
  if (answer.status === 200) return location.reload();
  at("button").disabled = false;
  at("status").textContent = answer.status === 202 ? text("refund.pending") : "";
  at("form").hidden = answer.status === 202;
  if (answer.status === 202) return;
  at("trouble").textContent = text(`refund.${answer.body.code}`) ?? text("refund.OTHER");
  at("trouble").hidden = false;
}

const details = document.getElementById("refund");
details?.addEventListener("toggle", () => details.open && showQuote());
at("form")?.addEventListener("submit", refund);
