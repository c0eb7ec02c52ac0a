package io.creditpack.adapter.web.api;

import io.creditpack.adapter.web.api.ComparisonBody.DifferenceBody;
import io.creditpack.application.usecase.RepairDay;
import java.util.List;

/**
 * A repaired day on the wire.
 *
 * @param before what differed
 * @param repaired what differs no more
 * @param after what still does
 */
public record RepairBody(ComparisonBody before, List<DifferenceBody> repaired, ComparisonBody after) {
    public static RepairBody of(RepairDay.Result.Repaired result) {
        return new RepairBody(
                ComparisonBody.of(result.before()),
                ComparisonBody.rows(result.repaired()),
                ComparisonBody.of(result.after()));
    }
}
