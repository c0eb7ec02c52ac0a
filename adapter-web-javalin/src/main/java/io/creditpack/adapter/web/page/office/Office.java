package io.creditpack.adapter.web.page.office;

import io.creditpack.adapter.web.SignIn;
import io.creditpack.application.port.IdGenerator;
import io.creditpack.application.query.CreditStatement;
import io.creditpack.application.query.ForcedRefunds;
import io.creditpack.application.query.OperatorActs;
import io.creditpack.application.query.OrderSearch;
import io.creditpack.application.query.OrderTimeline;
import io.creditpack.application.query.ReceivedWebhooks;
import io.creditpack.application.query.RefundQuotes;
import io.creditpack.application.query.ShopReport;
import io.creditpack.application.query.UndeliveredEvents;
import io.creditpack.application.usecase.AskForcedRefund;
import io.creditpack.application.usecase.CloseReview;
import io.creditpack.application.usecase.CompareDay;
import io.creditpack.application.usecase.DecideForcedRefund;
import io.creditpack.application.usecase.EndSessions;
import io.creditpack.application.usecase.KeepOperatorLog;
import io.creditpack.application.usecase.RefundPayment;
import io.creditpack.application.usecase.RepairDay;
import io.creditpack.application.usecase.ReplayEvents;
import io.creditpack.application.usecase.ReplayWebhook;
import io.creditpack.application.usecase.SyncOrder;
import java.time.Clock;

/**
 * What the back office reads and does.
 *
 * @param door how operators come in and out
 * @param reads what it shows
 * @param acts what operators do; each act is written into the log first
 * @param forced what one operator asks for and another one agrees to
 * @param outgoing events of ours that were not taken
 */
public record Office(Door door, Reads reads, Acts acts, Forced forced, Outgoing outgoing) {
    /**
     * How operators come in and out.
     *
     * @param signIn who is whose session
     * @param endSessions ends one for ever
     * @param ids names sessions and forms
     * @param clock tells what day it is
     */
    public record Door(SignIn signIn, EndSessions endSessions, IdGenerator ids, Clock clock) {}

    /** What it shows. */
    public record Reads(
            OrderSearch orders,
            OrderTimeline timeline,
            CreditStatement credits,
            RefundQuotes quotes,
            ReceivedWebhooks webhooks,
            OperatorActs acts,
            ShopReport report) {}

    /** What operators do. */
    public record Acts(
            KeepOperatorLog log,
            SyncOrder syncOrder,
            CloseReview closeReview,
            RefundPayment refundPayment,
            ReplayWebhook replayWebhook,
            CompareDay compareDay,
            RepairDay repairDay) {}

    /** What one operator asks for and another one agrees to. */
    public record Forced(ForcedRefunds queries, AskForcedRefund ask, DecideForcedRefund decide) {}

    /**
     * Events of ours that were not taken.
     *
     * @param on whether anybody is told of events
     */
    public record Outgoing(boolean on, UndeliveredEvents undelivered, ReplayEvents replay) {}
}
