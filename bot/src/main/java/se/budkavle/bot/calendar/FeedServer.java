package se.budkavle.bot.calendar;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.calendar.Secret;

/** Listens for calendar programs, while the bot runs and a port is set. */
@Component
class FeedServer implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(FeedServer.class);
    private static final int AT_ONCE = 8;
    private static final int WAITING = 64;

    private final CalendarSettings settings;
    private final FeedDoor door;
    private volatile HttpServer server;
    private ThreadPoolExecutor workers;

    FeedServer(CalendarSettings settings, FeedDoor door) {
        this.settings = settings;
        this.door = door;
    }

    /** A port that is taken turns the feeds off, and nothing else. */
    @Override
    public synchronized void start() {
        if (!settings.hasFeeds()) {
            return;
        }
        // Seconds; read once by the JDK, before its first server is made.
        setIfMissing("sun.net.httpserver.maxReqTime", "10");
        setIfMissing("sun.net.httpserver.maxRspTime", "30");
        setIfMissing("sun.net.httpserver.idleInterval", "30");
        // Without it each answer waits 40 ms for the acknowledgement of its head.
        setIfMissing("sun.net.httpserver.nodelay", "true");
        try {
            var made = HttpServer.create(new InetSocketAddress(settings.address(), settings.port()), WAITING);
            workers = new ThreadPoolExecutor(AT_ONCE, AT_ONCE, 1, TimeUnit.MINUTES, new ArrayBlockingQueue<>(WAITING),
                    work -> new Thread(work, "calendar-feed"),
                    // One too many is served by the thread that lets in: nobody else gets in meanwhile.
                    new ThreadPoolExecutor.CallerRunsPolicy());
            workers.allowCoreThreadTimeOut(true);
            made.setExecutor(workers);
            made.createContext("/", door::answer);
            made.start();
            server = made;
            log.info("Calendar feeds are at {}", address());
        } catch (IOException e) {
            log.error("There are no calendar feeds: {}:{} cannot be listened on ({}); set budkavle.calendar.port",
                    settings.address(), settings.port(), e.getMessage());
        }
    }

    @Override
    public synchronized void stop() {
        if (server != null) {
            server.stop(0);
            workers.shutdownNow();
            server = null;
        }
    }

    @Override
    public boolean isRunning() {
        return server != null;
    }

    void requireRunning() {
        if (!isRunning()) {
            throw new Refusal("calendar.feeds-off");
        }
    }

    /** The address of a feed, as people use it. */
    String link(Secret secret) {
        return address() + "/calendar/" + secret.text() + ".ics";
    }

    private String address() {
        return settings.publicAddress().isBlank()
                ? "http://" + settings.address() + ":" + port()
                : settings.publicAddress().replaceAll("/+$", "");
    }

    int port() {
        return server.getAddress().getPort();
    }

    private static void setIfMissing(String property, String value) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, value);
        }
    }
}
