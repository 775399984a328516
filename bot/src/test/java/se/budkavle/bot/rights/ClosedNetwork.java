package se.budkavle.bot.rights;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import se.budkavle.bot.chat.UploadedFile;
import se.budkavle.bot.testing.MovableClock;
import se.budkavle.bot.testing.SamplePictures;
import se.budkavle.bot.testing.SmallPlan;
import se.budkavle.bot.testing.Workplace;
import se.budkavle.storage.NewId;
import se.budkavle.storage.agenda.AgendaItemContent;
import se.budkavle.storage.agenda.AgendaItems;
import se.budkavle.storage.agenda.ItemPurpose;
import se.budkavle.storage.agenda.ItemTransfer;
import se.budkavle.storage.agenda.ItemTransfers;
import se.budkavle.storage.agenda.NewAgendaItem;
import se.budkavle.storage.arena.Arena;
import se.budkavle.storage.arena.Arenas;
import se.budkavle.storage.cooperation.CooperationStep;
import se.budkavle.storage.cooperation.OrganisationStep;
import se.budkavle.storage.cooperation.OrganisationSteps;
import se.budkavle.storage.cooperation.StepHistory;
import se.budkavle.storage.delivery.Addressee;
import se.budkavle.storage.delivery.Batch;
import se.budkavle.storage.delivery.BatchRecipient;
import se.budkavle.storage.delivery.BatchRecipients;
import se.budkavle.storage.delivery.Batches;
import se.budkavle.storage.directory.Membership;
import se.budkavle.storage.directory.Memberships;
import se.budkavle.storage.directory.Network;
import se.budkavle.storage.directory.NetworkComposition;
import se.budkavle.storage.directory.NetworkCompositions;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.directory.Participation;
import se.budkavle.storage.directory.People;
import se.budkavle.storage.directory.Person;
import se.budkavle.storage.directory.PoliticalSide;
import se.budkavle.storage.directory.Role;
import se.budkavle.storage.directory.Seat;
import se.budkavle.storage.indicator.Direction;
import se.budkavle.storage.indicator.Indicator;
import se.budkavle.storage.indicator.IndicatorDefinition;
import se.budkavle.storage.indicator.IndicatorDefinitions;
import se.budkavle.storage.indicator.IndicatorSource;
import se.budkavle.storage.indicator.Indicators;
import se.budkavle.storage.indicator.ReportingFrequency;
import se.budkavle.storage.meeting.AllNetworkSettings;
import se.budkavle.storage.meeting.Meeting;
import se.budkavle.storage.meeting.MeetingFormat;
import se.budkavle.storage.meeting.Meetings;
import se.budkavle.storage.meeting.MinutesKind;
import se.budkavle.storage.meeting.NetworkSettings;
import se.budkavle.storage.meeting.Venue;
import se.budkavle.storage.minutes.AllMinutes;
import se.budkavle.storage.minutes.Decisions;
import se.budkavle.storage.minutes.MinutesEdition;
import se.budkavle.storage.minutes.MinutesEditions;
import se.budkavle.storage.minutes.ParagraphNumber;
import se.budkavle.storage.minutes.ParagraphNumbers;
import se.budkavle.storage.minutes.Verifier;
import se.budkavle.storage.minutes.VerifierRole;
import se.budkavle.storage.minutes.Verifiers;
import se.budkavle.storage.newsletter.Issue;
import se.budkavle.storage.newsletter.Issues;
import se.budkavle.storage.plan.Activities;
import se.budkavle.storage.plan.Activity;
import se.budkavle.storage.plan.Goals;
import se.budkavle.storage.poll.Poll;
import se.budkavle.storage.poll.Polls;
import se.budkavle.storage.poll.ProposedTime;
import se.budkavle.storage.reckoning.ContinuationAnswer;
import se.budkavle.storage.reckoning.Reckoning;
import se.budkavle.storage.reckoning.ReckoningAnswer;
import se.budkavle.storage.reckoning.ReckoningAnswers;
import se.budkavle.storage.reckoning.Reckonings;
import se.budkavle.storage.tag.Tag;
import se.budkavle.storage.tag.Tags;

/**
 * A test fixture: a closed network with sample data for every feature. All data that outsiders must not see contains
 * the text in {@code SECRET}.
 */
final class ClosedNetwork {

    static final String ID = "krisradet";
    static final String COUNCIL = "hallbarhetsradet";
    static final String TITLE = "Krisrådet";
    static final String SECRET = "stormlykta";
    static final String COORDINATOR = "Kim Stormlykta";
    static final String CHAIR = "Robin Stormlykta";
    static final String MEMBER = "Mika Stormlykta";
    static final String SUBSTITUTE = "Sam Stormlykta";
    /**
     * The start of the sample meeting. No other time in the test data has the minute 37, so tests can find this time in
     * texts.
     */
    static final Instant MEETS = Instant.parse("2027-03-17T12:37:00Z");

    static final String WHO_LEFT = "Tidigare ledamot";
    static final String ROOM = "110";
    static final String TAG = "jamstalldhet";
    static final String INDICATOR = "tanda-lyktor";
    static final String ARENA = "norra-forumet";

    private final Workplace work;

    ClosedNetwork(Workplace work) {
        this.work = work;
        settle();
        meet();
        prepareForTheCouncil();
        attach();
        takeMinutes();
        representElsewhere();
        climb();
        reckon();
        measure();
        work.get(Tags.class).save(Tag.of(TAG, Tag.Kind.REGIONAL_PRINCIPLE, "Jämställdhet", List.of(), 0));
        decide();
        askForStatus();
        writeToSomeone();
        write();
        stopSending();
    }

    private void settle() {
        SmallPlan.settle(work);
        var network = work.get(Networks.class)
                .save(new Network(
                        ID,
                        TITLE,
                        "social",
                        Network.Kind.MIXED,
                        "Stormlykta håller beredskap",
                        "region",
                        null,
                        "Stormlykta varje kvartal",
                        null,
                        COUNCIL,
                        ROOM,
                        true,
                        true,
                        null,
                        0));
        work.get(NetworkCompositions.class)
                .save(NetworkComposition.of(
                        network,
                        Set.of(new Participation("timra", false)),
                        Set.of(new Seat("timra", PoliticalSide.MAJORITY)),
                        Set.of()));
        work.chat().open(ROOM, ID);
        work.get(AllNetworkSettings.class).save(NetworkSettings.usual(ID).with(14, 21, "21,7,1", false, true));
        var kim = holds(person(COORDINATOR, "9101"), Role.COORDINATOR, PoliticalSide.NONE, null);
        var robin = holds(person(CHAIR, "9102"), Role.CHAIR, PoliticalSide.OPPOSITION, null);
        holds(person(MEMBER, "9103"), Role.MEMBER, PoliticalSide.MAJORITY, null);
        holds(person(SUBSTITUTE, "9104"), Role.SUBSTITUTE, PoliticalSide.MAJORITY, null);
        holds(person(WHO_LEFT, "9105"), Role.MEMBER, PoliticalSide.OPPOSITION, LocalDate.of(2026, 11, 22));
        var goal = work.get(Goals.class).findAllByPlanIdOrderByPosition("2026").get(1);
        var activities = work.get(Activities.class);
        activities.save(Activity.of(
                goal,
                ID,
                "S1.7",
                Activity.Kind.ACTIVITY,
                "Beredskap i varje kommun",
                Activity.AnsweredBy.EACH_ORGANISATION,
                List.of("timra"),
                7));
        activities.save(Activity.of(
                        goal,
                        ID,
                        "S1.8",
                        Activity.Kind.ACTIVITY,
                        "Beredskap i länet",
                        Activity.AnsweredBy.RESPONSIBLE,
                        List.of(),
                        8)
                .answeredBy(robin.id()));
        var now = MovableClock.START;
        work.get(Polls.class)
                .save(Poll.opened(
                        ID,
                        "Stormlykta väljer tid",
                        "PHYSICAL",
                        "Bunker Stormlykta",
                        null,
                        List.of(
                                ProposedTime.of(MEETS, MEETS.plusSeconds(3600)),
                                ProposedTime.of(MEETS.plusSeconds(7200), MEETS.plusSeconds(9000))),
                        MEETS.minus(Duration.ofDays(3)),
                        kim.id(),
                        now));
    }

    private void meet() {
        var meetings = work.get(Meetings.class);
        var venue = Venue.of(MeetingFormat.HYBRID, "Bunker Stormlykta", "https://stormlykta.example/rum");
        var meeting = meetings.save(
                Meeting.plan(ID, "Stormlykta övar", MEETS, MEETS.plusSeconds(7200), venue, null, MovableClock.START));
        meetings.save(Meeting.plan(
                        ID,
                        "Stormlykta vilar",
                        MEETS.plus(Duration.ofDays(1)),
                        MEETS.plus(Duration.ofDays(1)).plusSeconds(60),
                        venue,
                        null,
                        MovableClock.START)
                .cancelled("Stormlykta sjuk", MovableClock.START));
        press(
                MEMBER,
                "agenda:proposed:" + meeting.id(),
                Map.of(
                        "title",
                        "Stormlykta-läget",
                        "description",
                        "Hur Stormlykta mår",
                        "presenter",
                        MEMBER,
                        "minutes",
                        "10",
                        "purpose",
                        ""));
        press(MEMBER, "meeting:answer:" + meeting.id() + ":NO", Map.of());
        work.as(MEMBER).runs("calendar feed", Map.of("network", ID));
        work.as(MEMBER).runs("absence set", Map.of("from", "2027-02-01", "until", "2027-02-02"));
        work.as(COORDINATOR).runs("meeting move", Map.of("meeting", meeting.id(), "when", "18 mars 2027 13.37-15"));
        work.as(asker())
                .runs(
                        "network join",
                        Map.of("network", ID, "organisation", "timra", "role", "MEMBER", "faction", "MAJORITY"));
    }

    /** Stores an agenda item that the council has asked the closed network to prepare. */
    private void prepareForTheCouncil() {
        var held = MovableClock.START.minus(Duration.ofDays(30));
        var council = work.get(Meetings.class)
                .save(Meeting.plan(
                        COUNCIL,
                        "Rådets möte",
                        held,
                        held.plusSeconds(3600),
                        Venue.of(MeetingFormat.PHYSICAL, "Härnösand", null),
                        null,
                        held.minus(Duration.ofDays(7))));
        var by = work.get(People.class).findAllByOrderByName().stream()
                .filter(one -> one.name().equals("Samordnare miljö"))
                .findFirst()
                .orElseThrow()
                .id();
        var content = new AgendaItemContent("Skyddsrum", null, null, 10, ItemPurpose.DECISION);
        var items = work.get(AgendaItems.class);
        var sent = items.save(
                NewAgendaItem.proposed(council.id(), content, by, 1000, held).sent(by, held));
        var step = work.get(ItemTransfers.class).save(ItemTransfer.sent(sent.id(), COUNCIL, ID, by, held));
        items.save(NewAgendaItem.arrived(sent, step, meeting(), 5000, held));
    }

    /** Adds a document to the coming meeting. */
    private void attach() {
        var bytes = "Stormlykta inuti".getBytes(StandardCharsets.UTF_8);
        work.as(COORDINATOR)
                .runs(
                        "document add",
                        Map.of(
                                "meeting",
                                only("select id from meeting where title = 'Stormlykta övar'"),
                                "file",
                                new UploadedFile("Stormlykta.txt", bytes.length, most -> bytes)));
    }

    /** Stores a meeting that took place last week, with minutes that are not sent yet. */
    private void takeMinutes() {
        var held = MovableClock.START.minus(Duration.ofDays(7));
        var meeting = work.get(Meetings.class)
                .save(Meeting.plan(
                        ID,
                        "Stormlykta övade",
                        held,
                        held.plusSeconds(3600),
                        Venue.of(MeetingFormat.PHYSICAL, "Bunker Stormlykta", null),
                        null,
                        held.minus(Duration.ofDays(7))));
        var item = work.get(AgendaItems.class)
                .save(NewAgendaItem.added(
                        meeting.id(),
                        null,
                        new AgendaItemContent("Övning med stormlykta", null, null, 0, ItemPurpose.INFORMATION),
                        only("select id from person where name = '" + COORDINATOR + "'"),
                        0,
                        held));
        press(COORDINATOR, "minutes:noted:" + meeting.id() + ":-", Map.of("text", "Stormlykta lyste"));
        work.as(COORDINATOR).runs("network settings", Map.of("network", ID, "minutes-kind", "FORMAL"));
        press(
                COORDINATOR,
                "minutes:moved:" + meeting.id() + ":" + item.id(),
                Map.of("maker", "CHAIR", "text", "Stormlykta föreslås"));
        press(COORDINATOR, "minutes:decided:" + meeting.id() + ":-", Map.of("text", "Stormlykta tänds"));
        press(
                COORDINATOR,
                "minutes:agreed:" + meeting.id() + ":-",
                Map.of("text", "Köp Stormlykta", "owner", "", "due", ""));
        storeEdition(meeting);
    }

    /** Stores an edition of minutes as if they had been sent. */
    private void storeEdition(Meeting meeting) {
        var contents = "{\"heading\":\"Stormlykta\",\"day\":\"2026-01-01\",\"edition\":1,\"present\":[],\"absent\":[],"
                + "\"unknown\":0,\"sections\":[{\"number\":1,\"title\":\"Stormlykta\",\"entries\":[]}]}";
        work.get(MinutesEditions.class)
                .save(new MinutesEdition(
                        NewId.next(),
                        meeting.id(),
                        1,
                        "Stormlykta fattades",
                        contents,
                        only("select started_by from minutes"),
                        MovableClock.START,
                        0));
    }

    /**
     * Stores an arena (external group) of the network with a representative, a past gathering and a coming gathering.
     */
    private void representElsewhere() {
        work.get(Arenas.class)
                .save(Arena.of(ARENA, "Stormlykta utomlands", ID, "Stormlykta ibland", "Stormlykta syns"));
        work.as(COORDINATOR)
                .runs("arena appoint", Map.of("arena", ARENA, "person", MEMBER, "from", LocalDate.of(2026, 11, 1)));
        enter("Stormlykta hölls", LocalDate.of(2026, 11, 20));
        enter("Stormlykta kommer", LocalDate.of(2027, 4, 1));
        press(
                MEMBER,
                "arena:contributed:" + only("select id from gathering where title = 'Stormlykta kommer'"),
                Map.of("text", "Stormlykta tas med"));
    }

    /** Stores an indicator of the network with a value, which the member reports. */
    private void climb() {
        work.get(OrganisationSteps.class)
                .save(OrganisationStep.set(
                        StepHistory.of(List.of()),
                        "timra",
                        ID,
                        OrganisationStep.Content.typed(
                                CooperationStep.SHARE, LocalDate.of(2026, 1, 1), "Stormlykta lyser för alla"),
                        only("select id from person where name = '" + COORDINATOR + "'"),
                        MovableClock.START,
                        LocalDate.of(2026, 11, 1)));
    }

    private void reckon() {
        var by = only("select id from person where name = '" + MEMBER + "'");
        var reckoning = work.get(Reckonings.class)
                .save(Reckoning.open(ID, 2027, Instant.parse("2026-12-11T22:59:00Z"), by, MovableClock.START));
        work.get(ReckoningAnswers.class)
                .save(ReckoningAnswer.of(
                        reckoning.id(),
                        1,
                        ReckoningAnswer.Content.typed(
                                ContinuationAnswer.CONTINUE, "Stormlykta gav ljus", "Stormlykta till alla"),
                        by,
                        MovableClock.START));
    }

    private void measure() {
        var indicator = work.get(Indicators.class)
                .save(Indicator.of(
                        INDICATOR,
                        new Indicator.Content(
                                "social",
                                "S1",
                                "Stormlykta tänds",
                                ReportingFrequency.YEAR,
                                only("select id from person where name = '" + MEMBER + "'")),
                        ID,
                        IndicatorSource.MANUAL,
                        null,
                        MovableClock.START));
        work.get(IndicatorDefinitions.class)
                .save(IndicatorDefinition.first(
                        indicator.id(),
                        new IndicatorDefinition.Content(
                                "Stormlyktor", Direction.MORE, "Stormlykta som lyser", null, null),
                        null,
                        MovableClock.START,
                        LocalDate.of(2026, 1, 1)));
        press(
                MEMBER,
                "indicator:reported:" + INDICATOR,
                Map.of("amount", "7", "day", "2026-11-20", "comment", "Stormlykta räknad"));
    }

    private void enter(String title, LocalDate day) {
        work.as(COORDINATOR).runs("arena gathering", Map.of("arena", ARENA, "title", title, "from", day));
    }

    /** Stores a meeting with a numbered decision and a verifier, as if its formal minutes had been sent. */
    private void decide() {
        var held = MovableClock.START.minus(Duration.ofDays(9));
        var meeting = work.get(Meetings.class)
                .save(Meeting.plan(
                        ID,
                        "Stormlykta beslöt",
                        held,
                        held.plusSeconds(3600),
                        Venue.of(MeetingFormat.PHYSICAL, "Bunker Stormlykta", null),
                        null,
                        held.minus(Duration.ofDays(7))));
        press(COORDINATOR, "minutes:decided:" + meeting.id() + ":-", Map.of("text", "Stormlykta släcks"));
        var decisions = work.get(Decisions.class);
        decisions.save(
                decisions.findAllByMeetingIdOrderById(meeting.id()).get(0).numbered(2026, 1));
        var decision = only("select id from decision where number is not null");
        press(COORDINATOR, "takehome:mark:" + decision, Map.of());
        press(
                MEMBER,
                "takehome:answered:" + decision + ":timra:-",
                Map.of("at-home", "Stormlykta tänds hemma", "implementation", "Stormlykta införs"));
        work.get(ParagraphNumbers.class).save(ParagraphNumber.of(ID, 2026, 1, meeting.id(), null));
        var coordinator = only("select id from person where name = '" + COORDINATOR + "'");
        var minutes = work.get(AllMinutes.class);
        minutes.save(minutes.findById(meeting.id())
                .orElseThrow()
                .finished(MinutesKind.FORMAL, coordinator, MovableClock.START));
        work.get(Verifiers.class)
                .save(Verifier.of(
                        meeting.id(),
                        VerifierRole.SECOND,
                        only("select id from person where name = '" + MEMBER + "'"),
                        coordinator,
                        MovableClock.START));
    }

    String heldMeeting() {
        return only("select id from meeting where title = 'Stormlykta övade'");
    }

    private void askForStatus() {
        work.as(COORDINATOR)
                .runs("round open", Map.of("period", "T3 2026", "due", "2026-12-18", "networks", ID))
                .confirms();
        press(
                MEMBER,
                "round:explain:" + question(),
                Map.of(
                        "state",
                        "AT_RISK",
                        "cause",
                        "Stormlykta slocknade",
                        "measure",
                        "Tänd Stormlykta",
                        "help",
                        "Ny Stormlykta"));
        press(MEMBER, "round:said:" + question(), Map.of("comment", "Stormlykta blinkar"));
        work.as(MEMBER).runs("followup", Map.of("network", ID));
    }

    private void writeToSomeone() {
        work.as(COORDINATOR)
                .runs(
                        "contact add",
                        Map.of(
                                "network",
                                ID,
                                "address",
                                "kund@stormlykta.example",
                                "organisation",
                                "Stormlykta AB",
                                "name",
                                "Kund Stormlykta",
                                "tags",
                                "stormlykta"));
    }

    String contact() {
        return only("select contact_id from contact_listing where organisation = 'Stormlykta AB'");
    }

    /**
     * Creates newsletter data: a draft that was edited in two modal forms at once, an issue that was sent, and a modal
     * form that is still open.
     */
    private void write() {
        var coordinator = work.as(COORDINATOR);
        var networks = Map.<String, Object>of("networks", ID);
        var words = Map.of("subject", "Stormlykta-brevet", "text", "# Stormlykta lyser\n\nStormlykta.");
        var card = coordinator.runs("newsletter new", networks).fillsIn(words);
        var late = card.presses("Redigera");
        card.presses("Redigera").fillsIn(Map.of("text", "# Stormlykta slocknar\n\nStormlykta."));
        late.fillsIn(Map.of("text", "Stormlykta för sent"));
        coordinator.runs(
                "newsletter picture",
                Map.of(
                        "issue",
                        "Stormlykta-brevet",
                        "file",
                        SamplePictures.file("stormlykta.png"),
                        "shows",
                        "Stormlykta på bild"));
        coordinator
                .runs("newsletter new", networks)
                .fillsIn(Map.of("subject", "Stormlykta ute", "text", "Stormlykta."));
        var issues = work.get(Issues.class);
        var sent = issues.findById(only("select id from newsletter_issue where subject = 'Stormlykta ute'"))
                .orElseThrow();
        issues.save(issues.save(sent.scheduled(MovableClock.START))
                .sending("B", MovableClock.START)
                .sent());
        coordinator.runs("newsletter new", networks);
        work.get(JdbcTemplate.class)
                .update("delete from draft where kind = 'newsletter.new' and stored_at is not null");
    }

    /** Creates a newsletter issue whose sending was stopped before the first email. */
    private void stopSending() {
        var now = MovableClock.START;
        var issues = work.get(Issues.class);
        var issue = issues.save(Issue.draft(
                2026,
                9,
                "Stormlykta i går",
                "Stormlykta slocknade",
                List.of(ID),
                only("select id from person where name = '" + COORDINATOR + "'"),
                now));
        var batch = work.get(Batches.class)
                .save(Batch.of("newsletter:" + issue.id(), "newsletter", issue.id(), now, now)
                        .stop());
        work.get(BatchRecipients.class)
                .save(BatchRecipient.of(
                        batch, Addressee.mail("mika@stormlykta.example"), MEMBER, null, null, List.of("list:" + ID)));
        issues.save(issue.scheduled(now).sending(batch.id(), now).stopped());
    }

    /** Returns the id of the status round's question to the organisation of the sample member. */
    String question() {
        return only("select id from question where organisation_id = 'timra' and network_id = 'krisradet'");
    }

    /**
     * Answers the status round's question twice with "unchanged". A third such answer in a row would require an
     * explanation.
     */
    void answerUnchangedTwice() {
        press(MEMBER, "round:unchanged:" + question(), Map.of());
        press(MEMBER, "round:unchanged:" + question(), Map.of());
    }

    void closeRound() {
        work.as(COORDINATOR).runs("round close");
    }

    String[] all(String sql) {
        return work.get(JdbcTemplate.class).queryForList(sql, String.class).toArray(String[]::new);
    }

    String only(String sql) {
        var found = work.get(JdbcTemplate.class).queryForList(sql, String.class);
        if (found.size() != 1) {
            throw new AssertionError("Not one but " + found.size() + " of: " + sql);
        }
        return found.get(0);
    }

    /** Returns the hash of the agenda item's content, which the form for the item contains. */
    String contentOf(String itemId) {
        return work.get(AgendaItems.class).findById(itemId).orElseThrow().contentFingerprint();
    }

    String meeting() {
        return only("select id from meeting where title = 'Stormlykta övar' and cancelled_at is null");
    }

    String cancelledMeeting() {
        return only("select id from meeting where network_id = 'krisradet' and cancelled_at is not null");
    }

    /** Returns the name of a person who has requested to join the network but is not a member. */
    static String asker() {
        return "Någon utan uppdrag";
    }

    private void press(String who, String id, Map<String, String> fields) {
        var heard = work.as(who).press(null, id, List.of(), fields);
        if (heard.says().isEmpty()) {
            throw new AssertionError(id + " says nothing");
        }
    }

    private Person person(String name, String account) {
        return work.get(People.class).save(Person.of(name, "timra", account, MovableClock.START));
    }

    private Person holds(Person person, Role role, PoliticalSide faction, LocalDate until) {
        work.get(Memberships.class)
                .save(Membership.appointed(
                        ID, person, "timra", role, faction, LocalDate.of(2026, 1, 1), until, null, MovableClock.START));
        return person;
    }
}
