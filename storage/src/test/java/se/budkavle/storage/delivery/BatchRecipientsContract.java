package se.budkavle.storage.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import se.budkavle.storage.delivery.Addressee.Kind;
import se.budkavle.storage.delivery.BatchRecipient.State;
import se.budkavle.storage.delivery.BatchRecipients.Tally;
import se.budkavle.storage.directory.People;
import se.budkavle.storage.directory.Person;
import se.budkavle.storage.testing.OpenStorage;

/**
 * Tests how the recipients of a batch (one message to many recipients) are claimed, sent to, counted and erased. One
 * subclass runs on SQLite, another on PostgreSQL.
 */
abstract class BatchRecipientsContract {

    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
    private static final Instant UNTIL = NOW.plusSeconds(120);

    private Batches batches;
    private BatchRecipients recipients;
    private Batch batch;

    abstract OpenStorage storage();

    @BeforeEach
    void begin() {
        batches = storage().get(Batches.class);
        recipients = storage().get(BatchRecipients.class);
        storage().get(JdbcTemplate.class).update("delete from recipient");
        storage().get(JdbcTemplate.class).update("delete from batch");
        batch = batches.save(Batch.of("issue:1", "newsletter", "1", NOW, NOW));
        batch = batches.save(batch.begin(NOW));
    }

    @Test
    void manyRecipientsAreReadBackCompletelyPageByPage() {
        int stored = storage()
                .transaction()
                .execute(any -> recipients.saveEach(
                        IntStream.range(0, 1_203).mapToObj(this::letter).iterator()));
        assertThat(stored).isEqualTo(1_203);
        var seen = new ArrayList<BatchRecipient>();
        List<BatchRecipient> page;
        do {
            page = recipients.page(
                    batch.id(), seen.isEmpty() ? "" : seen.get(seen.size() - 1).id(), 500);
            seen.addAll(page);
        } while (!page.isEmpty());
        assertThat(seen)
                .extracting(BatchRecipient::name)
                .containsExactlyElementsOf(
                        IntStream.range(0, 1_203).mapToObj(i -> "Reader " + i).toList());
        assertThat(recipients.tally(batch.id())).containsExactly(new Tally(State.WAITING, Kind.MAIL, 1_203));
    }

    @Test
    void mailsThatBouncedBecauseOfTheAddressAreFound() {
        var gone = begun(letter(1));
        var full = begun(letter(2));
        var slow = begun(letter(3));
        assertThat(recipients.delayed(slow)).as("not sent yet").isZero();
        for (var id : List.of(gone, full, slow)) {
            recipients.finish(id, "a", 1, State.SENT, "m", null, NOW);
        }
        assertThat(recipients.bounced(gone, BatchRecipient.ADDRESS_AT_FAULT)).isEqualTo(1);
        assertThat(recipients.bounced(full, BatchRecipient.CAME_BACK)).isEqualTo(1);
        assertThat(recipients.delayed(slow)).isEqualTo(1);
        assertThat(recipients.withAddressAtFault(batch.id()))
                .extracting(BatchRecipient::id)
                .containsExactly(gone);
        assertThat(recipients.findById(slow).orElseThrow()).satisfies(one -> {
            assertThat(one.state()).isEqualTo(State.SENT);
            assertThat(one.reason()).isEqualTo("delivery.delayed-on-the-way");
        });
        assertThat(recipients.delayed(gone)).as("it has bounced").isZero();
    }

    @Test
    void recipientsInAGivenStateAreListedByName() {
        for (int i = 3; i > 0; i--) {
            recipients.save(letter(i));
        }
        recipients.save(skipped(1));
        assertThat(recipients.in(batch.id(), List.of(State.WAITING), 2))
                .extracting(BatchRecipient::name)
                .containsExactly("Reader 1", "Reader 2");
        assertThat(recipients.in(batch.id(), List.of(State.SKIPPED, State.REFUSED), 10))
                .hasSize(1);
        assertThat(recipients.in("other", List.of(State.WAITING), 10)).isEmpty();
    }

    @Test
    void anAddresseeIsInABatchOnlyOnce() {
        recipients.save(letter(1));
        assertThatThrownBy(() -> recipients.save(letter(1))).isInstanceOf(DuplicateKeyException.class);
        recipients.save(skipped(1));
        recipients.save(skipped(2));
        assertThat(recipients.page(batch.id(), "", 10))
                .as("several have no addressee")
                .hasSize(3);
    }

    @Test
    void dueRecipientsAreClaimedByOnlyOneInstance() {
        var rows = IntStream.range(0, 4)
                .mapToObj(i -> recipients.save(letter(i)).id())
                .toList();
        assertThat(recipients.claimable(batch.id(), Kind.MAIL, NOW.minusMillis(1), 10))
                .as("not due yet")
                .isEmpty();
        assertThat(recipients.claimable(batch.id(), Kind.CHANNEL, NOW, 10))
                .as("another way")
                .isEmpty();
        assertThat(recipients.claimable(batch.id(), Kind.MAIL, NOW, 2)).containsExactlyElementsOf(rows.subList(0, 2));
        assertThat(recipients.claim(rows.subList(0, 2), "a", UNTIL, NOW)).isEqualTo(2);
        assertThat(recipients.claim(rows, "b", UNTIL, NOW))
                .as("two are claimed already")
                .isEqualTo(2);
        assertThat(recipients.claimable(batch.id(), Kind.MAIL, NOW, 10)).isEmpty();
        assertThat(recipients.nextDueAt(batch.id(), Kind.MAIL)).isEqualTo(UNTIL.toEpochMilli());
        assertThat(recipients.nextDueAt(batch.id(), Kind.PERSON)).isNull();
        assertThat(recipients.release(rows.subList(0, 2), "b", NOW))
                .as("another's claim")
                .isZero();
        assertThat(recipients.release(rows.subList(0, 2), "a", NOW)).isEqualTo(2);
        assertThat(recipients.claimable(batch.id(), Kind.MAIL, NOW, 10)).containsExactlyElementsOf(rows.subList(0, 2));
    }

    @Test
    void onlyTheInstanceThatClaimedADeliveryMayBeginAndFinishTheDelivery() {
        var id = recipients.save(letter(1)).id();
        assertThat(recipients.begin(id, "a", 0, UNTIL, NOW)).as("not claimed").isZero();
        recipients.claim(List.of(id), "a", UNTIL, NOW);
        assertThat(recipients.begin(id, "b", 0, UNTIL, NOW))
                .as("another's claim")
                .isZero();
        assertThat(recipients.begin(id, "a", 0, UNTIL, NOW)).isEqualTo(1);
        assertThat(recipients.begin(id, "a", 0, UNTIL, NOW)).as("begun already").isZero();
        assertThat(recipients.finish(id, "b", 1, State.SENT, "m", null, NOW))
                .as("claimed by another")
                .isZero();
        assertThat(recipients.finish(id, "a", 0, State.SENT, "m", null, NOW))
                .as("an earlier attempt")
                .isZero();
        assertThat(recipients.giveBack(id, "a", 0, NOW, "delivery.later", 1, NOW))
                .as("an earlier attempt")
                .isZero();
        assertThat(recipients.finish(id, "a", 1, State.SENT, "m", null, NOW)).isEqualTo(1);
        assertThat(recipients.findById(id).orElseThrow()).satisfies(sent -> {
            assertThat(sent.state()).isEqualTo(State.SENT);
            assertThat(sent.messageId()).isEqualTo("m");
            assertThat(sent.finishedAt()).isEqualTo(NOW);
            assertThat(sent.begunAt()).isNull();
        });
        assertThat(recipients.anyWaiting(batch.id())).isFalse();
    }

    @Test
    void eachReleaseOfARecipientForARetryCountsAsAFailure() {
        var id = begun(letter(1));
        assertThat(recipients.giveBack(id, "a", 1, UNTIL, "delivery.delayed", 1, NOW))
                .isEqualTo(1);
        assertThat(recipients.claimable(batch.id(), Kind.MAIL, UNTIL.minusMillis(1), 10))
                .isEmpty();
        assertThat(recipients.claimable(batch.id(), Kind.MAIL, UNTIL, 10)).containsExactly(id);
        assertThat(recipients.findById(id).orElseThrow()).satisfies(one -> {
            assertThat(one.failures()).isEqualTo(1);
            assertThat(one.firstTriedAt()).isEqualTo(NOW);
            assertThat(one.reason()).isEqualTo("delivery.delayed");
        });
        assertThat(recipients.anyWaiting(batch.id())).isTrue();
    }

    @Test
    void aMailWhoseSendingWasInterruptedIsMarkedInDoubtAndNotSentAgain() {
        var begun = begun(letter(1));
        var claimed = recipients.save(letter(2)).id();
        recipients.claim(List.of(claimed), "a", UNTIL, NOW);
        assertThat(recipients.doubt(batch.id(), UNTIL.minusMillis(1)))
                .as("the lease has not ended")
                .isZero();
        assertThat(recipients.claimable(batch.id(), Kind.MAIL, UNTIL, 10))
                .as("what was never begun")
                .containsExactly(claimed);
        assertThat(recipients.claim(List.of(begun), "b", UNTIL.plusSeconds(1), UNTIL))
                .isZero();
        assertThat(recipients.doubt(batch.id(), UNTIL)).isEqualTo(1);
        assertThat(recipients.inDoubt(batch.id(), 10))
                .extracting(BatchRecipient::id)
                .containsExactly(begun);
        assertThat(recipients.inDoubt(batch.id(), 10))
                .extracting(BatchRecipient::reason)
                .containsExactly(BatchRecipient.IN_DOUBT);
        assertThat(recipients.finish(begun, "a", 1, State.SENT, "m", null, UNTIL))
                .as("the sender still knows the outcome")
                .isEqualTo(1);
    }

    @Test
    void aChannelPostWhoseSendingWasInterruptedIsClaimedAgain() {
        var id = begun(BatchRecipient.of(batch, Addressee.channel("1"), null, null, null, List.of()));
        assertThat(recipients.doubt(batch.id(), UNTIL)).isZero();
        assertThat(recipients.claimable(batch.id(), Kind.CHANNEL, UNTIL, 10)).containsExactly(id);
        assertThat(recipients.claim(List.of(id), "b", UNTIL.plusSeconds(1), UNTIL))
                .isEqualTo(1);
        assertThat(recipients.begin(id, "b", 1, UNTIL.plusSeconds(1), UNTIL)).isEqualTo(1);
        assertThat(recipients.findById(id).orElseThrow().wasTried()).isTrue();
    }

    @Test
    void aPersonCanDecideOnlyOnceAboutARecipientInDoubt() {
        var one = inDoubt(1);
        var other = inDoubt(2);
        assertThat(recipients.countAsSent(one)).isEqualTo(1);
        assertThat(recipients.countAsSent(one)).isZero();
        assertThat(recipients.sendAgain(one, UNTIL)).as("decided already").isZero();
        assertThat(recipients.sendAgain(other, UNTIL)).isEqualTo(1);
        assertThat(recipients.claimable(batch.id(), Kind.MAIL, UNTIL, 10)).containsExactly(other);
        assertThat(recipients.finish(other, "a", 1, State.SENT, "m", null, UNTIL))
                .as("decided in the meantime")
                .isZero();
    }

    @Test
    void noDeliveryIsBegunInAStoppedBatchOrByAPausedDeliveryMethod() {
        var letter = recipients.save(letter(1)).id();
        var post = recipients
                .save(BatchRecipient.of(batch, Addressee.channel("1"), null, null, null, List.of()))
                .id();
        recipients.claim(List.of(letter, post), "a", UNTIL, NOW);
        batch = batches.save(batch.pause(Kind.MAIL, null, "delivery.later"));
        assertThat(recipients.begin(letter, "a", 0, UNTIL, NOW)).isZero();
        assertThat(recipients.begin(post, "a", 0, UNTIL, NOW)).isEqualTo(1);
        batch = batches.save(batch.stop());
        assertThat(recipients.begin(post, "a", 1, UNTIL, NOW)).isZero();
        assertThat(recipients.tally(batch.id()))
                .containsExactlyInAnyOrder(
                        new Tally(State.STOPPED, Kind.MAIL, 1), new Tally(State.STOPPED, Kind.CHANNEL, 1));
        assertThat(batches.stoppedInTheMiddle()).extracting(Batch::id).containsExactly(batch.id());
        assertThat(recipients.finish(post, "a", 1, State.SENT, "m", null, NOW))
                .as("it was being sent")
                .isEqualTo(1);
        assertThat(batches.stoppedInTheMiddle()).isEmpty();
    }

    @Test
    void theTallyCountsEveryRecipientOfTheBatch() {
        recipients.save(letter(1));
        recipients.finish(begun(letter(2)), "a", 1, State.SENT, "m", null, NOW);
        recipients.finish(begun(letter(3)), "a", 1, State.REFUSED, null, "delivery.refused", NOW);
        inDoubt(4);
        recipients.save(skipped(5));
        recipients.save(BatchRecipient.of(batch, Addressee.channel("1"), null, null, null, List.of()));
        var bounced = begun(letter(6));
        recipients.finish(bounced, "a", 1, State.SENT, "m", null, NOW);
        assertThat(recipients.bounced(bounced, "mail.no-such-address")).isEqualTo(1);
        assertThat(recipients.bounced(recipients.page(batch.id(), "", 1).get(0).id(), "x"))
                .as("never sent")
                .isZero();
        assertThat(recipients.tally(batch.id()))
                .containsExactlyInAnyOrder(
                        new Tally(State.WAITING, Kind.MAIL, 1),
                        new Tally(State.SENT, Kind.MAIL, 1),
                        new Tally(State.REFUSED, Kind.MAIL, 1),
                        new Tally(State.UNKNOWN, Kind.MAIL, 1),
                        new Tally(State.BOUNCED, Kind.MAIL, 1),
                        new Tally(State.SKIPPED, null, 1),
                        new Tally(State.WAITING, Kind.CHANNEL, 1));
    }

    @Test
    void erasingAReaderKeepsTheRowWithoutNameAndAddress() {
        var person = storage()
                .get(People.class)
                .save(Person.of("Eva", null, null, NOW))
                .id();
        var waiting = recipients
                .save(BatchRecipient.of(
                        batch, Addressee.mail("eva@example.org"), "Eva", person, null, List.of("role:a")))
                .id();
        var sent = begun(
                BatchRecipient.of(batch, Addressee.mail("bo@example.org"), "Bo", null, "contact", List.of("list:a")));
        recipients.finish(sent, "a", 1, State.SENT, "m", null, NOW);
        var other = recipients.save(letter(1)).id();
        assertThat(recipients.erasePerson(person, UNTIL)).isEqualTo(1);
        assertThat(recipients.eraseContact("contact", UNTIL)).isEqualTo(1);
        assertThat(recipients.findAllByIdInOrderById(List.of(waiting, sent))).allSatisfy(erased -> {
            assertThat(erased.lane()).isNull();
            assertThat(erased.addressee()).isNull();
            assertThat(erased.name()).isNull();
            assertThat(erased.personId()).isNull();
            assertThat(erased.contactId()).isNull();
            assertThat(erased.way()).isEqualTo(Kind.MAIL);
        });
        assertThat(recipients.findById(waiting).orElseThrow()).satisfies(one -> {
            assertThat(one.state()).as("nothing can be sent any more").isEqualTo(State.ENDED);
            assertThat(one.finishedAt()).isEqualTo(UNTIL);
        });
        assertThat(recipients.findById(sent).orElseThrow()).satisfies(one -> {
            assertThat(one.state()).isEqualTo(State.SENT);
            assertThat(one.finishedAt()).isEqualTo(NOW);
        });
        assertThat(recipients.findById(other).orElseThrow().lane()).isNotNull();
        assertThat(recipients.tally(batch.id()))
                .extracting(Tally::recipients)
                .containsOnly(1)
                .hasSize(3);
    }

    @Test
    void oldBatchesKeepTheirRowsWithoutNamesAndAddresses() {
        var row = begun(
                BatchRecipient.of(batch, Addressee.mail("bo@example.org"), "Bo", null, "contact", List.of("list:a")));
        recipients.finish(row, "a", 1, State.SENT, "m", null, NOW);
        var later = NOW.plusSeconds(1);
        assertThat(recipients.namedBefore(later, 10)).as("under way").isEmpty();
        batches.save(batch.done(NOW));
        assertThat(recipients.namedBefore(NOW, 10)).as("too new").isEmpty();
        assertThat(recipients.erase(recipients.namedBefore(later, 10))).isEqualTo(1);
        assertThat(recipients.namedBefore(later, 10)).isEmpty();
        assertThat(recipients.findById(row).orElseThrow()).satisfies(one -> {
            assertThat(one.lane()).isNull();
            assertThat(one.name()).isNull();
            assertThat(one.contactId()).as("needed for links in old letters").isEqualTo("contact");
        });
        assertThat(recipients.tally(batch.id())).containsExactly(new Tally(State.SENT, Kind.MAIL, 1));
    }

    private String inDoubt(int number) {
        var id = begun(letter(number));
        recipients.doubt(batch.id(), UNTIL);
        return id;
    }

    private String begun(BatchRecipient recipient) {
        var id = recipients.save(recipient).id();
        recipients.claim(List.of(id), "a", UNTIL, NOW);
        assertThat(recipients.begin(id, "a", 0, UNTIL, NOW)).isEqualTo(1);
        return id;
    }

    private BatchRecipient letter(int number) {
        return BatchRecipient.of(
                batch,
                Addressee.mail("reader" + number + "@example.org"),
                "Reader " + number,
                null,
                null,
                List.of("list:network"));
    }

    private BatchRecipient skipped(int number) {
        return BatchRecipient.without(
                batch, State.SKIPPED, "delivery.no-account", "Reader " + number, null, null, List.of(), NOW);
    }
}
