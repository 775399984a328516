package se.budkavle.bot.concurrency;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import se.budkavle.bot.chat.UploadedFile;
import se.budkavle.bot.testing.BotReply;
import se.budkavle.bot.testing.MailReader;
import se.budkavle.bot.testing.SmallAssociation;
import se.budkavle.bot.testing.SmallPlan;
import se.budkavle.bot.testing.Workplace;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.plan.OverallGoal;
import se.budkavle.storage.plan.OverallGoals;
import se.budkavle.storage.tag.Tag;
import se.budkavle.storage.tag.Tags;

/**
 * Sample uses of commands and buttons that change polls, the plan, calendars, the data from the YAML files, and the
 * set-up of the Discord server. Most of these sample uses confirm a preview.
 */
final class OtherActs {

    private static final String TIMES = "2026-12-09 13:00-15:00; 8 december kl 9-11";
    private static final String PLAN = """
            område;mål;typ;aktivitet;nätverk;ansvarig;år
            Miljö;Mindre utsläpp;aktivitet;Klimatplan i varje kommun;Hållbarhetsrådet;;2026
            Miljö;Mindre utsläpp;aktivitet;Rådet möts;Hållbarhetsrådet;;2026
            Miljö;Mindre utsläpp;projekt;Energikartor för alla;Nätverket för hållbar energi;;2026
            Miljö;Mindre utsläpp;aktivitet;Cykla mer;hallbar-energi;Ledamot Timrå, majoritet;2026
            """;

    private OtherActs() {}

    static List<Act> all() {
        return List.of(
                Act.once("plan tag", work -> {
                    SmallPlan.settle(work);
                    work.get(Tags.class)
                            .save(Tag.of("rus", Tag.Kind.REGIONAL_TARGET, "Västernorrland växer", List.of(), 0));
                    return () -> work.as("Samordnare miljö").runs("plan tag", Map.of("tag", "rus", "goal", "M1"));
                }),
                Act.once("tag:change", work -> {
                    work.get(Tags.class)
                            .save(Tag.of("rus", Tag.Kind.REGIONAL_TARGET, "Västernorrland växer", List.of(), 0));
                    var decision = TakeHomeActs.decision(work);
                    var card = work.as("Samordnare miljö")
                            .press(null, "tag:open:DECISION:" + decision, List.of(), Map.of());
                    return () -> card.chooses("add rus");
                }),
                Act.each("budkavle backup", work -> {
                    var administrator = work.as("Förvaltare");
                    return () -> administrator.runs("budkavle backup");
                }),
                Act.once("draft:confirm", work -> {
                    var shown = pollIsShown(work);
                    return () -> shown.presses("Fråga nätverket");
                }),
                Act.once("draft:confirm", work -> {
                    SmallPlan.settle(work);
                    var shown = work.as("Förvaltare").runs("plan import", Map.of("file", plan()));
                    return () -> shown.presses("Lagra som plan");
                }),
                Act.once("draft:confirm", work -> {
                    var shown = work.as("Förvaltare").runs("catalogue load");
                    return () -> shown.presses("Läs in");
                }),
                Act.once("draft:confirm of an erasure", work -> {
                    var shown =
                            work.as("Ledamot Timrå, majoritet").runs("my-data").presses("Radera …");
                    return shown::confirms;
                }),
                Act.once("privacy:named", work -> {
                    var form =
                            work.as("Ledamot Timrå, majoritet").runs("my-data").presses("Rätta namnet …");
                    return () -> form.fillsIn(Map.of("name", "Kim Ek"));
                }),
                Act.once("draft:confirm of setting up", work -> {
                    var networks = work.get(Networks.class);
                    networks.findAllByOrderByTitle().forEach(network -> networks.save(network.linkedTo(null)));
                    var shown = work.as("Förvaltare").runs("budkavle setup");
                    return () -> shown.presses("Inrätta");
                }),
                Act.each("poll:tick", work -> {
                    pollIsOpen(work);
                    var sheet = work.as("Ledamot Timrå, majoritet")
                            .presses(
                                    work.chat()
                                            .postsIn(SmallAssociation.COUNCIL_ROOM)
                                            .get(0),
                                    "Svara");
                    return () -> sheet.presses("Ingen tid passar");
                }),
                Act.once("poll:now", work -> {
                    work.clock().set(Instant.parse("2026-11-23T21:00:00Z"));
                    var opened = pollIsShown(work).presses("Fråga nätverket");
                    return () -> opened.presses("Skicka nu");
                }),
                Act.once("poll:close", work -> {
                    pollIsOpen(work);
                    var coordinator = work.as("Samordnare miljö");
                    var id = pollId(work);
                    return () -> coordinator.press("1", "poll:close:" + id, List.of(), Map.of());
                }),
                Act.once("poll:choose", work -> {
                    pollIsOpen(work);
                    var coordinator = work.as("Samordnare miljö");
                    var id = pollId(work);
                    coordinator.press("1", "poll:close:" + id, List.of(), Map.of());
                    work.tick();
                    return () -> coordinator.press("1", "poll:choose:" + id + ":0", List.of(), Map.of());
                }),
                Act.once("plan assign", work -> {
                    SmallPlan.settle(work);
                    var coordinator = work.as("Samordnare miljö");
                    return () -> coordinator.runs("plan assign", Map.of("activity", "M1.2", "organisations", "timra"));
                }),
                Act.once("plan overall", work -> {
                    SmallPlan.settle(work);
                    work.get(OverallGoals.class)
                            .save(OverallGoal.of(2025, 2027, "miljo-1", "miljo", "En plattform", 0));
                    var coordinator = work.as("Samordnare miljö");
                    return () -> coordinator.runs("plan overall", Map.of("goal", "M1", "overall", "En plattform"));
                }),
                Act.once("plan deadline", work -> {
                    SmallPlan.settle(work);
                    var coordinator = work.as("Samordnare miljö");
                    return () -> coordinator.runs("plan deadline", Map.of("activity", "M1.2", "date", "2026-12-31"));
                }),
                Act.once("plan:parties", work -> {
                    SmallPlan.settle(work);
                    var form = work.as("Samordnare miljö").runs("plan parties", Map.of("activity", "M1.2"));
                    return () -> form.fillsIn(Map.of("owner", "Länsstyrelsen", "funder", "EU"));
                }),
                Act.once("plan same", work -> {
                    SmallPlan.settle(work);
                    var coordinator = work.as("Samordnare miljö");
                    return () -> coordinator.runs("plan same", Map.of("activity", "M1.2", "project", "S1.1"));
                }),
                Act.once("plan contact", work -> {
                    SmallPlan.settle(work);
                    var coordinator = work.as("Samordnare miljö");
                    return () -> coordinator.runs(
                            "plan contact",
                            Map.of(
                                    "activity",
                                    "M1.1",
                                    "organisation",
                                    "timra",
                                    "person",
                                    work.as("Ledamot Timrå, majoritet").account()));
                }),
                Act.once("plan network", work -> {
                    SmallPlan.settle(work);
                    var coordinator = work.as("Samordnare miljö");
                    return () ->
                            coordinator.runs("plan network", Map.of("activity", "M1.2", "network", "hallbar-energi"));
                }),
                Act.once("draft:confirm of a new year", work -> {
                    SmallPlan.settle(work);
                    var shown = work.as("Förvaltare").runs("plan roll");
                    return () -> shown.confirms();
                }),
                Act.once("draft:confirm of a skipped message", work -> {
                    var shown = outboxItem(work).presses("Hoppa över");
                    return () -> shown.confirms();
                }),
                Act.once("draft:confirm of a moved message", work -> {
                    var shown = outboxItem(work).presses("Flytta").fillsIn(Map.of("when", "4 december 2026 9.00"));
                    return () -> shown.confirms();
                }),
                Act.once("draft:confirm of a pause", work -> {
                    var shown = work.as("Förvaltare").runs("outbox").presses("Pausa utskicken");
                    return () -> shown.confirms();
                }),
                Act.once("draft:confirm of the end of a pause", work -> {
                    work.as("Förvaltare")
                            .runs("outbox")
                            .presses("Pausa utskicken")
                            .confirms();
                    var shown = work.as("Förvaltare").runs("outbox").presses("Återuppta utskicken");
                    return () -> shown.confirms();
                }),
                Act.each("calendar feed", work -> {
                    var timra = work.as("Ledamot Timrå, majoritet");
                    return () -> timra.runs("calendar feed");
                }),
                Act.each("calendar year", work -> {
                    var timra = work.as("Ledamot Timrå, majoritet");
                    return () -> timra.runs("calendar year");
                }),
                Act.once("calendar:revoke", work -> {
                    var timra = work.as("Ledamot Timrå, majoritet");
                    timra.runs("calendar feed");
                    var list = timra.runs("calendar list");
                    return () -> list.presses("Stäng av 1");
                }),
                Act.once("followup", work -> {
                    SmallPlan.settle(work);
                    RoundActs.open(work, "T3 2026");
                    var timra = work.as("Ledamot Timrå, majoritet");
                    return () -> timra.runs("followup");
                }),
                Act.once("organisation show", work -> {
                    var timra = work.as("Ledamot Timrå, majoritet");
                    return () -> timra.runs("organisation show");
                }),
                Act.once("link:revoke", work -> {
                    SmallPlan.settle(work);
                    RoundActs.open(work, "T3 2026");
                    var shown = work.as("Ledamot Timrå, majoritet").runs("followup");
                    return () -> shown.presses("Stäng av länken");
                }),
                Act.once("mine:letters", work -> {
                    MailReader.of(work, "Ledamot Timrå, majoritet", "timra@example.org");
                    var mine = work.as("Ledamot Timrå, majoritet").runs("mine");
                    return () -> mine.presses("Bara i chatten");
                }));
    }

    /**
     * Plans a meeting, and selects its queued meeting notice in the reply to the command "outbox". Returns the bot's
     * reply to the selection.
     */
    private static BotReply outboxItem(Workplace work) {
        var coordinator = work.as("Samordnare miljö");
        coordinator
                .runs("meeting plan", Map.of("network", "hallbarhetsradet", "when", "2026-12-17 13-15"))
                .presses("Spara mötet");
        var id = work.get(JdbcTemplate.class).queryForObject("select id from meeting", String.class);
        return coordinator.runs("outbox", Map.of("days", 30L)).chooses("meeting.notice:" + id);
    }

    private static void pollIsOpen(Workplace work) {
        pollIsShown(work).presses("Fråga nätverket");
        work.tick();
    }

    private static BotReply pollIsShown(Workplace work) {
        return work.as("Samordnare miljö").runs("meeting poll", Map.of("network", "hallbarhetsradet", "times", TIMES));
    }

    private static UploadedFile plan() {
        var bytes = PLAN.getBytes(StandardCharsets.UTF_8);
        return new UploadedFile("plan.csv", bytes.length, most -> bytes);
    }

    private static String pollId(Workplace work) {
        return work.get(JdbcTemplate.class).queryForObject("select id from poll", String.class);
    }
}
