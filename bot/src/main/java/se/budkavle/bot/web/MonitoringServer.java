package se.budkavle.bot.web;

import java.io.IOException;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import se.budkavle.bot.health.HealthSettings;
import se.budkavle.bot.health.MonitoringPages;

/**
 * Serves health and metrics on a separate port, by default only on the loopback address. If the port is taken, the bot
 * runs without this server.
 */
@Component
class MonitoringServer implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(MonitoringServer.class);
    private static final int THREADS = 4;
    private static final int IDLE_MILLIS = 10_000;

    private final HealthSettings settings;
    private final MonitoringPages pages;
    private volatile @Nullable ServerConnector connector;

    MonitoringServer(HealthSettings settings, MonitoringPages pages) {
        this.settings = settings;
        this.pages = pages;
    }

    @Override
    public synchronized void start() {
        if (settings.port() < 0) {
            return;
        }
        var threads = new QueuedThreadPool(THREADS, 1);
        threads.setName("monitoring");
        threads.setDaemon(true);
        var server = new Server(threads);
        server.setStopTimeout(0);
        var made = new ServerConnector(server, 1, 1);
        made.setHost(settings.address());
        made.setPort(settings.port());
        made.setIdleTimeout(IDLE_MILLIS);
        server.addConnector(made);
        server.setHandler(new Pages());
        try {
            made.open();
        } catch (IOException e) {
            log.warn(
                    "Health and metrics are not served: {}:{} cannot be listened on ({}); set budkavle.health.port",
                    settings.address(),
                    settings.port(),
                    e.getMessage());
            return;
        }
        connector = made;
        try {
            server.start();
        } catch (Exception e) {
            stop();
            throw new IllegalStateException("Health and metrics cannot be served", e);
        }
        log.info("Health and metrics are at http://{}:{}/health and /metrics", settings.address(), port());
    }

    @Override
    public synchronized void stop() {
        var open = connector;
        connector = null;
        if (open == null) {
            return;
        }
        try {
            open.getServer().stop();
        } catch (Exception e) {
            throw new IllegalStateException("The server of health and metrics cannot be stopped", e);
        }
    }

    @Override
    public boolean isRunning() {
        return connector != null;
    }

    int port() {
        var open = connector;
        if (open == null) {
            throw new IllegalStateException("Health and metrics are not served");
        }
        return open.getLocalPort();
    }

    /** Handles requests with {@link MonitoringPages}. Requests for unknown paths get status code 404. */
    private final class Pages extends Handler.Abstract {

        @Override
        public boolean handle(Request request, Response response, Callback callback) {
            if (!HttpMethod.GET.is(request.getMethod())) {
                Response.writeError(request, response, callback, HttpStatus.METHOD_NOT_ALLOWED_405);
                return true;
            }
            var page = pages.at(Request.getPathInContext(request));
            if (page.isEmpty()) {
                return false;
            }
            response.setStatus(page.get().status());
            response.getHeaders().put(HttpHeader.CONTENT_TYPE, page.get().contentType());
            response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
            Content.Sink.write(response, true, page.get().body(), callback);
            return true;
        }
    }
}
