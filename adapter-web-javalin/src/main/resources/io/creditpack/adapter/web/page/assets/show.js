/** Texts, money and times. The words themselves are in the page, in its language: no script knows any. */

const language = document.documentElement.lang;
const numbers = new Intl.NumberFormat(language);
const moments = new Intl.DateTimeFormat(language, {
  year: "numeric", month: "short", day: "numeric", hour: "2-digit", minute: "2-digit", hourCycle: "h23",
  timeZone: "Asia/Seoul",
});

export const number = (value) => numbers.format(value);
export const won = (amount) => document.documentElement.dataset.won.replace("{0}", number(amount));
export const moment = (iso) => moments.format(new Date(iso));

/** Finds a text of the page by its code. */
export function text(code) {
  const all = [...document.getElementById("texts").content.children];
  return all.find((one) => one.dataset.code === code)?.textContent;
}

/** Copies a template of the page and writes `values` into its fields, always as text. */
export function draw(template, values = {}) {
  const drawn = document.getElementById(template).content.cloneNode(true);
  for (const field of drawn.querySelectorAll("[data-field]")) {
    const value = values[field.dataset.field];
    if (value !== undefined) field.textContent = value;
  }
  return drawn;
}
