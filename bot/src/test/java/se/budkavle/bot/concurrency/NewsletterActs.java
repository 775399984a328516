package se.budkavle.bot.concurrency;

import java.util.List;
import java.util.Map;
import se.budkavle.bot.delivery.EmailFailure;
import se.budkavle.bot.feature.newsletter.NewsletterFixture;
import se.budkavle.bot.testing.BotReply;
import se.budkavle.bot.testing.MailReader;
import se.budkavle.bot.testing.Workplace;
import se.budkavle.storage.newsletter.Issue;

/** Sample uses of commands, buttons and forms for newsletters: subscriptions, approval and sending. */
final class NewsletterActs {

    private static final Map<String, Object> ENERGY = Map.of("network", "hallbar-energi");

    private NewsletterActs() {}

    static List<Act> all() {
        return List.of(
                Act.once(
                        "newsletter subscribe",
                        work -> () -> work.as("Ledamot Timrå, majoritet").runs("newsletter subscribe", ENERGY)),
                Act.once(
                        "newsletter archive",
                        work -> () -> work.as("Samordnare miljö")
                                .runs(
                                        "newsletter archive",
                                        Map.of("network", NewsletterFixture.ENERGY, "public", true))),
                Act.once("newsletter leave", work -> {
                    subscribed(work);
                    return () -> work.as("Ledamot Timrå, majoritet").runs("newsletter leave", ENERGY);
                }),
                Act.once("newsletter:leave", work -> {
                    var card = subscribed(work);
                    return () -> card.presses("Sluta få det");
                }),
                Act.once("newsletter:way", work -> {
                    var left = subscribed(work).presses("Sluta få det");
                    return () -> left.presses("Få det privat");
                }),
                Act.once("newsletter:return", work -> {
                    subscribed(work);
                    var left = work.as("Ledamot Timrå, majoritet")
                            .runs("newsletter leave")
                            .presses("Sluta få alla nyhetsbrev");
                    return () -> left.presses("Ta tillbaka: få nyhetsbrev igen");
                }),
                Act.once("newsletter:address", work -> {
                    var form = work.as("Ledamot Timrå, majoritet")
                            .runs("newsletter subscribe", Map.of("network", NewsletterFixture.ENERGY, "way", "MAIL"));
                    return () -> form.fillsIn(Map.of("address", "anna@example.org"));
                }),
                Act.once("newsletter:remove-address", work -> {
                    MailReader.of(work, "Ledamot Timrå, majoritet", "timra@example.org");
                    var card = work.as("Ledamot Timrå, majoritet").runs("mine").presses("Min mejladress");
                    return () -> card.presses("Ta bort adressen");
                }),
                Act.once("draft:confirm of an issue to send", work -> {
                    var room = new NewsletterFixture(work);
                    var shown = room.writer()
                            .runs(
                                    "newsletter send",
                                    Map.of(
                                            "issue",
                                            room.draft(NewsletterFixture.ENERGY).code()));
                    return () -> shown.presses("Skicka");
                }),
                Act.once("draft:confirm of an issue to be approved", work -> {
                    var room = new NewsletterFixture(work);
                    room.wantsApproval(NewsletterFixture.ENERGY);
                    var shown = room.secretary()
                            .runs(
                                    "newsletter approve",
                                    Map.of(
                                            "issue",
                                            room.draft(NewsletterFixture.ENERGY).code()));
                    return () -> shown.presses("Godkänn");
                }),
                Act.once("newsletter:now", work -> {
                    var waits = scheduled(new NewsletterFixture(work));
                    return () -> waits.presses("Skicka nu");
                }),
                Act.once("newsletter:stop", work -> {
                    var waits = scheduled(new NewsletterFixture(work));
                    return () -> waits.presses("Stoppa");
                }),
                Act.once("newsletter stop", work -> {
                    var room = new NewsletterFixture(work);
                    var issue = begun(room, work);
                    return () -> room.writer().runs("newsletter stop", Map.of("issue", issue.code()));
                }),
                Act.once("newsletter:resume", work -> {
                    var room = new NewsletterFixture(work);
                    var issue = begun(room, work);
                    var stopped = room.writer().runs("newsletter stop", Map.of("issue", issue.code()));
                    return () -> stopped.presses("Skicka resten");
                }),
                Act.once("newsletter:decide", work -> {
                    var room = new NewsletterFixture(work);
                    room.contact("anna@example.org", "Anna", NewsletterFixture.ENERGY);
                    work.mail().failFor("anna@example.org", EmailFailure.Kind.UNKNOWN);
                    var issue = room.draft(NewsletterFixture.ENERGY);
                    room.send(issue);
                    room.sendAll();
                    var row = room.rows(issue).stream()
                            .filter(one -> "Anna".equals(one.name()))
                            .findFirst()
                            .orElseThrow();
                    var card = room.report(issue).chooses(row.id());
                    return () -> card.presses("Skicka igen");
                }));
    }

    private static BotReply scheduled(NewsletterFixture room) {
        return room.writer()
                .runs(
                        "newsletter send",
                        Map.of("issue", room.draft(NewsletterFixture.ENERGY).code(), "when", "2026-11-25 10:00"))
                .presses("Skicka");
    }

    /** Starts to send a newsletter issue. The emails stay in the queue, because the test has no mail server. */
    private static Issue begun(NewsletterFixture room, Workplace work) {
        room.contact("anna@example.org", "Anna", NewsletterFixture.ENERGY);
        work.mail().isSet(false);
        var issue = room.draft(NewsletterFixture.ENERGY);
        room.send(issue);
        work.tick();
        work.tick();
        return issue;
    }

    private static BotReply subscribed(Workplace work) {
        return work.as("Ledamot Timrå, majoritet").runs("newsletter subscribe", ENERGY);
    }
}
