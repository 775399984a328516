package se.budkavle.bot.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.budkavle.bot.testing.Colleague;
import se.budkavle.bot.testing.Workplace;
import se.budkavle.storage.audit.Entries;
import se.budkavle.storage.audit.Entry;

class ShowAuditTest {

    private final Workplace work = Workplace.fresh();
    private final Colleague administrator = work.as("Förvaltare");
    private final Colleague coordinator = work.as("Samordnare miljö");

    @Test
    void theNewestChangesAreToldInWords() {
        change("GUEST");
        change("SECRETARY");
        assertThat(administrator.runs("audit").says())
                .contains("De 2 senaste ändringarna", "Samordnare miljö utsåg · Någon utan uppdrag")
                .containsSubsequence("SECRETARY, hallbarhetsradet", "GUEST, hallbarhetsradet");
    }

    @Test
    void theyCanBeFiltered() {
        change("GUEST");
        work.chat().open("200", "ny");
        administrator.runs("network link", Map.of("network", "socialchefer", "channel", "200"));
        assertThat(administrator.runs("audit", Map.of("action", "directory.link")).says())
                .contains("Den senaste ändringen", "kopplade en kanal · Socialchefsnätverket").doesNotContain("utsåg");
        assertThat(administrator.runs("audit", Map.of("account", coordinator.account())).says())
                .contains("utsåg").doesNotContain("kopplade");
        assertThat(administrator.runs("audit", Map.of("subject", "socialchefer")).says()).doesNotContain("utsåg");
        assertThat(administrator.runs("audit", Map.of("count", 1L)).says()).contains("kopplade").doesNotContain("utsåg");
        assertThat(administrator.runs("audit", Map.of("action", "nothing")).says()).contains("Ingen sådan ändring");
        assertThat(administrator.isSuggested("audit", "action", "dir")).containsExactly("utsåg", "kopplade en kanal");
    }

    @Test
    void anActionWithoutWordsAndTheBotItselfAreShown() {
        work.get(Entries.class).save(Entry.of(null, "far.away", "thing-1", null, work.clock().instant()));
        assertThat(administrator.inEnglish().runs("audit").says()).contains("the bot itself far.away · thing-1");
    }

    @Test
    void howManyIsKeptWithinBounds() {
        for (int i = 0; i < 60; i++) {
            work.get(Entries.class).save(Entry.of(null, "far.away", "thing-" + i, null, work.clock().instant()));
        }
        assertThat(administrator.runs("audit", Map.of("count", 1000L)).says()).contains("De 50 senaste");
        assertThat(administrator.runs("audit", Map.of("count", -5L)).says()).contains("Den senaste");
        assertThat(administrator.runs("audit").says()).contains("De 15 senaste");
    }

    @Test
    void anUnknownAccountIsRefused() {
        assertThat(administrator.runs("audit", Map.of("account", work.asStranger("Okänd").account())).says())
                .contains("Jag vet inte vem Okänd är");
    }

    @Test
    void onlyAdministratorsMay() {
        assertThat(coordinator.runs("audit").says()).contains("Det kan bara en förvaltare göra. Fråga Förvaltare.");
        assertThat(work.asStranger("Ny").runs("audit").says()).contains("Det kan bara en förvaltare göra");
    }

    private void change(String role) {
        coordinator.runs("network appoint", Map.of("account", work.as("Någon utan uppdrag").account(), "role", role,
                "network", "hallbarhetsradet")).confirms();
        work.clock().forward(Duration.ofMinutes(1));
    }
}
