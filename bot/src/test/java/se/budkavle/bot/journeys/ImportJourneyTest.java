package se.budkavle.bot.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * End-to-end test of a plan's import. The command gets the plan as an attached file, shows a preview, and stores the
 * plan when the person confirms.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ImportJourneyTest {

    private static final String ROOM = "hallbarhetsradet";
    private static final String REAL_PLAN = "shared/source/verksamhetsplan-2016.txt";
    private static final String SMALL_PLAN = """
            Miljömässig hållbarhet
            Länet ska bli klokare med energi. Förbundet håller ihop arbetet mellan kommunerna.

            Mål, aktiviteter och projekt 2031

            • Mål: Hus som behöver mindre värme

            Aktivitet: Mäta alla skolors upp-
            värmning
            Projekt: Tätare fönster

            • Den här punkten hör inte till något mål eller något annat.

            • Mål: Färre korta bilresor

            Aktivitet: Räkna cyklar vid stationen
            """;

    private RunningBot town;
    private SandboxUser administrator;

    @BeforeAll
    void start() {
        town = RunningBot.start();
        administrator = town.as("Förvaltare");
    }

    @AfterAll
    void close() {
        if (town != null) {
            town.close();
        }
    }

    @Test
    void aPlanIsStoredOnlyAfterItsPreviewIsConfirmed() {
        var preview = imports("plan-2031.txt", SMALL_PLAN.getBytes(StandardCharsets.UTF_8));
        assertThat(preview.says())
                .contains(
                        "**2 mål**, **2 aktiviteter** och **1 projekt**",
                        "Mäta alla skolors uppvärmning",
                        "1 ställe som jag inte förstod",
                        "rad 12: Den här punkten");
        assertThat(showsPlanOf(2031).says()).contains("Det finns ingen plan för 2031");

        assertThat(administrator.presses(preview, "Lagra som plan").says())
                .contains("är lagrad: ", "Inga svar har gått");
        assertThat(showsPlanOf(2031).says()).contains("Hus som behöver mindre värme", "Färre korta bilresor");
        assertThat(imports("plan-2031.txt", SMALL_PLAN.getBytes(StandardCharsets.UTF_8))
                        .says())
                .contains("Det finns inget att lagra")
                .doesNotContain("[Lagra som plan]");
    }

    @Test
    void anExamplePlanForTheCurrentYearExistsBesideThePlanOf2016() {
        var year = Instant.parse(town.door().get("clock").path("now").asString())
                .atZone(ZoneId.of("Europe/Stockholm"))
                .getYear();
        assertThat(showsPlanOf(year).says())
                .contains(
                        "Verksamhetsplan " + year + " (exempel: planen för 2016 med årtalen flyttade)",
                        "Energinätverk med 200 företag",
                        "(" + year + "–" + (year + 2) + ")");
        assertThat(administrator.runs(ROOM, "plan show", Map.of("year", 2016)).says())
                .contains("Verksamhetsplan 2016", "Övergripande mål för förbundet", "(2016–2018)")
                .doesNotContain("exempel");
    }

    @Test
    void everyGoalAndActivityOfTheRealPlanIsRead() throws IOException {
        var file = RunningBot.beside(REAL_PLAN);
        assumeTrue(file != null, "The real plan of 2016 does not lie beside this checkout, in " + REAL_PLAN);
        var bytes = Files.readAllBytes(file);
        var preview = imports("verksamhetsplan-2016.txt", bytes);
        assertThat(preview.says()).contains("**43 mål**, **139 aktiviteter** och **18 projekt**");
        assertThat(administrator.presses(preview, "Lagra som plan").says()).contains("är lagrad: ");
        assertThat(imports("verksamhetsplan-2016.txt", bytes).says()).contains("Det finns inget att lagra");
    }

    @Test
    void anUnreadableFileIsRefusedWithoutChangingThePlan() {
        var before = showsPlanOf(2016).says();
        assertRefused("tom.txt", new byte[0], "Filen är tom");
        assertRefused("bild.txt", new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0, 1, 2, 0, 3}, "innehåller inte text");
        assertRefused("plan.xlsx", "inte ett kalkylblad".getBytes(StandardCharsets.UTF_8), "Ingenting har ändrats");
        assertRefused(
                "recept.txt",
                "Koka upp vattnet. Häll i mjölet.\n".getBytes(StandardCharsets.UTF_8),
                "Inga mål hittades");
        assertThat(showsPlanOf(2016).says()).isEqualTo(before);
    }

    @Test
    void onlyAdministratorsCanImportAPlan() {
        assertThat(imports(town.as("Ledamot Timrå, majoritet"), "plan.txt", new byte[] {'a'})
                        .says())
                .contains("Det kan bara en förvaltare göra");
    }

    private void assertRefused(String name, byte[] bytes, String sentence) {
        assertThat(imports(name, bytes).says())
                .contains(sentence, "Ingenting har ändrats")
                .doesNotContain("[", "\n");
    }

    private DisplayedMessage showsPlanOf(int year) {
        return administrator.runs(ROOM, "plan show", Map.of("year", year));
    }

    private DisplayedMessage imports(String name, byte[] bytes) {
        return imports(administrator, name, bytes);
    }

    private static DisplayedMessage imports(SandboxUser who, String name, byte[] bytes) {
        return who.runs(
                ROOM,
                "plan import",
                Map.of(
                        "file",
                        Map.of("name", name, "base64", Base64.getEncoder().encodeToString(bytes))));
    }
}
