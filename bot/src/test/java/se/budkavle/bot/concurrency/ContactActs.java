package se.budkavle.bot.concurrency;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import se.budkavle.bot.chat.UploadedFile;
import se.budkavle.bot.testing.BotReply;
import se.budkavle.bot.testing.Workplace;
import se.budkavle.storage.contact.Contacts;

/**
 * Sample uses of commands, buttons and forms that change mailing lists (lists of newsletter readers outside Discord).
 */
final class ContactActs {

    private static final String ADDRESS = "energi@bolag.example";

    private ContactActs() {}

    static List<Act> all() {
        return List.of(
                Act.once("contact add", work -> () -> added(work)),
                Act.once("contact settings", work -> {
                    var coordinator = work.as("Samordnare miljö");
                    return () ->
                            coordinator.runs("contact settings", Map.of("network", "hallbar-energi", "goal", 200L));
                }),
                Act.each("contact export", work -> {
                    added(work);
                    var coordinator = work.as("Samordnare miljö");
                    return () -> coordinator.runs("contact export", Map.of("network", "hallbar-energi"));
                }),
                Act.once("contact:press", work -> {
                    added(work);
                    var contacts = work.get(Contacts.class);
                    contacts.save(
                            contacts.findByAddressKey(ADDRESS).orElseThrow().paused("mail.bounced"));
                    var shown = work.as("Samordnare miljö").runs("contact show", Map.of("contact", ADDRESS));
                    return () -> shown.presses("Skicka till kontakten igen");
                }),
                Act.once("contact:press", work -> {
                    added(work);
                    work.clock().forward(Duration.ofDays(30));
                    var shown = work.as("Samordnare miljö").runs("contact show", Map.of("contact", ADDRESS));
                    return () -> shown.presses("Uppgifterna stämmer");
                }),
                Act.once("draft:confirm", work -> {
                    var bytes = "mejladress;företag\na@bolag.example;A\nb@bolag.example;B\n"
                            .getBytes(StandardCharsets.UTF_8);
                    var shown = work.as("Samordnare miljö")
                            .runs(
                                    "contact import",
                                    Map.of(
                                            "network",
                                            "hallbar-energi",
                                            "file",
                                            new UploadedFile("kontakter.csv", bytes.length, most -> bytes)));
                    return shown::confirms;
                }),
                Act.once("draft:confirm", work -> {
                    added(work);
                    var shown = work.as("Samordnare miljö")
                            .runs("contact end", Map.of("contact", ADDRESS, "because", "OWN_WISH", "erase", true));
                    return shown::confirms;
                }));
    }

    private static BotReply added(Workplace work) {
        return work.as("Samordnare miljö")
                .runs(
                        "contact add",
                        Map.of("network", "hallbar-energi", "address", ADDRESS, "organisation", "Bolaget AB"));
    }
}
