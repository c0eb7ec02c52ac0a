/*
 * The sandbox's stand-in for the Toss browser SDK v2: the same global, calls and error codes as the published types
 * (npm @tosspayments/tosspayments-sdk), drawn without Toss. Everything happens on the origin this script came from.
 */
(() => {
  "use strict";

  const SANDBOX = new URL(document.currentScript.src).origin;
  const ANONYMOUS = "@@ANONYMOUS";
  const TERMS = "payment-service";
  const english = () => /^en/i.test(document.documentElement.lang || navigator.language);
  const say = (korean, inEnglish) => (english() ? inEnglish : korean);

  // `code` is what the published types report to the shop, `method` what the sandbox's checkout is asked for.
  const METHODS = [
    { method: "CARD", code: "CARD", name: ["신용·체크카드", "Credit or debit card"], hint: ["", ""],
      icon: "M4.5 6h15A1.5 1.5 0 0 1 21 7.5v9a1.5 1.5 0 0 1-1.5 1.5h-15A1.5 1.5 0 0 1 3 16.5v-9A1.5 1.5 0 0 1 4.5 6zM3 10h18M7 14.5h4" },
    { method: "EASY_PAY", code: "TOSSPAY", name: ["간편결제", "Easy pay"], hint: ["토스페이", "Toss Pay"],
      icon: "M13 3 5.5 13.5H11L10 21l8-11h-6z" },
    { method: "TRANSFER", code: "TRANSFER", name: ["계좌이체", "Bank transfer"], hint: ["", ""],
      icon: "M3.5 10 12 4.5l8.5 5.5zM6 10v8M10 10v8M14 10v8M18 10v8M3.5 19.5h17" },
    { method: "MOBILE_PHONE", code: "MOBILE_PHONE", name: ["휴대폰 결제", "Mobile phone"], hint: ["", ""],
      icon: "M8 3h8a1 1 0 0 1 1 1v16a1 1 0 0 1-1 1H8a1 1 0 0 1-1-1V4a1 1 0 0 1 1-1zM11 18h2" },
    { method: "VIRTUAL_ACCOUNT", code: "VIRTUAL_ACCOUNT", name: ["가상계좌", "Virtual account"],
      hint: ["입금하면 완료", "Paid on deposit"], icon: "M12 4v9M8.5 9.5 12 13l3.5-3.5M4 14v4a2 2 0 0 0 2 2h12a2 2 0 0 0 2-2v-4" },
  ];

  class TossPaymentsError extends Error {
    constructor(code, korean, inEnglish) {
      super(say(korean, inEnglish ?? korean));
      this.name = "TossPaymentsError";
      this.code = code;
    }
  }

  const check = (holds, code, korean, inEnglish) => {
    if (!holds) throw new TossPaymentsError(code, korean, inEnglish);
  };

  // For browser calls that throw on bad text, which is then refused with a code of our own.
  const orNull = (make) => {
    try {
      return make();
    } catch {
      return null;
    }
  };

  const element = (tag, attributes = {}, ...children) => {
    const made = document.createElement(tag);
    Object.entries(attributes).forEach(([name, value]) => made.setAttribute(name, value));
    made.append(...children);
    return made;
  };

  const icon = (path) => {
    const drawing = document.createElementNS("http://www.w3.org/2000/svg", "svg");
    drawing.setAttribute("viewBox", "0 0 24 24");
    drawing.setAttribute("aria-hidden", "true");
    const line = document.createElementNS("http://www.w3.org/2000/svg", "path");
    line.setAttribute("d", path);
    drawing.append(line);
    return drawing;
  };

  // A constructed sheet in a shadow root: no style leaks in or out, and no shop needs 'unsafe-inline' for it. It is light
  // or dark as the shop's page says with `color-scheme`.
  const STYLE = new CSSStyleSheet();
  STYLE.replaceSync(`
    :host { --surface: light-dark(#fff, #181b20); --line: light-dark(#e2e5ea, #30353e); --ink: light-dark(#191f28, #eceef2);
      --soft: light-dark(#5b6573, #a0a9b6); --accent: light-dark(#1b64da, #6ba2ff); --tint: light-dark(#f0f5ff, #1b2740);
      --on-accent: light-dark(#fff, #0b1626); --note: light-dark(#7a5200, #f0c565); --note-tint: light-dark(#fff6df, #33290f);
      display: block; color: var(--ink); font: 400 15px/1.5 -apple-system, BlinkMacSystemFont, "Apple SD Gothic Neo",
      "Noto Sans KR", "Noto Sans CJK KR", "Malgun Gothic", "Segoe UI", sans-serif; word-break: keep-all; }
    * { box-sizing: border-box; }
    fieldset { margin: 0; padding: 0; border: 0; min-width: 0; }
    legend { width: 100%; padding: 0 0 10px; font-weight: 600; }
    .note { float: right; padding: 1px 8px; border-radius: 99px; background: var(--note-tint); color: var(--note);
      font-size: 12px; font-weight: 500; }
    .methods, .terms { overflow: hidden; border: 1px solid var(--line); border-radius: 12px; background: var(--surface); }
    label { display: flex; align-items: center; gap: 12px; min-height: 52px; padding: 10px 16px; cursor: pointer; }
    .methods label + label { border-top: 1px solid var(--line); }
    .methods label:has(:checked) { background: var(--tint); }
    label:has(:focus-visible) { outline: 2px solid var(--accent); outline-offset: -2px; border-radius: 11px; }
    input { flex: none; width: 18px; height: 18px; margin: 0; accent-color: var(--accent); outline: none; }
    svg { flex: none; width: 22px; height: 22px; fill: none; stroke: var(--soft); stroke-width: 1.6;
      stroke-linecap: round; stroke-linejoin: round; }
    label:has(:checked) svg { stroke: var(--accent); }
    .hint { margin-left: auto; color: var(--soft); font-size: 13px; text-align: right; }
    details { padding: 0 16px 12px 46px; color: var(--soft); font-size: 13px; }
    summary { width: fit-content; cursor: pointer; border-radius: 4px; }
    details p { margin: 6px 0 0; }
    summary:focus-visible, button:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
    dialog { width: min(440px, calc(100vw - 32px)); padding: 20px; border: 0; border-radius: 16px;
      background: var(--surface); color: inherit; }
    dialog.frame { width: min(480px, calc(100vw - 32px)); height: min(760px, calc(100vh - 32px)); padding: 0; overflow: hidden; }
    dialog[open].frame { display: grid; grid-template-rows: auto 1fr; }
    .frame button { min-height: 44px; border-width: 0 0 1px; border-radius: 0; }
    .frame button:focus-visible { outline-offset: -3px; }
    dialog::backdrop { background: rgb(0 0 0 / .5); }
    iframe { display: block; width: 100%; height: 100%; border: 0; }
    dialog .terms { margin-top: 16px; }
    .buttons { display: flex; gap: 8px; margin-top: 16px; }
    button { flex: 1; min-height: 48px; border: 1px solid var(--line); border-radius: 10px; background: none; color: inherit;
      font: inherit; font-weight: 600; cursor: pointer; }
    button.primary { flex: 2; border-color: var(--accent); background: var(--accent); color: var(--on-accent); }
  `);

  const shadowed = (...content) => {
    const host = element("div");
    const root = host.attachShadow({ mode: "open" });
    root.adoptedStyleSheets = [STYLE];
    root.append(...content);
    return host;
  };

  const place = (host, selector) => {
    const container = orNull(() => document.querySelector(selector));
    check(container, "INVALID_SELECTOR", "선택자에 맞는 요소가 없습니다.", `No element matches the selector ${selector}.`);
    container.append(host);
  };

  const listeners = (...names) => {
    const heard = [];
    return {
      on(name, callback) {
        check(names.includes(name), "INVALID_EVENT_PARAMETER", "알 수 없는 이벤트입니다.", `There is no event ${name}.`);
        check(typeof callback === "function", "INVALID_CALLBACK_PARAMETER", "콜백은 함수여야 합니다.", "The callback is no function.");
        heard.push({ name, callback });
      },
      tell: (name, value) => heard.filter((one) => one.name === name).forEach((one) => one.callback(value)),
    };
  };

  const drawMethods = (changed) => {
    const choices = METHODS.map(({ method, name, hint, icon: path }, index) => {
      const radio = element("input", { type: "radio", name: "method", value: method, "data-testid": `method-${method}` });
      radio.checked = index === 0;
      return element("label", {}, radio, icon(path), say(...name), element("span", { class: "hint" }, say(...hint)));
    });
    const drawn = element("fieldset", {},
      element("legend", {}, say("결제 수단", "Payment method"), element("span", { class: "note" }, say("샌드박스", "Sandbox"))),
      element("div", { class: "methods" }, ...choices));
    const selected = () => METHODS.find(({ method }) => method === drawn.querySelector(":checked").value);
    drawn.addEventListener("change", () => changed({ code: selected().code }));
    return { drawn, selected };
  };

  const drawTerms = (changed) => {
    const box = element("input", { type: "checkbox", "data-testid": "agreement-required" });
    box.checked = true;
    const drawn = element("div", { class: "terms" },
      element("label", {}, box, say("[필수] 결제 서비스 약관 동의", "[Required] I agree to the payment terms")),
      element("details", {}, element("summary", {}, say("내용 보기", "Read the terms")), element("p", {}, say(
        "이 화면은 개발용 샌드박스입니다. 실제 약관은 없으며 어떤 금액도 청구되지 않습니다.",
        "This is a development sandbox. There are no real terms, and nothing is ever charged."))));
    const status = () => ({
      agreedRequiredTerms: box.checked,
      agreements: [{ term: { id: TERMS, required: true }, agreed: box.checked }],
    });
    box.addEventListener("change", () => changed(status()));
    return { drawn, status };
  };

  const shopUrl = (value, code) => {
    const url = orNull(() => new URL(value));
    check(url && /^https?:$/.test(url.protocol), code, "오리진을 포함한 절대 URL이어야 합니다.", "An absolute URL with its origin is required.");
    return url;
  };

  const atMost = (value, length) => value == null || (typeof value === "string" && value.length <= length);

  const checkMetadata = (metadata) => {
    if (metadata == null) return;
    const entries = typeof metadata === "object" && !Array.isArray(metadata) ? Object.entries(metadata) : null;
    const fits = ([key, value]) => /^[^[\]]{1,40}$/.test(key) && typeof value === "string" && value.length <= 2000;
    check(entries && entries.length <= 5 && entries.every(fits), "INVALID_METADATA",
      "metadata는 최대 5개의 문자열 쌍이어야 합니다.", "metadata takes at most 5 pairs of strings.");
  };

  const checkRequest = (request) => {
    const valid = (holds, field) => check(holds, "INVALID_PARAMETERS", `${field} 값이 올바르지 않습니다.`, `${field} is not valid.`);
    valid(request && typeof request === "object", "requestPayment()");
    valid(/^[A-Za-z0-9_=-]{6,64}$/.test(request.orderId ?? ""), "orderId");
    valid(request.orderName && atMost(request.orderName, 100), "orderName");
    valid(atMost(request.customerEmail, 100), "customerEmail");
    valid(atMost(request.customerName, 100), "customerName");
    valid(request.customerMobilePhone == null || /^\d{8,15}$/.test(request.customerMobilePhone), "customerMobilePhone");
    valid([undefined, null, "self", "iframe"].includes(request.windowTarget), "windowTarget");
    // A widget takes both from itself; a shop that sends them here believes that it chooses them.
    valid(!("amount" in request), "amount");
    valid(!("method" in request), "method");
    checkMetadata(request.metadata);
  };

  const openCheckout = async (body) => {
    let response;
    try {
      response = await fetch(`${SANDBOX}/sandbox/checkouts`, {
        method: "POST", credentials: "omit", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body),
      });
    } catch {
      throw new TossPaymentsError("UNKNOWN", "샌드박스에 연결할 수 없습니다.", "The sandbox cannot be reached.");
    }
    const answer = await response.json().catch(() => ({}));
    check(response.ok, answer.code ?? "UNKNOWN", answer.message ?? "결제를 시작하지 못했습니다.", answer.message ?? "The payment could not be started.");
    const url = new URL(answer.checkoutUrl, SANDBOX);
    url.searchParams.set("lang", say("ko", "en"));
    return url.href;
  };

  /** Shows the payment page in a frame and answers with the query it would have redirected with. */
  const inFrame = (checkoutUrl) => new Promise((resolve) => {
    const title = say("샌드박스 결제창", "Sandbox payment window");
    const close = element("button", { "data-testid": "frame-close" }, say("닫기", "Close"));
    const dialog = element("dialog", { class: "frame", "aria-label": title }, close, element("iframe", { src: checkoutUrl, title }));
    const host = shadowed(dialog);
    const finish = (outcome) => {
      window.removeEventListener("message", hear);
      host.remove();
      resolve(new URLSearchParams(outcome));
    };
    const hear = ({ origin, data }) => origin === SANDBOX && data?.sandboxReturn && finish(data.sandboxReturn);
    window.addEventListener("message", hear);
    const giveUp = () => finish({ code: "PAY_PROCESS_CANCELED", message: say("결제를 취소했습니다.", "The payment was cancelled.") });
    close.addEventListener("click", giveUp);
    dialog.addEventListener("cancel", giveUp);
    document.body.append(host);
    dialog.showModal();
  });

  const onPhone = () => /Android|iPhone|iPad|Mobile/i.test(navigator.userAgent);

  class Widgets {
    #keys;
    #amount = null;
    #methods = null;
    #terms = null;
    #window = null;
    #busy = false;

    constructor(keys) {
      this.#keys = keys;
      // A page that the back button brings out of the cache would otherwise still be "paying".
      window.addEventListener("pageshow", (event) => event.persisted && (this.#busy = false));
    }

    async setAmount(amount) {
      check(amount && typeof amount === "object", "INVALID_PARAMETERS", "금액 객체가 필요합니다.", "An amount object is required.");
      check(amount.currency === "KRW", "INVALID_AMOUNT_CURRENCY", "통화는 KRW만 지원합니다.", "Only KRW is supported.");
      check(Number.isSafeInteger(amount.value) && amount.value >= 0, "INVALID_AMOUNT_VALUE", "금액이 올바르지 않습니다.", "The amount is no whole number of won.");
      this.#amount = { currency: amount.currency, value: amount.value };
    }

    async renderPaymentMethods(options) {
      this.#checkRender(options, this.#methods, "PAYMENT_METHODS_WIDGET_ALREADY_RENDERED");
      const events = listeners("paymentMethodSelect");
      const methods = drawMethods((selected) => events.tell("paymentMethodSelect", selected));
      const host = shadowed(methods.drawn);
      place(host, options.selector);
      this.#methods = methods;
      return {
        on: events.on,
        getSelectedPaymentMethod: async () => ({ code: methods.selected().code }),
        destroy: async () => { host.remove(); this.#methods = null; },
      };
    }

    async renderAgreement(options) {
      this.#checkRender(options, this.#terms, "AGREEMENT_WIDGET_ALREADY_RENDERED");
      const events = listeners("agreementStatusChange");
      const terms = drawTerms((status) => events.tell("agreementStatusChange", status));
      const host = shadowed(terms.drawn);
      place(host, options.selector);
      this.#terms = terms;
      return {
        on(name, callback) {
          events.on(name, callback);
          // The terms start agreed: without this first word a shop that waits for it could never sell.
          setTimeout(() => callback(terms.status()));
        },
        destroy: async () => { host.remove(); this.#terms = null; },
      };
    }

    async renderPaymentWindow({ variantKey } = {}) {
      this.#checkAmount();
      check(!this.#window, "PAYMENT_WINDOW_ALREADY_RENDERED", "결제창이 이미 열려 있습니다.", "The payment window is already open.");
      check(variantKey == null || typeof variantKey === "object", "INVALID_VARIANT_KEY", "variantKey가 올바르지 않습니다.", "The variantKey is not valid.");
      const events = listeners("paymentRequest", "cancel");
      this.#methods = drawMethods(() => {});
      this.#terms = drawTerms(() => {});
      const pay = element("button", { class: "primary", "data-testid": "window-pay" }, say("결제하기", "Pay"));
      const cancel = element("button", { "data-testid": "window-cancel" }, say("닫기", "Close"));
      const dialog = element("dialog", { "aria-label": say("결제창", "Payment window") }, this.#methods.drawn, this.#terms.drawn,
        element("div", { class: "buttons" }, cancel, pay));
      this.#window = shadowed(dialog);
      const destroy = async () => { this.#window?.remove(); this.#window = this.#methods = this.#terms = null; };
      const giveUp = () => destroy().then(() => events.tell("cancel"));
      pay.addEventListener("click", () => events.tell("paymentRequest", { paymentMethod: { code: this.#methods.selected().code } }));
      cancel.addEventListener("click", giveUp);
      dialog.addEventListener("cancel", giveUp);
      document.body.append(this.#window);
      dialog.showModal();
      return { on: events.on, destroy };
    }

    async requestPayment(request) {
      this.#checkAmount();
      check(!this.#busy, "INVALID_METHOD_TRANSACTION", "이미 결제를 진행하고 있습니다.", "A payment is already under way.");
      checkRequest(request);
      const redirects = request.successUrl != null || request.failUrl != null;
      const urls = redirects && {
        success: shopUrl(request.successUrl, "INCORRECT_SUCCESS_URL_FORMAT"),
        fail: shopUrl(request.failUrl, "INCORRECT_FAIL_URL_FORMAT"),
      };
      check(redirects || !onPhone(), "NOT_SUPPORTED_PROMISE", "모바일에서는 리다이렉트 방식만 지원합니다.", "On a phone only redirects are supported.");
      check(this.#methods, "NOT_SELECTED_PAYMENT_METHOD", "결제 수단을 선택해주세요.", "Choose a payment method.");
      check(this.#terms?.status().agreedRequiredTerms, "NEED_AGREEMENT_WITH_REQUIRED_TERMS", "필수 약관에 동의해주세요.", "Agree to the required terms.");
      check(this.#amount.value > 0, "BELOW_ZERO_AMOUNT", "결제 금액은 0원보다 커야 합니다.", "The amount must be above zero.");
      this.#busy = true;
      try {
        return await this.#pay(request, urls);
      } catch (error) {
        this.#busy = false;
        throw error;
      }
    }

    async #pay({ orderId, orderName, windowTarget }, urls) {
      const back = `${SANDBOX}/assets/return.html?shop=${encodeURIComponent(window.location.origin)}`;
      const framed = !urls || (windowTarget === "iframe" && !onPhone());
      const checkoutUrl = await openCheckout({
        ...this.#keys, orderId, orderName, amount: this.#amount, method: this.#methods.selected().method,
        successUrl: framed ? back : urls.success.href, failUrl: framed ? back : urls.fail.href,
      });
      if (!framed) return window.location.assign(checkoutUrl);
      const query = await inFrame(checkoutUrl);
      if (urls) {
        const target = query.has("code") ? urls.fail : urls.success;
        query.forEach((value, name) => target.searchParams.set(name, value));
        return window.location.assign(target.href);
      }
      const code = query.get("code");
      check(!code, code === "PAY_PROCESS_CANCELED" ? "USER_CANCEL" : code, query.get("message"));
      this.#busy = false;
      return {
        paymentType: query.get("paymentType") ?? "NORMAL", paymentKey: query.get("paymentKey"), orderId: query.get("orderId"),
        amount: { value: Number(query.get("amount")), currency: "KRW" },
      };
    }

    #checkAmount() {
      check(this.#amount, "NOT_SETUP_AMOUNT", "setAmount()를 먼저 호출해주세요.", "Call setAmount() first.");
    }

    #checkRender(options, rendered, alreadyRendered) {
      this.#checkAmount();
      check(options && typeof options === "object", "INVALID_PARAMETERS", "파라미터가 올바르지 않습니다.", "The parameters are not valid.");
      check(options.variantKey == null || typeof options.variantKey === "string", "INVALID_VARIANT_KEY", "variantKey가 올바르지 않습니다.", "The variantKey is not valid.");
      check(!rendered, alreadyRendered, "이미 렌더링했습니다.", "It is already rendered.");
    }
  }

  const checkKeys = (clientKey, customerKey) => {
    const secret = /^(test|live)_g?sk_/;
    check(typeof clientKey === "string" && /^test_g?[cs]k_./.test(clientKey), "INVALID_CLIENT_KEY",
      "샌드박스는 테스트 클라이언트 키만 받습니다.", "The sandbox takes test client keys only.");
    check(!secret.test(clientKey) && !secret.test(customerKey), "INSECURE_KEY_USAGE",
      "시크릿 키를 브라우저에서 사용하면 안 됩니다.", "A secret key must never reach a browser.");
    check(customerKey === ANONYMOUS || (typeof customerKey === "string" && /^[A-Za-z0-9\-_=.@]{2,50}$/.test(customerKey)),
      "INVALID_CUSTOMER_KEY", "customerKey가 올바르지 않습니다.", "The customerKey is not valid.");
  };

  const onlyWidgets = (clientKey) => ({ customerKey } = {}) => {
    checkKeys(clientKey, customerKey);
    check(!/_gck_/.test(clientKey), "NOT_SUPPORTED_WIDGET_KEY", "결제위젯 연동 키를 사용할 수 없습니다.", "A widget key cannot be used here.");
    throw new TossPaymentsError("UNKNOWN", "샌드박스는 결제위젯만 지원합니다.", "The sandbox offers the payment widget only.");
  };

  const goneSinceV1 = (name) => () => {
    throw new TossPaymentsError("V1_METHOD_NOT_SUPPORTED", `${name}()는 v2에서 지원하지 않습니다.`, `${name}() is not part of v2.`);
  };

  const TossPayments = (clientKey) => ({
    widgets({ customerKey } = {}) {
      checkKeys(clientKey, customerKey);
      check(!/^test_ck_/.test(clientKey), "NOT_SUPPORTED_API_INDIVIDUAL_KEY",
        "결제위젯 연동 키를 사용해주세요.", "Use the client key of the payment widget (test_gck_…).");
      return new Widgets({ clientKey, customerKey });
    },
    payment: onlyWidgets(clientKey),
    brandpay: onlyWidgets(clientKey),
    ...Object.fromEntries(["requestPayment", "requestBillingAuth", "cancelPayment"].map((name) => [name, goneSinceV1(name)])),
  });
  TossPayments.ANONYMOUS = ANONYMOUS;
  window.TossPayments = TossPayments;
})();
