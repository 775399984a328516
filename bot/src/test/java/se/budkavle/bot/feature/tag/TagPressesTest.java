package se.budkavle.bot.feature.tag;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import se.budkavle.bot.testing.BotReply;
import se.budkavle.bot.testing.MovableClock;
import se.budkavle.bot.testing.SmallAssociation;
import se.budkavle.bot.testing.TestUser;
import se.budkavle.bot.testing.Workplace;
import se.budkavle.storage.agenda.AgendaItemContent;
import se.budkavle.storage.agenda.AgendaItems;
import se.budkavle.storage.agenda.ItemPurpose;
import se.budkavle.storage.agenda.NewAgendaItem;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.directory.People;
import se.budkavle.storage.meeting.Meeting;
import se.budkavle.storage.meeting.MeetingFormat;
import se.budkavle.storage.meeting.Meetings;
import se.budkavle.storage.meeting.Venue;
import se.budkavle.storage.minutes.AllMinutes;
import se.budkavle.storage.minutes.Decision;
import se.budkavle.storage.minutes.Decisions;
import se.budkavle.storage.minutes.Minutes;
import se.budkavle.storage.tag.Tag;
import se.budkavle.storage.tag.TagLookup;
import se.budkavle.storage.tag.TagSummary;
import se.budkavle.storage.tag.Tagging;
import se.budkavle.storage.tag.Tags;

class TagPressesTest {

    private static final String COUNCIL = "hallbarhetsradet";
    private static final String GROW = "rus-vaxa";
    private static final String GROW_TITLE = "Platsen där företag *växer* @everyone";
    private static final String EQUAL = "rus-jamstalldhet";

    private final Workplace work = Workplace.fresh();
    private final TestUser coordinator = work.as("Samordnare miljö").in(SmallAssociation.COUNCIL_ROOM);
    private final TestUser member = work.as("Ledamot Timrå, majoritet").in(SmallAssociation.COUNCIL_ROOM);
    private final TestUser elsewhere = work.as("Samordnare social");

    @BeforeEach
    void storeTwoTags() {
        var tags = work.get(Tags.class);
        tags.save(Tag.of(GROW, Tag.Kind.REGIONAL_TARGET, GROW_TITLE, List.of(), 0));
        tags.save(Tag.of(EQUAL, Tag.Kind.REGIONAL_PRINCIPLE, "Jämställdhet", List.of(GROW), 1));
    }

    @Test
    void aDecisionCanBeTaggedFoundThroughItsTagAndUntagged() {
        var decision = decision();
        var empty = shows(coordinator, decision).presses("Etiketter");
        assertThat(empty.says())
                .contains("Etiketter: § 1/2026", "Inga etiketter än.", "RUS: målområden", "RUS: principer")
                .doesNotContain("Agenda 2030");
        var tagged = empty.chooses("add " + GROW);
        assertThat(tagged.says()).contains("🏷️ " + GROW_TITLE, "✓ " + GROW_TITLE, "Välj för att ta bort etiketten");
        assertThat(empty.chooses("add " + GROW).says()).contains("🏷️ " + GROW_TITLE);
        assertThat(count("tagging")).isEqualTo(1);
        assertThat(count("audit_entry where action = 'tag.add'")).isEqualTo(1);
        assertThat(shows(member, decision).says())
                .contains("🏷️ " + GROW_TITLE)
                .doesNotContain("Jämställdhet", "[Etiketter]");
        assertThat(searches(member, GROW).says()).contains("§ 1/2026");
        assertThat(searches(member, "Jämställdhet").says()).contains("Inget beslut stämmer.");
        assertThat(searches(member, "Finns inte").says()).contains("Ingen etikett heter ”Finns inte”.");
        assertThat(member.isSuggested("decision search", "tag", "jäm")).containsExactly("Jämställdhet");
        assertThat(tagged.chooses("remove " + GROW).says()).contains("Inga etiketter än.");
        assertThat(tagged.chooses("remove " + GROW).says()).contains("Inga etiketter än.");
        assertThat(count("tagging")).isZero();
        assertThat(count("audit_entry where action = 'tag.remove'")).isEqualTo(1);
    }

    @Test
    void onlyWritersOfTheNetworksMinutesCanTagAndOutsidersSeeNothingOfAClosedNetwork() {
        var decision = decision();
        assertThat(opens(member, "DECISION:" + decision).says()).doesNotContain("Inga etiketter än");
        assertThat(changes(member, "DECISION:" + decision, "add " + GROW).says())
                .doesNotContain("🏷️");
        var item = item(meeting(Duration.ofDays(30)));
        assertThat(opens(member, "AGENDA_ITEM:" + item).says()).doesNotContain("Laddplatser");
        coordinator.press(
                null, "tag:change:DECISION:" + decision + ":REGIONAL_TARGET", List.of("add " + GROW), Map.of());
        var networks = work.get(Networks.class);
        networks.save(networks.findById(COUNCIL).orElseThrow().closed(true));
        assertThat(opens(elsewhere, "DECISION:" + decision).says()).doesNotContain("§ 1/2026", GROW_TITLE);
        assertThat(opens(elsewhere, "AGENDA_ITEM:" + item).says()).doesNotContain("Laddplatser");
        assertThat(searches(elsewhere, GROW).says()).contains("Inget beslut stämmer.");
        assertThat(count("tagging")).isEqualTo(1);
    }

    @Test
    void unknownDecisionsUnknownItemsAndEndedTagsAreRefused() {
        var decision = decision();
        for (var wrong : List.of("DECISION:nosuch", "AGENDA_ITEM:nosuch", "GOAL:" + decision, "-:-")) {
            assertThat(opens(coordinator, wrong).says()).doesNotContain("Etiketter:");
        }
        assertThat(changes(coordinator, "DECISION:" + decision, GROW).says()).doesNotContain("Etiketter:");
        var tags = work.get(Tags.class);
        for (var tag : tags.all()) {
            tags.save(tag.ended(work.clock().instant()));
        }
        assertThat(changes(coordinator, "DECISION:" + decision, "add " + GROW).says())
                .contains("Ingen etikett heter");
        assertThat(opens(coordinator, "DECISION:" + decision).says()).contains("Det finns inga etiketter i katalogen.");
        assertThat(count("tagging")).isZero();
    }

    @Test
    void aPostponedItemHasTheSameTagsOnTheNextAgenda() {
        var spring = meeting(Duration.ofDays(30));
        var summer = meeting(Duration.ofDays(90));
        var item = item(spring);
        var card =
                coordinator.runs("agenda show", Map.of("meeting", spring.id())).chooses(item);
        card.presses("Etiketter").chooses("add " + EQUAL);
        var again =
                coordinator.runs("agenda show", Map.of("meeting", spring.id())).chooses(item);
        assertThat(again.says()).contains("Laddplatser", "🏷️ Jämställdhet");
        again.presses("Skjut upp").fillsIn(Map.of("reason", "Hinns inte"));
        coordinator.runs("agenda show", Map.of("meeting", summer.id()));
        coordinator.runs("agenda show", Map.of("meeting", summer.id()));
        var carried = work.get(AgendaItems.class).findAllByMeetingIdOrderByPositionAscIdAsc(summer.id()).stream()
                .filter(one -> one.title().equals("Laddplatser"))
                .toList();
        assertThat(carried).hasSize(1);
        assertThat(work.get(TagLookup.class)
                        .of(Tagging.Subject.AGENDA_ITEM, carried.get(0).id()))
                .extracting(TagSummary::id)
                .containsExactly(EQUAL);
        assertThat(count("tagging")).isEqualTo(2);
    }

    private BotReply shows(TestUser who, String decision) {
        return who.press(null, "decision:show", List.of(decision), Map.of());
    }

    private BotReply searches(TestUser who, String tag) {
        return who.runs("decision search", Map.of("tag", tag));
    }

    private BotReply opens(TestUser who, String subject) {
        return who.press(null, "tag:open:" + subject, List.of(), Map.of());
    }

    private BotReply changes(TestUser who, String subject, String value) {
        return who.press(null, "tag:change:" + subject + ":REGIONAL_TARGET", List.of(value), Map.of());
    }

    private Meeting meeting(Duration later) {
        var begins = MovableClock.START.plus(later);
        return work.get(Meetings.class)
                .save(Meeting.plan(
                        COUNCIL,
                        "Rådets möte",
                        begins,
                        begins.plus(Duration.ofHours(3)),
                        Venue.of(MeetingFormat.PHYSICAL, "Härnösand", null),
                        null,
                        MovableClock.START.minus(Duration.ofDays(40))));
    }

    private String item(Meeting meeting) {
        var content = new AgendaItemContent("Laddplatser", null, null, 10, ItemPurpose.DECISION);
        return work.get(AgendaItems.class)
                .save(NewAgendaItem.added(meeting.id(), null, content, author(), 1000, MovableClock.START))
                .id();
    }

    private String decision() {
        var meeting = meeting(Duration.ofDays(-9));
        work.get(AllMinutes.class).save(Minutes.started(meeting.id(), author(), MovableClock.START));
        return work.get(Decisions.class)
                .save(Decision.of(COUNCIL, meeting.id(), null, "Avgiften höjs", author(), MovableClock.START)
                        .numbered(2026, 1))
                .id();
    }

    private String author() {
        return work.get(People.class).findAllByOrderByName().get(0).id();
    }

    private int count(String table) {
        return work.get(JdbcTemplate.class).queryForObject("select count(*) from " + table, Integer.class);
    }
}
