package se.budkavle.bot.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import se.budkavle.bot.health.DatabaseOutageLog;
import se.budkavle.bot.testing.Workplace;

/** Runs the web server of a {@code Workplace} (the bot in tests) on a free port, and sends HTTP requests to it. */
public final class RunningWeb implements AutoCloseable {

    /**
     * The address of this machine. The web server trusts it as the only proxy, so that tests can imitate clients at
     * other addresses with X-Forwarded-For.
     */
    private static final List<String> THIS_MACHINE = List.of("127.0.0.1");

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    /**
     * The time limit for a response. The limit is shorter than the timeout after which the server disconnects slow
     * clients.
     */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final WebServer server;

    private RunningWeb(WebServer server) {
        this.server = server;
    }

    public static RunningWeb of(Workplace work) {
        return of(work, 1_200);
    }

    public static RunningWeb of(Workplace work, int requestsAnHour) {
        return of(work, settings("", THIS_MACHINE, requestsAnHour));
    }

    static WebSettings settings(String publicAddress, List<String> trustedProxies, int requestsAnHour) {
        return new WebSettings(0, "127.0.0.1", publicAddress, trustedProxies, requestsAnHour, 20);
    }

    static RunningWeb of(Workplace work, WebSettings settings) {
        return of(work, settings, Duration.ofMinutes(5));
    }

    /** Runs the web server with another time limit for receiving a response. */
    static RunningWeb of(Workplace work, WebSettings settings, Duration responseLimit) {
        var errors = new ErrorPages(work.get(Templates.class), work.get(ReaderLanguage.class), settings);
        var running = new RunningWeb(new WebServer(
                settings,
                errors,
                work.context(),
                work.mail(),
                work.get(DatabaseOutageLog.class),
                work.clock(),
                responseLimit));
        running.server.start();
        return running;
    }

    public URI address(String path) {
        return URI.create("http://127.0.0.1:" + server.port() + path);
    }

    public HttpResponse<byte[]> get(String path, String... headers) {
        return send("GET", path, null, headers);
    }

    /**
     * Sends a POST request.
     *
     * @param form the request's body in URL encoding, for example name=value&amp;other=value; null for no body
     */
    public HttpResponse<byte[]> post(String path, String form, String... headers) {
        return send("POST", path, form, headers);
    }

    public HttpResponse<byte[]> send(String method, String path, String form, String... headers) {
        var request = HttpRequest.newBuilder(address(path))
                .timeout(PATIENCE)
                .method(method, form == null ? BodyPublishers.noBody() : BodyPublishers.ofString(form));
        if (form != null) {
            request.header("Content-Type", "application/x-www-form-urlencoded");
        }
        try {
            return answered((headers.length == 0 ? request : request.headers(headers)).build());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Sends the HTTP request, and retries it once if the server closes the connection without a response. The server
     * may do so after an error, and browsers also retry then.
     */
    private static HttpResponse<byte[]> answered(HttpRequest request) throws IOException, InterruptedException {
        try {
            return HTTP.send(request, BodyHandlers.ofByteArray());
        } catch (IOException e) {
            if (!String.valueOf(e.getMessage()).contains("received no bytes")) {
                throw e;
            }
            return HTTP.send(request, BodyHandlers.ofByteArray());
        }
    }

    public static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    public static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    /**
     * Returns the path patterns of all web pages that can be requested with GET. The patterns come from the annotations
     * of the controllers.
     */
    public static Set<String> pages(Workplace work) {
        var controllers = new RequestMappingHandlerMapping();
        controllers.setApplicationContext(work.context());
        controllers.afterPropertiesSet();
        return controllers.getHandlerMethods().keySet().stream()
                .filter(page -> page.getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .flatMap(page -> page.getPatternValues().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    WebServer server() {
        return server;
    }

    @Override
    public void close() {
        server.stop();
    }
}
