package se.budkavle.bot.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.budkavle.bot.web.RunningWeb.header;
import static se.budkavle.bot.web.RunningWeb.text;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import se.budkavle.bot.testing.Workplace;
import se.budkavle.storage.Refusal;

/**
 * Tests the behaviour of the web server that all web pages share, such as headers, errors and limits, over real HTTP.
 */
@ExtendWith(OutputCaptureExtension.class)
class WebServerTest {

    private static final String TEST_PAGES = "testPages";
    /** A loopback address that is no trusted proxy. */
    private static final byte[] OTHER_MACHINE = {127, 0, 0, 2};

    private final Workplace work = Workplace.fresh();
    private RunningWeb web = RunningWeb.of(work);

    /**
     * Stops the server. Also removes this test's web pages from the application context, because later test classes use
     * the context too.
     */
    @AfterEach
    void stop() {
        web.close();
        if (work.context().containsBean(TEST_PAGES)) {
            ((GenericApplicationContext) work.context()).removeBeanDefinition(TEST_PAGES);
        }
    }

    @Test
    void theHeadersOfEveryResponseForbidScriptsFramesAndReferrers() {
        for (var path : List.of("/style.css", "/nothing", "/%2f")) {
            var answer = web.get(path);
            assertThat(header(answer, "Content-Security-Policy"))
                    .as(path)
                    .startsWith("default-src 'none'")
                    .contains("frame-ancestors 'none'")
                    .doesNotContain("script", "unsafe");
            assertThat(header(answer, "X-Content-Type-Options")).as(path).isEqualTo("nosniff");
            assertThat(header(answer, "Referrer-Policy")).as(path).isEqualTo("no-referrer");
            assertThat(header(answer, "Strict-Transport-Security")).as(path).isEmpty();
            assertThat(header(answer, "Set-Cookie")).as(path).isEmpty();
            assertThat(header(answer, "Server")).as(path).isEmpty();
        }
    }

    @Test
    void responsesForAnHttpsAddressHaveTheStrictTransportSecurityHeader() {
        web.close();
        web = RunningWeb.of(work, RunningWeb.settings("https://nat.example.org/", List.of(), 1_200));
        assertThat(header(web.get("/nothing"), "Strict-Transport-Security")).isEqualTo("max-age=31536000");
        assertThat(web.server().of("/a")).isEqualTo("https://nat.example.org/a");
    }

    @Test
    void errorPagesAreInTheLanguageThatTheBrowserRequests() {
        var swedish = web.get("/nothing");
        assertThat(swedish.statusCode()).isEqualTo(404);
        assertThat(header(swedish, "Content-Language")).isEqualTo("sv");
        assertThat(text(swedish)).contains("<html lang=\"sv\">", "<h1>Sidan finns inte</h1>", "Förbundet");
        for (var other : List.of("en", "de-DE, en-GB;q=0.8, sv;q=0.1", "EN-us")) {
            assertThat(text(web.get("/nothing", "Accept-Language", other)))
                    .as(other)
                    .contains("<html lang=\"en\">", "There is no such page");
        }
        for (var other : List.of("sv", "fr", "*", "q=q=;;", "sv-FI;q=0.5, fr")) {
            assertThat(text(web.get("/nothing", "Accept-Language", other)))
                    .as(other)
                    .contains("Sidan finns inte");
        }
    }

    @Test
    void everyKindOfErrorHasAPageWithAnExplanation() {
        withPages();
        assertThat(text(expect(400, web.get("/%2f")))).contains("Adressen går inte att läsa");
        assertThat(text(expect(403, web.post("/test/said", "words=a", "Sec-Fetch-Site", "cross-site"))))
                .contains("annan webbplats");
        assertThat(text(expect(404, web.get("/nothing")))).contains("Sidan finns inte");
        assertThat(text(expect(405, web.get("/test/said")))).contains("Det går inte att göra så");
        assertThat(text(expect(405, web.send("PROPFIND", "/test/said", null)))).contains("Det går inte att göra så");
        assertThat(text(expect(413, web.post("/test/said", "words=" + "a".repeat(70_000)))))
                .contains("för stort");
        assertThat(text(expect(400, web.post("/test/said", "other=a")))).contains("Adressen går inte att läsa");
        assertThat(text(expect(400, web.post("/test/said", "words=%zz")))).contains("Adressen går inte att läsa");
        assertThat(text(expect(500, web.get("/test/fails/x")))).contains("Något gick fel hos oss");
        assertThat(text(expect(409, web.get("/test/refuses"))))
                .contains("Det gick inte", "Kalenderlänkar är inte påslagna");
    }

    @Test
    void whileTheDatabaseIsUnavailableTheReaderIsAskedToReloadThePage(CapturedOutput log) {
        withPages();
        for (int time = 0; time < 3; time++) {
            assertThat(text(expect(503, web.post("/test/unstored", "words=a"))))
                    .contains("Just nu går det inte", "ladda sedan om sidan", "skickas det då en gång till");
        }
        assertThat(log.getOut())
                .containsOnlyOnce("The database was unavailable for a page")
                .doesNotContain("Incident ");
        work.clock().forward(Duration.ofMinutes(1));
        web.post("/test/unstored", "words=a");
        assertThat(log.getOut()).contains("The database was unavailable for a page, and for 2 more");
    }

    @Test
    void aFailureIsLoggedWithTheIncidentNumberButWithoutTheAddressOfThePage(CapturedOutput log) {
        withPages();
        var page = text(web.get("/test/fails/topsecret"));
        var number = page.replaceAll("(?s).*numret ([0-9A-Z]{13})\\..*", "$1");
        assertThat(number).hasSize(13);
        assertThat(log.getOut()).contains("Incident " + number, "broken on purpose");
        assertThat(page).doesNotContain("broken on purpose", "Exception");
        web.get("/test/other/topsecret");
        web.send("PUT", "/test/fails/topsecret", null);
        web.get("/test/number/topsecret");
        assertThat(log.getAll()).doesNotContain("topsecret");
    }

    @Test
    void formsSubmittedFromOtherWebsitesAreRefused() {
        withPages();
        var address = web.address("/test/said").toString();
        var own = address.substring(0, address.indexOf("/test"));
        assertThat(web.post("/test/said", "words=a").statusCode()).isEqualTo(200);
        assertThat(web.post("/test/said", "words=a", "Sec-Fetch-Site", "same-origin")
                        .statusCode())
                .isEqualTo(200);
        assertThat(web.post("/test/said", "words=a", "Origin", own).statusCode())
                .isEqualTo(200);
        assertThat(web.post("/test/said", "words=a", "Origin", "null").statusCode())
                .isEqualTo(200);
        assertThat(web.post("/test/said", "words=a", "Origin", "https://evil.example")
                        .statusCode())
                .isEqualTo(403);
        assertThat(web.post("/test/said", "words=a", "Origin", own.substring(0, own.length() - 1))
                        .statusCode())
                .isEqualTo(403);
        assertThat(web.post("/test/said", "words=a", "Sec-Fetch-Site", "same-site")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void typedTextIsEscapedInHtml() {
        withPages();
        assertThat(text(web.post("/test/said", "words=%3Cscript%3E%C3%A5"))).isEqualTo("<script>å");
        assertThat(text(web.get("/test/refuses-with/%3Cscript%3E")))
                .contains("&lt;script&gt;")
                .doesNotContain("<script>");
    }

    @Test
    void aPrivateLinkCanBeOpenedAtMostSixtyTimesAnHour() {
        withPages();
        for (int time = 0; time < 60; time++) {
            assertThat(web.get("/test/private/abc").statusCode()).isEqualTo(200);
        }
        var refused = web.get("/test/private/abc");
        assertThat(text(expect(429, refused))).contains("För många försök");
        assertThat(header(refused, "Retry-After")).isEqualTo("3600");
        assertThat(web.get("/test/private/def").statusCode()).isEqualTo(200);
    }

    @Test
    void aResponseIsAbortedIfTheClientDoesNotReadItWithinTheTimeLimit() throws Exception {
        withPages();
        web.close();
        web = RunningWeb.of(work, RunningWeb.settings("", List.of(), 1_200), Duration.ofMillis(500));
        try (var client =
                new Socket(InetAddress.getLoopbackAddress(), web.address("/").getPort())) {
            client.getOutputStream()
                    .write("GET /test/long HTTP/1.1\r\nHost: a\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            assertThat(work.context().getBean(TestPages.class).interrupted.get(10, TimeUnit.SECONDS))
                    .isInstanceOf(IOException.class);
        }
    }

    @Test
    void theForwardedClientAddressIsUsedOnlyIfItComesFromATrustedProxy() {
        web.close();
        web = RunningWeb.of(work, RunningWeb.settings("", List.of("10.0.0.0/8"), 3));
        for (int time = 0; time < 3; time++) {
            assertThat(web.get("/nothing", "X-Forwarded-For", "198.51.100." + time)
                            .statusCode())
                    .isEqualTo(404);
        }
        assertThat(web.get("/nothing", "X-Forwarded-For", "198.51.100.9").statusCode())
                .isEqualTo(429);
        web.close();
        web = RunningWeb.of(work, RunningWeb.settings("", List.of("127.0.0.1", "10.0.0.0/8"), 3));
        for (int time = 0; time < 3; time++) {
            assertThat(web.get("/nothing", "X-Forwarded-For", "203.0.113." + time + ", 198.51.100.7, 10.1.2.3")
                            .statusCode())
                    .isEqualTo(404);
        }
        assertThat(web.get("/nothing", "X-Forwarded-For", "198.51.100.7").statusCode())
                .isEqualTo(429);
        assertThat(web.get("/nothing", "X-Forwarded-For", "198.51.100.7, no.address.example")
                        .statusCode())
                .isEqualTo(404);
        assertThat(web.get("/nothing", "X-Forwarded-For", "198.51.100.8").statusCode())
                .isEqualTo(404);
    }

    @Test
    void requestsWithATooLongTokenAreNotCountedTowardsTheLimit() {
        withPages();
        for (int time = 0; time < 70; time++) {
            assertThat(web.get("/test/private/" + "a".repeat(301)).statusCode()).isEqualTo(404);
        }
        assertThat(web.get("/test/private/" + "a".repeat(300)).statusCode()).isEqualTo(200);
    }

    @Test
    void requestsFromTheSameIpv6NetworkAreCountedTogether() {
        only(3);
        for (var client : List.of("2001:db8:1:2::1", "2001:db8:1:2:3:4:5:6", "[2001:db8:1:2::7]:4711")) {
            assertThat(asking(client)).as(client).isEqualTo(404);
        }
        assertThat(asking("2001:db8:1:2:ffff::9")).isEqualTo(429);
        assertThat(asking("2001:db8:1:3::1")).isEqualTo(404);
    }

    @Test
    void aForwardedAddressIsTheSameClientWithOrWithoutBracketsAndPort() {
        only(1);
        assertThat(asking("203.0.113.7:50312")).isEqualTo(404);
        assertThat(asking("203.0.113.7")).isEqualTo(429);
        assertThat(asking("203.0.113.8")).isEqualTo(404);
        assertThat(asking("[2001:db8::1]")).isEqualTo(404);
        assertThat(asking("2001:db8::1")).isEqualTo(429);
    }

    @Test
    void aPrivateNetworkAddressIsTreatedAsAProxyOnlyIfItIsConfiguredAsAProxy() {
        behind("https://nat.example.org", List.of(), 1);
        assertThat(asking("203.0.113.1, 10.0.0.1")).isEqualTo(404);
        assertThat(asking("203.0.113.2, 10.0.0.1")).isEqualTo(429);
        assertThat(asking("203.0.113.3, fd12:3456::1")).isEqualTo(404);
        assertThat(asking("203.0.113.4, fd12:3456::1")).isEqualTo(429);
        behind("https://nat.example.org", List.of("127.0.0.1", "10.0.0.0/8", "fd12:3456::/32"), 1);
        assertThat(asking("203.0.113.1, fd12:3456::1, 10.0.0.1")).isEqualTo(404);
        assertThat(asking("203.0.113.2, fd12:3456::1, 10.0.0.1")).isEqualTo(404);
        assertThat(asking("203.0.113.2, fd12:3456::2, 10.0.0.9")).isEqualTo(429);
    }

    @Test
    void withoutAPublicAddressForwardedAddressesAreIgnored() {
        behind("", List.of(), 1);
        assertThat(asking("203.0.113.1")).isEqualTo(404);
        assertThat(asking("203.0.113.2")).isEqualTo(429);
    }

    @Test
    void onlyTheClientThatGuessesPrivateLinksIsRefusedAfterAHundredGuesses() {
        withPages();
        for (int guess = 0; guess < 100; guess++) {
            assertThat(guessing("guess" + guess, "198.51.100.7")).isEqualTo(404);
        }
        assertThat(guessing("another", "198.51.100.7")).isEqualTo(429);
        assertThat(guessing("right", "198.51.100.7")).isEqualTo(429);
        assertThat(header(web.get("/test/guessed/right", "X-Forwarded-For", "198.51.100.7"), "Retry-After"))
                .isEqualTo("3600");
        assertThat(guessing("right", "198.51.100.8")).isEqualTo(200);
        assertThat(asking("198.51.100.7")).as("a page without a private link").isEqualTo(404);
        work.clock().forward(Duration.ofHours(1));
        assertThat(guessing("right", "198.51.100.7")).isEqualTo(200);
    }

    @Test
    void guessesOfLinksToPicturesAreCounted() {
        withPages();
        for (int guess = 0; guess < 50; guess++) {
            for (var kind : List.of("reader", "writer")) {
                assertThat(web.get("/test/" + kind + "/guess" + guess).statusCode())
                        .isEqualTo(404);
            }
        }
        assertThat(web.get("/test/reader/another").statusCode()).isEqualTo(429);
        assertThat(web.get("/test/private/abc").statusCode()).isEqualTo(429);
    }

    @Test
    void repeatedRequestsToTheSameRevokedLinkCountAsOneGuess() {
        withPages();
        for (int time = 0; time < 60; time++) {
            for (var revoked : List.of("one", "two", "three")) {
                assertThat(guessing(revoked, "198.51.100.7")).isEqualTo(404);
            }
        }
        assertThat(guessing("right", "198.51.100.7")).isEqualTo(200);
    }

    private int guessing(String token, String forwardedFor) {
        return web.get("/test/guessed/" + token, "X-Forwarded-For", forwardedFor)
                .statusCode();
    }

    private void behind(String publicAddress, List<String> proxies, int requestsAnHour) {
        web.close();
        web = RunningWeb.of(work, RunningWeb.settings(publicAddress, proxies, requestsAnHour));
    }

    private void only(int requestsAnHour) {
        web.close();
        web = RunningWeb.of(work, requestsAnHour);
    }

    private int asking(String forwardedFor) {
        return web.get("/nothing", "X-Forwarded-For", forwardedFor).statusCode();
    }

    @Test
    void aRequestIsRetriedAfterADatabaseConflict() {
        withPages();
        assertThat(text(expect(200, web.post("/test/meets", "times=3")))).isEqualTo("done after 3");
        assertThat(web.post("/test/meets", "times=9").statusCode()).isEqualTo(500);
        for (int time = 0; time < 18; time++) {
            assertThat(web.post("/test/said", "words=a").statusCode())
                    .as("a request that is handled again counts once")
                    .isEqualTo(200);
        }
        assertThat(web.post("/test/said", "words=a").statusCode()).isEqualTo(429);
    }

    @Test
    void theNumberOfSubmittedPublicFormsIsLimitedForEachClientSeparately() {
        withPages();
        for (int time = 0; time < 20; time++) {
            assertThat(web.post("/test/said", "words=a", "X-Forwarded-For", "203.0.113.1")
                            .statusCode())
                    .isEqualTo(200);
        }
        var refused = web.post("/test/said", "words=a", "X-Forwarded-For", "203.0.113.1");
        assertThat(text(expect(429, refused))).contains("För många försök");
        assertThat(header(refused, "Retry-After")).isEqualTo("3600");
        assertThat(web.get("/test/private/abc", "X-Forwarded-For", "203.0.113.1")
                        .statusCode())
                .isEqualTo(200);
        assertThat(web.post("/test/said", "words=a", "X-Forwarded-For", "203.0.113.2")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void emailsHaveLinksOnlyToAnHttpsAddressUnlessTheMailServerIsLocal(CapturedOutput log) {
        for (var address : List.of("", "http://nat.example.org")) {
            web.close();
            web = RunningWeb.of(work, RunningWeb.settings(address, List.of(), 1_200));
            assertThat(web.server().isOpen()).isTrue();
            assertThat(web.server().isOpenForLetters()).as(address).isFalse();
            assertThatThrownBy(() -> web.server().inLetter("/a")).isInstanceOf(IllegalStateException.class);
            assertThat(log.getOut()).contains("Emails have no links, and newsletters by email wait");
        }
        work.mail().isLocalOnly(true);
        assertThat(web.server().inLetter("/a")).isEqualTo("http://nat.example.org/a");
        work.mail().isLocalOnly(false);
        web.close();
        web = RunningWeb.of(work, RunningWeb.settings("HTTPS://nat.example.org", List.of(), 1_200));
        assertThat(web.server().inLetter("/a")).isEqualTo("HTTPS://nat.example.org/a");
    }

    @Test
    void clientsThatSendSlowlyDoNotDelayOtherClients() throws IOException {
        withPages();
        var slow = new ArrayList<Socket>();
        try {
            for (int one = 0; one < 60; one++) {
                var socket = new Socket(
                        InetAddress.getLoopbackAddress(), web.server().port());
                slow.add(socket);
                socket.getOutputStream()
                        .write((one % 2 == 0
                                        ? "GET /nothing HTTP/1.1\r\nHost: a\r\nX-"
                                        : "POST /test/said HTTP/1.1\r\nHost: a\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 100\r\n\r\nwords=")
                                .getBytes(StandardCharsets.US_ASCII));
            }
            for (int time = 0; time < 20; time++) {
                assertThat(web.post("/test/said", "words=quick").statusCode()).isEqualTo(200);
            }
        } finally {
            for (var socket : slow) {
                socket.close();
            }
        }
    }

    @Test
    void aRequestIsAnsweredWhileHundredsOfConnectionsAreIdle() throws IOException {
        try (var idle = new IdleConnections(web.server().port())) {
            idle.open(130, "");
            idle.open(130, "GET /nothing HTTP/1.1\r\nHost: a\r\nX-");
            idle.open(130, "GET /nothing HTTP/1.1\r\nHost: a\r\n\r\n");
            assertThat(web.get("/nothing").statusCode()).isEqualTo(404);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /nothing HTTP/1.1\r\nHost: a\r\nX-Slow: ",
                "POST /nothing HTTP/1.1\r\nHost: a\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 900\r\n\r\n",
                "GET /nothing HTTP/1.1\r\nHost: a\r\n\r\nGET /nothing HTTP/1.1\r\nHost: a\r\nX-Slow: "
            })
    @Tag("waits")
    void theConnectionOfAClientThatSendsByteByByteIsClosedAfterFifteenSeconds(String beginning) throws IOException {
        try (var slow = new IdleConnections(web.server().port())) {
            assertThat(slow.trickle(beginning, Duration.ofSeconds(25)))
                    .hasValueSatisfying(
                            passed -> assertThat(passed).isBetween(Duration.ofSeconds(14), Duration.ofSeconds(20)));
        }
    }

    @Test
    void aRequestIsAnsweredSoonEvenIfAllConnectionsAreInUseAndIdle() throws IOException {
        try (var idle = new IdleConnections(web.server().port())) {
            idle.open(520, "");
            assertThat(web.get("/nothing").statusCode())
                    .as("in less time than a connection may usually idle")
                    .isEqualTo(404);
        }
    }

    @Test
    void aClientCanHaveAtMostAHundredConnections() throws IOException {
        try (var idle = new IdleConnections(web.server().port())) {
            idle.openFrom(OTHER_MACHINE, 130);
            assertThat(idle.closedByServer(30)).isEqualTo(30);
            assertThat(web.get("/nothing").statusCode()).isEqualTo(404);
        }
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        int closed;
        // Tries repeatedly, because the server takes a moment to detect that the earlier connections have been closed.
        do {
            closed = closedOf(101);
        } while (closed != 1 && System.nanoTime() < end);
        assertThat(closed).as("the earlier ones have ended").isEqualTo(1);
    }

    private int closedOf(int connections) throws IOException {
        try (var idle = new IdleConnections(web.server().port())) {
            idle.openFrom(OTHER_MACHINE, connections);
            return idle.closedByServer(1);
        }
    }

    @Test
    void aPortInUseDisablesTheWebServerWithoutStoppingTheBot(CapturedOutput log) throws IOException {
        try (var taken = new ServerSocket(0)) {
            web.close();
            web = RunningWeb.of(work, new WebSettings(taken.getLocalPort(), "0.0.0.0", "", List.of(), 1_200, 20));
            assertThat(web.server().isOpen()).isFalse();
            assertThat(log.getOut()).contains("There is no web server, and links are off");
        }
    }

    @Test
    void aNegativePortDisablesTheWebServer() {
        web.close();
        web = RunningWeb.of(work, new WebSettings(-1, "127.0.0.1", "https://nat.example.org", List.of(), 1_200, 20));
        assertThat(web.server().isOpen()).isFalse();
        assertThat(web.server().isOpenForLetters()).isFalse();
    }

    private void withPages() {
        ((GenericApplicationContext) work.context()).registerBean(TEST_PAGES, TestPages.class, TestPages::new);
        web.close();
        web = RunningWeb.of(work);
    }

    private static java.net.http.HttpResponse<byte[]> expect(int status, java.net.http.HttpResponse<byte[]> answer) {
        assertThat(answer.statusCode()).isEqualTo(status);
        return answer;
    }

    /**
     * A controller with web pages that exist only in these tests, written like the controllers of the bot's features.
     */
    @Controller
    static class TestPages {

        private final CompletableFuture<IOException> interrupted = new CompletableFuture<>();
        private int met;

        /** Sends a response that does not fit into the send and receive buffers of the two sockets. */
        @GetMapping("/test/long")
        void longResponse(HttpServletResponse response) {
            try {
                response.getOutputStream().write(new byte[64 << 20]);
            } catch (IOException e) {
                interrupted.complete(e);
            }
        }

        @PostMapping("/test/said")
        @ResponseBody
        String said(@RequestParam String words) {
            return words;
        }

        @PostMapping("/test/unstored")
        @ResponseBody
        String unstored(@RequestParam String words) {
            throw new DataAccessResourceFailureException("locked");
        }

        /**
         * Throws a {@code DuplicateKeyException} at each of the first {@code times} requests, and responds normally to
         * the request after them.
         */
        @PostMapping("/test/meets")
        @ResponseBody
        String meets(@RequestParam int times) {
            if (met++ < times) {
                throw new DuplicateKeyException("someone else was first");
            }
            var after = "done after " + (met - 1);
            met = 0;
            return after;
        }

        @GetMapping("/test/private/{token}")
        @ResponseBody
        String privately(@PathVariable String token) {
            return token;
        }

        @GetMapping("/test/guessed/{token}")
        @ResponseBody
        String guessed(@PathVariable String token) {
            if (!token.equals("right")) {
                throw new PageNotFound();
            }
            return token;
        }

        @GetMapping("/test/reader/{reader}")
        String picture(@PathVariable String reader) {
            throw new PageNotFound();
        }

        @GetMapping("/test/writer/{writer}")
        String draftsPicture(@PathVariable String writer) {
            throw new PageNotFound();
        }

        @GetMapping("/test/number/{number}")
        @ResponseBody
        String number(@PathVariable int number) {
            return "" + number;
        }

        @GetMapping("/test/fails/{token}")
        String fails(@PathVariable String token) {
            throw new IllegalStateException("broken on purpose");
        }

        @GetMapping("/test/refuses")
        String refuses() {
            throw new Refusal("calendar.feeds-off");
        }

        @GetMapping("/test/refuses-with/{words}")
        String refuses(@PathVariable String words) {
            throw new Refusal("calendar.not-in-network", words);
        }
    }
}
