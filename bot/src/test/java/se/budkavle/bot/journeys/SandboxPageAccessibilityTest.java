package se.budkavle.bot.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/**
 * Tests how a new visitor uses the sandbox's web page, also with only a keyboard, with a screen reader or on a phone.
 * The sandbox is the local imitation of Discord.
 */
class SandboxPageAccessibilityTest extends PageJourney {

    private static final String ROOM = "miljo-och-samhallsbyggnad";
    private static final String ANSWERER = "Tjänsteperson Timrå";
    private static final String FIRST_OPTION =
            "return document.querySelector('[data-test=command-option]')?.dataset.command";

    @BeforeAll
    void leaveOutAnimations() {
        browser.keepsStill();
    }

    @Test
    @Order(1)
    void thePageOpensWithThreeSuggestedCommands() {
        browser.sees("[data-test=person-name]", COORDINATOR);
        browser.sees("[data-test=channel-title]", "miljö-och-samhällsbyggnad");
        browser.sees("[data-test='try-round open']", "/statusrunda öppna");
        assertThat(browser.shown("[data-test^='try-']")).hasSize(3);
        hasNoBarriers();
        browser.photographs("opening");
    }

    @Test
    @Order(2)
    void clickingASuggestedCommandStartsThatCommand() {
        browser.clicks("[data-test='try-meeting series']");
        browser.sees("[data-test=command][data-command='meeting series']");
        browser.clicks("[data-test=option-rhythm]");
        browser.types("tor");
        browser.sees("[data-test=suggestion]");
        hasNoBarriers();
        browser.clicks("[data-test=command-cancel]");
    }

    @Test
    @Order(3)
    void theListOfCommandsBeginsWithThePersonsUsualCommands() {
        browser.clicks("[data-test=composer]");
        browser.types("/");
        browser.sees("[data-test=command-list]");
        assertThat(browser.runs(FIRST_OPTION)).isEqualTo("round open");
        hasNoBarriers();
        browser.photographs("palette-first");
        browser.types("hjälp");
        browser.sees("[data-test=command-option][data-command=help]");
        browser.types(Keys.ENTER);
        browser.isAt("send");
        browser.types(Keys.ENTER);
        browser.sees(PRIVATE);
        browser.clicks("[data-test=composer]");
        browser.types("/");
        browser.until("see the used command first", any -> "help".equals(browser.runs(FIRST_OPTION)));
    }

    @Test
    @Order(4)
    void theListOfCommandsCanBeUsedWithTheKeyboard() {
        browser.stepsBack();
        browser.isAt("command-list");
        browser.types(Keys.ARROW_DOWN);
        browser.sees("[data-test=command-option][data-command='round open'][data-active]");
        browser.types(Keys.ENTER);
        browser.isAt("option-period");
        browser.types(Keys.ESCAPE);
        browser.types(Keys.ESCAPE);
        browser.isAt("composer");
    }

    @Test
    @Order(5)
    void skipLinksLeadToTheMessagesAndTheMessageBox() {
        skips("skip-messages", "messages");
        skips("skip", "composer");
    }

    @Test
    @Order(6)
    void theNextQuestionIsAnnouncedToScreenReaders() {
        var room = town.as(COORDINATOR);
        var told = room.runs(ROOM, "round open", Map.of("period", "T3 2026", "due", "+14", "networks", ROOM));
        room.presses(told, "Skicka nu");
        become(ANSWERER);
        browser.runs(
                "window.told = []; new MutationObserver(() => told.push(document.getElementById('announce').textContent))"
                        + ".observe(document.getElementById('announce'), { childList: true })");
        browser.clicks("[data-test=message] [data-test^='button-round:begin']");
        browser.sees(PRIVATE, "2 frågor från Miljö och samhällsbyggnad");
        browser.sees(PRIVATE + " [data-test^='button-round:']", "En i taget").click();
        browser.until("hear the first question", any -> heard().contains("2 svar kvar"));
        hasNoBarriers();
        browser.clicks(PRIVATE + " [data-test*=':ON_TRACK:']");
        browser.until("hear the next question", any -> heard().contains("1 svar kvar"));
        browser.clicks(PRIVATE + " [data-test*=':AT_RISK:']");
        browser.sees("[data-test=form]");
        hasNoBarriers();
        browser.clicks("[data-test=form-cancel]");
    }

    @Test
    @Order(7)
    void thePanelsOfThePageAreAccessible() {
        for (var panel : List.of("person-switch", "faults", "applications")) {
            browser.clicks("[data-test=" + panel + "]");
            hasNoBarriers();
            browser.types(Keys.ESCAPE);
        }
    }

    @Test
    @Order(8)
    void thePageIsAccessibleOnAPhoneWithOneMainHeading() {
        browser.narrowTo(390, 844);
        assertThat(browser.shown("h1"))
                .singleElement()
                .satisfies(one -> assertThat(one.getText()).contains("miljö-och-samhällsbyggnad"));
        browser.until(
                "see no scroll bars",
                any -> (Boolean)
                        browser.runs(
                                "const box = document.querySelector('[data-test=composer]');"
                                        + " return box.scrollHeight === box.clientHeight && (box.scrollWidth === box.clientWidth || getComputedStyle(box).overflowX === 'hidden')"));
        hasNoBarriers();
        browser.photographs("telephone-composer");
        browser.clicks("[data-test=toggle-side]");
        browser.sees("[data-test=person-switch]");
        hasNoBarriers();
        browser.types(Keys.ESCAPE);
        browser.widenAgain();
    }

    @Test
    @Order(9)
    void theCommandsListedFirstForEachPersonExist() {
        var workspace = town.door().get("workspace");
        assertThat(workspace.at("/opening/usual").size())
                .isEqualTo(workspace.path("people").size());
        var commands = town.door()
                .get("people/" + town.idOf(COORDINATOR) + "/commands")
                .valueStream()
                .map(command -> command.path("name").asString())
                .toList();
        assertThat(workspace
                        .at("/opening/usual")
                        .valueStream()
                        .flatMap(names -> names.valueStream())
                        .map(name -> name.asString())
                        .distinct())
                .isSubsetOf(commands);
        assertThat(browser.complaints()).isEmpty();
    }

    private void skips(String link, String target) {
        browser.runs("document.activeElement.blur(); document.querySelector('[data-test=" + link + "]').focus()");
        browser.isAt(link);
        browser.types(Keys.ENTER);
        browser.isAt(target);
    }

    /**
     * Returns all texts that the web page has announced to screen readers so far. A script of the test collects these
     * texts, because each announcement replaces the one before.
     */
    private String heard() {
        return (String) browser.runs("return told.join()");
    }

    @Override
    void become(String name) {
        super.become(name);
        browser.sees("[data-test=person-name]", name);
    }

    /**
     * Asserts that the library axe finds no accessibility violation in the light and in the dark theme, whose contrasts
     * differ.
     */
    private void hasNoBarriers() {
        for (int theme = 0; theme < 2; theme++) {
            assertThat(browser.barriers()).isEmpty();
            browser.runs(
                    "const root = document.documentElement; root.dataset.theme = root.dataset.theme === 'dark' ? 'light' : 'dark'");
        }
    }
}
