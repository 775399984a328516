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
 * The base class of browser tests. Starts the product and opens the web page of the sandbox, the local imitation of
 * Discord. The tests of a class run in a fixed order on the same web page.
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
    RunningBot town;
    Chromium browser;

    /** Opens the web page as a first-time visitor, who has not yet chosen a person to act as. */
    PageJourney() {
        this.query = "";
    }

    /** Opens the web page, acting as this person. */
    PageJourney(String person) {
        this.query = "/?person=" + encoded(person);
    }

    /** Opens the web page, acting as this person, in this channel. */
    PageJourney(String person, String channel) {
        this.query = "/?person=" + encoded(person) + "&channel=" + encoded(channel);
    }

    @BeforeAll
    void start() {
        town = RunningBot.start();
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

    /** Selects another person on the web page, to act as that person. */
    void become(String name) {
        browser.clicks("[data-test=person-switch]");
        browser.clicks("[data-test='person-" + town.idOf(name) + "']");
    }

    private static String encoded(String word) {
        return URLEncoder.encode(word, StandardCharsets.UTF_8);
    }
}
