package se.budkavle.bot.feature.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.budkavle.bot.chat.CommandDispatcher;
import se.budkavle.bot.testing.TestUser;
import se.budkavle.bot.testing.Workplace;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.text.Phrasebook;

class ShowHelpTest {

    private final Workplace work = Workplace.fresh();

    @Test
    void aNewcomerSeesPublicCommandsAndHowToBegin() {
        assertThat(work.asStranger("Ny").runs("help").says())
                .contains("Det här kan du göra", "Börja med att gå med", "Gå med i ett nätverk: /nätverk gå-med")
                .doesNotContain("/nätverk utse", "/ändringar", "/mina");
        assertThat(all(work.asStranger("Ny")))
                .contains("/hjälp", "/nätverk gå-med")
                .doesNotContain("/nätverk utse", "/ändringar");
    }

    @Test
    void sixCommandsThatSuitThePersonsRolesAreListedFirst() {
        for (var who : List.of("Ledamot Timrå, majoritet", "Samordnare miljö", "Förvaltare")) {
            assertThat(work.as(who).runs("help").says().lines().filter(line -> line.contains(": /")))
                    .as(who)
                    .hasSize(6);
        }
        assertThat(work.as("Ledamot Timrå, majoritet").runs("help").says())
                .contains(
                        "Se vad som väntar på dig och hur det går med dina förslag, och svara: /mina",
                        "Se dina nästa möten: /möte nästa")
                .doesNotContain("/nätverk gå-med");
        assertThat(work.as("Samordnare miljö").runs("help").says())
                .contains("Fråga alla ansvariga hur det går: /statusrunda öppna", "Planera ett möte: /möte planera")
                .doesNotContain("hälsokoll");
        assertThat(work.as("Förvaltare").runs("help").says())
                .contains("Se om allt är bra med boten: /budkavle hälsokoll");
    }

    @Test
    void theCommandsForWaitingTasksAndForTheNextMeetingsComeFirst() {
        for (var who : List.of("Ledamot Timrå, majoritet", "Samordnare miljö", "Förvaltare")) {
            assertThat(work.as(who).runs("help").says().lines().filter(line -> line.contains(": /")))
                    .as(who)
                    .startsWith(
                            "Se vad som väntar på dig och hur det går med dina förslag, och svara: /mina",
                            "Se dina nästa möten: /möte nästa");
        }
    }

    @Test
    void commandsThatThePersonMayNotUseAreNotListed() {
        assertThat(work.as("Ledamot Timrå, majoritet").runs("help").says())
                .contains("Se dagordningen och föreslå ärenden: /dagordning visa")
                .doesNotContain("/nyhetsbrev nytt", "/dagordning lägg-till");
        assertThat(all(work.as("Ledamot Timrå, majoritet")))
                .contains("/nyhetsbrev prenumerera")
                .doesNotContain("/nyhetsbrev nytt", "/dagordning godkänn", "/möte närvaro", "/statusrunda delegera");
    }

    @Test
    void aButtonShowsTheOtherCommandsThatThePersonMayUse() {
        assertThat(all(work.as("Samordnare miljö")))
                .contains("/nätverk utse")
                .doesNotContain("/ändringar", "/nätverk koppla");
        assertThat(all(work.as("Förvaltare"))).contains("/nätverk utse", "/ändringar", "/nätverk koppla");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void everyCommandIsListedAndExplained(boolean swedish) {
        var administrator =
                swedish ? work.as("Förvaltare") : work.as("Förvaltare").inEnglish();
        var reader = swedish ? Phrasebook.SWEDISH : Phrasebook.ENGLISH;
        var words = work.get(Phrasebook.class);
        var shown = administrator.runs("help").presses(swedish ? "Visa allt du kan göra" : "Show all you can do");
        for (var spec : work.get(CommandDispatcher.class).specs()) {
            var command = words.say(Phrase.command(spec.name()), reader);
            assertThat(shown.says()).contains(command);
            var group = spec.name().contains(" ") ? spec.name().split(" ")[0] : "general";
            assertThat(shown.chooses(group).says())
                    .contains(command + " " + words.say(Phrase.of(spec.key() + ".says"), reader));
        }
    }

    @Test
    void messageCommandsAreListedForPeopleWhoMayUseThem() {
        assertThat(all(work.as("Samordnare miljö")))
                .contains("Högerklicka på meddelandet (i telefonen: håll fingret på det) och välj Appar: "
                        + "Gör till beslut · Gör till åtgärd · Gör till ärende");
        assertThat(all(work.as("Ledamot Timrå, majoritet")))
                .contains("välj Appar: Gör till ärende")
                .doesNotContain("Gör till beslut", "Gör till åtgärd");
        assertThat(all(work.asStranger("Ny"))).doesNotContain("Högerklicka", "Gör till");
        assertThat(all(work.as("Samordnare miljö").inEnglish(), "Show all you can do"))
                .contains("choose Apps: Make a decision · Make an action · Make an agenda item");
    }

    @Test
    void aGroupOfCommandsThatTheCallerMayNotUseIsRefused() {
        assertThat(work.asStranger("Ny")
                        .press(null, "operations:help", List.of("budkavle"), Map.of())
                        .says())
                .contains("Ingenting ändrades");
    }

    private static String all(TestUser who) {
        return all(who, "Visa allt du kan göra");
    }

    private static String all(TestUser who, String button) {
        return who.runs("help").presses(button).says();
    }
}
