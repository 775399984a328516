package se.budkavle.bot.feature.mine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.budkavle.bot.delivery.UnsubscribeMailListener;
import se.budkavle.bot.testing.BotReply;
import se.budkavle.bot.testing.KnownAddress;
import se.budkavle.bot.testing.MailReader;
import se.budkavle.bot.testing.TestUser;
import se.budkavle.bot.testing.Workplace;
import se.budkavle.storage.audit.AuditEntry;
import se.budkavle.storage.audit.AuditLog;
import se.budkavle.storage.contact.MailAddress;
import se.budkavle.storage.contact.OwnAddress;
import se.budkavle.storage.contact.OwnAddresses;
import se.budkavle.storage.delivery.Addressee;
import se.budkavle.storage.delivery.Deliveries;
import se.budkavle.storage.delivery.Delivery;
import se.budkavle.storage.directory.People;

/** Tests how people turn on and off the emails about Discord messages that mention them. */
class MentionMailSettingTest {

    private static final String TIMRA = "Ledamot Timrå, majoritet";

    private final Workplace work = Workplace.fresh();
    private final TestUser timra = work.as(TIMRA);

    @Test
    void emailsAboutMentionsAreOffByDefaultAndNeedAConfirmedAddress() {
        assertThat(timra.runs("mine").says())
                .contains("[Ange mejladress]")
                .doesNotContain("[Få det också med mejl]", "går också med mejl");
        assertThat(on().says()).contains("Bekräfta först den adress");
        var person = work.get(People.class)
                .findByAccountId(timra.account().id())
                .orElseThrow()
                .id();
        var address = MailAddress.of("timra@example.org");
        var asked = OwnAddress.asked(person, address, work.clock().instant());
        work.get(OwnAddresses.class).save(asked);
        assertThat(on().says()).contains("Bekräfta först den adress");
        assertThat(work.get(OwnAddresses.class).findById(person).orElseThrow().getsLetters())
                .isFalse();
    }

    @Test
    void theAuditLogRecordsThatEmailsAboutMentionsAreTurnedOnOrOffWithoutTheAddress() {
        var reader = MailReader.of(work, TIMRA, "timra@example.org");
        var off = timra.runs("mine").presses("Bara i chatten");
        assertThat(off.says()).contains("[Få det också med mejl]").doesNotContain("timra@example.org");
        assertThat(off.presses("Få det också med mejl").says())
                .contains("går också med mejl till timra@example.org", "[Bara i chatten]");
        assertThat(work.get(AuditLog.class).newest("mine.letters", reader.id(), null, 9))
                .extracting(AuditEntry::detail)
                .containsExactly("on", "off by CHAT");
    }

    @Test
    void anAddressWithSwedishLettersInItsDomainIsShownWithTheseLetters() {
        MailReader.of(work, TIMRA, "timra@xn--hllbar-energi-pfb.example");
        assertThat(timra.runs("mine").says()).contains("går också med mejl till timra@hållbar-energi.example");
        assertThat(timra.runs("mine").presses("Min mejladress").says())
                .contains("hållbar-energi.example")
                .doesNotContain("xn--");
    }

    @Test
    void withoutAWebAddressOrAMailServerTheSettingIsNotOfferedButCanBeTurnedOff() {
        work.get(KnownAddress.class).open(false);
        assertThat(timra.runs("mine").says()).doesNotContain("mejl");
        assertThat(on().says()).contains("ingen mejlserver");
        work.get(KnownAddress.class).open(true);
        work.mail().isSet(false);
        assertThat(timra.runs("mine").says()).doesNotContain("mejl");
        MailReader.of(work, TIMRA, "timra@example.org");
        assertThat(timra.runs("mine").presses("Bara i chatten").says()).doesNotContain("timra@example.org");
    }

    @Test
    void aPersonSetsAMailAddressAndRemovingItAlsoTurnsOffTheEmails() {
        var asked = timra.runs("mine").presses("Ange mejladress").fillsIn(Map.of("address", "timra@example.org"));
        assertThat(asked.says())
                .contains("timra@example.org väntar på att bekräftas", "Du har ingen bekräftad mejladress");
        var addresses = work.get(OwnAddresses.class);
        var person = work.get(People.class)
                .findByAccountId(timra.account().id())
                .orElseThrow()
                .id();
        var now = work.clock().instant();
        addresses.save(addresses
                .findById(person)
                .orElseThrow()
                .confirmed(MailAddress.of("timra@example.org"), now)
                .alsoByMail(now));
        var given = timra.runs("mine").presses("Min mejladress");
        assertThat(given.says())
                .contains("Mejl till dig går till timra@example.org", "Om du tar bort adressen", "[Byt adress]");
        assertThat(given.presses("Ta bort adressen").says())
                .contains("Du har ingen bekräftad mejladress")
                .doesNotContain("timra@example.org", "Ta bort");
        assertThat(addresses.findById(person).orElseThrow().getsLetters()).isFalse();
        assertThat(timra.runs("mine").says())
                .contains("[Ange mejladress]")
                .doesNotContain("timra@example.org", "Bara i chatten");
        assertThat(work.get(AuditLog.class).newest("newsletter.address-removed", person, null, 9))
                .hasSize(1);
    }

    @Test
    void anInvalidMailAddressIsRefusedAndRepeatedInTheReply() {
        assertThat(timra.runs("mine")
                        .presses("Ange mejladress")
                        .fillsIn(Map.of("address", "timra@"))
                        .says())
                .contains("timra@");
        assertThat(timra.runs("mine").says()).contains("[Ange mejladress]");
    }

    @Test
    void anUnsubscribeMailToAnEmailAboutAMentionTurnsOffTheseEmails() {
        var reader = MailReader.of(work, TIMRA, "timra@example.org");
        var now = work.clock().instant();
        var letter = work.get(Deliveries.class)
                .save(Delivery.of(
                        "letter", "meeting.notice.letter", "meeting", Addressee.person(reader.id()), now, now));
        for (var id : List.of("unknown", letter.id(), letter.id())) {
            work.all(UnsubscribeMailListener.class).forEach(one -> one.end(id));
        }
        assertThat(timra.runs("mine").says())
                .contains("[Få det också med mejl]")
                .doesNotContain("timra@example.org");
        assertThat(work.get(AuditLog.class).newest("mine.letters", reader.id(), null, 9))
                .extracting(AuditEntry::detail)
                .containsExactly("off by MAIL");
    }

    private BotReply on() {
        return timra.press(null, "mine:letters:on", List.of(), Map.of());
    }
}
