package se.budkavle.bot.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/**
 * Tests in a real browser with the screen of a phone: a meeting is planned, announced and answered on the sandbox's web
 * page. The sandbox is the local imitation of Discord.
 */
class MeetingPageTest extends PageJourney {

    private static final String ROOM = "hallbarhetsradet";

    MeetingPageTest() {
        super(COORDINATOR, ROOM);
    }

    @BeforeAll
    void showAsOnATelephone() {
        browser.narrowTo(390, 844);
    }

    @Test
    @Order(1)
    void theCoordinatorSeesTheDatesOfASeriesBeforeConfirmingThem() {
        browser.sees("[data-test=channel-title]", "hållbarhetsrådet");
        town.as(COORDINATOR)
                .runs(
                        ROOM,
                        "meeting series",
                        Map.of(
                                "network",
                                ROOM,
                                "rhythm",
                                "första torsdagen i februari, april 09:00-12:00",
                                "from",
                                nextYear() + "-01-01",
                                "until",
                                nextYear() + "-12-31",
                                "place",
                                "Residenset, Härnösand"));
        browser.sees(PRIVATE, "Hållbarhetsrådet: 2 möten");
        fitsTheTelephone();
        browser.photographs("meeting-series");
        browser.clicks(PRIVATE + " [data-test^='button-draft:confirm']");
        browser.sees(PRIVATE, "2 möten är sparade");
    }

    @Test
    @Order(2)
    void aMemberAnswersAMeetingNoticeWithOneButtonPress() {
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
        RunningBot.within(
                () -> "live line",
                () -> town.as(COORDINATOR).sees(ROOM).stream()
                        .anyMatch(post -> post.has("Kallelse:") && post.has("1 av 16 platser")));
        browser.sees(MESSAGE, "1 av 16 platser · 1 av 7 kommuner");
    }

    @Test
    @Order(3)
    void theCommandMineSaysThatNothingAwaitsAnAnswer() {
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
    void thePageCausesNoBrowserErrors() {
        assertThat(browser.complaints()).isEmpty();
        assertThat(town.didNotRespond()).isZero();
    }

    private int nextYear() {
        return Integer.parseInt(town.door().get("clock").path("now").asString().substring(0, 4)) + 1;
    }

    private void fitsTheTelephone() {
        assertThat(browser.runs("return document.documentElement.scrollWidth")).isEqualTo(390L);
        assertThat(browser.runs("return document.querySelector('[data-test=messages]').scrollWidth"
                        + " <= document.querySelector('[data-test=messages]').clientWidth"))
                .isEqualTo(true);
    }

    @Override
    void become(String name) {
        browser.clicks("[data-test=toggle-side]");
        super.become(name);
        browser.sees(MESSAGE, "Kallelse: Hållbarhetsrådet");
    }
}
