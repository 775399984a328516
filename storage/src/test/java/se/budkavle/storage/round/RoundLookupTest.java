package se.budkavle.storage.round;

import static org.assertj.core.api.Assertions.assertThat;
import static se.budkavle.storage.testing.Refusals.assertRefused;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.budkavle.storage.directory.People;
import se.budkavle.storage.directory.Person;
import se.budkavle.storage.plan.Plan;
import se.budkavle.storage.plan.Plans;
import se.budkavle.storage.testing.OnEmptySqlite;

class RoundLookupTest extends OnEmptySqlite {

    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");

    private final Person opener = Person.of("Kim", null, "1", NOW);
    private final RoundLookup.Seeker opensAll = new RoundLookup.Seeker(opener.id(), any -> false);
    private final RoundLookup lookup = new RoundLookup(get(Rounds.class));

    @BeforeEach
    void aPlan() {
        get(People.class).save(opener);
        get(Plans.class).save(Plan.of(2026, "Plan"));
    }

    @Test
    void lookingUpARoundIsRefusedIfNoRoundIsOpen() {
        assertRefused(() -> lookup.open(Optional.empty(), opensAll), "round.none-open");
        assertRefused(() -> lookup.any(Optional.empty(), opensAll), "round.none-open");
        assertRefused(() -> lookup.any(Optional.of("T9"), opensAll), "round.unknown", "T9", 0, "");
    }

    @Test
    void theOnlyOpenRoundIsFoundWithoutAName() {
        closed("T1 2026", NOW);
        var open = opened("T2 2026", NOW.plusSeconds(1));
        assertThat(lookup.open(Optional.empty(), opensAll).id()).isEqualTo(open.id());
        assertThat(lookup.open(Optional.of("t2 2026"), opensAll).id()).isEqualTo(open.id());
        assertThat(lookup.open(Optional.of(open.id()), opensAll).id()).isEqualTo(open.id());
        opened("T3 2026", NOW.plusSeconds(2));
        assertRefused(() -> lookup.open(Optional.empty(), opensAll), "round.which", "T2 2026, T3 2026");
    }

    @Test
    void aSearchForOpenRoundsDoesNotFindAClosedRound() {
        var closed = closed("T1 2026", NOW);
        assertRefused(
                () -> lookup.open(Optional.of("T1 2026"), opensAll), "round.closed", "T1 2026", closed.closedAt());
        assertThat(lookup.any(Optional.of("T1 2026"), opensAll).id()).isEqualTo(closed.id());
    }

    @Test
    void withoutANameTheLatestRoundIsFound() {
        opened("T1 2026", NOW);
        var latest = closed("T2 2026", NOW.plusSeconds(1));
        assertThat(lookup.any(Optional.empty(), opensAll).id()).isEqualTo(latest.id());
    }

    @Test
    void aRoundThatThePersonOpenedIsPreferredToRoundsOfOtherPeople() {
        var other = get(People.class).save(Person.of("Robin", null, "2", NOW));
        var own = opened("T1 2026", NOW);
        var others = get(Rounds.class)
                .save(Round.open(
                        "2026",
                        "T2 2026",
                        NOW.plus(Duration.ofDays(7)),
                        NOW.plus(Duration.ofDays(9)),
                        "1",
                        other.id(),
                        NOW.plusSeconds(1)));
        assertThat(lookup.open(Optional.empty(), opensAll).id()).isEqualTo(own.id());
        assertThat(lookup.any(Optional.empty(), opensAll).id()).isEqualTo(own.id());
        assertRefused(() -> lookup.open(Optional.of("T2 2026"), opensAll), "round.not-yours", "T2 2026");
        assertThat(lookup.open(Optional.of(others.id()), opensAll).id()).isEqualTo(others.id());
        assertThat(lookup.matching("T", opensAll))
                .extracting(one -> one.round().id())
                .containsExactly(own.id(), others.id());
    }

    private Round opened(String period, Instant at) {
        return get(Rounds.class)
                .save(Round.open(
                        "2026",
                        period,
                        NOW.plus(Duration.ofDays(7)),
                        NOW.plus(Duration.ofDays(9)),
                        "1",
                        opener.id(),
                        at));
    }

    private Round closed(String period, Instant at) {
        return get(Rounds.class).save(opened(period, at).close(at.plusSeconds(60)));
    }
}
