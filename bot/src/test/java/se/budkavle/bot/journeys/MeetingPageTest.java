package se.budkavle.bot.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.Keys;

/** A meeting is planned, announced and answered in the page, on a telephone, in a real browser. */
@ExtendWith(ChromiumNeeded.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MeetingPageTest {

    private static final String ROOM = "hallbarhetsradet";
    private static final String COORDINATOR = "Samordnare miljö";
    private static final String MESSAGE = "[data-test=message]";
    private static final String PRIVATE = MESSAGE + "[data-ephemeral]";

    private Town town;
    private Chromium browser;

    @BeforeAll
    void start() {
        town = Town.start();
        browser = Chromium.open();
        browser.at(URI.create(town.address() + "/?person=" + URLEncoder.encode(COORDINATOR, StandardCharsets.UTF_8)
                + "&channel=" + ROOM), 1280, 960);
        browser.narrowTo(390, 844);
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

    @Test
    @Order(1)
    void theCoordinatorSeesTheDatesBeforeTheyAreStored() {
        browser.sees("[data-test=channel-title]", "hållbarhetsrådet");
        town.as(COORDINATOR).runs(ROOM, "meeting series", Map.of("network", ROOM,
                "rhythm", "första torsdagen i februari, april 09:00-12:00", "from", nextYear() + "-01-01",
                "until", nextYear() + "-12-31", "place", "Residenset, Härnösand"));
        browser.sees(PRIVATE, "Hållbarhetsrådet: 2 möten");
        fitsTheTelephone();
        browser.photographs("meeting-series");
        browser.clicks(PRIVATE + " [data-test^='button-draft:confirm']");
        browser.sees(PRIVATE, "2 möten är sparade");
    }

    @Test
    @Order(2)
    void theMemberGetsTheNoticeAndAnswersWithOnePress() {
        town.moveToWhatIsNext();
        while (town.as(COORDINATOR).sees(ROOM).stream().noneMatch(post -> post.has("Kallelse:"))) {
            town.settle();
            if (town.as(COORDINATOR).sees(ROOM).stream().noneMatch(post -> post.has("Kallelse:"))) {
                town.moveToWhatIsNext();
            }
        }
        become("Ledamot Timrå, majoritet");
        browser.sees(MESSAGE, "1. Mötet öppnas");
        fitsTheTelephone();
        browser.photographs("meeting-agenda");
        browser.clicks(MESSAGE + " [data-test^='button-meeting:answer'][data-test$=':YES']");
        browser.sees(PRIVATE, "✓ Kommer");
        fitsTheTelephone();
        browser.photographs("meeting-answered");
        Town.within(() -> "live line", () -> town.as(COORDINATOR).sees(ROOM).stream()
                .anyMatch(post -> post.has("Kallelse:") && post.has("1 av 16 platser")));
        browser.sees(MESSAGE, "1 av 16 platser · 1 av 7 kommuner");
    }

    @Test
    @Order(3)
    void mineShowsWhatIsNextAndNothingOwed() {
        browser.clicks("[data-test=composer]");
        browser.types("/mina");
        browser.sees("[data-test=command-option][data-command='mine']");
        browser.types(Keys.ENTER);
        browser.isAt("send");
        browser.types(Keys.ENTER);
        browser.sees(PRIVATE, "Inget väntar på dig");
        fitsTheTelephone();
        browser.photographs("mine");
    }

    @Test
    @Order(4)
    void thePageHasNothingToComplainOf() {
        assertThat(browser.complaints()).isEmpty();
        assertThat(town.didNotRespond()).isZero();
    }

    private int nextYear() {
        return Integer.parseInt(town.door().get("clock").path("now").asString().substring(0, 4)) + 1;
    }

    private void fitsTheTelephone() {
        assertThat(browser.runs("return document.documentElement.scrollWidth")).isEqualTo(390L);
        assertThat(browser.runs("return document.querySelector('[data-test=messages]').scrollWidth"
                + " <= document.querySelector('[data-test=messages]').clientWidth")).isEqualTo(true);
    }

    private void become(String name) {
        browser.clicks("[data-test=toggle-side]");
        browser.clicks("[data-test=person-switch]");
        browser.clicks("[data-test='person-" + town.idOf(name) + "']");
        browser.sees(MESSAGE, "Kallelse: Hållbarhetsrådet");
    }
}
