package se.budkavle.bot.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.Keys;
import se.budkavle.bot.testing.Workplace;
import se.budkavle.bot.web.RunningWeb;

/**
 * Tests in a real browser the web pages on which people answer meeting notices and status rounds, opened through links
 * in emails. The browser emulates a phone, dark mode and keyboard use.
 */
@ExtendWith(ChromiumNeeded.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AnswerPagesTest {

    private Chromium browser;
    private RunningWeb web;
    private AnswerPaths paths;

    @BeforeAll
    void openTheBrowser() {
        browser = Chromium.open();
    }

    @AfterAll
    void closeIt() {
        browser.close();
    }

    @BeforeEach
    void askByLetter() {
        var work = Workplace.fresh();
        web = RunningWeb.of(work);
        paths = AnswerPaths.in(work);
        browser.reads("sv");
        browser.darkens(false);
    }

    @AfterEach
    void stop() {
        browser.widenAgain();
        web.close();
    }

    @Test
    void theAnswerPagesAreAccessibleInSwedishInLightModeAndInEnglishInDarkMode() {
        nothingKeepsAnyoneFromAnswering("sv", false);
        nothingKeepsAnyoneFromAnswering("en", true);
    }

    @Tag("thorough")
    @Test
    void theAnswerPagesAreAccessibleInSwedishInDarkModeAndInEnglishInLightMode() {
        nothingKeepsAnyoneFromAnswering("sv", true);
        nothingKeepsAnyoneFromAnswering("en", false);
    }

    private void nothingKeepsAnyoneFromAnswering(String language, boolean dark) {
        browser.reads(language);
        browser.darkens(dark);
        for (var page : List.of(paths.notice(), paths.call(), paths.round())) {
            opens(page);
            assertThat(browser.runs("return document.documentElement.lang")).isEqualTo(language);
            hasNoBarriers(page + " " + language + " dark " + dark);
            browser.photographs("answer-" + name(page) + "-" + language + (dark ? "-dark" : ""));
        }
        sendsHalfAnAnswer();
        hasNoBarriers("half an answer " + language + " dark " + dark);
        browser.photographs("answer-refused-" + language + (dark ? "-dark" : ""));
    }

    @Test
    void everyAnswerPageFitsTheScreenOfANarrowPhone() {
        browser.narrowTo(320, 2_400);
        for (var page : List.of(paths.notice(), paths.call(), paths.round())) {
            opens(page);
            fits(page);
            browser.photographs("answer-narrow-" + name(page));
        }
        sendsHalfAnAnswer();
        fits("half an answer");
        browser.photographs("answer-narrow-refused");
    }

    @Test
    void aNoticeCanBeAnsweredWithOnlyTheKeyboardAndWithoutJavaScript() {
        browser.runsNoScripts(true);
        try {
            opens(paths.notice());
            browser.types(Keys.TAB, Keys.TAB, Keys.ENTER);
            browser.sees("[role=status]", "Svaret är sparat");
            browser.sees("main", "Ditt svar nu: Kommer.");
            browser.photographs("answer-stored");
        } finally {
            browser.runsNoScripts(false);
        }
    }

    @Test
    void anIncompleteAnswerIsShownAgainWithAnErrorAtTheMissingField() {
        sendsHalfAnAnswer();
        browser.sees("[role=alert]", "både orsak och åtgärd");
        assertThat(browser.shown("textarea[aria-invalid=true]"))
                .extracting(one -> one.getDomAttribute("id").replaceAll("\\..*", ""))
                .containsExactly("measure");
        assertThat(browser.runs("""
                const field = document.querySelector('textarea[aria-invalid=true]');
                return document.getElementById(field.getAttribute('aria-describedby')).textContent.includes('åtgärd')""")).isEqualTo(true);
        browser.clicks("textarea[aria-invalid=true]");
        browser.types("Ny konsult");
        browser.clicks("form button");
        browser.sees("[role=status]", "Ett svar är sparat");
    }

    /**
     * Submits the answer "at risk" with a cause but without a measure, which is required too. Waits for the error
     * message.
     */
    private void sendsHalfAnAnswer() {
        opens(paths.round());
        browser.runs("""
                document.querySelector('input[value=AT_RISK]').checked = true;
                document.querySelector('details').open = true;
                document.querySelector('textarea[id^=cause]').value = 'Sjukdom';
                document.querySelector('form button').click();""");
        browser.sees("[role=alert]");
    }

    private void hasNoBarriers(String where) {
        assertThat(browser.barriers()).as(where).isEmpty();
        assertThat(browser.shown("h1")).hasSize(1);
    }

    private void fits(String where) {
        assertThat(browser.runs("return document.documentElement.scrollWidth <= 320"))
                .as(where)
                .isEqualTo(true);
    }

    private void opens(String path) {
        browser.goes(web.address(path));
    }

    private static String name(String path) {
        return path.replaceAll("/[^/]*$", "").substring(1).replace('/', '-');
    }
}
