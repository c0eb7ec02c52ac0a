/** Calls to our own API, made so that an answer which never came is not mistaken for a "no". */

/**
 * Sends one request.
 *
 * Answers with `{ status, body, retryAfter }` and never throws: status 0 says that no answer came, so that nothing is known
 * of what the server did.
 */
export async function call(method, path, { body, key, timeout = 20_000 } = {}) {
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), timeout);
  const headers = { Accept: "application/json", "Accept-Language": document.documentElement.lang };
  if (body) headers["Content-Type"] = "application/json";
  if (key) headers["Idempotency-Key"] = key;
  try {
    const response = await fetch(path, {
      method, headers, body: body && JSON.stringify(body), cache: "no-store", signal: patience.signal,
    });
    const seconds = Number(response.headers.get("Retry-After"));
    return { status: response.status, body: await json(response), retryAfter: seconds > 0 ? seconds : 0 };
  } catch {
    return { status: 0, body: null, retryAfter: 0 };
  } finally {
    clearTimeout(timer);
  }
}

const json = async (response) => {
  const text = await response.text();
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};

/** Says whether asking again is the only honest reaction: no answer, an answer of somebody in between, or "later". */
export function isUncertain({ status, body }) {
  if (status === 429 || status === 408) return true;
  if (status >= 500) return body?.code !== "PAYMENT_MISCONFIGURED";
  return !body?.status;
}

/** How many seconds to wait before the next try: what the server asks for, else twice as long each time up to 15. */
export function backOff(tries, retryAfter = 0) {
  return Math.max(retryAfter, Math.min(15, 2 ** tries)) + Math.random() * 0.5;
}

/** Waits, but no longer than until the network is back or the page is looked at again. */
export function pause(seconds) {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      window.removeEventListener("online", end);
      document.removeEventListener("visibilitychange", look);
      resolve();
    };
    const look = () => document.visibilityState === "visible" && end();
    const timer = setTimeout(end, seconds * 1000);
    window.addEventListener("online", end);
    document.addEventListener("visibilitychange", look);
  });
}

/** Makes a key under which a request may be sent again and still happens once. */
export const newKey = () =>
  [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
