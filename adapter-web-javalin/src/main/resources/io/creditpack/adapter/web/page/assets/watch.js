/** Waiting until an order moves: the server says so at once; where its events do not come through, the page asks. */
import { backOff, call, isUncertain, pause } from "./http.js";

const MOVING = ["CONFIRMING", "WAITING_FOR_DEPOSIT"];

/** Seconds between questions while the events come: a connection may be dead without anybody knowing. */
const WHILE_TOLD = 60;

/** Waits until an order's status is no longer `status`; gives up at once on a status that nothing will change. */
export async function statusChange(orderId, status, retryAfter = 0) {
  const path = `/api/orders/${encodeURIComponent(orderId)}`;
  const events = new EventSource(`${path}/events`);
  let told = status;
  let wake = () => {};
  events.addEventListener("status", ({ data }) => {
    told = JSON.parse(data).status;
    wake();
  });
  // A refusal closes the stream for good, a lost network only until the browser has opened it again.
  events.addEventListener("error", () => wake());
  try {
    for (let tries = 0; told === status; tries++) {
      const open = events.readyState === EventSource.OPEN;
      const seconds = open ? WHILE_TOLD : Math.min(10, backOff(Math.floor(tries / 3), retryAfter));
      await Promise.race([pause(seconds), new Promise((resolve) => (wake = resolve))]);
      if (told !== status) return;
      const answer = await call("GET", path);
      const now = answer.body?.status;
      if (!isUncertain(answer) && (now !== status || !MOVING.includes(now))) return;
    }
  } finally {
    events.close();
  }
}
