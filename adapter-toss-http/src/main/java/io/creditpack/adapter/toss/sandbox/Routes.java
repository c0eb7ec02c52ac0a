package io.creditpack.adapter.toss.sandbox;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which call a method and path mean. */
final class Routes {
    private final List<Route> routes = new ArrayList<>();

    /** Answers one call; {@code path} holds the values of the pattern's {@code {names}}. */
    interface Handler {
        Reply handle(Request request, Map<String, String> path);
    }

    private record Route(String method, List<String> pattern, Handler handler) {
        Optional<Map<String, String>> match(List<String> path) {
            if (path.size() != pattern.size()) {
                return Optional.empty();
            }
            Map<String, String> values = new HashMap<>();
            for (int i = 0; i < path.size(); i++) {
                String part = pattern.get(i);
                if (part.startsWith("{")) {
                    values.put(part.substring(1, part.length() - 1), path.get(i));
                } else if (!part.equals(path.get(i))) {
                    return Optional.empty();
                }
            }
            return Optional.of(values);
        }
    }

    /** Adds a call; of two that fit, the one added first is taken. */
    void add(String method, String pattern, Handler handler) {
        List<String> parts = List.of(pattern.substring(1).split("/"));
        routes.add(new Route(method, pattern.equals("/") ? List.of() : parts, handler));
    }

    Reply handle(Request request) {
        boolean pathKnown = false;
        for (Route route : routes) {
            Optional<Map<String, String>> values = route.match(request.path());
            if (values.isPresent() && route.method().equals(request.method())) {
                return route.handler().handle(request, values.get());
            }
            pathKnown |= values.isPresent();
        }
        throw pathKnown
                ? Refusal.http(405, "METHOD_NOT_ALLOWED", "허용되지 않은 메서드입니다.")
                : Refusal.of(TossErrorCode.NOT_FOUND);
    }
}
