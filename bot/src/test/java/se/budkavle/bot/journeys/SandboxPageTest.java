package se.budkavle.bot.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/**
 * Tests in a real browser that a status round is opened, answered by three people and closed, on the sandbox's web
 * page. The sandbox is the local imitation of Discord.
 */
class SandboxPageTest extends PageJourney {

    private static final String ROOM = "miljö-och-samhällsbyggnad-presidier-och-chefer";

    SandboxPageTest() {
        super(COORDINATOR, ROOM);
    }

    @Test
    @Order(1)
    void aRoundIsOpenedWithOnlyTheKeyboard() {
        browser.sees("[data-test=person-name]", COORDINATOR);
        browser.sees("[data-test=channel-" + ROOM + "][aria-current=page]");
        var nextBefore = browser.sees("[data-test=clock-next]:not(:disabled)").getAttribute("title");
        browser.clicks("[data-test=composer]");
        browser.types("/statusrunda öp");
        browser.sees("[data-test=command-option][data-command='round open']");
        browser.photographs("palette");
        browser.types(Keys.ENTER);
        browser.isAt("option-period");
        browser.types("T3 2026");
        browser.sees("[data-test=suggestion]", "T3 2026");
        browser.types(Keys.ENTER);
        browser.isAt("option-due");
        browser.types("+14");
        tabTo("option-add-networks");
        browser.types(Keys.ENTER);
        browser.isAt("option-networks");
        browser.types("Miljö och samhällsbyggnad");
        browser.sees("[data-test=suggestion]", "Miljö och samhällsbyggnad");
        browser.photographs("command");
        browser.types(Keys.ENTER);
        browser.until(
                "see the suggestion taken",
                any -> browser.shown("[data-test=suggestion]").isEmpty());
        browser.types(Keys.ENTER);
        browser.sees(PRIVATE, "Öppna statusrundan T3 2026?");
        browser.sees(PRIVATE + " [data-test^='button-draft:confirm']", "Skicka nu")
                .click();
        browser.sees(PRIVATE, "Statusrundan T3 2026 är öppen");
        browser.sees(MESSAGE, "Statusrunda T3 2026 · Miljö och samhällsbyggnad");
        browser.photographs("opened");
        browser.until(
                "see the round's own next event",
                any -> !browser.sees("[data-test=clock-next]:not(:disabled)")
                        .getAttribute("title")
                        .equals(nextBefore));
    }

    @Test
    @Order(2)
    void aPersonAnswersAQuestionWithAButton() {
        become("Tjänsteperson Timrå");
        seesNothingPrivate();
        browser.clicks(MESSAGE + " [data-test^='button-round:begin']");
        browser.sees(PRIVATE, "2 frågor från Miljö och samhällsbyggnad");
        browser.photographs("several");
        browser.sees(PRIVATE + " [data-test^='button-round:']", "En i taget").click();
        browser.sees(PRIVATE, "svar kvar");
        browser.photographs("round");
        browser.clicks(PRIVATE + " [data-test*=':ON_TRACK:']");
        browser.sees(PRIVATE, "✓ Sparat:");
        aReplyThatComesAfterTheSocketToldMoreHidesNothing();
    }

    /**
     * Asserts that a late HTTP response to a command does not overwrite newer content of the message. On a busy
     * machine, the WebSocket may deliver the edited message before that response arrives.
     */
    private void aReplyThatComesAfterTheSocketToldMoreHidesNothing() {
        var before = browser.sees(PRIVATE).getText();
        browser.runs("""
                const id = document.querySelector('[data-test=message][data-ephemeral]').dataset.message;
                return Promise.all([import('/js/display.js'), import('/js/state.js')]).then(([display, { state }]) =>
                  display.showMessage({ id, channelId: state.channelId, content: '', ephemeral: true, thinking: true,
                    timestamp: new Date().toISOString(), author: { id: '1', name: 'Budkavle', bot: true, roles: [] },
                    embeds: [], components: [], attachments: [], reactions: [] }, true))""");
        assertThat(browser.sees(PRIVATE).getText()).isEqualTo(before);
    }

    @Test
    @Order(3)
    void aPersonsExplanationInAFormIsInvisibleToOtherPeople() {
        become("Tjänsteperson Kramfors");
        seesNothingPrivate();
        browser.clicks(MESSAGE + " [data-test^='button-round:begin']");
        browser.clicks(PRIVATE + " [data-test*=':AT_RISK:']");
        browser.clicks("[data-test=form-field-cause]");
        browser.types("Två av tre tjänster är vakanta");
        browser.clicks("[data-test=form-field-measure]");
        browser.types("Vi hyr in");
        browser.photographs("form");
        browser.clicks("[data-test=form-submit]");
        browser.sees(PRIVATE, "⚠️ risk för avvikelse");
        become("Tjänsteperson Sundsvall");
        seesNothingPrivate();
        assertThat(browser.sees("[data-test=messages]").getText()).doesNotContain("vakanta", "✓ Sparat");
    }

    @Test
    @Order(4)
    void aRoundIsAnsweredOnAPhoneWithoutHorizontalScrolling() {
        browser.narrowTo(390, 844);
        browser.clicks(MESSAGE + " [data-test^='button-round:begin']");
        browser.sees(PRIVATE, "svar kvar");
        for (int themes = 0; themes < 2; themes++) {
            assertThat(browser.runs("return document.documentElement.scrollWidth"))
                    .isEqualTo(390L);
            assertThat(browser.runs("return document.querySelector('[data-test=messages]').scrollWidth"
                            + " <= document.querySelector('[data-test=messages]').clientWidth"))
                    .isEqualTo(true);
            browser.photographs("telephone-" + browser.runs("return document.documentElement.dataset.theme"));
            changeTheme();
        }
        browser.clicks(PRIVATE + " [data-test*=':DONE:']");
        browser.sees(PRIVATE, "✓ Sparat:");
        browser.clicks("[data-test=toggle-side]");
        browser.sees("[data-test=person-switch]");
        browser.photographs("telephone-side");
        assertThat(browser.runs("return document.documentElement.scrollWidth")).isEqualTo(390L);
        browser.widenAgain();
    }

    @Test
    @Order(5)
    void aSelectMenuWithLongTextsFitsTheScreenOfAPhone() {
        become(COORDINATOR);
        browser.clicks("[data-test=composer]");
        browser.types("/statusrunda vis");
        browser.sees("[data-test=command-option][data-command='round show']");
        browser.types(Keys.ENTER);
        browser.isAt("send");
        browser.types(Keys.ENTER);
        browser.sees(PRIVATE + " [data-test^='select-round:board']");
        browser.narrowTo(390, 844);
        browser.runs("document.querySelector(\"[data-test^='select-round:board'] .select-text\").textContent ="
                + " 'Beredningsgrupp Hållbarhetsrådet – Nätverket för hållbar energi'");
        assertThat(browser.runs("return document.querySelector('[data-test=messages]').scrollWidth"
                        + " <= document.querySelector('[data-test=messages]').clientWidth"))
                .isEqualTo(true);
        browser.widenAgain();
    }

    @Test
    @Order(6)
    void theReportOfAClosedRoundIsShownWithItsPicture() {
        become(COORDINATOR);
        browser.clicks("[data-test=composer]");
        browser.types("/statusrunda stä");
        browser.sees("[data-test=command-option][data-command='round close']");
        browser.types(Keys.ENTER);
        browser.isAt("send");
        browser.types(Keys.ENTER);
        browser.sees(MESSAGE, "Rapport: statusrunda T3 2026");
        browser.until("see the picture itself", any -> (Boolean) browser.runs("return [...document.querySelectorAll("
                + "'[data-test=embed-image] img')].some(one => one.naturalWidth > 100)"));
        assertThat(browser.sees(MESSAGE, "Rapport: statusrunda").getText()).contains("3 av ");
        browser.sees("[data-test=attachment-file]", ".pdf");
        browser.sees("[data-test=attachment-file]", ".xlsx");
        browser.photographs("report");
    }

    @Test
    @Order(7)
    void changingTheThemeChangesTheBackgroundColour() {
        var before = browser.runs("return getComputedStyle(document.body).backgroundColor");
        changeTheme();
        browser.photographs("report-other-theme");
        assertThat(browser.runs("return getComputedStyle(document.body).backgroundColor"))
                .isNotEqualTo(before);
    }

    @Test
    @Order(8)
    void theTokenOfANewDiscordApplicationIsShownOnlyOnce() {
        browser.clicks("[data-test=applications]");
        browser.sees("[data-test=applications-panel]", "Budkavle");
        browser.clicks("[data-test=application-name]");
        browser.types("En till", Keys.ENTER);
        browser.sees("[data-test=applications-panel]", "En till");
        assertThat(browser.sees("[data-test=application-token]").getDomProperty("value"))
                .contains(".");
        browser.clicks("[data-test=applications]");
        browser.clicks("[data-test=applications]");
        browser.sees("[data-test=applications-panel]", "En till");
        assertThat(browser.shown("[data-test=application-token]")).isEmpty();
        browser.clicks("[data-test=applications]");
    }

    @Test
    @Order(9)
    void simulatedFaultsAreTurnedOnAndOffOnThePage() {
        browser.clicks("[data-test=faults]");
        browser.clicks("[data-test=fault-deny-CREATE_EVENTS]");
        browser.sees("[data-test=fault-deny-CREATE_EVENTS][aria-pressed=true]");
        assertThat(town.door().get("faults").path("denyPermissions").toString()).contains("CREATE_EVENTS");
        browser.photographs("faults");
        browser.clicks("[data-test=fault-deny-CREATE_EVENTS]");
        browser.sees("[data-test=fault-deny-CREATE_EVENTS][aria-pressed=false]");
        assertThat(town.door().get("faults").path("denyPermissions")).isEmpty();
        browser.clicks("[data-test=faults]");
    }

    @Test
    @Order(10)
    void thePageCausesNoBrowserErrors() {
        assertThat(browser.complaints()).isEmpty();
        assertThat(town.didNotRespond()).isZero();
    }

    private void changeTheme() {
        var before = browser.runs("return document.documentElement.dataset.theme");
        browser.clicks("[data-test=theme]");
        assertThat(browser.runs("return document.documentElement.dataset.theme"))
                .isNotEqualTo(before);
    }

    /**
     * Waits until the web page shows no private message. Just after a switch to another person, the page may still show
     * the private messages of the previous person.
     */
    private void seesNothingPrivate() {
        browser.until("see nothing private", any -> browser.shown(PRIVATE).isEmpty());
    }

    @Override
    void become(String name) {
        super.become(name);
        browser.sees("[data-test=person-name]", name);
        browser.sees(MESSAGE, "Statusrunda T3 2026 · Miljö och samhällsbyggnad");
    }

    private void tabTo(String hook) {
        browser.until("tab to " + hook, any -> {
            browser.types(Keys.TAB);
            return hook.equals(browser.focus());
        });
    }
}
