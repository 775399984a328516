package se.budkavle.bot.concurrency;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import se.budkavle.bot.chat.UploadedFile;
import se.budkavle.bot.testing.BotReply;
import se.budkavle.bot.testing.SamplePictures;
import se.budkavle.bot.testing.Workplace;

/** Sample uses of commands, buttons and forms that change newsletter issues while they are being written. */
final class IssueActs {

    private static final Map<String, String> WRITTEN =
            Map.of("subject", "Höstens nyheter", "text", "# Sol\n\nMer sol.\n\n# Vind\n\nMer vind.");

    private IssueActs() {}

    static List<Act> all() {
        return List.of(
                Act.once("newsletter:begun", work -> {
                    var form = form(work);
                    return () -> form.fillsIn(WRITTEN);
                }),
                Act.each(
                        "newsletter new",
                        work -> () -> work.as("Samordnare miljö")
                                .runs(
                                        "newsletter new",
                                        Map.of(
                                                "networks",
                                                "hallbar-energi",
                                                "file",
                                                new UploadedFile(
                                                        "Höst.md",
                                                        4,
                                                        most -> "text".getBytes(StandardCharsets.UTF_8))))),
                Act.once("newsletter edit", work -> {
                    card(work);
                    return () -> work.as("Samordnare miljö")
                            .runs(
                                    "newsletter edit",
                                    Map.of(
                                            "issue",
                                            "2026-1",
                                            "file",
                                            new UploadedFile(
                                                    "Höst-v1.md", 4, most -> "text".getBytes(StandardCharsets.UTF_8))));
                }),
                Act.once("newsletter picture", work -> {
                    card(work);
                    return () -> picture(work);
                }),
                Act.once("newsletter:picture-out", work -> {
                    card(work);
                    var pictures = picture(work).presses("Bilder");
                    return () -> pictures.chooses("sol.png");
                }),
                Act.once("newsletter:news", work -> {
                    var card = card(work);
                    work.as("Samordnare miljö")
                            .runs("meeting plan", Map.of("network", "hallbar-energi", "when", "18 mars 2027 9-11"))
                            .confirms();
                    return () -> card.presses("Från det som är nytt");
                }),
                Act.once("newsletter:edited", work -> {
                    var form = card(work).presses("Redigera");
                    return () -> form.fillsIn(Map.of("text", "Annat"));
                }),
                Act.once("newsletter:mine", work -> {
                    var both = both(work);
                    return () -> both.presses("Använd min text");
                }),
                Act.once("newsletter:part-edited", work -> {
                    var form = card(work).chooses("1").presses("Skriv om");
                    return () -> form.fillsIn(Map.of("text", "# Vind\n\nMindre vind."));
                }),
                Act.once("newsletter:part-move", work -> {
                    var part = card(work).chooses("1");
                    return () -> part.presses("Flytta upp");
                }),
                Act.once("newsletter:part-out", work -> {
                    var part = card(work).chooses("1");
                    return () -> part.presses("Ta bort");
                }),
                Act.once("newsletter:discard", work -> {
                    var card = card(work);
                    return () -> card.presses("Kasta");
                }),
                Act.once("newsletter:take-back", work -> {
                    var discarded = card(work).presses("Kasta");
                    return () -> discarded.presses("Ta tillbaka");
                }));
    }

    private static BotReply picture(Workplace work) {
        return work.as("Samordnare miljö")
                .runs(
                        "newsletter picture",
                        Map.of("issue", "2026-1", "file", SamplePictures.file("sol.png"), "shows", "Sol"));
    }

    private static BotReply both(Workplace work) {
        var card = card(work);
        var late = card.presses("Redigera");
        card.presses("Redigera").fillsIn(Map.of("text", "Först"));
        return late.fillsIn(Map.of("text", "Sedan"));
    }

    private static BotReply card(Workplace work) {
        return form(work).fillsIn(WRITTEN);
    }

    private static BotReply form(Workplace work) {
        return work.as("Samordnare miljö").runs("newsletter new", Map.of("networks", "hallbar-energi"));
    }
}
