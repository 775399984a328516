package se.budkavle.bot.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/**
 * Tests in a real browser that minutes are written and sent on the sandbox's web page: by the coordinator on a laptop
 * and by the chair on a phone. The sandbox is the local imitation of Discord.
 */
class MinutesPageTest extends PageJourney {

    private static final String ROOM = "hallbarhetsradet";
    private static final String CHAIR = "Ordförande Hållbarhetsrådet";

    private int year;

    MinutesPageTest() {
        super(COORDINATOR, ROOM);
    }

    @BeforeAll
    void aMeetingIsHeld() {
        year = Integer.parseInt(town.door().get("clock").path("now").asString().substring(0, 4)) + 1;
        var day = LocalDate.of(year, 3, 1).with(TemporalAdjusters.dayOfWeekInMonth(3, DayOfWeek.THURSDAY));
        var coordinator = town.as(COORDINATOR);
        var plan = coordinator.runs(ROOM, "meeting plan", Map.of("network", ROOM, "when", day + " 09:00-12:00"));
        coordinator.presses(plan, "Spara mötet");
        while (coordinator.sees(ROOM).stream().noneMatch(post -> post.has("Kallelse: Hållbarhetsrådet"))) {
            town.moveToWhatIsNext();
            town.settle();
        }
        var at = day.atTime(10, 0).atZone(ZoneId.of("Europe/Stockholm")).toInstant();
        town.door().post("clock", Map.of("set", at.toString()));
    }

    @Test
    @Order(1)
    void theCoordinatorRecordsADecisionOnALaptop() {
        openTheItem("Klimat och energi");
        browser.sees(PRIVATE, "Här står ingenting än.");
        browser.clicks(PRIVATE + " [data-test^='button-minutes:decision']");
        browser.clicks("[data-test=form-field-text]");
        browser.types("Klimatfärdplanen antas");
        browser.photographs("minutes-form");
        browser.clicks("[data-test=form-submit]");
        browser.sees(PRIVATE, "✓ Beslutet är sparat.");
        browser.photographs("minutes-card");
    }

    @Test
    @Order(2)
    void theChairAddsAnActionOnAPhone() {
        browser.narrowTo(390, 844);
        become(CHAIR);
        openTheItem("Klimat och energi");
        browser.sees(PRIVATE, "Klimatfärdplanen antas");
        browser.clicks(PRIVATE + " [data-test^='button-minutes:action']");
        browser.clicks("[data-test=form-field-text]");
        browser.types("Skicka färdplanen");
        browser.clicks("[data-test=form-field-owner]");
        browser.types("Ledamot Timrå, majoritet");
        browser.clicks("[data-test=form-field-due]");
        browser.types(year + "-05-20");
        fitsTheTelephone();
        browser.photographs("minutes-form-telephone");
        browser.clicks("[data-test=form-submit]");
        browser.sees(PRIVATE, "✓ Åtgärden är sparad.");
        fitsTheTelephone();
        browser.photographs("minutes-card-telephone");
    }

    @Test
    @Order(3)
    void theCoordinatorPreviewsTheMinutesAndSendsThem() {
        become(COORDINATOR);
        openTheMinutes();
        browser.sees(PRIVATE, "Klimat och energi · ett beslut · en åtgärd");
        browser.clicks(PRIVATE + " [data-test^='button-minutes:finish']");
        browser.sees(PRIVATE, "Ingenting är skickat än.");
        fitsTheTelephone();
        browser.photographs("minutes-preview-telephone");
        browser.clicks(PRIVATE + " [data-test^='button-draft:confirm']");
        browser.sees(MESSAGE, "§ 1/" + year + " Klimatfärdplanen antas");
        browser.sees("[data-test=attachment-file]", ".docx");
        fitsTheTelephone();
        browser.photographs("minutes-post-telephone");
        browser.widenAgain();
        browser.photographs("minutes-post");
    }

    @Test
    @Order(4)
    void thePageCausesNoBrowserErrors() {
        assertThat(browser.complaints()).isEmpty();
        assertThat(town.didNotRespond()).isZero();
    }

    private void openTheItem(String title) {
        openTheMinutes();
        browser.clicks(PRIVATE + " [data-test^='select-minutes:item']");
        browser.sees("[data-test^='select-option-']", title).click();
    }

    private void openTheMinutes() {
        browser.clicks("[data-test=composer]");
        browser.types("/anteckningar");
        browser.sees("[data-test=command-option][data-command='minutes']");
        browser.types(Keys.ENTER);
        browser.isAt("send");
        browser.types(Keys.ENTER);
        browser.sees(PRIVATE, "Minnesanteckningar: Hållbarhetsrådet");
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
