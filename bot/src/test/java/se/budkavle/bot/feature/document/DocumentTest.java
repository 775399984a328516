package se.budkavle.bot.feature.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import se.budkavle.bot.chat.ChatFailure;
import se.budkavle.bot.chat.UploadedFile;
import se.budkavle.bot.testing.AlsoOnPostgres;
import se.budkavle.bot.testing.BotReply;
import se.budkavle.bot.testing.KnownAddress;
import se.budkavle.bot.testing.MailReader;
import se.budkavle.bot.testing.MovableClock;
import se.budkavle.bot.testing.RememberingChat.Posted;
import se.budkavle.bot.testing.SmallAssociation;
import se.budkavle.bot.testing.TestUser;
import se.budkavle.bot.testing.Workplace;
import se.budkavle.storage.agenda.AgendaItem;
import se.budkavle.storage.agenda.AgendaItemContent;
import se.budkavle.storage.agenda.AgendaItems;
import se.budkavle.storage.agenda.ItemPurpose;
import se.budkavle.storage.agenda.NewAgendaItem;
import se.budkavle.storage.audit.AuditEntry;
import se.budkavle.storage.audit.AuditLog;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.directory.People;
import se.budkavle.storage.document.Document;
import se.budkavle.storage.document.DocumentContents;
import se.budkavle.storage.document.Documents;
import se.budkavle.storage.meeting.Meeting;
import se.budkavle.storage.meeting.MeetingFormat;
import se.budkavle.storage.meeting.Meetings;
import se.budkavle.storage.meeting.Venue;

class DocumentTest {

    static final String COUNCIL = "hallbarhetsradet";
    static final Instant SPRING = Instant.parse("2027-03-18T08:00:00Z");
    private static final byte[] PDF = "%PDF-1.7 budget".getBytes(StandardCharsets.US_ASCII);

    private final Workplace work = Workplace.fresh();
    private final TestUser coordinator = work.as("Samordnare miljö");
    private final TestUser member = work.as("Ledamot Timrå, majoritet");
    private final TestUser other = work.as("Ledamot Timrå, opposition");
    private final TestUser outsider = work.as("Socialchef Timrå");
    private final Meeting meeting = meets(SPRING);

    @Test
    @AlsoOnPostgres
    void everybodyWhoMayReadANetworkGetsAFileThatItsCoordinatorAddsToAMeeting() {
        assertThat(add(coordinator, "Budget 2027.pdf", PDF).says())
                .contains(
                        "Handlingar till Hållbarhetsrådet – Rådets möte, 18 mars 2027",
                        "✓ Budget 2027.pdf är tillagd.",
                        "• Budget 2027.pdf · PDF, 1 kB");
        assertThat(contentsOf(only())).isEqualTo(PDF);
        var card =
                outsider.runs("document list", Map.of("meeting", meeting.id())).chooses(only().id());
        assertThat(card.says())
                .contains("Budget 2027.pdf", "av Samordnare miljö", "Hämta filen", "https://calendar.example/document/")
                .doesNotContain("[Ta bort]");
        assertThat(audit("document.add")).singleElement().satisfies(entry -> {
            assertThat(entry.subject()).isEqualTo(meeting.id());
            assertThat(entry.detail()).isNull();
        });
        assertThat(coordinator.runs("audit").says()).doesNotContain("Budget");
    }

    @Test
    void ifTheBotHasNoPublicWebAddressTheFileIsAttachedToTheReply() {
        add(coordinator, "Budget.pdf", PDF);
        work.get(KnownAddress.class).open(false);
        var reply = show(member, only()).reply();
        assertThat(reply.attachments()).singleElement().satisfies(file -> {
            assertThat(file.name()).isEqualTo("Budget.pdf");
            assertThat(file.bytes()).isEqualTo(PDF);
        });
    }

    @Test
    @AlsoOnPostgres
    void theContentOfEqualFilesIsStoredOnceAndDeletedWithTheLastDocumentThatUsesIt() {
        add(coordinator, "Budget.pdf", PDF);
        assertThat(add(coordinator, "Kopia.pdf", PDF).says())
                .contains("Filen finns redan här och heter Budget.pdf. Ingenting ändrades.")
                .doesNotContain("✓", "Kopia");
        assertThat(count("document")).isEqualTo(1);
        assertThat(audit("document.add")).hasSize(1);
        var summer = meets(SPRING.plus(Duration.ofDays(90)));
        coordinator.runs("document add", Map.of("meeting", summer.id(), "file", file("Budget.pdf", PDF)));
        assertThat(count("document")).isEqualTo(2);
        assertThat(count("document_content")).isEqualTo(1);
        remove(coordinator, only());
        assertThat(count("document_content")).isEqualTo(1);
        remove(coordinator, work.get(Documents.class).ofMeeting(summer.id()).get(0));
        assertThat(count("document")).isZero();
        assertThat(count("document_content")).isZero();
    }

    @Test
    void aMemberCanAddFilesOnlyToTheirOwnProposalAndOnlyUntilTheMeetingBegins() {
        var own = proposes(member, "Laddplatser");
        assertThat(add(member, "Budget.pdf", PDF).says())
                .contains("samordnaren, ordföranden och sekreteraren", "Samordnare miljö", "Ingenting ändrades.");
        assertThat(addTo("Laddplatser", other).says()).contains("samordnaren");
        assertThat(addTo("Laddplatser", outsider).says()).contains("samordnaren");
        assertThat(addTo("Laddplatser", member).says()).contains("✓ Karta.pdf är tillagd.", "· Laddplatser");
        assertThat(only().itemId()).isEqualTo(own.id());
        assertThat(audit("document.add"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.detail()).isEqualTo(own.id()));
        work.clock().set(SPRING.plusSeconds(1));
        assertThat(member.runs(
                                "document add",
                                Map.of("meeting", meeting.id(), "file", file("Ny.pdf", PDF), "item", own.id()))
                        .says())
                .contains("samordnaren");
        assertThat(addTo("Laddplatser", coordinator).says())
                .contains("Filen finns redan här och heter Karta.pdf.")
                .doesNotContain("samordnaren,");
    }

    @Test
    void aDocumentCanBeAttachedWhenAnAgendaItemIsProposedOrAdded() {
        assertThat(propose(member, file("Karta.pdf", PDF)).says()).contains("Laddplatser");
        propose(member, file("Karta.pdf", PDF));
        assertThat(only().itemId()).isEqualTo(item("Laddplatser").id());
        assertThat(count("document")).isEqualTo(1);
        assertThat(propose(member, file("Prog.exe", new byte[] {'M', 'Z', 0})).says())
                .contains("tas inte emot");
        var none = new UploadedFile("Karta.pdf", 4, most -> {
            throw new AssertionError("it is not downloaded");
        });
        assertThat(propose(outsider, none).says()).contains("Hållbarhetsrådet");
        assertThat(member.runs("agenda add", Map.of("title", "Vindkraft", "meeting", meeting.id(), "document", none))
                        .says())
                .contains("samordnaren");
        assertThat(coordinator
                        .runs(
                                "agenda add",
                                Map.of(
                                        "title",
                                        "Vindkraft",
                                        "meeting",
                                        meeting.id(),
                                        "document",
                                        file("Vind.pdf", PDF)))
                        .says())
                .contains("Handlingar: Vind.pdf");
        assertThat(count("document")).isEqualTo(2);
        assertThat(count("document_content")).isEqualTo(1);
    }

    @Test
    @AlsoOnPostgres
    void anAgendaItemIsFoundByItsNumberOrTitleAndSuggestedOnlyWithinTheNetwork() {
        var first = accepted("Klimat och energi", 1000);
        accepted("Laddplatser", 2000);
        assertThat(addTo("2", coordinator).says()).contains("Karta.pdf · PDF, 1 kB · Laddplatser");
        assertThat(addTo("klimat och ENERGI", coordinator).says()).contains("· Klimat och energi");
        assertThat(work.get(Documents.class).ofItem(first.id())).hasSize(1);
        for (var wrong : List.of("0", "3", "Klimatt")) {
            assertThat(addTo(wrong, coordinator).says()).contains("Inget ärende på mötets dagordning heter ”" + wrong);
        }
        assertThat(addTo("Laddplattser", coordinator).says()).contains("Menade du Laddplatser?");
        assertThat(member.isSuggested("document add", "item", "ladd")).containsExactly("Laddplatser");
        assertThat(outsider.isSuggested("document add", "item", "ladd")).isEmpty();
        assertThat(outsider.suggestions("document add", "item", "", Map.of("meeting", meeting.id())))
                .isEmpty();
        assertThat(count("document")).isEqualTo(2);
    }

    @Test
    void onlyAgendaItemsOfTheChosenMeetingAreSuggested() {
        accepted("Laddplatser", 1000);
        var other = work.get(Meetings.class)
                .save(Meeting.plan(
                        meeting.networkId(),
                        "Extra",
                        meeting.startsAt().plus(Duration.ofDays(7)),
                        meeting.endsAt().plus(Duration.ofDays(7)),
                        meeting.venue(),
                        "someone",
                        work.clock().instant()));
        assertThat(member.suggestions("document add", "item", "", Map.of("meeting", other.id())))
                .isEmpty();
        assertThat(member.suggestions("document add", "item", "", Map.of("meeting", meeting.id())))
                .extracting(suggestion -> suggestion.shown())
                .containsExactly("Laddplatser");
        assertThat(member.suggestions("document add", "item", "", Map.of("meeting", "no meeting")))
                .extracting(suggestion -> suggestion.shown())
                .containsExactly("Laddplatser");
    }

    @Test
    @AlsoOnPostgres
    void theDocumentsOfAnUndecidedProposalAreShownOnlyWithinTheNetwork() {
        var item = proposes(member, "Laddplatser");
        addTo("Laddplatser", member);
        var document = only();
        assertThat(list(other).says()).contains("Karta.pdf");
        assertThat(list(outsider).says()).contains("Mötet har inga handlingar än.");
        assertThat(agenda(other).says()).contains("[Handlingar (1)]").doesNotContain("Handlingar: •");
        assertThat(show(outsider, document).says()).contains("till för dem som är med i Hållbarhetsrådet");
        var items = work.get(AgendaItems.class);
        items.save(item.accepted(person("Samordnare miljö"), MovableClock.START));
        assertThat(list(outsider).says()).contains("Karta.pdf");
        assertThat(show(outsider, document).says()).contains("Hämta filen");
    }

    @Test
    void aClosedNetworksDocumentsAreShownOnlyToItsPeople() {
        add(coordinator, "Budget.pdf", PDF);
        var networks = work.get(Networks.class);
        networks.save(networks.findById(COUNCIL).orElseThrow().closed(true));
        assertThat(list(outsider).says()).doesNotContain("Budget");
        assertThat(show(outsider, only()).says()).doesNotContain("Budget").contains("Hållbarhetsrådet");
        assertThat(show(member, only()).says()).contains("Hämta filen");
    }

    @Test
    void aDocumentIsRemovedOnceThePersonWhoAddedItConfirmsAndNotByAnotherMember() {
        proposes(member, "Laddplatser");
        addTo("Laddplatser", member);
        var document = only();
        assertThat(show(other, document).says()).doesNotContain("[Ta bort]");
        assertThat(press(other, "document:remove", document.id()).says())
                .contains("samordnaren, ordföranden och sekreteraren");
        var asked = show(member, document).presses("Ta bort");
        assertThat(asked.says()).contains("Ta bort Karta.pdf?", "Filen raderas");
        assertThat(count("document")).isEqualTo(1);
        assertThat(asked.presses("Ta bort").says())
                .contains("✓ Karta.pdf är borttagen.", "Mötet har inga handlingar än.");
        assertThat(count("document_content")).isZero();
        assertThat(audit("document.remove")).hasSize(1);
        assertThat(show(member, document).says()).contains("Handlingen finns inte längre.");
        assertThat(asked.presses("Ta bort").says()).doesNotContain("✓");
    }

    @Test
    void aPersonWhoHasLeftTheNetworkCannotRemoveTheirDocument() {
        proposes(member, "Laddplatser");
        addTo("Laddplatser", member);
        coordinator.press(null, "agenda:accept:" + item("Laddplatser").id(), List.of(), Map.of());
        work.get(JdbcTemplate.class)
                .update(
                        "update membership set until = '2026-11-01' where network_id = ? and person_id = ?",
                        COUNCIL,
                        person("Ledamot Timrå, majoritet"));
        assertThat(show(member, only()).says()).contains("Hämta filen").doesNotContain("[Ta bort]");
        assertThat(press(member, "document:remove", only().id()).says())
                .contains("samordnaren, ordföranden och sekreteraren");
    }

    @Test
    void aMistypedItemTitleIsAnsweredWithSimilarProposalsOnlyWithinTheNetwork() {
        proposes(member, "Laddplatser");
        assertThat(addTo("Laddplatsr", member).says()).contains("Menade du Laddplatser?");
        assertThat(addTo("Laddplatsr", outsider).says())
                .contains("samordnaren, ordföranden och sekreteraren")
                .doesNotContain("Laddplatser");
    }

    @Test
    void theNoticeAndTheAgendaShowTheCurrentListOfDocuments() {
        var item = accepted("Klimat och energi", 1000);
        add(coordinator, "Budget *2027*.pdf", PDF);
        work.clock().set(SPRING.minus(Duration.ofDays(14)).plusSeconds(60));
        work.tick();
        work.tick();
        assertThat(work.says(notice()))
                .contains("Handlingar: • Budget _2027_.pdf", "[Handlingar (1)]")
                .doesNotContain("Karta");
        addTo(item.title(), coordinator);
        refresh();
        assertThat(work.says(notice())).contains("• Budget _2027_.pdf\n• Karta.pdf", "[Handlingar (2)]");
        var agenda = member.runs("agenda show", Map.of("meeting", meeting.id()));
        assertThat(agenda.says())
                .contains("Handlingar: Karta.pdf", "Handlingar: • Budget _2027_.pdf", "[Handlingar (2)]");
        assertThat(agenda.presses("Handlingar (2)").says()).contains("Handlingar till Hållbarhetsrådet – Rådets möte");
        remove(coordinator, work.get(Documents.class).ofItem(item.id()).get(0));
        remove(coordinator, only());
        refresh();
        assertThat(work.says(notice())).doesNotContain("Handlingar");
    }

    @Test
    void theEmailWithTheNoticeNamesTheDocuments() {
        MailReader.of(work, "Ledamot Timrå, majoritet", "ledamot@example.org");
        add(coordinator, "Budget.pdf", PDF);
        work.clock().set(SPRING.minus(Duration.ofDays(14)).plusSeconds(60));
        refresh();
        refresh();
        assertThat(work.mail().letters())
                .anySatisfy(letter -> assertThat(letter.html()).contains("Budget.pdf"));
    }

    @Test
    @AlsoOnPostgres
    void theNoticeNamesTenDocumentsAndCountsTheOthersWhileThePrivateListOffersAll() {
        for (int number = 1; number <= 26; number++) {
            add(coordinator, "x".repeat(94) + number + ".pdf", ("%PDF-" + number).getBytes(StandardCharsets.US_ASCII));
        }
        assertThat(list(member).reply().rows()).hasSize(2);
        work.clock().set(SPRING.minus(Duration.ofDays(14)).plusSeconds(60));
        work.tick();
        work.tick();
        assertThat(work.says(notice())).contains("… och 16 till", "[Handlingar (26)]");
    }

    @Test
    @AlsoOnPostgres
    void aPostponedAgendaItemTakesItsDocumentsToTheNextMeeting() {
        var item = proposes(member, "Laddplatser");
        addTo("Laddplatser", member);
        var summer = meets(SPRING.plus(Duration.ofDays(90)));
        var items = work.get(AgendaItems.class);
        items.save(item.postponed("Hinns inte", person("Samordnare miljö"), MovableClock.START));
        assertThat(addTo("Laddplatser", coordinator).says()).contains("redan avgjort");
        assertThat(coordinator
                        .runs("agenda show", Map.of("meeting", summer.id()))
                        .says())
                .contains("Laddplatser");
        assertThat(work.get(Documents.class).ofMeeting(summer.id()))
                .singleElement()
                .satisfies(carried -> {
                    assertThat(carried.name()).isEqualTo("Karta.pdf");
                    assertThat(carried.addedBy()).isEqualTo(person("Ledamot Timrå, majoritet"));
                });
        coordinator.runs("agenda show", Map.of("meeting", summer.id()));
        assertThat(count("document")).isEqualTo(2);
        assertThat(count("document_content")).isEqualTo(1);
        remove(coordinator, work.get(Documents.class).ofMeeting(summer.id()).get(0));
        assertThat(contentsOf(only())).isEqualTo(PDF);
    }

    @Test
    void aFileThatIsTooLargeOrOfAnUnknownKindIsRefused() {
        var large = new UploadedFile("Stor.pdf", 10 * 1024 * 1024 + 1, most -> {
            throw new AssertionError("it is not downloaded");
        });
        assertThat(coordinator
                        .runs("document add", Map.of("meeting", meeting.id(), "file", large))
                        .says())
                .contains("10 MiB");
        assertThat(add(coordinator, "Prog.exe", new byte[] {'M', 'Z', 0}).says())
                .contains("tas inte emot");
        assertThat(add(coordinator, "Bild.png", PDF).says()).contains("stämmer inte med innehållet", ".pdf");
        assertThat(count("document")).isZero();
        assertThat(count("document_content")).isZero();
    }

    @Test
    @AlsoOnPostgres
    void aMeetingsDocumentsMayTogetherHaveAtMostFiftyMegabytes() {
        for (int number = 1; number <= 5; number++) {
            var bytes = new byte[10 * 1024 * 1024];
            System.arraycopy(PDF, 0, bytes, 0, PDF.length);
            bytes[PDF.length] = (byte) number;
            assertThat(add(coordinator, number + ".pdf", bytes).says()).contains("10,0 MB");
        }
        assertThat(add(coordinator, "Till.pdf", PDF).says()).contains("högst 50 MB tillsammans");
        assertThat(count("document")).isEqualTo(5);
    }

    @Test
    void nothingIsDownloadedForAPersonWithoutTheRightToAddDocuments() {
        var file = new UploadedFile("Budget.pdf", 4, most -> {
            throw new AssertionError("it is not downloaded");
        });
        assertThat(other.runs("document add", Map.of("meeting", meeting.id(), "file", file))
                        .says())
                .contains("samordnaren");
    }

    @Test
    void aFileThatCannotBeDownloadedFromTheChatIsNotStored() {
        var file = new UploadedFile("Budget.pdf", 4, most -> {
            throw new ChatFailure(ChatFailure.Kind.LATER, "no answer", null);
        });
        assertThat(coordinator
                        .runs("document add", Map.of("meeting", meeting.id(), "file", file))
                        .says())
                .isEqualTo("Det gick inte att hämta Budget.pdf från Discord. Ingenting ändrades."
                        + " Bifoga filen en gång till; går det fel igen, vänta en stund.");
        assertThat(count("document")).isZero();
        assertThat(add(coordinator, "Budget.pdf", PDF).says()).contains("✓");
    }

    @Test
    void documentsCannotBeAddedToACancelledMeeting() {
        work.get(Meetings.class).save(meeting.cancelled("Sjukdom", MovableClock.START));
        assertThat(add(coordinator, "Budget.pdf", PDF).says()).contains("Mötet är inställt");
    }

    @Test
    @AlsoOnPostgres
    void erasureRemovesThePersonWhoAddedADocumentButKeepsTheFile() {
        proposes(member, "Laddplatser");
        addTo("Laddplatser", member);
        var shown = member.runs("my-data").reply().attachments().stream()
                .filter(file -> file.name().endsWith(".json"))
                .map(file -> new String(file.bytes(), StandardCharsets.UTF_8))
                .findFirst()
                .orElseThrow();
        assertThat(shown).contains("Karta.pdf");
        member.runs("my-data").presses("Radera …").confirms();
        assertThat(only().addedBy()).isNull();
        assertThat(contentsOf(only())).isEqualTo(PDF);
        assertThat(show(coordinator, only()).says()).contains("Tillagd ").doesNotContain("Ledamot");
    }

    @Test
    void documentsRemainAfterARestart() {
        add(coordinator, "Budget.pdf", PDF);
        work.restart();
        assertThat(contentsOf(only())).isEqualTo(PDF);
        assertThat(list(member).says()).contains("Budget.pdf");
    }

    @Test
    void theCardOfADocumentIsInTheReadersLanguage() {
        add(coordinator, "Budget.pdf", PDF);
        assertThat(show(member.inEnglish(), only()).says()).contains("Get the file", "The link is only yours");
    }

    private Meeting meets(Instant starts) {
        return work.get(Meetings.class)
                .save(Meeting.plan(
                        COUNCIL,
                        "Rådets möte",
                        starts,
                        starts.plus(Duration.ofHours(3)),
                        Venue.of(MeetingFormat.PHYSICAL, "Härnösand", null),
                        null,
                        MovableClock.START));
    }

    @Test
    void anUndecidedProposalOfAPersonIsFoundAmongManyAgendaItemsOfOthers() {
        var finder = work.get(ItemFinder.class);
        assertThat(finder.hasOwn(member.caller())).isFalse();
        for (int position = 1; position <= 201; position++) {
            accepted("Punkt " + position, position);
        }
        var own = proposes(member, "Laddplatser");
        assertThat(finder.hasOwn(member.caller())).isTrue();
        assertThat(finder.hasOwn(other.caller())).isFalse();
        work.get(AgendaItems.class)
                .save(own.declined(
                        "Annan gång", person("Samordnare miljö"), work.clock().instant()));
        assertThat(finder.hasOwn(member.caller())).isFalse();
    }

    private AgendaItem proposes(TestUser who, String title) {
        who.press(null, "agenda:propose:" + meeting.id(), List.of(), Map.of()).fillsIn(Map.of("title", title));
        return item(title);
    }

    private AgendaItem accepted(String title, int position) {
        return work.get(AgendaItems.class)
                .save(NewAgendaItem.added(
                        meeting.id(),
                        null,
                        new AgendaItemContent(title, null, null, 10, ItemPurpose.DECISION),
                        person("Samordnare miljö"),
                        position,
                        MovableClock.START));
    }

    private AgendaItem item(String title) {
        return work.get(AgendaItems.class).findAllByMeetingIdOrderByPositionAscIdAsc(meeting.id()).stream()
                .filter(one -> one.title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    private BotReply add(TestUser who, String name, byte[] bytes) {
        return who.runs("document add", Map.of("meeting", meeting.id(), "file", file(name, bytes)));
    }

    private BotReply addTo(String item, TestUser who) {
        return who.runs("document add", Map.of("meeting", meeting.id(), "file", file("Karta.pdf", PDF), "item", item));
    }

    private BotReply propose(TestUser who, UploadedFile file) {
        return who.runs("agenda propose", Map.of("title", "Laddplatser", "meeting", meeting.id(), "document", file));
    }

    private BotReply list(TestUser who) {
        return who.runs("document list", Map.of("meeting", meeting.id()));
    }

    private BotReply agenda(TestUser who) {
        return who.runs("agenda show", Map.of("meeting", meeting.id()));
    }

    private BotReply show(TestUser who, Document document) {
        return who.press(null, "document:show:" + meeting.id() + ":0", List.of(document.id()), Map.of());
    }

    private BotReply press(TestUser who, String act, String reference) {
        return who.press(null, act + ":" + reference, List.of(), Map.of());
    }

    private void remove(TestUser who, Document document) {
        assertThat(press(who, "document:remove", document.id())
                        .presses("Ta bort")
                        .says())
                .contains("är borttagen");
    }

    private void refresh() {
        work.clock().forward(Duration.ofMinutes(1));
        work.tick();
        work.tick();
    }

    private Posted notice() {
        return work.chat().postsIn(SmallAssociation.COUNCIL_ROOM).stream()
                .filter(posted -> work.says(posted).contains("[Kommer]")
                        || work.says(posted).contains("Kallelse"))
                .findFirst()
                .orElseThrow();
    }

    private Document only() {
        return work.get(Documents.class).ofMeeting(meeting.id()).get(0);
    }

    private byte[] contentsOf(Document document) {
        return work.get(DocumentContents.class).bytesOf(document);
    }

    private List<AuditEntry> audit(String action) {
        return work.get(AuditLog.class).newest(action, null, null, 10);
    }

    private String person(String name) {
        return work.get(People.class).findAllByOrderByName().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private int count(String table) {
        return work.get(JdbcTemplate.class).queryForObject("select count(*) from " + table, Integer.class);
    }

    private static UploadedFile file(String name, byte[] bytes) {
        return new UploadedFile(name, bytes.length, most -> bytes);
    }
}
