package se.budkavle.bot.web;

import jakarta.servlet.DispatcherType;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import org.eclipse.jetty.ee11.servlet.FilterHolder;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.servlet.ServletHolder;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.EagerContentHandler;
import org.eclipse.jetty.server.handler.EagerContentHandler.FormContentLoaderFactory;
import org.eclipse.jetty.server.handler.EagerContentHandler.RetainedContentLoaderFactory;
import org.eclipse.jetty.server.handler.SizeLimitHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;
import org.springframework.web.servlet.DispatcherServlet;
import se.budkavle.bot.delivery.EmailTransport;
import se.budkavle.bot.health.DatabaseOutageLog;

/**
 * Runs the web server while the bot runs. If the configured port is negative or in use, the bot runs without web pages.
 */
@Component
class WebServer implements SmartLifecycle, PublicAddress {

    private static final Logger log = LoggerFactory.getLogger(WebServer.class);
    private static final int MOST_THREADS = 16;
    private static final int MOST_CONNECTIONS = 500;
    private static final int MOST_CONNECTIONS_OF_A_CLIENT = 100;
    private static final int IDLE_MILLIS = 15_000;
    /** The maximum time in which a client must send a complete request, headers and body. */
    private static final Duration REQUEST_LIMIT = Duration.ofSeconds(15);
    /**
     * The idle timeout of a connection, in milliseconds, while the server has its maximum number of connections. The
     * timeout is short, so that new clients can connect soon.
     */
    private static final int IDLE_MILLIS_WHEN_FULL = 500;

    private static final int MOST_HEADER_BYTES = 8 * 1024;
    private static final int MOST_FIELDS = 200;
    /**
     * The maximum time in which a client must receive a whole response, because a response occupies a thread until it
     * is sent.
     */
    private static final Duration RESPONSE_LIMIT = Duration.ofMinutes(5);

    private final WebSettings settings;
    private final ErrorPages errorPages;
    private final ApplicationContext bot;
    private final ClientAddress clients;
    private final EmailTransport letters;
    private final DatabaseOutageLog outages;
    private final Clock clock;
    private final Duration responseLimit;
    private volatile @Nullable ServerConnector connector;
    private @Nullable AnnotationConfigWebApplicationContext pages;

    @Autowired
    WebServer(
            WebSettings settings,
            ErrorPages errorPages,
            ApplicationContext bot,
            EmailTransport letters,
            DatabaseOutageLog outages,
            Clock clock) {
        this(settings, errorPages, bot, letters, outages, clock, RESPONSE_LIMIT);
    }

    WebServer(
            WebSettings settings,
            ErrorPages errorPages,
            ApplicationContext bot,
            EmailTransport letters,
            DatabaseOutageLog outages,
            Clock clock,
            Duration responseLimit) {
        this.settings = settings;
        this.errorPages = errorPages;
        this.bot = bot;
        this.clients = new ClientAddress(settings.proxies());
        this.letters = letters;
        this.outages = outages;
        this.clock = clock;
        this.responseLimit = responseLimit;
    }

    @Override
    public synchronized void start() {
        open();
        if (letters.isReady() && !isOpenForLetters()) {
            log.warn(
                    "Emails have no links, and newsletters by email wait: the web must be open, and budkavle.web.public-address begin with https://");
        }
    }

    private void open() {
        if (!settings.isOn()) {
            log.info("There is no web server: budkavle.web.port is negative");
            return;
        }
        var made = connector();
        try {
            made.open();
        } catch (IOException e) {
            log.error(
                    "There is no web server, and links are off: {}:{} cannot be listened on ({}); set budkavle.web.port",
                    settings.address(),
                    settings.port(),
                    e.getMessage());
            return;
        }
        var context = pagesContext();
        pages = context;
        var slowClients = new SlowClientLimit(REQUEST_LIMIT, responseLimit, made.getScheduler());
        made.addBean(slowClients);
        made.getConnectionFactory(HttpConnectionFactory.class)
                .getHttpConfiguration()
                .addCustomizer(slowClients);
        made.getServer().setHandler(handlers(context, slowClients));
        made.getServer().setErrorHandler(errorPages);
        connector = made;
        try {
            made.getServer().start();
        } catch (Exception e) {
            stop();
            throw new IllegalStateException("The web server cannot be started", e);
        }
        log.info("The web is at {}", of("/"));
    }

    /**
     * Creates the application context of Spring MVC. The context gets the bot's controllers one by one and has no
     * parent context, because Spring MVC would search all beans of a parent context several times, which slows the
     * start.
     */
    private AnnotationConfigWebApplicationContext pagesContext() {
        var context = new AnnotationConfigWebApplicationContext();
        context.register(WebMvcConfiguration.class);
        context.addBeanFactoryPostProcessor(beans -> {
            bot.getBeansWithAnnotation(Controller.class).forEach(beans::registerSingleton);
            for (var needed :
                    List.of(bot.getBean(Templates.class), bot.getBean(ReaderLanguage.class), settings, clock)) {
                beans.registerSingleton(needed.getClass().getName(), needed);
            }
        });
        return context;
    }

    private ServerConnector connector() {
        var threads = new QueuedThreadPool(MOST_THREADS, 2);
        threads.setName("web");
        threads.setDaemon(true);
        var http = new HttpConfiguration();
        http.setSendServerVersion(false);
        http.setRequestHeaderSize(MOST_HEADER_BYTES);
        var server = new Server(threads);
        server.setStopTimeout(0);
        var made = new ServerConnector(server, 1, 1, new HttpConnectionFactory(http));
        made.setHost(settings.address());
        made.setPort(settings.port());
        made.setIdleTimeout(IDLE_MILLIS);
        server.addConnector(made);
        var limit = new NetworkConnectionLimit(MOST_CONNECTIONS, made);
        limit.setEndPointIdleTimeout(IDLE_MILLIS_WHEN_FULL);
        server.addBean(limit);
        made.addBean(new ConnectionLimit(MOST_CONNECTIONS_OF_A_CLIENT, clients));
        return made;
    }

    /**
     * Builds the chain of handlers for HTTP requests. A thread processes a request only after the whole body has been
     * received, so that a slow client occupies no thread.
     */
    private RequestFilter handlers(AnnotationConfigWebApplicationContext context, SlowClientLimit slowClients) {
        var servlets =
                new ServletContextHandler("/", ServletContextHandler.NO_SESSIONS | ServletContextHandler.NO_SECURITY);
        servlets.setErrorHandler(errorPages);
        servlets.addFilter(new FilterHolder(new IncidentLogger(outages)), "/*", EnumSet.of(DispatcherType.REQUEST));
        var dispatcher = new DispatcherServlet(context);
        dispatcher.setPublishEvents(false);
        servlets.addServlet(new ServletHolder(dispatcher), "/");
        slowClients.setHandler(servlets);
        var whole = new EagerContentHandler(
                slowClients,
                new FormContentLoaderFactory(MOST_FIELDS, RequestFilter.MOST_BYTES),
                new RetainedContentLoaderFactory(RequestFilter.MOST_BYTES, -1, true));
        var limited = new SizeLimitHandler(RequestFilter.MOST_BYTES, -1);
        limited.setHandler(whole);
        var gate = new RequestFilter(
                this, clients, new RateLimiter(settings.requestsAnHour(), clock), new SecurityHeaders(settings));
        gate.setHandler(limited);
        return gate;
    }

    @Override
    public synchronized void stop() {
        if (connector == null) {
            return;
        }
        try {
            connector.getServer().stop();
        } catch (Exception e) {
            throw new IllegalStateException("The web server cannot be stopped", e);
        } finally {
            connector = null;
            if (pages != null) {
                pages.close();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return connector != null;
    }

    @Override
    public boolean isOpen() {
        return isRunning();
    }

    @Override
    public boolean isOpenForLetters() {
        return isOpen() && (settings.isEncrypted() || letters.isLocalOnly());
    }

    @Override
    public String of(String path) {
        if (!isOpen()) {
            throw new IllegalStateException("The web is not open");
        }
        return (settings.publicAddress().isBlank()
                        ? "http://" + settings.address() + ":" + port()
                        : settings.publicAddress().replaceAll("/+$", ""))
                + path;
    }

    int port() {
        var open = connector;
        if (open == null) {
            throw new IllegalStateException("The web is not open");
        }
        return open.getLocalPort();
    }
}
