package se.budkavle.bot.feature.newsletter;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import se.budkavle.bot.chat.UploadedFile;
import se.budkavle.bot.testing.BotReply;
import se.budkavle.bot.testing.MovableClock;
import se.budkavle.bot.testing.TestUser;
import se.budkavle.bot.testing.Workplace;
import se.budkavle.storage.audit.AuditEntry;
import se.budkavle.storage.audit.AuditLog;
import se.budkavle.storage.directory.Membership;
import se.budkavle.storage.directory.Memberships;
import se.budkavle.storage.directory.People;
import se.budkavle.storage.directory.PoliticalSide;
import se.budkavle.storage.directory.Role;
import se.budkavle.storage.newsletter.Issue;
import se.budkavle.storage.newsletter.IssueRevision;
import se.budkavle.storage.newsletter.IssueRevisions;
import se.budkavle.storage.newsletter.Issues;

class WritingTest {

    private static final String TEXT = "Hej!\n\n# Sol\n\n**Mer** sol.\n\n# Vind\n\nMer vind.";

    private final Workplace work = Workplace.fresh();
    private final TestUser coordinator = work.as("Samordnare miljö");
    private final TestUser timra = work.as("Ledamot Timrå, majoritet");

    @Test
    void aWriterWhoFillsInTheFormGetsADraft() {
        var form = coordinator.runs(
                "newsletter new", Map.of("networks", "Nätverket för hållbar energi, Hållbarhetsrådet"));
        assertThat(form.says()).contains("Ämne", "Text");
        assertThat(issues()).isEmpty();
        assertThat(form.fillsIn(Map.of("subject", "Höst", "text", TEXT)).says())
                .contains(
                        "Höst",
                        "Mer sol.",
                        "2026-1 · Hållbarhetsrådet, Nätverket för hållbar energi · utkast",
                        "Version 1, sparad av Samordnare miljö",
                        "[Redigera]",
                        "[Förhandsgranska]",
                        "[Kasta]",
                        "Inledningen | Sol | Vind");
        assertThat(issues())
                .singleElement()
                .satisfies(one -> assertThat(one.networkIds()).containsExactly("hallbar-energi", "hallbarhetsradet"));
        assertThat(audited()).containsExactly("newsletter.new");
        assertThat(form.fillsIn(Map.of("subject", "Höst", "text", TEXT)).says()).contains("redan gjort");
    }

    @Test
    void aTooLongSubjectIsRefusedAndTheTypedTextIsShownAgain() {
        var form = coordinator.runs("newsletter new", Map.of("networks", "hallbar-energi"));
        assertThat(form.fillsIn(Map.of("subject", "x".repeat(151), "text", "Lång text"))
                        .says())
                .contains("högst 150 tecken", "Text: Lång text");
        assertThat(form.fillsIn(Map.of("subject", "Höst", "text", "Lång text")).says())
                .contains("2026-1");
    }

    @Test
    void onlyCoordinatorChairAndSecretaryOfAllTheIssuesNetworksCanWrite() {
        assertThat(timra.runs("newsletter new", Map.of("networks", "hallbar-energi"))
                        .says())
                .contains("Fråga Samordnare miljö");
        appoint(Role.SECRETARY);
        assertThat(timra.runs("newsletter new", Map.of("networks", "hallbar-energi"))
                        .reply()
                        .form())
                .isNotNull();
        assertThat(timra.runs("newsletter new", Map.of("networks", "hallbar-energi, hallbarhetsradet"))
                        .reply()
                        .form())
                .isNull();
        assertThat(timra.isSuggested("newsletter new", "networks", "håll"))
                .containsExactly("Nätverket för hållbar energi");
    }

    @Test
    void onlyWritersCanReadADraft() {
        var card = draft();
        assertThat(timra.runs("newsletter show", Map.of("issue", "2026-1")).says())
                .contains("Inget nyhetsbrev hittades");
        assertThat(timra.runs("newsletter list").says()).contains("inga nyhetsbrev");
        assertThat(timra.press(null, "newsletter:edit:" + issue().id(), List.of(), Map.of())
                        .reply()
                        .form())
                .isNull();
        appoint(Role.CHAIR);
        assertThat(timra.runs("newsletter list").says())
                .contains("Höst", "2026-1 · Nätverket för hållbar energi · utkast");
        assertThat(timra.runs("newsletter list").chooses(issue().id()).says()).isEqualTo(card.says());
        assertThat(timra.runs("newsletter show", Map.of("issue", "höst")).says())
                .contains("Höst", "Mer sol.", "[Till utkastet]");
    }

    @Test
    void anOldDraftIsFoundAmongSevenHundredIssuesOfOtherNetworks() {
        draft();
        appoint(Role.SECRETARY);
        var issues = work.get(Issues.class);
        var author = issue().authorId();
        for (int number = 2; number <= 700; number++) {
            issues.save(
                    Issue.draft(2026, number, "Annat", TEXT, List.of("hallbarhetsradet"), author, MovableClock.START));
        }
        assertThat(timra.runs("newsletter list").says()).contains("2026-1 · Nätverket för hållbar energi · utkast");
        assertThat(timra.isSuggested("newsletter show", "issue", "")).containsExactly("2026-1 Höst");
        assertThat(timra.runs("newsletter show", Map.of("issue", "höst")).says())
                .contains("Mer sol.");
    }

    @Test
    void anEditOfAnOutdatedVersionShowsBothVersions() {
        var card = draft();
        appoint(Role.SECRETARY);
        var mine = card.presses("Redigera");
        var theirs = timra.press(null, "newsletter:edit:" + issue().id(), List.of(), Map.of());
        assertThat(theirs.fillsIn(Map.of("text", "Från Timrå")).says())
                .contains("Version 2, sparad av Ledamot Timrå, majoritet");
        var both = mine.fillsIn(Map.of("subject", "Vinter", "text", "Från samordnaren"));
        assertThat(both.says())
                .contains(
                        "Två versioner",
                        "Någon har ändrat",
                        "Så står det nu: Höst: Från Timrå",
                        "Så skrev du: Vinter: Från samordnaren");
        assertThat(issue().text()).isEqualTo("Från Timrå");
        assertThat(both.presses("Behåll det som står nu").says()).contains("Från Timrå");
        assertThat(both.presses("Använd min text").says()).contains("Vinter", "Från samordnaren", "Version 3");
        assertThat(work.get(IssueRevisions.class).findAllByIssueIdOrderById(issue().id()))
                .extracting(IssueRevision::text)
                .containsExactlyInAnyOrder(TEXT, "Från Timrå", "Från samordnaren", "Från samordnaren");
        assertThat(audited())
                .containsExactlyInAnyOrder("newsletter.new", "newsletter.edit", "newsletter.beside", "newsletter.edit");
    }

    @Test
    void savingWithoutAChangeCreatesNoVersion() {
        assertThat(draft().presses("Redigera").fillsIn(Map.of()).says()).contains("Version 1");
        assertThat(work.get(IssueRevisions.class).findAllByIssueIdOrderById(issue().id()))
                .hasSize(1);
    }

    @Test
    void sectionsCanBeRewrittenMovedAndRemoved() {
        var part = draft().chooses("1");
        assertThat(part.says()).contains("Sol", "Mer sol.").doesNotContain("Vind");
        var moved = part.presses("Flytta ner");
        assertThat(issue().text()).isEqualTo("Hej!\n\n# Vind\n\nMer vind.\n\n# Sol\n\n**Mer** sol.");
        var rewritten = moved.chooses("2").presses("Skriv om").fillsIn(Map.of("text", "# Sol\n\nMindre."));
        assertThat(issue().text()).endsWith("# Sol\n\nMindre.");
        rewritten.chooses("0").presses("Ta bort");
        assertThat(issue().text()).startsWith("# Vind");
        assertThat(issue().revision()).isEqualTo(4);
        assertThat(part.presses("Ta bort").says()).contains("Någon har ändrat nyhetsbrev 2026-1");
        assertThat(part.presses("Skriv om")
                        .fillsIn(Map.of("text", "# Sol\n\nSent."))
                        .says())
                .contains("Två versioner", "Hej!\n\n# Sol\n\nSent.\n\n# Vind");
    }

    @Test
    void aLongTextIsEditedSectionBySection() {
        var long1 = "# Ett\n\n" + "a ".repeat(1_900).strip();
        work.get(JdbcTemplate.class)
                .update(
                        "update newsletter_issue set text = ? where id = ?",
                        long1 + "\n\n# Två\n\nb " + "b ".repeat(400).strip(),
                        draftId());
        work.get(JdbcTemplate.class)
                .update("update newsletter_revision set text = (select text from newsletter_issue)");
        var card = coordinator.press(null, "newsletter:edit:" + issue().id(), List.of(), Map.of());
        assertThat(card.says()).contains("del för del", "Ett | Två");
        assertThat(card.chooses("0")
                        .presses("Skriv om")
                        .fillsIn(Map.of("text", "# Ett"))
                        .says())
                .contains("Version 2");
    }

    @Test
    void aSectionTooLongForAFormIsEditedAsAFile() {
        draft();
        var long1 = "# Om [sol] & vind\n\n# Läget\n\n" + "ord ".repeat(1_200).strip();
        var card = sends(coordinator, "brev.md", long1);
        assertThat(card.says()).contains("Version 2", "[Hämta texten som fil]");
        assertThat(issue().subject()).isEqualTo("Om [sol] & vind");
        var given = card.chooses("0").presses("Skriv om");
        assertThat(given.says()).contains("Ett formulär rymmer högst", "/nyhetsbrev redigera");
        var file = given.reply().attachments().get(0);
        assertThat(file.name()).isEqualTo("nyhetsbrev-2026-1-v2.md");
        assertThat(card.presses("Hämta texten som fil")
                        .reply()
                        .attachments()
                        .get(0)
                        .bytes())
                .isEqualTo(file.bytes());
        assertThat(sends(coordinator, file.name(), new String(file.bytes(), StandardCharsets.UTF_8))
                        .says())
                .as("unchanged")
                .contains("Version 2");
        assertThat(sends(coordinator, "Kort.txt", "Kort").says()).contains("Version 3", "Kort");
        assertThat(issue().subject()).isEqualTo("Om [sol] & vind");
        assertThat(issues()).hasSize(1);
    }

    @Test
    void aFileMadeFromAnOutdatedVersionIsNotStoredAndBothVersionsAreShown() {
        draft();
        appoint(Role.SECRETARY);
        timra.press(null, "newsletter:edit:" + issue().id(), List.of(), Map.of())
                .fillsIn(Map.of("subject", "Höst", "text", "Från Timrå"));
        for (var name : List.of("nyhetsbrev-2026-1-v1 (1).md", "utan version.md")) {
            var both = sends(coordinator, name, "Från " + name);
            assertThat(both.says())
                    .contains("Två versioner", "Så står det nu: Höst: Från Timrå", "Så skrev du: Höst: Från " + name);
        }
        assertThat(issue().text()).isEqualTo("Från Timrå");
        assertThat(sends(coordinator, "nyhetsbrev-2026-1-v2.md", "Efter Timrå").says())
                .contains("Version 3", "Efter Timrå");
    }

    @Test
    void onlyWritersCanEditADraftByFile() {
        draft();
        assertThat(sends(timra, "brev.md", "Inte jag").says()).contains("Inget nyhetsbrev hittades");
        assertThat(timra.press(null, "newsletter:file:" + issue().id(), List.of(), Map.of())
                        .reply()
                        .attachments())
                .isEmpty();
        assertThat(coordinator
                        .runs("newsletter edit", Map.of("issue", "2026-1"))
                        .says())
                .contains("Version 1", "[Redigera]");
    }

    @Test
    void aDiscardedDraftCanBeRestored() {
        var discarded = draft().presses("Kasta");
        assertThat(discarded.says()).contains("kastat", "[Ta tillbaka]").doesNotContain("[Redigera]");
        assertThat(discarded.presses("Ta tillbaka").says()).contains("utkast", "[Redigera]");
        assertThat(audited()).containsExactlyInAnyOrder("newsletter.new", "newsletter.discard", "newsletter.take-back");
    }

    @Test
    void theWriterIsToldWhichPartsOfTheTextAreLeftOut() {
        var card = draft().presses("Redigera")
                .fillsIn(Map.of("text", "<b>a</b> [b](javascript:x) ![c](https://x.example/p.gif)"));
        assertThat(card.says()).contains("HTML-taggar", "Länkar som inte", "Bilder som inte hör");
    }

    @Test
    void theAuditLogContainsCountsButNoTexts() {
        draft();
        assertThat(work.get(JdbcTemplate.class)
                        .queryForList("select * from audit_entry")
                        .toString())
                .contains("revision 1, 44 characters")
                .doesNotContain("Höst", "Mer sol");
    }

    @Test
    void anIssueThatIsBeingSentCannotBeEdited() {
        draft();
        var issues = work.get(Issues.class);
        issues.save(issues.save(issue().scheduled(MovableClock.START)).sending("B", MovableClock.START));
        assertThat(timra.runs("newsletter list").chooses(issue().id()).says())
                .contains("Höst", "Mer sol.")
                .doesNotContain("[");
        assertThat(coordinator
                        .press(null, "newsletter:edit:" + issue().id(), List.of(), Map.of())
                        .says())
                .contains("skickas just nu");
        assertThat(coordinator.runs("newsletter list").chooses(issue().id()).says())
                .contains("skickas just nu")
                .doesNotContain("[Redigera]");
    }

    @Test
    void anEnglishWriterSeesTheDraftsButtonsInEnglish() {
        assertThat(coordinator
                        .inEnglish()
                        .runs("newsletter new", Map.of("networks", "hallbar-energi"))
                        .fillsIn(new HashMap<>(Map.of("subject", "Autumn", "text", "Sun")))
                        .says())
                .contains("Autumn", "draft", "[Edit]", "The beginning");
    }

    private static BotReply sends(TestUser writer, String name, String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        return writer.runs(
                "newsletter edit",
                Map.of("issue", "2026-1", "file", new UploadedFile(name, bytes.length, most -> bytes)));
    }

    private BotReply draft() {
        return coordinator
                .runs("newsletter new", Map.of("networks", "hallbar-energi"))
                .fillsIn(Map.of("subject", "Höst", "text", TEXT));
    }

    private String draftId() {
        draft();
        return issue().id();
    }

    private Issue issue() {
        return issues().get(0);
    }

    private List<Issue> issues() {
        var issues = work.get(Issues.class);
        return issues.newest(10, 0).stream()
                .map(one -> issues.findById(one.id()).orElseThrow())
                .toList();
    }

    private List<String> audited() {
        return work.get(AuditLog.class).newest(null, null, null, 20).stream()
                .map(AuditEntry::action)
                .filter(one -> one.startsWith("newsletter."))
                .toList();
    }

    private void appoint(Role role) {
        var person = work.get(People.class).findByAccountId("9004").orElseThrow();
        work.get(Memberships.class)
                .save(Membership.appointed(
                        "hallbar-energi",
                        person,
                        null,
                        role,
                        PoliticalSide.NONE,
                        LocalDate.of(2026, 1, 1),
                        null,
                        null,
                        MovableClock.START));
    }
}
