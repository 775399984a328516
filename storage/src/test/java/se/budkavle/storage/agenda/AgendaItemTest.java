package se.budkavle.storage.agenda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import se.budkavle.storage.agenda.AgendaItem.Kind;
import se.budkavle.storage.agenda.AgendaItem.State;
import se.budkavle.storage.agenda.AgendaItem.Told;

class AgendaItemTest {

    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");

    private final AgendaItem proposal = AgendaItem.proposed("spring",
            new Told(" Laddplatser ", "", " ", 15, Purpose.DECISION), "someone", 3, NOW);

    @Test
    void whatSomeoneWritesIsTrimmedAndEmptyWordsCountAsNone() {
        assertThat(proposal.title()).isEqualTo("Laddplatser");
        assertThat(proposal.description()).isNull();
        assertThat(proposal.presenter()).isNull();
        assertThat(proposal.state()).isEqualTo(State.PROPOSED);
    }

    @Test
    void aPostponedItemIsCountedAndGoesOnAtTheNextMeeting() {
        var next = proposal.postponed("Hinns inte", "chair", NOW).carriedTo("summer", 7, NOW);
        assertThat(next.kind()).isEqualTo(Kind.CARRIED);
        assertThat(next.state()).isEqualTo(State.ACCEPTED);
        assertThat(next.postponements()).isEqualTo(1);
        assertThat(next.carriedFrom()).isEqualTo(proposal.id());
        assertThat(next.proposedBy()).isEqualTo("someone");
        assertThat(next.postponed("Hinns inte", "chair", NOW).carriedTo("autumn", 7, NOW).postponements())
                .isEqualTo(2);
    }

    @Test
    void whatNobodyDecidedAboutIsStillToBeDecidedAtTheNextMeeting() {
        assertThat(proposal.carriedTo("summer", 7, NOW).state()).isEqualTo(State.PROPOSED);
    }

    @Test
    void whatWasPostponedOrDeclinedIsDecided() {
        var declined = proposal.declined("Hör hemma i nämnden", "chair", NOW);
        assertThatThrownBy(() -> declined.accepted("chair", NOW)).hasMessage("agenda.decided-already");
        assertThatThrownBy(() -> declined.postponed("Sedan", "chair", NOW)).hasMessage("agenda.decided-already");
        assertThatThrownBy(() -> proposal.accepted("chair", NOW).accepted("chair", NOW))
                .hasMessage("agenda.accepted-already");
    }

    @Test
    void aReasonIsNeeded() {
        assertThatThrownBy(() -> proposal.declined(" ", "chair", NOW)).hasMessage("agenda.reason-length");
        assertThatThrownBy(() -> proposal.postponed("x".repeat(501), "chair", NOW))
                .hasMessage("agenda.reason-length");
    }

    @Test
    void textsAndTimesHaveLimits() {
        assertThatThrownBy(() -> new Told("x".repeat(121), null, null, 0, Purpose.DECISION))
                .hasMessage("agenda.title-length");
        assertThatThrownBy(() -> new Told("Titel", "x".repeat(1001), null, 0, Purpose.DECISION))
                .hasMessage("agenda.description-length");
        assertThatThrownBy(() -> new Told("Titel", null, "x".repeat(81), 0, Purpose.DECISION))
                .hasMessage("agenda.presenter-length");
        assertThatThrownBy(() -> new Told("Titel", null, null, 601, Purpose.DECISION))
                .hasMessage("agenda.minutes-range");
    }

    @Test
    void aStandingItemStandsInItsMonthsOrInAll() {
        var told = new Told("Val", null, null, 10, Purpose.DECISION);
        var election = StandingItem.of("council", "val", 0, "Inledning", told, "3,12");
        assertThat(election.id()).isEqualTo("council-val");
        assertThat(election.standsIn(3)).isTrue();
        assertThat(election.standsIn(1)).isFalse();
        assertThat(election.standsIn(2)).isFalse();
        assertThat(StandingItem.of("council", "oppning", 0, null, told, null).standsIn(7)).isTrue();
        assertThatThrownBy(() -> StandingItem.of("council", "val", 0, null, told, "13"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
