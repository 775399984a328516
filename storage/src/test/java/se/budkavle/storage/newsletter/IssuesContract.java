package se.budkavle.storage.newsletter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.budkavle.storage.testing.Refusals.assertRefused;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import se.budkavle.storage.delivery.Batch;
import se.budkavle.storage.delivery.BatchRecipient;
import se.budkavle.storage.delivery.BatchRecipient.State;
import se.budkavle.storage.delivery.BatchRecipients;
import se.budkavle.storage.delivery.Batches;
import se.budkavle.storage.directory.Area;
import se.budkavle.storage.directory.Areas;
import se.budkavle.storage.directory.Network;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.directory.People;
import se.budkavle.storage.directory.Person;
import se.budkavle.storage.testing.OpenStorage;

/**
 * Tests the repositories of newsletter issues, their networks, revisions and pictures. One subclass runs on SQLite,
 * another on PostgreSQL.
 */
abstract class IssuesContract {

    private static final Instant NOON = Instant.parse("2026-11-26T12:00:00Z");
    private static final Instant MORNING = Instant.parse("2026-11-27T08:00:00Z");
    /**
     * The year of the current test's newsletter issues. Each test uses a different year and different networks, because
     * all tests share one database.
     */
    private static int year = 2026;

    private Person writer;
    private String energy;
    private String climate;

    abstract OpenStorage storage();

    @BeforeEach
    void networksAndAWriter() {
        year++;
        storage().transaction().executeWithoutResult(any -> {
            if (storage().get(Areas.class).findById("miljo").isEmpty()) {
                storage().get(Areas.class).save(Area.of("miljo", "Miljö", "Miljö", "M", 1));
            }
            writer = storage().get(People.class).save(Person.of("Kim", null, "10" + year, NOON));
            energy = network("energi" + year);
            climate = network("klimat" + year);
        });
    }

    @Test
    void anIssueIsReadAsItWasStored() {
        var stored = issues().save(draft("Höst").promising(Set.of(AnnouncedEvent.ofMeeting("M1", "Text"))));
        var read = issues().findById(stored.id()).orElseThrow();
        assertThat(read).isEqualTo(stored);
        assertThat(read.networkIds()).containsExactly(energy, climate);
        assertThat(read.stillAnnouncedEvents()).containsExactly(AnnouncedEvent.ofMeeting("M1", "Text"));
        var sending = issues().save(read.scheduled(MORNING).sending("B" + year, MORNING));
        assertThat(issues().findByBatchId("B" + year)).contains(sending);
    }

    @Test
    void issueSummariesAreListedNewestFirst() {
        var first = issues().save(draft("Höst"));
        var second = issues().save(Issue.draft(year, 2, "Vinter", "Snö", List.of(climate), writer.id(), NOON));
        first = issues().save(first.scheduled(MORNING).sending("B" + year, MORNING));
        assertThat(issues().newest(2, 0)).containsExactly(second.summary(), first.summary());
        assertThat(issues().newest(1, 0)).containsExactly(second.summary());
        assertThat(issues().newest(1, 1)).containsExactly(first.summary());
        assertThat(first.summary())
                .isEqualTo(new IssueSummary(
                        first.id(), year + "-1", "Höst", Issue.State.SENDING, true, List.of(energy, climate)));
        assertThat(second.summary().hasGoneOut()).isFalse();
        assertThat(second.summary().title()).isEqualTo(year + "-2 Vinter");
    }

    @Test
    void numbersAreConsecutiveAndUniqueWithinTheYear() {
        assertThat(issues().nextNumber(year)).isOne();
        issues().save(draft("Ett"));
        assertThat(issues().nextNumber(year)).isEqualTo(2);
        assertThat(issues().nextNumber(year + 1000)).isOne();
        var same = Issue.draft(year, 1, "Två", "Text", List.of(energy), writer.id(), NOON);
        assertThatThrownBy(() -> issues().save(same)).isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void theSecondEditOfOneVersionIsRefused() {
        var stored = issues().save(draft("Höst"));
        issues().save(stored.edited(1, "Första", "Text", NOON));
        assertThatThrownBy(() -> issues().save(stored.edited(1, "Andra", "Text", NOON)))
                .isInstanceOf(OptimisticLockingFailureException.class);
    }

    @Test
    void everyRevisionOfAnIssueIsStoredEvenThoseBasedOnAnOldRevision() {
        var revisions = storage().get(IssueRevisions.class);
        var first = issues().save(draft("Höst"));
        revisions.save(IssueRevision.of(first, writer.id()));
        var second = issues().save(first.edited(1, "Vinter", "Snö", NOON));
        revisions.save(IssueRevision.of(second, writer.id()));
        for (var mine : List.of("Mitt", "Mitt igen")) {
            revisions.save(IssueRevision.beside(second, 1, mine, "Is", writer.id(), NOON));
        }
        assertThat(revisions.findAllByIssueIdOrderById(first.id()))
                .extracting(IssueRevision::subject)
                .containsExactlyInAnyOrder("Höst", "Vinter", "Mitt", "Mitt igen");
        assertThat(revisions.findByIssueIdAndNumber(first.id(), 2))
                .map(IssueRevision::text)
                .contains("Snö");
    }

    @Test
    void aPicturesBytesAreReadAsTheyWereStored() {
        var issue = issues().save(draft("Höst"));
        var bytes = new byte[300_000];
        new Random(1).nextBytes(bytes);
        var pictures = storage().get(Pictures.class);
        var contents = storage().get(PictureContents.class);
        var picture = pictures.save(
                Picture.of(issue, List.of(), "sol.png", "png", "image/png", 3, 2, bytes, "Sol", writer.id(), NOON));
        contents.save(PictureContent.of(picture, bytes));
        assertThat(pictures.findByIssueIdAndName(issue.id(), "sol.png")).contains(picture);
        assertThat(contents.bytesOf(picture)).isEqualTo(bytes);
        contents.deleteById(picture.id());
        pictures.delete(picture);
        assertThat(pictures.findAllByIssueIdOrderById(issue.id())).isEmpty();
        assertThat(contents.findById(picture.id())).isEmpty();
    }

    @Test
    void theArchiveListsIssuesWithASentCopyLatestFirst() {
        var sent = issues().save(issues().save(draft("Ett").scheduled(MORNING))
                .sending(batch("Ett", State.SENT, State.REFUSED), MORNING)
                .sent());
        var stopped = issues().save(draft("Två")
                .scheduled(MORNING)
                .sending(batch("Två", State.WAITING, State.SENT), MORNING.plusSeconds(1))
                .stopped());
        var none = issues().save(draft("Ingen")
                .scheduled(MORNING)
                .sending(batch("Ingen", State.WAITING, State.SKIPPED), MORNING.plusSeconds(2))
                .stopped());
        var cameBack = issues().save(draft("Retur")
                .scheduled(MORNING)
                .sending(batch("Retur", State.BOUNCED), MORNING.minusSeconds(1))
                .sent());
        var draft = issues().save(draft("Tre"));
        var tomorrow = issues().save(draft("Fyra").scheduled(MORNING.plus(Duration.ofDays(1))));
        assertThat(issues().goneOutIn(energy, 10)).containsExactly(stopped, sent, cameBack);
        assertThat(issues().goneOutIn(energy, 1)).containsExactly(stopped);
        for (var issue : List.of(stopped, sent, cameBack)) {
            assertThat(issues().hasReaders(issue.id())).as(issue.subject()).isTrue();
        }
        for (var issue : List.of(none, draft, tomorrow)) {
            assertThat(issues().hasReaders(issue.id())).as(issue.subject()).isFalse();
        }
        assertThat(issues().goingOutIn(List.of(energy, climate), MORNING, MORNING.plus(Duration.ofDays(1))))
                .containsExactly(sent, stopped, none, cameBack);
        assertThat(issues().goingOutIn(List.of(climate), MORNING.plusMillis(1), MORNING.plus(Duration.ofDays(2))))
                .containsExactly(tomorrow);
    }

    /**
     * Stores a batch (one message to many recipients) and returns the batch's id. The batch has one recipient for each
     * of {@code states}, in this delivery state.
     */
    private String batch(String key, State... states) {
        var batch = storage().get(Batches.class).save(Batch.of(key, "newsletter", key, MORNING, MORNING));
        for (var state : states) {
            storage()
                    .get(BatchRecipients.class)
                    .save(BatchRecipient.without(batch, state, null, null, null, null, List.of(), MORNING));
        }
        return batch.id();
    }

    @Test
    void issuesThatAreDueOrBeingSentAreFound() {
        var due = issues().save(draft("Ett").scheduled(MORNING));
        var ahead = issues().save(draft("Två").scheduled(MORNING.plusSeconds(1)));
        assertThat(issues().dueToSend(MORNING)).contains(due).doesNotContain(ahead);
        assertThat(issues().nextToSend()).isLessThanOrEqualTo(MORNING.toEpochMilli());
        var sending = issues().save(due.sending("B9", MORNING));
        assertThat(issues().dueToSend(MORNING)).doesNotContain(sending);
        assertThat(issues().goingOut()).contains(sending);
        issues().save(ahead.withdrawn());
    }

    @Test
    void onlyPeopleWhoMaySeeAnIssueFindTheIssue() {
        var lookup = new IssueLookup(issues());
        var issue = issues().save(draft("Höstens nyheter " + year));
        issues().save(draft("Vinterns nyheter " + year));
        for (var typed : List.of(issue.id(), issue.code(), issue.subject(), issue.code() + " " + issue.subject())) {
            assertThat(lookup.named(typed, any -> true)).isEqualTo(issue);
        }
        assertThat(lookup.among(any -> true).matching("nyheter " + year)).hasSize(2);
        assertThat(lookup.among(one -> one.id().equals(issue.id())).matching("nyheter " + year))
                .containsExactly(issue.summary());
        for (var typed : List.of(issue.id(), issue.code())) {
            assertRefused(() -> lookup.named(typed, any -> false), "newsletter.unknown", typed, 0, "");
        }
    }

    private Issue draft(String subject) {
        return Issue.draft(
                year, issues().nextNumber(year), subject, "Text", List.of(energy, climate), writer.id(), NOON);
    }

    private Issues issues() {
        return storage().get(Issues.class);
    }

    private String network(String id) {
        return storage()
                .get(Networks.class)
                .save(new Network(
                        id,
                        "Nätverket " + id,
                        "miljo",
                        Network.Kind.MIXED,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        false,
                        false,
                        null,
                        0))
                .id();
    }
}
