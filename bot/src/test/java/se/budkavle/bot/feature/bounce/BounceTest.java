package se.budkavle.bot.feature.bounce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.budkavle.bot.delivery.BounceListener;
import se.budkavle.bot.delivery.UnsubscribeMailListener;
import se.budkavle.bot.testing.MailReader;
import se.budkavle.bot.testing.RememberingChat;
import se.budkavle.bot.testing.SmallAssociation;
import se.budkavle.bot.testing.Workplace;
import se.budkavle.storage.audit.AuditLog;
import se.budkavle.storage.contact.Contact;
import se.budkavle.storage.contact.Contacts;
import se.budkavle.storage.contact.MailAddress;
import se.budkavle.storage.contact.OwnAddress;
import se.budkavle.storage.contact.OwnAddresses;
import se.budkavle.storage.delivery.Addressee;
import se.budkavle.storage.delivery.Batch;
import se.budkavle.storage.delivery.BatchRecipient;
import se.budkavle.storage.delivery.BatchRecipient.State;
import se.budkavle.storage.delivery.BatchRecipients;
import se.budkavle.storage.delivery.Batches;
import se.budkavle.storage.delivery.Deliveries;
import se.budkavle.storage.delivery.Delivery;
import se.budkavle.storage.delivery.DeliveryQueue;
import se.budkavle.storage.newsletter.OptOutService;

class BounceTest {

    private static final String ENERGY = "hallbar-energi";
    private static final String TIMRA = "Ledamot Timrå, majoritet";

    private final Workplace work = Workplace.fresh();
    private final BatchRecipients recipients = work.get(BatchRecipients.class);
    private final Contacts contacts = work.get(Contacts.class);
    private final BounceListener bounces = work.get(BounceListener.class);
    private Batch batch;

    @BeforeEach
    void begin() {
        batch = sending("issue:1");
    }

    @Test
    void aContactWhoseAddressNoLongerExistsIsPaused() {
        var row = sent(batch, "energi@bolaget.example");

        bounces.bounced(row, true, "5.1.1");

        assertThat(recipients.findById(row).orElseThrow()).satisfies(one -> {
            assertThat(one.state()).isEqualTo(State.BOUNCED);
            assertThat(one.reason()).isEqualTo("delivery.bounced-address");
        });
        assertThat(contact("energi@bolaget.example").state()).isEqualTo(Contact.State.PAUSED);
        assertThat(work.get(AuditLog.class).newest(null, null, null, 50))
                .extracting("action")
                .contains("delivery.bounce", "contact.pause");
    }

    @Test
    void theCoordinatorGetsOneMessageWithTheNumberOfBouncesPerBatch() {
        var rows = List.of(
                sent(batch, "ett@bolaget.example"),
                sent(batch, "tva@bolaget.example"),
                sent(batch, "tre@bolaget.example"));

        bounces.bounced(rows.get(0), true, "5.1.1");
        bounces.bounced(rows.get(1), true, "5.1.1");
        work.tick();
        var told = work.chat().postsIn(SmallAssociation.ENERGY_ROOM);
        assertThat(told).hasSize(1);
        assertThat(work.says(told.get(0)))
                .contains("Nätverket för hållbar energi: 2 mejl kom tillbaka", "/kontakt lista", "/kontakt visa")
                .doesNotContain("bolaget");
        assertThat(told.get(0).post().mentions()).containsExactly("9002");

        bounces.bounced(rows.get(2), true, "5.1.1");
        work.tick();
        work.tick();
        told = work.chat().postsIn(SmallAssociation.ENERGY_ROOM);
        assertThat(told).hasSize(1);
        assertThat(work.says(told.get(0))).contains("3 mejl kom tillbaka");
    }

    @Test
    void eachBatchIsReportedSeparately() {
        bounces.bounced(sent(batch, "ett@bolaget.example"), true, "5.1.1");
        bounces.bounced(sent(sending("issue:2"), "tva@bolaget.example"), true, "5.1.1");
        work.tick();

        assertThat(work.chat().postsIn(SmallAssociation.ENERGY_ROOM))
                .hasSize(2)
                .allSatisfy(told -> assertThat(work.says(told)).contains("ett mejl kom tillbaka"));
    }

    @Test
    void aFullMailboxDoesNotPauseTheContact() {
        var row = sent(batch, "energi@bolaget.example");

        bounces.bounced(row, false, "5.2.2");
        work.tick();

        assertThat(recipients.findById(row).orElseThrow().state()).isEqualTo(State.BOUNCED);
        assertThat(contact("energi@bolaget.example").state()).isEqualTo(Contact.State.REACHABLE);
        assertThat(work.chat().posts()).isEmpty();
    }

    @Test
    void aReportOfADelayedEmailChangesOnlyTheReason() {
        var row = sent(batch, "energi@bolaget.example");

        bounces.delayed(row, "4.4.1");

        assertThat(recipients.findById(row).orElseThrow()).satisfies(one -> {
            assertThat(one.state()).isEqualTo(State.SENT);
            assertThat(one.reason()).isEqualTo("delivery.delayed-on-the-way");
        });
    }

    @Test
    void aRepeatedBounceReportCountsOnce() {
        var row = sent(batch, "energi@bolaget.example");

        bounces.bounced(row, true, "5.1.1");
        contacts.save(contact("energi@bolaget.example").resumed(work.clock().instant()));
        bounces.bounced(row, true, "5.1.1");

        assertThat(contact("energi@bolaget.example").state()).isEqualTo(Contact.State.REACHABLE);
    }

    @Test
    void aBounceOfAnEmailSentBeforeTheContactWasResumedDoesNotPauseTheContactAgain() {
        var first = sent(batch, "energi@bolaget.example");
        var second = sent(sending("issue:2"), "energi@bolaget.example");
        bounces.bounced(first, true, "5.1.1");
        work.clock().forward(Duration.ofMinutes(10));
        contacts.save(contact("energi@bolaget.example").resumed(work.clock().instant()));

        bounces.bounced(second, true, "5.1.1");

        assertThat(recipients.findById(second).orElseThrow().state()).isEqualTo(State.BOUNCED);
        assertThat(contact("energi@bolaget.example").state()).isEqualTo(Contact.State.REACHABLE);
        bounces.bounced(sent(sending("issue:3"), "energi@bolaget.example"), true, "5.1.1");
        assertThat(contact("energi@bolaget.example").state()).isEqualTo(Contact.State.PAUSED);
    }

    @Test
    void aBounceOfAnEmailSentBeforeAMemberConfirmedTheAddressAgainIsIgnored() {
        var member = MailReader.of(work, TIMRA, "timra@example.org");
        var first = sent(ownLetter(member, "timra@example.org"));
        batch = sending("issue:2");
        var second = sent(ownLetter(member, "timra@example.org"));
        bounces.bounced(first, true, "5.1.1");
        work.clock().forward(Duration.ofMinutes(10));
        member.movesTo("timra@example.org");

        bounces.bounced(second, true, "5.1.1");

        assertThat(own(member).getsLetters()).isTrue();
        batch = sending("issue:3");
        bounces.bounced(sent(ownLetter(member, "timra@example.org")), true, "5.1.1");
        assertThat(own(member).isBounced()).isTrue();
    }

    @Test
    void aBounceReportThatArrivesBeforeTheEmailIsStoredAsSentIsProcessedLater() {
        var row = recipients.save(letter(batch, "energi@bolaget.example")).id();

        assertThatThrownBy(() -> bounces.bounced(row, true, "5.1.1")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aBounceReportForAnUnknownEmailIsIgnored() {
        bounces.bounced("0HZX4M8K2T9QC", true, "5.1.1");
        bounces.delayed("0HZX4M8K2T9QC", "4.4.1");

        assertThat(work.get(AuditLog.class).newest(null, null, null, 50)).isEmpty();
    }

    @Test
    void anEmailToOnePersonFailsIfItBounces() {
        var now = work.clock().instant();
        var deliveries = work.get(Deliveries.class);
        var queue = work.get(DeliveryQueue.class);
        var letter = deliveries.save(
                Delivery.of("letter:1", "any", "any", Addressee.mail("anna@bolaget.example"), now, now));
        queue.claim(letter.id(), "a", now.plusSeconds(60), now);
        queue.finish(letter.id(), "a", 1, Delivery.State.SENT, "<m@x.example>", null, 0, now);

        bounces.bounced(letter.id(), true, "5.1.1");

        assertThat(deliveries.findById(letter.id()).orElseThrow()).satisfies(one -> {
            assertThat(one.state()).isEqualTo(Delivery.State.FAILED);
            assertThat(one.reason()).isEqualTo("delivery.bounced-address");
        });
    }

    @Test
    void anAddressRefusedByTheMailServerCountsAsABounce() {
        var row = recipients.save(letter(batch, "energi@bolaget.example"));
        refused(row.id());

        bounces.refused(row.id(), "550 5.1.1");
        work.tick();

        assertThat(contact("energi@bolaget.example").state()).isEqualTo(Contact.State.PAUSED);
        var told = work.chat().postsIn(SmallAssociation.ENERGY_ROOM);
        assertThat(told).hasSize(1);
        assertThat(work.says(told.get(0))).contains("ett mejl kom tillbaka", "/kontakt lista");
    }

    @Test
    void aMembersBouncingAddressIsNotUsedUntilTheMemberConfirmsTheAddressAgain() {
        var member = MailReader.of(work, TIMRA, "timra@example.org");
        var row = sent(ownLetter(member, "timra@example.org"));

        bounces.bounced(row, true, "5.1.1");
        work.tick();

        assertThat(own(member).isBounced()).isTrue();
        assertThat(own(member).getsLetters()).isFalse();
        assertThat(work.get(OwnAddresses.class).confirmed()).isEmpty();
        assertThat(work.chat().posts().stream().filter(post -> post.channelId().startsWith(RememberingChat.PRIVATE)))
                .singleElement()
                .satisfies(
                        told -> assertThat(work.says(told)).contains("timra@example.org", "/nyhetsbrev prenumerera"));
        assertThat(work.as(TIMRA).runs("mine").says())
                .contains("Mejl till din adress timra@example.org kommer tillbaka");
        assertThat(work.says(work.chat().postsIn(SmallAssociation.ENERGY_ROOM).get(0)))
                .contains("En medlems egen adress finns inte")
                .doesNotContain("timra@", "pausade");

        member.movesTo("timra@example.org");
        assertThat(own(member).getsLetters()).isTrue();
        assertThat(work.as(TIMRA).runs("mine").says()).doesNotContain("kommer tillbaka");
    }

    @Test
    void aBounceFromAFormerAddressDoesNotAffectTheNewAddress() {
        var member = MailReader.of(work, TIMRA, "timra@example.org");
        var row = sent(ownLetter(member, "timra@example.org"));
        member.movesTo("ny@example.org");

        bounces.bounced(row, true, "5.1.1");
        work.tick();

        assertThat(own(member).isConfirmed()).isTrue();
        assertThat(work.chat().posts()).isEmpty();
    }

    @Test
    void aBounceOfANoticeByEmailDisablesTheAddressToo() {
        var member = MailReader.of(work, TIMRA, "timra@example.org");
        var now = work.clock().instant();
        var deliveries = work.get(Deliveries.class);
        var queue = work.get(DeliveryQueue.class);
        var letter = deliveries.save(Delivery.of("letter:1", "any", "any", Addressee.ownMail(member.id()), now, now));
        queue.claim(letter.id(), "a", now.plusSeconds(60), now);
        queue.finish(letter.id(), "a", 1, Delivery.State.SENT, null, null, 0, now);

        bounces.bounced(letter.id(), true, "5.1.1");

        assertThat(own(member).isBounced()).isTrue();
    }

    @Test
    void aReaderWhoUnsubscribesByEmailGetsNoMoreEmailsOfThatNetwork() {
        var row = sent(batch, "energi@bolaget.example");
        var leaving = work.get(OptOutService.class);

        for (var id : List.of(row, row, "0HZX4M8K2T9QC")) {
            work.all(UnsubscribeMailListener.class).forEach(one -> one.end(id));
        }

        assertThat(leaving.hasLeft(leaving.readerAt("energi@bolaget.example"), ENERGY))
                .isTrue();
        assertThat(leaving.hasLeft(leaving.readerAt("energi@bolaget.example"), "hallbarhetsradet"))
                .isFalse();
    }

    private Batch sending(String key) {
        var now = work.clock().instant();
        return work.get(Batches.class)
                .save(work.get(Batches.class)
                        .save(Batch.of(key, "newsletter", "1", now, now))
                        .begin(now));
    }

    private BatchRecipient letter(Batch of, String address) {
        var contact = contacts.findByAddressKey(address)
                .orElseGet(() -> contacts.save(
                        Contact.of(MailAddress.of(address), work.clock().instant())));
        return BatchRecipient.of(of, Addressee.mail(address), "Läsare", null, contact.id(), List.of("list:" + ENERGY));
    }

    private BatchRecipient ownLetter(MailReader member, String address) {
        return BatchRecipient.of(batch, Addressee.mail(address), TIMRA, member.id(), null, List.of("asked:" + ENERGY));
    }

    private OwnAddress own(MailReader member) {
        return work.get(OwnAddresses.class).findById(member.id()).orElseThrow();
    }

    private void refused(String id) {
        var now = work.clock().instant();
        recipients.claim(List.of(id), "a", now.plusSeconds(60), now);
        recipients.begin(id, "a", 0, now.plusSeconds(60), now);
        assertThat(recipients.finish(id, "a", 1, State.REFUSED, null, BatchRecipient.ADDRESS_AT_FAULT, now))
                .isEqualTo(1);
    }

    private String sent(Batch of, String address) {
        return sent(letter(of, address));
    }

    private String sent(BatchRecipient letter) {
        var now = work.clock().instant();
        var id = recipients.save(letter).id();
        recipients.claim(List.of(id), "a", now.plusSeconds(60), now);
        recipients.begin(id, "a", 0, now.plusSeconds(60), now);
        assertThat(recipients.finish(id, "a", 1, State.SENT, "<m@x.example>", null, now))
                .isEqualTo(1);
        return id;
    }

    private Contact contact(String address) {
        return contacts.findByAddressKey(address).orElseThrow();
    }
}
