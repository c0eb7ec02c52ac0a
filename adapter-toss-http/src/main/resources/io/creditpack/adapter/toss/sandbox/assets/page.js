/** What both pages need: the language, elements made of text only, won, and the sandbox's JSON calls. */

const asked = new URLSearchParams(location.search).get("lang");
export const language = /^en/i.test(asked ?? navigator.language) ? "en" : "ko";

/** Fills every `data-text` of the page and answers with the chosen texts. */
export function translate(texts) {
  const chosen = texts[language];
  document.documentElement.lang = language;
  document.title = chosen.title;
  document.querySelectorAll("[data-text]").forEach((one) => {
    one.textContent = chosen[one.dataset.text];
  });
  document.body.dataset.ready = "";
  return chosen;
}

/** Makes an element; children are text or elements, never markup, because orders carry text of strangers. */
export function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === "function") {
      made.addEventListener(name, value);
    } else if (value !== false) {
      made.setAttribute(name, value === true ? "" : value);
    }
  }
  made.append(...children);
  return made;
}

/** Writes only what differs, so that a refresh neither flickers nor loses a selection. */
export function write(target, text) {
  if (target.textContent !== text) {
    target.textContent = text;
  }
}

export const won = (amount) => `₩${new Intl.NumberFormat("ko-KR").format(amount)}`;

/** Calls the sandbox; answers with the JSON body, or throws an Error whose message can be shown. */
export async function call(method, path, body) {
  const response = await fetch(path, {
    method,
    // Otherwise the back button shows a payment as it was before it was used.
    cache: "no-store",
    headers: { "Accept-Language": language, ...(body !== undefined && { "Content-Type": "application/json" }) },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  const answer = await response.json().catch(() => null);
  if (!response.ok) {
    const code = answer?.code ?? `HTTP ${response.status}`;
    throw new Error(answer?.message ? `${answer.message} (${code})` : code);
  }
  return answer;
}
