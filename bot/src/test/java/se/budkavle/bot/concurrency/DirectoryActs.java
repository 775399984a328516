package se.budkavle.bot.concurrency;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import se.budkavle.bot.testing.BotReply;
import se.budkavle.bot.testing.SmallAssociation;
import se.budkavle.bot.testing.Workplace;

/**
 * Sample uses of commands and buttons that change who belongs to a network and who has which role there, such as chair.
 */
final class DirectoryActs {

    private static final String COUNCIL = "hallbarhetsradet";
    private static final Map<String, Object> AS_MEMBER =
            Map.of("network", COUNCIL, "organisation", "sundsvall", "role", "MEMBER", "faction", "OPPOSITION");

    private DirectoryActs() {}

    static List<Act> all() {
        return List.of(
                Act.once("network join", work -> {
                    var newcomer = work.asStranger("Ny ledamot");
                    return () -> newcomer.runs("network join", AS_MEMBER);
                }),
                Act.once("draft:confirm of one appointment", work -> {
                    var shown = appointmentIsShown(work);
                    return () -> shown.presses("Utse");
                }),
                Act.once("draft:confirm of the same appointment shown thrice", work -> {
                    var shown = new ConcurrentLinkedQueue<>(
                            List.of(appointmentIsShown(work), appointmentIsShown(work), appointmentIsShown(work)));
                    return () -> shown.remove().presses("Utse");
                }),
                Act.once("draft:confirm of the same step shown thrice", work -> {
                    var shown = new ConcurrentLinkedQueue<>(
                            List.of(stepIsShown(work), stepIsShown(work), stepIsShown(work)));
                    return () -> shown.remove().confirms();
                }),
                Act.once("network release", work -> {
                    var coordinator = work.as("Samordnare miljö");
                    var account = work.as("Ledamot Timrå, majoritet").account();
                    return () -> coordinator.runs(
                            "network release",
                            Map.of("account", account, "role", "MEMBER", "network", "hallbar-energi"));
                }),
                Act.once("network link", work -> {
                    var administrator = work.as("Förvaltare");
                    work.chat().open("777", "nytt-rum");
                    return () -> administrator.runs("network link", Map.of("network", COUNCIL, "channel", "777"));
                }),
                Act.once("network settings", work -> {
                    var coordinator = work.as("Samordnare miljö");
                    return () -> coordinator.runs("network settings", Map.of("network", COUNCIL, "notice-days", 20L));
                }),
                Act.once("directory:now", work -> {
                    work.clock().set(Instant.parse("2026-11-23T21:00:00Z"));
                    var requested = work.asStranger("Ny ledamot").runs("network join", AS_MEMBER);
                    return () -> requested.presses("Skicka nu");
                }),
                Act.once("directory:decide", work -> {
                    work.asStranger("Ny ledamot").runs("network join", AS_MEMBER);
                    work.tick();
                    var post =
                            work.chat().postsIn(SmallAssociation.COUNCIL_ROOM).get(0);
                    var coordinator = work.as("Samordnare miljö");
                    return () -> coordinator.presses(post, "Bekräfta");
                }));
    }

    private static BotReply stepIsShown(Workplace work) {
        return work.as("Samordnare miljö")
                .runs(
                        "organisation step",
                        Map.of("network", COUNCIL, "organisation", "timra", "step", "SHARE", "reason", "De delar"));
    }

    private static BotReply appointmentIsShown(Workplace work) {
        return work.as("Samordnare miljö")
                .runs(
                        "network appoint",
                        Map.of(
                                "account",
                                work.as("Någon utan uppdrag").account(),
                                "role",
                                "MEMBER",
                                "network",
                                "hallbar-energi"));
    }
}
