package se.budkavle.bot.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.Keys;
import se.budkavle.bot.testing.Workplace;
import se.budkavle.bot.web.RunningWeb;

/** Tests the web pages behind personal links in a real browser: on a phone, in dark mode and with the keyboard. */
@ExtendWith(ChromiumNeeded.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReaderPagesTest {

    private Workplace work;
    private RunningWeb web;
    private Chromium browser;
    private ReaderLinks links;
    private String wheel;

    @BeforeAll
    void openWithAnIssueThatHasGoneOut() {
        work = Workplace.fresh();
        web = RunningWeb.of(work);
        browser = Chromium.open();
        links = ReaderLinks.in(work);
        wheel = wheel();
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
                "/nothing");
    }

    @Test
    void nothingKeepsAnyoneFromUsingAnyPageInEitherLanguageByDayAndNight() {
        for (var language : List.of("sv", "en")) {
            browser.reads(language);
            for (var dark : List.of(false, true)) {
                browser.darkens(dark);
                for (var page : pages()) {
                    opens(page);
                    assertThat(browser.barriers())
                            .as(page + " " + language + " dark " + dark)
                            .isEmpty();
                    assertThat(browser.runs("return document.documentElement.lang"))
                            .isEqualTo(language);
                    assertThat(browser.shown("h1")).hasSize(1);
                }
            }
        }
    }

    @Test
    void everyPageFitsANarrowTelephone() {
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
    void theWheelOfAYearIsReadableOnAScreenAndOnATelephone() {
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
    void whatIsWrongInTheSignUpStandsAtItsFieldWhichHasTheFocus() {
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
    void thePageForTheNightIsDark() {
        browser.darkens(true);
        opens(links.archive() + "/2026-1");
        assertThat(browser.runs("return getComputedStyle(document.documentElement).backgroundColor"))
                .isEqualTo("rgb(23, 23, 27)");
        browser.photographs("reader-dark");
    }

    @Test
    void aReaderLeavesAndComesBackWithTheKeyboardAloneAndWithoutScripts() {
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
    void aReaderPausesAllAndGoesOn() {
        opens(links.choices());
        browser.clicks("form:last-of-type button");
        browser.sees("main", "Du har tackat nej till alla nyhetsbrev.");
        browser.sees("[role=status]", "Ändringen är sparad.");
        browser.clicks("form:last-of-type button");
        browser.sees("main", "Du får nyhetsbrevet med mejl till k•••@example.org.");
    }

    @Test
    void pagesComplainOfNothing() {
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
