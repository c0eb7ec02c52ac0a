import io.javalin.Javalin;
import java.util.Map;

/** The least a Javalin service with Jackson can do: the yardstick of cold-start.sh. */
public final class Hello {
    private Hello() {}

    public static void main(String[] args) {
        int port = Integer.parseInt(args[0]);
        Javalin.start(config -> {
            config.jetty.port = port;
            config.startup.showJavalinBanner = false;
            config.routes.get("/hello", context -> context.json(Map.of("hello", "world")));
        });
    }
}
