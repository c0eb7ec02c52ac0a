/** The words of the payment page, and what each payment method offers on it. */

export const TEXTS = {
  ko: {
    title: "샌드박스 결제",
    sandbox: "샌드박스",
    noMoney: "– 실제 돈은 오가지 않습니다",
    method: "결제 수단",
    order: "주문번호",
    reason: "거절 사유",
    declinedHint: "아래 사유로 거절됩니다",
    lostHint: "처리되지만 상점은 응답을 받지 못합니다",
    cancel: "결제 취소",
    working: "처리하고 있습니다…",
    gone: "이 결제는 이미 끝났거나 만료되었습니다.",
    unknown: "이 결제를 찾을 수 없습니다.",
    unsafe: "상점이 보낸 돌아갈 주소가 올바르지 않습니다.",
    failed: "요청을 처리하지 못했습니다:",
  },
  en: {
    title: "Sandbox payment",
    sandbox: "Sandbox",
    noMoney: "– no money moves",
    method: "Payment method",
    order: "Order",
    reason: "Reason",
    declinedHint: "Refused for the reason below",
    lostHint: "It goes through, but the shop gets no answer",
    cancel: "Cancel payment",
    working: "Working…",
    gone: "This payment is already finished or has expired.",
    unknown: "There is no such payment.",
    unsafe: "The shop sent a return address that cannot be used.",
    failed: "The request failed:",
  },
};

/** Decline codes with what they tell the buyer. */
export const REASONS = {
  REJECT_CARD_PAYMENT: ["한도 초과 또는 잔액 부족", "Over the limit or not enough money"],
  REJECT_CARD_COMPANY: ["카드사에서 승인 거절", "Refused by the card company"],
  INVALID_CARD_EXPIRATION: ["유효기간 오류", "Wrong expiry date"],
  INVALID_STOPPED_CARD: ["정지된 카드", "Card suspended"],
  INVALID_CARD_LOST_OR_STOLEN: ["분실 또는 도난 카드", "Card lost or stolen"],
  INVALID_CARD_NUMBER: ["카드번호 오류", "Wrong card number"],
  EXCEED_MAX_DAILY_PAYMENT_COUNT: ["하루 결제 횟수 초과", "Too many payments today"],
  EXCEED_MAX_PAYMENT_AMOUNT: ["하루 결제 금액 초과", "Too much paid today"],
  EXCEED_MAX_MONTHLY_PAYMENT_AMOUNT: ["이번 달 결제 금액 초과", "Too much paid this month"],
  EXCEED_MAX_ONE_DAY_WITHDRAW_AMOUNT: ["하루 출금 한도 초과", "Over the daily withdrawal limit"],
  REJECT_TOSSPAY_INVALID_ACCOUNT: ["연결 계좌 출금 불가", "Linked account cannot be charged"],
  REJECT_ACCOUNT_PAYMENT: ["계좌 잔액 부족", "Not enough money on the account"],
  RESTRICTED_TRANSFER_ACCOUNT: ["등록 12시간 안 된 계좌", "Account registered under 12 hours ago"],
  INVALID_PASSWORD: ["비밀번호 오류", "Wrong PIN"],
  EXCEED_MAX_AUTH_COUNT: ["인증 횟수 초과", "Too many attempts to authenticate"],
  INVALID_AUTHORIZE_AUTH: ["인증 실패", "Authentication failed"],
  NOT_AVAILABLE_BANK: ["은행 서비스 시간 아님", "Bank outside its hours"],
  NOT_AVAILABLE_PAYMENT: ["결제 가능한 시간이 아님", "Outside payment hours"],
  FDS_ERROR: ["이상 거래로 차단", "Blocked by the risk check"],
};

/** Per method: its name, the question, the words of the three outcomes and the fitting decline codes. */
export const METHODS = {
  CARD: {
    ko: ["신용·체크카드", "테스트 카드를 고르세요", "승인되는 카드", "4330 0000 0000 0001", "거절되는 카드", "응답이 사라지는 카드"],
    en: ["Credit or debit card", "Choose a test card", "Card that is approved", "4330 0000 0000 0001", "Card that is declined",
      "Card whose answer is lost"],
    reasons: ["REJECT_CARD_PAYMENT", "REJECT_CARD_COMPANY", "INVALID_CARD_EXPIRATION", "INVALID_STOPPED_CARD",
      "INVALID_CARD_LOST_OR_STOLEN", "INVALID_CARD_NUMBER", "EXCEED_MAX_DAILY_PAYMENT_COUNT", "EXCEED_MAX_PAYMENT_AMOUNT",
      "FDS_ERROR"],
  },
  EASY_PAY: {
    ko: ["간편결제 · 토스페이", "토스페이로 결제할까요?", "토스페이로 결제", "잔액이 충분합니다", "거절되는 토스페이", "응답이 사라지는 토스페이"],
    en: ["Easy pay · Toss Pay", "Pay with Toss Pay?", "Pay with Toss Pay", "There is enough money", "Toss Pay that is declined",
      "Toss Pay whose answer is lost"],
    reasons: ["REJECT_TOSSPAY_INVALID_ACCOUNT", "INVALID_PASSWORD", "EXCEED_MAX_AUTH_COUNT", "EXCEED_MAX_PAYMENT_AMOUNT",
      "FDS_ERROR"],
  },
  TRANSFER: {
    ko: ["계좌이체", "이체할 테스트 계좌를 고르세요", "이체되는 계좌", "바로 출금됩니다", "거절되는 계좌", "응답이 사라지는 계좌"],
    en: ["Bank transfer", "Choose a test account", "Account that pays", "Debited at once", "Account that is declined",
      "Account whose answer is lost"],
    reasons: ["REJECT_ACCOUNT_PAYMENT", "EXCEED_MAX_ONE_DAY_WITHDRAW_AMOUNT", "RESTRICTED_TRANSFER_ACCOUNT", "NOT_AVAILABLE_BANK"],
  },
  MOBILE_PHONE: {
    ko: ["휴대폰 결제", "테스트 번호를 고르세요", "결제되는 번호", "다음 달 요금에 더해집니다", "거절되는 번호", "응답이 사라지는 번호"],
    en: ["Mobile phone", "Choose a test number", "Number that pays", "Added to next month's bill", "Number that is declined",
      "Number whose answer is lost"],
    reasons: ["EXCEED_MAX_MONTHLY_PAYMENT_AMOUNT", "INVALID_AUTHORIZE_AUTH", "NOT_AVAILABLE_PAYMENT"],
  },
  VIRTUAL_ACCOUNT: {
    ko: ["가상계좌", "입금할 계좌를 발급받으세요", "가상계좌 발급", "입금은 샌드박스 콘솔에서 합니다", "발급 거절", "발급되지만 응답이 사라짐"],
    en: ["Virtual account", "Get an account to pay into", "Issue a virtual account", "Deposit from the sandbox console",
      "Issue is declined", "Issued, but the answer is lost"],
    reasons: ["NOT_AVAILABLE_BANK", "NOT_AVAILABLE_PAYMENT"],
  },
};
