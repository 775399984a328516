package se.budkavle.bot.journeys;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Starts a town and opens the sandbox's page in a real browser; the tests of a class follow one another on that page.
 */
@ExtendWith(ChromiumNeeded.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
abstract class PageJourney {

    static final String COORDINATOR = "Samordnare miljö";
    static final String MESSAGE = "[data-test=message]";
    static final String PRIVATE = MESSAGE + "[data-ephemeral]";

    private static final int WIDTH = 1280;
    private static final int HEIGHT = 960;

    private final String query;
    Town town;
    Chromium browser;

    /** Opens the page as a newcomer sees it. */
    PageJourney() {
        this.query = "";
    }

    /** Opens the page as this person. */
    PageJourney(String person) {
        this.query = "/?person=" + encoded(person);
    }

    /** Opens the page as this person in this channel. */
    PageJourney(String person, String channel) {
        this.query = "/?person=" + encoded(person) + "&channel=" + encoded(channel);
    }

    @BeforeAll
    void start() {
        town = Town.start();
        browser = Chromium.open().at(URI.create(town.address() + query), WIDTH, HEIGHT);
    }

    @AfterAll
    void close() {
        if (browser != null) {
            browser.close();
        }
        if (town != null) {
            town.close();
        }
    }

    /** Goes on as another person. */
    void become(String name) {
        browser.clicks("[data-test=person-switch]");
        browser.clicks("[data-test='person-" + town.idOf(name) + "']");
    }

    private static String encoded(String word) {
        return URLEncoder.encode(word, StandardCharsets.UTF_8);
    }
}
