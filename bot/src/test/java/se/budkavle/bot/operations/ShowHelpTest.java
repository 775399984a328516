package se.budkavle.bot.operations;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import se.budkavle.bot.testing.Workplace;

class ShowHelpTest {

    private final Workplace work = Workplace.fresh();

    @Test
    void aNewcomerSeesWhatAnyoneMayAndHowToBegin() {
        assertThat(work.asStranger("Ny").runs("help").says())
                .contains("Det här kan du göra", "Börja med att gå med", "/hjälp Se vad du kan göra här",
                        "/nätverk gå-med Be om ett uppdrag")
                .doesNotContain("/nätverk utse", "/ändringar");
    }

    @Test
    void coordinatorsAndAdministratorsSeeMore() {
        assertThat(work.as("Samordnare miljö").runs("help").says()).contains("/nätverk utse")
                .doesNotContain("/ändringar", "/nätverk koppla", "Börja med");
        assertThat(work.as("Förvaltare").runs("help").says()).contains("/nätverk utse", "/ändringar", "/nätverk koppla");
    }

    @Test
    void inEnglishTheCommandsHaveTheirEnglishNames() {
        assertThat(work.as("Förvaltare").inEnglish().runs("help").says())
                .contains("What you can do here", "/network appoint", "/audit");
    }
}
