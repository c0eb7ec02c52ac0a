/** How long a buyer still has: written anew when a minute is over, by the words of the page. */
import { number, text } from "./show.js";

const MINUTE = 60_000;

const count = (unit, value) =>
  value ? text(`left.${unit}.${value === 1 ? "one" : "many"}`).replace("{0}", number(value)) : "";

/** Returns the two largest units of what is left until `due`; the last minute is a whole one. */
export function left(due) {
  const minutes = Math.ceil((new Date(due) - Date.now()) / MINUTE);
  if (minutes <= 0) return text("left.over");
  const hours = Math.floor(minutes / 60);
  const units = hours < 24
    ? [count("hour", hours), count("minute", minutes % 60)]
    : [count("day", Math.floor(hours / 24)), count("hour", hours % 24)];
  return units.filter(Boolean).join(" ");
}

setInterval(() => {
  for (const field of document.querySelectorAll("[data-due]")) {
    const now = left(field.dataset.due);
    if (field.textContent !== now) field.textContent = now;
  }
}, 5_000);
