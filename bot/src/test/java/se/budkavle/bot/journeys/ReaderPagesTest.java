package se.budkavle.bot.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.Keys;
import se.budkavle.bot.testing.AnsweredRounds;
import se.budkavle.bot.testing.MovableClock;
import se.budkavle.bot.testing.SmallIndicator;
import se.budkavle.bot.testing.SmallPlan;
import se.budkavle.bot.testing.Workplace;
import se.budkavle.bot.web.RunningWeb;
import se.budkavle.storage.round.ActivityState;

/** Tests the web pages behind personal links in a real browser: on a phone, in dark mode and with the keyboard. */
@ExtendWith(ChromiumNeeded.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReaderPagesTest {

    private Workplace work;
    private RunningWeb web;
    private Chromium browser;
    private ReaderLinks links;
    private String wheel;
    private String followUp;
    private String organisation;
    private String reckoning;

    @BeforeAll
    void openWithAnIssueThatHasGoneOut() {
        work = Workplace.fresh();
        web = RunningWeb.of(work);
        browser = Chromium.open();
        links = ReaderLinks.in(work);
        wheel = wheel();
        followUp = followUp();
        organisation = organisation();
        reckoning = reckoning();
    }

    @AfterAll
    void close() {
        browser.close();
        web.close();
    }

    @BeforeEach
    void asMostRead() {
        browser.reads("sv");
        browser.darkens(false);
    }

    /** Plans a year of meetings and returns the path of the web page that shows the year after as a wheel. */
    private String wheel() {
        work.as("Samordnare miljö")
                .runs(
                        "meeting series",
                        Map.of(
                                "network",
                                "hallbarhetsradet",
                                "rhythm",
                                "första torsdagen varje månad 09:00-12:00",
                                "from",
                                "2026-12-01",
                                "until",
                                "2027-08-31",
                                "place",
                                "Residenset"))
                .confirms();
        var says = work.as("Ledamot Timrå, majoritet")
                .runs("wheel", Map.of("year", 2027L))
                .says();
        return says.replaceAll("(?s).*https://calendar\\.example(/wheel/[\\w-]+).*", "$1");
    }

    /** Answers two status rounds and returns the path of the web page of the follow-up. */
    private String followUp() {
        SmallPlan.settle(work);
        SmallIndicator.settle(work, "2026-M1");
        var rounds = new AnsweredRounds(work);
        var first = rounds.closed("T1 2026", MovableClock.START.minus(Duration.ofDays(60)));
        rounds.asks(first, "M1.1", "hallbarhetsradet", "timra", ActivityState.ON_TRACK);
        rounds.asks(first, "M1.3", "hallbar-energi", "timra", ActivityState.ON_TRACK);
        rounds.asks(first, "S1.1", "socialchefer", null, ActivityState.AT_RISK);
        var second = rounds.closed("T2 2026", MovableClock.START.minus(Duration.ofDays(30)));
        rounds.asks(second, "M1.1", "hallbarhetsradet", "timra", ActivityState.OFF_TRACK);
        rounds.asks(second, "M1.3", "hallbar-energi", "timra", ActivityState.ON_TRACK);
        rounds.asks(second, "M1.3", "hallbar-energi", "sundsvall", null);
        rounds.asks(second, "S1.1", "socialchefer", null, ActivityState.DONE);
        return ReaderLinks.linkIn(
                work.as("Ledamot Timrå, majoritet").runs("followup").says());
    }

    /** Sets steps of the cooperation ladder and returns the path of the web page about a municipality. */
    private String organisation() {
        for (var step : Map.of("2025-03-01", "TALK", "2026-03-01", "COORDINATE").entrySet()) {
            work.as("Samordnare miljö")
                    .runs(
                            "organisation step",
                            Map.of(
                                    "network",
                                    "hallbarhetsradet",
                                    "organisation",
                                    "timra",
                                    "step",
                                    step.getValue(),
                                    "from",
                                    step.getKey(),
                                    "reason",
                                    "Gemensam upphandling"))
                    .confirms();
        }
        return ReaderLinks.linkIn(work.as("Ledamot Timrå, majoritet")
                        .runs("organisation show")
                        .says())
                + "?organisation=timra";
    }

    /**
     * Opens the yearly reckoning, answers it for one network, and returns the path of the web page with the answers.
     */
    private String reckoning() {
        work.as("Förvaltare")
                .runs("reckoning open", Map.of("due", "2026-12-11"))
                .confirms();
        work.as("Ledamot Timrå, majoritet")
                .runs("reckoning show", Map.of("network", "hallbarhetsradet"))
                .presses("Svara")
                .fillsIn(Map.of("going-on", "CONTINUE", "gave", "Gemensam upphandling", "takes-up", "Elbilar"));
        return ReaderLinks.linkIn(work.as("Ledamot Timrå, majoritet")
                        .runs("reckoning show")
                        .says())
                + "?year=2027";
    }

    private List<String> pages() {
        return List.of(
                links.archive(),
                links.archive() + "/2026-1",
                links.leave(),
                links.choices(),
                links.address(),
                links.openArchive() + "/prenumerera",
                links.signUp(),
                links.stay(),
                wheel,
                followUp,
                followUp + "?goal=2026-M1",
                organisation,
                reckoning,
                "/nothing");
    }

    @Test
    void allPagesAreAccessibleInSwedishInLightModeAndInEnglishInDarkMode() {
        nothingKeepsAnyoneFromUsingAnyPage("sv", false);
        nothingKeepsAnyoneFromUsingAnyPage("en", true);
    }

    @Tag("thorough")
    @Test
    void allPagesAreAccessibleInSwedishInDarkModeAndInEnglishInLightMode() {
        nothingKeepsAnyoneFromUsingAnyPage("sv", true);
        nothingKeepsAnyoneFromUsingAnyPage("en", false);
    }

    private void nothingKeepsAnyoneFromUsingAnyPage(String language, boolean dark) {
        browser.reads(language);
        browser.darkens(dark);
        for (var page : pages()) {
            opens(page);
            assertThat(browser.barriers())
                    .as(page + " " + language + " dark " + dark)
                    .isEmpty();
            assertThat(browser.runs("return document.documentElement.lang")).isEqualTo(language);
            assertThat(browser.shown("h1")).hasSize(1);
        }
    }

    @Test
    void everyReaderPageFitsTheScreenOfANarrowPhone() {
        browser.narrowTo(320, 640);
        for (var page : pages()) {
            opens(page);
            assertThat(browser.runs("return document.documentElement.scrollWidth <= 320"))
                    .as(page)
                    .isEqualTo(true);
            browser.photographs(
                    "reader" + page.replaceAll("[\\w-]{40,}", "token").replace('/', '-'));
        }
        browser.widenAgain();
    }

    @Test
    void theCalendarWheelFitsTheScreensOfAComputerAndAPhone() {
        browser.at(web.address(wheel), 1280, 900);
        assertThat(browser.runs("return document.querySelector('svg').getBoundingClientRect().width > 500"))
                .isEqualTo(true);
        browser.photographs("wheel-wide");
        browser.narrowTo(390, 844);
        opens(wheel);
        assertThat(browser.runs("return document.documentElement.scrollWidth <= 390"))
                .isEqualTo(true);
        assertThat(browser.runs("const table = document.querySelector('table');"
                        + " return table.scrollWidth <= table.clientWidth"))
                .isEqualTo(true);
        browser.photographs("wheel-telephone");
        browser.widenAgain();
    }

    @Test
    void theFollowUpPageIsReadableOnAComputerAPhoneAndPaper() {
        for (var page : List.of(followUp, followUp + "?goal=2026-M1")) {
            var name = "followup" + (page.equals(followUp) ? "" : "-goal");
            browser.at(web.address(page), 1280, 2_400);
            assertThat(browser.barriers()).isEmpty();
            browser.photographs(name + "-wide");
            browser.printsOnPaper(true);
            assertThat(browser.barriers()).isEmpty();
            assertThat(browser.shown("form")).isEmpty();
            browser.photographs(name + "-print");
            browser.printsOnPaper(false);
            browser.narrowTo(390, 2_400);
            opens(page);
            assertThat(browser.barriers()).isEmpty();
            assertThat(browser.runs("return document.documentElement.scrollWidth <= 390"))
                    .isEqualTo(true);
            browser.photographs(name + "-telephone");
            browser.widenAgain();
        }
        browser.runsNoScripts(true);
        try {
            opens(followUp);
            browser.clicks("h3 a");
            browser.sees("h4", "M1.1 Klimatplan i varje kommun");
        } finally {
            browser.runsNoScripts(false);
        }
    }

    @Test
    void afterAnInvalidSignUpTheFocusIsOnTheInvalidField() {
        browser.narrowTo(320, 1_200);
        for (var dark : List.of(false, true)) {
            browser.darkens(dark);
            opens(links.openArchive() + "/prenumerera");
            browser.runs(
                    "document.querySelector('#address').value = 'ny@bolag'; document.querySelector('form button').click();");
            browser.sees("[role=alert]");
            assertThat(browser.barriers()).isEmpty();
            assertThat(
                            browser.runs(
                                    "return document.activeElement.id + ' ' + document.activeElement.getAttribute('aria-describedby')"))
                    .isEqualTo("address wrong.address");
            assertThat(browser.runs("return document.documentElement.scrollWidth <= 320"))
                    .isEqualTo(true);
            browser.photographs("reader-sign-up-wrong" + (dark ? "-dark" : ""));
        }
        browser.widenAgain();
    }

    @Test
    void thePageHasADarkBackgroundInDarkMode() {
        browser.darkens(true);
        opens(links.archive() + "/2026-1");
        assertThat(browser.runs("return getComputedStyle(document.documentElement).backgroundColor"))
                .isEqualTo("rgb(23, 23, 27)");
        browser.photographs("reader-dark");
    }

    @Test
    void aReaderUnsubscribesAndReturnsWithOnlyTheKeyboardAndWithoutJavaScript() {
        browser.runsNoScripts(true);
        try {
            opens(links.leave());
            browser.sees("h1", "Sluta få nyhetsbrevet?");
            browser.sees("main", "k•••@example.org");
            browser.types(Keys.TAB, Keys.ENTER);
            browser.sees("h1", "Du får inte nyhetsbrevet längre");
            browser.types(Keys.TAB, Keys.ENTER);
            browser.sees("h1", "Sluta få nyhetsbrevet?");
        } finally {
            browser.runsNoScripts(false);
        }
    }

    @Test
    void aReaderCanSubscribeAgainAfterUnsubscribingFromAllNewsletters() {
        opens(links.choices());
        browser.clicks("form:last-of-type button");
        browser.sees("main", "Du har tackat nej till alla nyhetsbrev.");
        browser.sees("[role=status]", "Ändringen är sparad.");
        browser.clicks("form:last-of-type button");
        browser.sees("main", "Du får nyhetsbrevet med mejl till k•••@example.org.");
    }

    @Test
    void theNewsletterPagesCauseNoBrowserErrors() {
        browser.complaints();
        for (var page : List.of(links.archive(), links.archive() + "/2026-1", links.leave(), links.choices())) {
            opens(page);
        }
        assertThat(browser.complaints().stream().filter(line -> !line.contains("favicon")))
                .isEmpty();
    }

    private void opens(String path) {
        browser.goes(web.address(path));
    }
}
