package se.budkavle.bot.calendar;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import se.budkavle.storage.Id;
import se.budkavle.storage.calendar.Secret;

/** Answers who asks for a feed: strictly, and without ever writing an address down, as it holds the secret. */
@Component
class FeedDoor {

    private static final Logger log = LoggerFactory.getLogger(FeedDoor.class);
    private static final Pattern PATH = Pattern.compile("/calendar/([A-Za-z0-9_-]{22})\\.ics");
    private static final int AN_HOUR_FOR_A_FEED = 60;
    /** Large calendar services fetch for many people from few addresses. */
    private static final int AN_HOUR_FOR_AN_ADDRESS = 1_200;

    private final FeedPage page;
    private final Clock clock;
    private final Turnstile feeds = new Turnstile(AN_HOUR_FOR_A_FEED);
    private final Turnstile addresses = new Turnstile(AN_HOUR_FOR_AN_ADDRESS);

    FeedDoor(FeedPage page, Clock clock) {
        this.page = page;
        this.clock = clock;
    }

    void answer(HttpExchange exchange) {
        try (exchange) {
            try {
                decide(exchange);
            } catch (RuntimeException e) {
                log.error("Incident {} in a calendar feed", Id.next(), e);
                say(exchange, 500, "Something went wrong; try again later.");
            }
        } catch (IOException whoAskedIsGone) {
            log.debug("A calendar feed was not taken to its end");
        }
    }

    private void decide(HttpExchange exchange) throws IOException {
        boolean whole = exchange.getRequestMethod().equals("GET");
        if (!whole && !exchange.getRequestMethod().equals("HEAD")) {
            exchange.getResponseHeaders().set("Allow", "GET, HEAD");
            say(exchange, 405, "Only GET and HEAD.");
            return;
        }
        var wait = addresses.refuses(caller(exchange), clock.instant());
        var path = PATH.matcher(exchange.getRequestURI().getPath());
        if (wait.isEmpty() && path.matches()) {
            var secret = new Secret(path.group(1));
            var calendar = page.of(secret);
            wait = calendar.flatMap(any -> feeds.refuses(secret.hash(), clock.instant()));
            if (calendar.isPresent() && wait.isEmpty()) {
                give(exchange, calendar.get(), whole);
                return;
            }
        }
        if (wait.isPresent()) {
            refuse(exchange, wait.get());
        } else {
            say(exchange, 404, "There is no such calendar.");
        }
    }

    private static void give(HttpExchange exchange, byte[] calendar, boolean whole) throws IOException {
        var tag = "\"" + digest(calendar) + "\"";
        var headers = exchange.getResponseHeaders();
        headers.set("ETag", tag);
        headers.set("Cache-Control", "private, max-age=300");
        headers.set("Referrer-Policy", "no-referrer");
        if (knows(exchange, tag)) {
            exchange.sendResponseHeaders(304, -1);
            return;
        }
        headers.set("Content-Type", "text/calendar; charset=utf-8");
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Content-Disposition", "inline; filename=\"budkavle.ics\"");
        if (!whole) {
            headers.set("Content-Length", String.valueOf(calendar.length));
            exchange.sendResponseHeaders(200, -1);
            return;
        }
        exchange.sendResponseHeaders(200, calendar.length);
        exchange.getResponseBody().write(calendar);
    }

    private static boolean knows(HttpExchange exchange, String tag) {
        var known = exchange.getRequestHeaders().getFirst("If-None-Match");
        return known != null && Arrays.stream(known.split(",")).map(String::strip)
                .anyMatch(one -> one.equals("*") || one.equals(tag) || one.equals("W/" + tag));
    }

    private static void refuse(HttpExchange exchange, Duration wait) throws IOException {
        exchange.getResponseHeaders().set("Retry-After", String.valueOf(Math.max(1, wait.toSeconds())));
        say(exchange, 429, "Too often; try again later.");
    }

    private static void say(HttpExchange exchange, int status, String sentence) throws IOException {
        var bytes = (sentence + "\n").getBytes(StandardCharsets.UTF_8);
        boolean head = exchange.getRequestMethod().equals("HEAD");
        exchange.getResponseHeaders().set("Content-Type", "text/plain; charset=utf-8");
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.sendResponseHeaders(status, head ? -1 : bytes.length);
        if (!head) {
            exchange.getResponseBody().write(bytes);
        }
    }

    /** Behind a proxy on this machine or network the proxy says who it asks for; others could say anything. */
    private static String caller(HttpExchange exchange) {
        InetAddress nearest = exchange.getRemoteAddress().getAddress();
        return Optional.of(nearest).filter(one -> one.isLoopbackAddress() || one.isSiteLocalAddress())
                .map(any -> exchange.getRequestHeaders().getFirst("X-Forwarded-For"))
                .map(said -> said.substring(said.lastIndexOf(',') + 1).strip())
                .filter(said -> said.length() <= 45).orElseGet(nearest::getHostAddress);
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, 16);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
