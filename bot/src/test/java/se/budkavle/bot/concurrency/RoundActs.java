package se.budkavle.bot.concurrency;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.springframework.jdbc.core.JdbcTemplate;
import se.budkavle.bot.chat.UploadedFile;
import se.budkavle.bot.testing.BotReply;
import se.budkavle.bot.testing.SmallAssociation;
import se.budkavle.bot.testing.SmallPlan;
import se.budkavle.bot.testing.TestUser;
import se.budkavle.bot.testing.Workplace;

/** Sample uses of commands, buttons and forms that change status rounds and their answers. */
final class RoundActs {

    private static final Instant NIGHT = Instant.parse("2026-11-23T21:00:00Z");

    private RoundActs() {}

    private static TestUser reckoningIsOpen(Workplace work) {
        SmallPlan.settle(work);
        var coordinator = work.as("Samordnare miljö");
        coordinator.runs("reckoning open", Map.of("due", "2026-12-18")).confirms();
        return coordinator;
    }

    static List<Act> all() {
        return List.of(
                Act.once("draft:confirm of the same reckoning shown thrice", work -> {
                    SmallPlan.settle(work);
                    var coordinator = work.as("Samordnare miljö");
                    var asked = Map.<String, Object>of("due", "2026-12-18");
                    var shown = new ConcurrentLinkedQueue<>(List.of(
                            coordinator.runs("reckoning open", asked),
                            coordinator.runs("reckoning open", asked),
                            coordinator.runs("reckoning open", asked)));
                    return () -> shown.remove().confirms();
                }),
                Act.once("draft:confirm of the same extension of a reckoning shown thrice", work -> {
                    var coordinator = reckoningIsOpen(work);
                    Map<String, Object> asked = Map.of("due", "2026-12-30");
                    var shown = new ConcurrentLinkedQueue<>(List.of(
                            coordinator.runs("reckoning extend", asked),
                            coordinator.runs("reckoning extend", asked),
                            coordinator.runs("reckoning extend", asked)));
                    return () -> shown.remove().confirms();
                }),
                Act.once("draft:confirm of the same withdrawal of a reckoning shown thrice", work -> {
                    var coordinator = reckoningIsOpen(work);
                    var shown = new ConcurrentLinkedQueue<>(List.of(
                            coordinator.runs("reckoning withdraw"),
                            coordinator.runs("reckoning withdraw"),
                            coordinator.runs("reckoning withdraw")));
                    return () -> shown.remove().confirms();
                }),
                Act.once("reckoning show", work -> {
                    reckoningIsOpen(work);
                    var timra = work.as("Ledamot Timrå, majoritet");
                    return () -> timra.runs("reckoning show");
                }),
                Act.once("reckoning:answered", work -> {
                    SmallPlan.settle(work);
                    work.as("Samordnare miljö")
                            .runs("reckoning open", Map.of("due", "2026-12-18", "networks", "hallbarhetsradet"))
                            .confirms();
                    var id = work.get(JdbcTemplate.class).queryForObject("select id from reckoning", String.class);
                    var form = work.as("Ledamot Timrå, majoritet")
                            .press(null, "reckoning:answer:" + id, List.of(), Map.of());
                    return () -> form.fillsIn(Map.of("going-on", "CONTINUE", "gave", "Mycket", "takes-up", "Elbilar"));
                }),
                Act.once("judgement:judged", work -> {
                    SmallPlan.settle(work);
                    var form = work.as("Samordnare miljö").runs("plan judge", Map.of("goal", "M1"));
                    return () -> form.fillsIn(Map.of("verdict", "PARTLY", "reason", "Det går trögt"));
                }),
                Act.once("draft:confirm of a round to open", work -> {
                    SmallPlan.settle(work);
                    var shown =
                            work.as("Samordnare miljö").runs("round open", Map.of("period", "T3 2026", "due", "+14"));
                    return shown::confirms;
                }),
                Act.once("draft:confirm of a round to cancel", work -> {
                    SmallPlan.settle(work);
                    open(work, "T3 2026");
                    var shown = work.as("Samordnare miljö").runs("round cancel");
                    return shown::confirms;
                }),
                Act.once("round extend", work -> {
                    SmallPlan.settle(work);
                    open(work, "T3 2026");
                    var coordinator = work.as("Samordnare miljö");
                    return () -> coordinator.runs("round extend", Map.of("due", "+20"));
                }),
                Act.once("round reopen", work -> {
                    SmallPlan.settle(work);
                    open(work, "T3 2026");
                    var coordinator = work.as("Samordnare miljö");
                    coordinator.runs("round close");
                    return () -> coordinator.runs("round reopen", Map.of("due", "+20"));
                }),
                Act.once("round delegate", work -> {
                    SmallPlan.settle(work);
                    open(work, "T3 2026");
                    var coordinator = work.as("Samordnare miljö");
                    return () -> coordinator.runs(
                            "round delegate",
                            Map.of(
                                    "question",
                                    "M1.2",
                                    "reason",
                                    "Hen vet",
                                    "person",
                                    work.as("Någon utan uppdrag").account()));
                }),
                Act.once("round close", work -> {
                    SmallPlan.settle(work);
                    open(work, "T3 2026");
                    var coordinator = work.as("Samordnare miljö");
                    return () -> coordinator.runs("round close");
                }),
                Act.once("round remind", work -> {
                    SmallPlan.settle(work);
                    open(work, "T3 2026");
                    work.tick();
                    var coordinator = work.as("Samordnare miljö");
                    return () -> coordinator.runs("round remind");
                }),
                Act.once("round:now", work -> {
                    SmallPlan.settle(work);
                    work.clock().set(NIGHT);
                    var opened = open(work, "T3 2026");
                    return () -> opened.presses("Skicka nu");
                }),
                Act.once("round:remind-now", work -> {
                    SmallPlan.settle(work);
                    open(work, "T3 2026");
                    work.tick();
                    work.clock().set(NIGHT);
                    var reminded = work.as("Samordnare miljö").runs("round remind");
                    return () -> reminded.presses("Skicka nu");
                }),
                Act.once("round answer-for", work -> {
                    SmallPlan.settle(work);
                    open(work, "T3 2026");
                    var coordinator = work.as("Samordnare miljö");
                    return () -> coordinator.runs("round answer-for", Map.of("question", "M1.2", "state", "ON_TRACK"));
                }),
                Act.each("round export", work -> {
                    SmallPlan.settle(work);
                    open(work, "T3 2026");
                    var coordinator = work.as("Samordnare miljö");
                    return () -> coordinator.runs("round export");
                }),
                Act.once("draft:confirm", work -> {
                    SmallPlan.settle(work);
                    open(work, "T3 2026");
                    var coordinator = work.as("Samordnare miljö");
                    var csv = new String(
                            coordinator
                                    .runs("round export", Map.of("format", "CSV"))
                                    .reply()
                                    .attachments()
                                    .get(0)
                                    .bytes(),
                            StandardCharsets.UTF_8);
                    var edited = csv.replace("svar saknas", "klar").getBytes(StandardCharsets.UTF_8);
                    var file = new UploadedFile("svar.csv", edited.length, most -> edited);
                    return coordinator.runs("round import", Map.of("file", file))::confirms;
                }),
                Act.once("round:answer", work -> {
                    var sheet = begun(work, "T3 2026");
                    return () -> sheet.presses("🟢 enligt plan");
                }),
                Act.once("round:explain", work -> {
                    var form = begun(work, "T3 2026").presses("⚠️ risk för avvikelse");
                    return () -> form.fillsIn(Map.of("cause", "Ingen personal", "measure", "Vi anställer"));
                }),
                Act.once("round:all", work -> {
                    SmallPlan.settle(work);
                    SmallPlan.more(work, 2);
                    open(work, "T3 2026");
                    var card = begins(work);
                    return () -> card.presses("Alla enligt plan");
                }),
                Act.once("round:help-taken", work -> {
                    begun(work, "T3 2026")
                            .presses("⚠️ risk för avvikelse")
                            .fillsIn(Map.of("cause", "Ingen personal", "measure", "Vi anställer", "help", "En jurist"));
                    var id = work.get(JdbcTemplate.class).queryForObject("select id from help_request", String.class);
                    var coordinator = work.as("Samordnare miljö");
                    return () -> coordinator.press(null, "round:help-taken:" + id, List.of(), Map.of());
                }),
                Act.once("round:unchanged", work -> {
                    begun(work, "T2 2026").presses("🟢 enligt plan");
                    work.as("Samordnare miljö").runs("round close");
                    work.clock().forward(Duration.ofDays(1));
                    open(work, "T3 2026");
                    var sheet = begins(work);
                    return () -> sheet.presses("Oförändrat");
                }),
                Act.once("round:said", work -> {
                    begun(work, "T3 2026").presses("🟢 enligt plan");
                    var timra = work.as("Ledamot Timrå, majoritet");
                    var id =
                            work.get(JdbcTemplate.class).queryForObject("select question_id from answer", String.class);
                    return () ->
                            timra.press(null, "round:said:" + id, List.of(), Map.of("comment", "Väntar på beslut"));
                }));
    }

    private static BotReply begun(Workplace work, String period) {
        SmallPlan.settle(work);
        open(work, period);
        return begins(work);
    }

    static BotReply open(Workplace work, String period) {
        return work.as("Samordnare miljö")
                .runs("round open", Map.of("period", period, "due", "+14"))
                .confirms();
    }

    private static BotReply begins(Workplace work) {
        work.tick();
        var posts = work.chat().postsIn(SmallAssociation.ENERGY_ROOM);
        return work.as("Ledamot Timrå, majoritet").presses(posts.get(posts.size() - 1), "Svara");
    }
}
