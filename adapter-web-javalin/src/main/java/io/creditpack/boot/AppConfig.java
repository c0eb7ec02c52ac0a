package io.creditpack.boot;

import io.creditpack.adapter.web.Constraints;
import io.creditpack.adapter.web.Seller;
import jakarta.validation.Valid;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

/**
 * Everything that can be configured.
 *
 * @param http how we are reached
 * @param toss how Toss is asked
 * @param database where the database is
 * @param callers who may call besides customers
 * @param events who is told of events
 * @param seller who sells
 * @param orderTimeToLive how long an order can be paid
 */
public record AppConfig(
        @Valid HttpSettings http,
        @Valid TossSettings toss,
        @Valid DatabaseSettings database,
        Callers callers,
        EventSettings events,
        Seller seller,

        @Variable("ORDER_TTL")
        @DurationMin(seconds = 1, message = AppConfig.TIME_TO_LIVE)
        @DurationMax(days = 365, message = AppConfig.TIME_TO_LIVE)
        Duration orderTimeToLive) {
    static final String TIME_TO_LIVE = "must be 1s to 365d";

    /**
     * Reads an environment; variables of others are left alone.
     *
     * @throws BadConfigException naming every variable that is wrong and its mend, never its value
     */
    public static AppConfig from(Map<String, String> environment) {
        var variables = new Variables(environment);
        var config = new AppConfig(
                HttpSettings.of(variables),
                TossSettings.of(variables),
                DatabaseSettings.of(variables),
                Callers.of(variables),
                EventSettings.of(variables),
                SellerSettings.of(variables),
                variables.duration("ORDER_TTL", Duration.ofMinutes(30)));
        variables.read("LOG_FORMAT", "must be text or json", LogFormat::of);
        config.toss().refuseSharedPort(config.http().port(), variables);
        if (config.toss().keys().anyLive()) {
            config.http().refuseWithLiveKeys(variables);
            config.database().refuseWithLiveKeys(variables);
        }
        var problems = new ArrayList<>(variables.problems());
        problems.addAll(config.toss().keys().problems());
        problems.addAll(violationsOf(config));
        if (!problems.isEmpty()) {
            problems.sort(Comparator.comparing(ConfigProblem::variable));
            throw new BadConfigException(problems);
        }
        return config;
    }

    /** Returns what should be mended though it keeps nobody from starting. */
    List<ConfigProblem> warnings() {
        Stream<ConfigProblem> ofLive = toss.keys().anyLive()
                ? Stream.concat(database.warningsWithLiveKeys(), SellerSettings.missingIn(seller))
                : Stream.empty();
        return Stream.concat(toss.keys().warnings().stream(), ofLive).toList();
    }

    private static List<ConfigProblem> violationsOf(AppConfig config) {
        return Constraints.violationsOf(config).stream()
                .map(violation -> new ConfigProblem(variableOf(violation.field()), violation.message()))
                .toList();
    }

    private static String variableOf(String path) {
        Class<?> type = AppConfig.class;
        Optional<Variable> variable = Optional.empty();
        for (String name : path.split("\\.", -1)) {
            RecordComponent component = Arrays.stream(type.getRecordComponents())
                    .filter(it -> it.getName().equals(name))
                    .findFirst()
                    .orElseThrow();
            type = component.getType();
            variable = Optional.ofNullable(component.getAnnotation(Variable.class));
        }
        return variable.orElseThrow().value();
    }
}
