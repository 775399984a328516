package se.budkavle.bot.mine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import se.budkavle.bot.testing.Colleague;
import se.budkavle.bot.testing.KnownAddress;
import se.budkavle.bot.testing.MailReader;
import se.budkavle.bot.testing.Workplace;
import se.budkavle.storage.audit.Entries;
import se.budkavle.storage.audit.Entry;
import se.budkavle.storage.contact.MailAddress;
import se.budkavle.storage.contact.OwnAddress;
import se.budkavle.storage.contact.OwnAddresses;
import se.budkavle.storage.directory.People;

/** Someone chooses that what mentions them in the chat also comes by mail, and ends it. */
class AlsoByMailTest {

    private static final String TIMRA = "Ledamot Timrå, majoritet";

    private final Workplace work = Workplace.fresh();
    private final Colleague timra = work.as(TIMRA);

    @Test
    void itIsOffFromTheStartAndNeedsAConfirmedAddress() {
        assertThat(timra.runs("mine").says()).contains("[Få det också med mejl]").doesNotContain("går också med mejl");
        assertThat(timra.runs("mine").presses("Få det också med mejl").says()).contains("Bekräfta först den adress");
        var person = work.get(People.class).findByAccountId(timra.account().id()).orElseThrow().id();
        var address = MailAddress.of("timra@example.org");
        var asked = OwnAddress.asked(person, address, work.clock().instant());
        work.get(OwnAddresses.class).save(asked);
        assertThat(timra.runs("mine").presses("Få det också med mejl").says()).contains("Bekräfta först den adress");
        assertThat(work.get(OwnAddresses.class).findById(person).orElseThrow().getsLetters()).isFalse();
    }

    @Test
    void itIsChosenEndedAndChosenAgainAndTheAuditLogHasNoAddress() {
        var reader = MailReader.of(work, TIMRA, "timra@example.org");
        var off = timra.runs("mine").presses("Bara i chatten");
        assertThat(off.says()).contains("[Få det också med mejl]").doesNotContain("timra@example.org");
        assertThat(off.presses("Få det också med mejl").says()).contains("går också med mejl till timra@example.org", "[Bara i chatten]");
        assertThat(work.get(Entries.class).newest("mine.letters", reader.id(), null, 9)).extracting(Entry::detail).containsExactly("on", "off");
    }

    @Test
    void whereNoLetterCanBeSentItIsNotOfferedAndCanStillBeEnded() {
        var offered = timra.runs("mine");
        work.get(KnownAddress.class).open(false);
        assertThat(timra.runs("mine").says()).doesNotContain("mejl");
        assertThat(offered.presses("Få det också med mejl").says()).contains("ingen mejlserver");
        work.get(KnownAddress.class).open(true);
        work.mail().isSet(false);
        assertThat(timra.runs("mine").says()).doesNotContain("mejl");
        MailReader.of(work, TIMRA, "timra@example.org");
        assertThat(timra.runs("mine").presses("Bara i chatten").says()).doesNotContain("timra@example.org");
    }
}
