package io.creditpack.adapter.toss.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Writes the part of a Payment object that belongs to its method; the other parts are null. */
final class MethodJson {
    private static final String SETTLEMENT_OPEN = "INCOMPLETED";

    private MethodJson() {}

    static void add(ObjectNode node, SandboxPayment payment, Language language) {
        node.putNull("card")
                .putNull("easyPay")
                .putNull("transfer")
                .putNull("mobilePhone")
                .putNull("virtualAccount");
        if (payment.progress().lastTransactionKey() == null) {
            return;
        }
        switch (payment.method()) {
            case CARD -> addCard(node.putObject("card"), payment.amount(), language);
            case EASY_PAY -> addEasyPay(node, payment, language);
            case TRANSFER ->
                node.putObject("transfer").put("bankCode", PaymentJson.BANK).put("settlementStatus", SETTLEMENT_OPEN);
            case MOBILE_PHONE -> addPhone(node.putObject("mobilePhone"), payment);
            case VIRTUAL_ACCOUNT ->
                payment.virtualAccount()
                        .ifPresent(account -> addAccount(node.putObject("virtualAccount"), account, payment, language));
        }
    }

    private static void addCard(ObjectNode card, long amount, Language language) {
        card.put("amount", amount)
                .put("issuerCode", "3K")
                .put("acquirerCode", "31")
                .put("number", "43301234****123*")
                .put("installmentPlanMonths", 0)
                .put("approveNo", "00000000")
                .put("useCardPoint", false)
                .put("cardType", language.pick("신용", "CREDIT"))
                .put("ownerType", language.pick("개인", "PERSONAL"))
                .put("acquireStatus", "READY")
                .put("isInterestFree", false)
                .putNull("interestPayer");
    }

    /** Paid by the card linked to the wallet: the card carries the amount, the wallet's own part is 0. */
    private static void addEasyPay(ObjectNode node, SandboxPayment payment, Language language) {
        addCard(node.putObject("card"), payment.amount(), language);
        node.putObject("easyPay")
                .put("provider", language.pick("토스페이", "TOSSPAY"))
                .put("amount", 0)
                .put("discountAmount", 0);
    }

    private static void addPhone(ObjectNode phone, SandboxPayment payment) {
        phone.put("customerMobilePhone", "010****0000")
                .put("settlementStatus", SETTLEMENT_OPEN)
                .put("receiptUrl", PaymentJson.receiptUrl(payment));
    }

    private static void addAccount(ObjectNode node, VirtualAccount account, SandboxPayment payment, Language language) {
        boolean paid = payment.progress().approvedAt() != null;
        boolean refunded = paid && !payment.cancels().isEmpty();
        node.put("accountType", language.pick("일반", "NORMAL"))
                .put("accountNumber", account.accountNumber())
                .put("bankCode", PaymentJson.BANK)
                .put("customerName", "홍길동")
                .put("depositorName", paid ? "홍길동" : null)
                .put("dueDate", KoreanTime.withOffset(account.dueDate()))
                .put("refundStatus", refunded ? "COMPLETED" : "NONE")
                .put("expired", account.expired())
                .put("settlementStatus", SETTLEMENT_OPEN)
                .putNull("refundReceiveAccount");
    }
}
