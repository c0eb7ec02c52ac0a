/** The hosted payment page: shows one attempt to pay and lets the developer decide how it ends. */
import { call, element, language, translate, won } from "./page.js";
import { METHODS, REASONS, TEXTS } from "./checkout-texts.js";

const texts = translate(TEXTS);
const inLanguage = ([korean, english]) => (language === "en" ? english : korean);
const at = (id) => document.getElementById(id);
const checkout = `/sandbox/checkouts/${location.pathname.split("/").pop()}`;
const buttons = document.querySelectorAll("[data-choice]");

const show = (text, kind = "") => {
  at("status").dataset.kind = kind;
  at("status").textContent = text;
};

const nameReason = () => (at("reason-code").textContent = at("decline-code").value);

function draw({ orderName, amount, method, orderId, status }) {
  const { [language]: words, reasons } = METHODS[method];
  const [name, question, approved, approvedHint, declined, lost] = words;
  at("order-name").textContent = orderName;
  at("amount").textContent = won(amount);
  at("method").textContent = name;
  at("order-id").textContent = orderId;
  at("choose").textContent = question;
  at("approved-title").textContent = approved;
  at("approved-hint").textContent = approvedHint;
  at("declined-title").textContent = declined;
  at("lost-title").textContent = lost;
  at("decline-code").replaceChildren(...reasons.map((code) => element("option", { value: code }, inLanguage(REASONS[code]))));
  nameReason();
  at("choices").hidden = status !== "READY";
  show(status === "READY" ? "" : texts.gone);
}

const enable = (enabled) => buttons.forEach((button) => (button.disabled = !enabled));

async function authenticate(choice) {
  enable(false);
  show(texts.working);
  const decision = { choice };
  if (choice === "DECLINED") {
    decision.declineCode = at("decline-code").value;
  }
  try {
    const { redirectUrl } = await call("POST", `${checkout}/authenticate`, decision);
    // The shop chose this address: a javascript: one would run here, with the sandbox's origin.
    if (!/^https?:$/.test(new URL(redirectUrl).protocol)) {
      throw new Error(texts.unsafe);
    }
    location.assign(redirectUrl);
  } catch (error) {
    enable(true);
    show(`${texts.failed} ${error.message}`, "bad");
  }
}

async function load() {
  try {
    draw(await call("GET", checkout));
    enable(true);
  } catch (error) {
    show(`${texts.unknown} ${error.message}`, "bad");
  }
  document.querySelector("main").setAttribute("aria-busy", "false");
}

at("decline-code").addEventListener("change", nameReason);
buttons.forEach((button) => button.addEventListener("click", () => authenticate(button.dataset.choice)));
// The back button may bring this page out of the cache: what it shows is then no longer true.
window.addEventListener("pageshow", (event) => event.persisted && load());
load();
