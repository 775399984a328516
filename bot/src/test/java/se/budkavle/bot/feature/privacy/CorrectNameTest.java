package se.budkavle.bot.feature.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.budkavle.bot.testing.BotReply;
import se.budkavle.bot.testing.TestUser;
import se.budkavle.bot.testing.Workplace;
import se.budkavle.storage.audit.AuditLog;
import se.budkavle.storage.directory.People;
import se.budkavle.storage.directory.Person;

class CorrectNameTest {

    private static final String NAME = "Ledamot Timrå, majoritet";

    private final Workplace work = Workplace.fresh();
    private final TestUser timra = work.as(NAME);
    private final TestUser administrator = work.as("Förvaltare");
    private final String person = person().id();

    @Test
    void aPersonCanCorrectTheirNameInAFormWithTheCurrentName() {
        var form = timra.runs("my-data").presses("Rätta namnet …");
        assertThat(form.reply().form().fields())
                .singleElement()
                .satisfies(field -> assertThat(field.value()).isEqualTo(NAME));
        assertThat(form.fillsIn(Map.of("name", " Kim \u200b Ek-Åström\n")).says())
                .contains("Namnet är nu Kim Ek-Åström");
        assertThat(person().name()).isEqualTo("Kim Ek-Åström");
    }

    @Test
    void theAuditLogContainsTheIdOfThePersonWhoseNameIsCorrectedAndNoName() {
        corrects(timra, "Kim Ek");
        corrects(timra, "Kim Ek");
        assertThat(work.get(AuditLog.class).newest("privacy.name", null, null, 9))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.actorId()).isEqualTo(person);
                    assertThat(entry.subject()).isEqualTo(person);
                    assertThat(entry.detail()).isNull();
                });
    }

    @Test
    void theCorrectedNameStaysEvenIfTheChatShowsAnotherName() {
        corrects(timra, "Kim Ek");
        timra.runs("calendar feed");
        timra.runs("absence set", Map.of("from", "2026-12-01", "until", "2026-12-05"));
        assertThat(timra.runs("my-data").says()).contains("Sparat om Kim Ek");
    }

    @Test
    void sentPostsAreUpdatedWithTheCorrectedName() {
        timra.runs("network join", Map.of("network", "socialchefer", "organisation", "timra", "role", "MEMBER"));
        work.tick();
        assertThat(posts()).singleElement(STRING).contains(NAME);
        corrects(timra, "Kim Ek");
        work.clock().forward(Duration.ofMinutes(1));
        work.tick();
        assertThat(posts()).singleElement(STRING).contains("Kim Ek").doesNotContain(NAME);
    }

    @Test
    void aNameWithoutALetterIsRefused() {
        for (var typed : List.of("", "\u3164", "–", "123")) {
            assertThat(corrects(timra, typed).says()).as(typed).contains("minst en bokstav");
        }
        assertThat(person().name()).isEqualTo(NAME);
    }

    @Test
    void aNameThatIsTooLongIsRefused() {
        corrects(timra, "K".repeat(80));
        assertThat(corrects(timra, "L".repeat(81)).says()).contains("högst 80 tecken");
        assertThat(person().name()).isEqualTo("K".repeat(80));
    }

    @Test
    void aNameThatAnotherPersonAlreadyHasIsAccepted() {
        corrects(timra, "Ledamot Sundsvall, majoritet");
        assertThat(person().name()).isEqualTo("Ledamot Sundsvall, majoritet");
    }

    @Test
    void onlyAnAdministratorCanCorrectTheNameOfSomebodyElse() {
        var coordinator = work.as("Samordnare miljö");
        for (var act : List.of("privacy:name:", "privacy:named:")) {
            var refused = coordinator.press(null, act + person, List.of(), Map.of("name", "Kim Ek"));
            assertThat(refused.reply().form()).isNull();
            assertThat(refused.says()).contains("Förvaltare").doesNotContain(NAME);
        }
        assertThat(person().name()).isEqualTo(NAME);
        administrator
                .runs("my-data", Map.of("account", NAME))
                .presses("Rätta namnet …")
                .fillsIn(Map.of("name", "Kim Ek"));
        assertThat(person().name()).isEqualTo("Kim Ek");
    }

    @Test
    void anErasedPersonCannotGetANameAgain() {
        timra.runs("my-data").presses("Radera …").confirms();
        var role = work.get(People.class).findById(person).orElseThrow().name();
        assertThat(administrator.runs("my-data", Map.of("account", person)).says())
                .contains("[Radera …]")
                .doesNotContain("[Rätta namnet …]");
        administrator.press(null, "privacy:named:" + person, List.of(), Map.of("name", "Kim Ek"));
        assertThat(work.get(People.class).findById(person).orElseThrow().name()).isEqualTo(role);
    }

    private static BotReply corrects(TestUser who, String name) {
        return who.runs("my-data").presses("Rätta namnet …").fillsIn(Map.of("name", name));
    }

    private Person person() {
        return work.get(People.class).findByAccountId("9004").orElseThrow();
    }

    private List<String> posts() {
        return work.chat().posts().stream().map(work::says).toList();
    }
}
