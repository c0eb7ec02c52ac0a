package io.creditpack.boot;

import io.creditpack.adapter.jdbi.Database;
import io.creditpack.adapter.web.Constraints;
import io.creditpack.adapter.web.Json;
import io.creditpack.adapter.web.WebServer;
import org.slf4j.LoggerFactory;

/** What no setting changes of a start, begun on every core while the settings are still being read. */
final class HeadStart {
    private HeadStart() {}

    /**
     * Loads what serving needs, and returns while some of it goes on.
     *
     * <p>Logging comes before whatever might log: who asks for a logger while it is built gets one that records everything.
     */
    static void take() {
        Beside<?> logging = Beside.begin("logging", LoggerFactory::getILoggerFactory);
        Json.prepare();
        logging.await();
        Constraints.prepare();
        Beside.run("web server", WebServer::prepare);
        Database.prepare();
    }
}
