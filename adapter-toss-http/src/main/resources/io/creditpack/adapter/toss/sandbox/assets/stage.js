/** The console's side column: the clock, faults that wait for their call, and where webhooks go. */
import { call, element, language, write } from "./page.js";
import { FAULTS } from "./console-texts.js";

const at = (id) => document.getElementById(id);
const fields = () => at("fault").elements;

const explainFault = () => {
  const { fault, delayMs, code } = fields();
  const [korean, english] = FAULTS[fault.value];
  write(at("fault-hint"), language === "en" ? english : korean);
  delayMs.disabled = !/^(TIMEOUT|DELAY)/.test(fault.value);
  code.disabled = fault.value !== "ERROR_CODE";
};

const readFault = () => {
  const { operation, fault, times, delayMs, code } = fields();
  return {
    operation: operation.value,
    fault: fault.value,
    times: times.valueAsNumber,
    ...(!delayMs.disabled && { delayMs: delayMs.valueAsNumber }),
    ...(!code.disabled && { code: code.value }),
  };
};

const on = (id, event, handle) => at(id).addEventListener(event, (occurred) => {
  occurred.preventDefault();
  handle(occurred);
});

/** Makes the forms work; `perform(name, about, action)` runs an action, says how it went and refreshes. */
export function prepareStage(perform) {
  fields().fault.replaceChildren(...Object.keys(FAULTS).map((value) => element("option", { value }, value)));
  fields().fault.addEventListener("change", explainFault);
  explainFault();
  on("fault", "submit", () => perform("fault", fields().fault.value, () => call("POST", "/sandbox/faults", readFault())));
  on("clear-faults", "click", () => perform("clearFaults", "", () => call("DELETE", "/sandbox/faults")));
  on("webhook", "submit", () => {
    const url = at("webhook").elements.url.value;
    perform("webhook", url, () => call("PUT", "/sandbox/webhook-url", { url }));
  });
  at("advance").addEventListener("click", ({ target: { dataset, textContent } }) => {
    if (dataset.advance) {
      perform("clock", textContent, () => call("POST", "/sandbox/clock", { advance: dataset.advance }));
    }
  });
}

/** Shows the time and the faults that still wait. */
export async function refreshStage() {
  const [{ now }, { faults }] = await Promise.all([call("GET", "/sandbox/clock"), call("GET", "/sandbox/faults")]);
  at("clock").dateTime = now;
  write(at("clock"), now.slice(0, 19).replace("T", " "));
  write(at("waiting"), faults.map(({ operation, fault, times }) => `${operation} · ${fault} × ${times}`).join("\n"));
  at("clear-faults").disabled = faults.length === 0;
}

/** Fills in where webhooks go now; not on every refresh, which would undo what is being typed. */
export async function showWebhookUrl() {
  at("webhook").elements.url.value = (await call("GET", "/sandbox/webhook-url")).url ?? "";
}
