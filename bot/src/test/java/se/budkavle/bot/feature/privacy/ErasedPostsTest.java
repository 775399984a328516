package se.budkavle.bot.feature.privacy;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.aop.support.AopUtils;
import org.springframework.jdbc.core.JdbcTemplate;
import se.budkavle.bot.delivery.Composer;
import se.budkavle.bot.delivery.LiveComposer;
import se.budkavle.bot.testing.TestUser;
import se.budkavle.bot.testing.Workplace;
import se.budkavle.storage.directory.Person;

/**
 * Tests that sent chat messages no longer show a person's name after the person's data are erased. Covers every
 * composer, that is, every class that builds chat messages.
 */
class ErasedPostsTest {

    private static final String NAME = "Ledamot Timrå, majoritet";
    private static final Instant WARNING = Instant.parse("2027-02-01T07:00:00Z");

    private static final Instant REMINDER = Instant.parse("2026-11-30T08:00:00Z");

    private static final String NO_PERSON = "names nobody";
    private static final String LETTER = "a letter, which cannot be edited";
    private static final String ONLY_MENTIONS = "mentions accounts, of which Discord shows the name";
    private static final String PRIVATE =
            "tells of a person in private messages only, which an erasure does not change";

    /**
     * The composers (classes that write messages) whose messages are not edited after an erasure, each with the reason.
     */
    private static final Map<String, String> EXPLAINED = Map.ofEntries(
            entry("agenda.warning", NO_PERSON),
            entry("arena.report-missed", PRIVATE),
            entry("arena.report-request", PRIVATE),
            entry("bounce.own-address", PRIVATE),
            entry("indicator.request", PRIVATE),
            entry("contact.sign-up", LETTER),
            entry("contact.stay", LETTER),
            entry("meeting.call.letter", LETTER),
            entry("meeting.changed.letter", LETTER),
            entry("meeting.notice.letter", LETTER),
            entry("meeting.organiser", ONLY_MENTIONS),
            entry("meeting.release.letter", LETTER),
            entry("meeting.remind.letter", LETTER),
            entry("meeting.soon", ONLY_MENTIONS),
            entry("minutes.adjust", PRIVATE),
            entry("minutes.adjust-comment", NO_PERSON),
            entry("minutes.adjust-overdue", PRIVATE),
            entry("minutes.adjust-remind", NO_PERSON),
            entry("minutes.missing", NO_PERSON),
            entry("newsletter.address", LETTER),
            entry("newsletter.approval", ONLY_MENTIONS),
            entry("newsletter.sending", ONLY_MENTIONS),
            entry("operations.backup", NO_PERSON),
            entry("operations.health", NO_PERSON),
            entry("outbox.failed", PRIVATE),
            entry("outbox.mentions", PRIVATE),
            entry("outbox.outage", PRIVATE),
            entry("reckoning.remind", ONLY_MENTIONS),
            entry("round.open.letter", LETTER),
            entry("round.own.letter", LETTER),
            entry("round.remind.letter", LETTER),
            entry("takehome.request", NO_PERSON));

    private final Workplace work = Workplace.fresh();
    private final TestUser timra = work.as(NAME);
    private final TestUser administrator = work.as("Förvaltare");

    @Test
    void everyComposerCanRebuildItsPostsOrWritesEmailsOrReadsNoPersonsName() {
        var others = new TreeMap<String, Class<?>>();
        work.all(Composer.class).stream()
                .filter(one -> !(one instanceof LiveComposer))
                .forEach(one -> others.put(one.name(), AopUtils.getTargetClass(one)));
        assertThat(others.keySet())
                .as("implement LiveComposer, or say in EXPLAINED why the posts name nobody")
                .containsExactlyInAnyOrderElementsOf(EXPLAINED.keySet());
        // Imports all classes at once, because every import reads the classes that they depend on.
        var read = new ClassFileImporter().importClasses(others.values());
        others.forEach((name, type) -> {
            if (!LETTER.equals(EXPLAINED.get(name))) {
                assertThat(namesOfPeople(read.get(type))).as(name).isEmpty();
            }
        });
    }

    @Test
    void aWarningThatATermEndsLosesTheNameOfAnErasedPerson() {
        administrator
                .runs(
                        "network appoint",
                        Map.of(
                                "account",
                                timra.account(),
                                "role",
                                "CHAIR",
                                "network",
                                "hallbarhetsradet",
                                "to",
                                "2027-03-31"))
                .confirms();
        work.tick();
        at(WARNING);
        assertThat(posts()).singleElement(STRING).contains(NAME + " är ordförande till och med 31 mars 2027");
        timra.runs("my-data").presses("Radera …").confirms();
        at(WARNING.plus(Duration.ofMinutes(1)));
        assertThat(posts())
                .singleElement(STRING)
                .contains("ett uppdrag tar snart slut", "Uppdraget är slut")
                .doesNotContain(NAME);
    }

    @Test
    void aPollsReminderLosesTheNameOfAnErasedPerson() {
        work.get(JdbcTemplate.class).update("update network set shows_missing = true where id = 'hallbarhetsradet'");
        work.as("Samordnare miljö")
                .runs(
                        "meeting poll",
                        Map.of("network", "hallbarhetsradet", "times", "2026-12-09 13:00-15:00, 2026-12-10 9-11"))
                .presses("Fråga nätverket");
        work.tick();
        at(REMINDER);
        assertThat(reminders()).singleElement(STRING).contains("3 svar saknas", NAME);
        timra.runs("my-data").presses("Radera …").confirms();
        at(REMINDER.plus(Duration.ofMinutes(1)));
        assertThat(reminders()).singleElement(STRING).contains("2 svar saknas").doesNotContain(NAME);
    }

    private List<String> reminders() {
        return posts().stream().filter(text -> text.contains("Påminnelse")).toList();
    }

    private void at(Instant instant) {
        work.clock().set(instant);
        work.tick();
        work.tick();
    }

    private List<String> posts() {
        return work.chat().posts().stream().map(work::says).toList();
    }

    private static List<String> namesOfPeople(JavaClass composer) {
        return composer.getCodeUnitAccessesFromSelf().stream()
                .filter(access -> access.getTargetOwner().isEquivalentTo(Person.class)
                        && access.getName().equals("name"))
                .map(Object::toString)
                .toList();
    }
}
