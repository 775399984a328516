package se.budkavle.bot.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.budkavle.bot.chat.Command;
import se.budkavle.bot.chat.FormPress;
import se.budkavle.bot.chat.PressRegistry;
import se.budkavle.bot.chat.Spec;
import se.budkavle.bot.discord.wire.DiscordOutputFormat;
import se.budkavle.bot.discord.wire.EmbedLayout;
import se.budkavle.bot.testing.BotReply;
import se.budkavle.bot.testing.DiscordReader;
import se.budkavle.bot.testing.MailReader;
import se.budkavle.bot.testing.Workplace;
import se.budkavle.bot.text.Phrasebook;
import se.budkavle.bot.text.PlainTextOutputFormat;
import se.budkavle.bot.web.RunningWeb;

/**
 * Types a text full of markup into every slash command and modal form. Tests that the markup has no effect in replies,
 * channel messages, emails, files and web pages.
 */
class HostileTextTest {

    /**
     * The hostile text that is typed into slash commands and modal forms. Its word "klick" occurs nowhere else, so the
     * test can find the text in all output.
     */
    private static final String MARKUP =
            "[klick](https://evil.example/) **fet** `k` ||d|| <t:0:R> <@1> </a:1> @everyone <b>x</b> slut";

    private static final List<String> INSIDERS =
            List.of(ClosedNetwork.COORDINATOR, ClosedNetwork.CHAIR, ClosedNetwork.MEMBER, "Förvaltare");

    /**
     * The people as whom the test also types the text with a prefix such as "#". These two are enough: the run without
     * a prefix asserts that at least one of them sees each text that anybody sees.
     */
    private static final Set<String> ENOUGH = Set.of(ClosedNetwork.COORDINATOR, "Förvaltare");

    private static final Pattern LINK = Pattern.compile("https://calendar\\.example(/[^\\s\"<>)\\]]+)");

    /**
     * The newsletter's modal forms, which are not tested. Their text may contain Markdown, and the author sees a
     * preview of the result.
     */
    private static final Set<String> FORMATTED_BY_THEIR_AUTHOR =
            Set.of("newsletter:begun", "newsletter:edited", "newsletter:part-edited");

    private final Workplace work = Workplace.fresh();
    private final ClosedNetwork closed = new ClosedNetwork(work);
    private final InteractionSamples samples = new InteractionSamples(closed);
    private EmbedLayout layout;
    private final List<String> wrong = new ArrayList<>();
    private final MarkupInjectionChecker files = new MarkupInjectionChecker();
    private final Set<String> links = new TreeSet<>();
    /**
     * The names of the people to whom the text was shown. The keys are the options of commands and the fields of forms
     * into which it was typed.
     */
    private final Map<String, Set<String>> shownTo = new TreeMap<>();

    private List<String> people;
    private int shown;

    @BeforeEach
    void layOut() {
        layout = new EmbedLayout(
                work.get(Phrasebook.class),
                new DiscordOutputFormat(work.get(ZoneId.class)),
                new PlainTextOutputFormat(work.get(ZoneId.class)));
    }

    @BeforeEach
    void readMail() {
        MailReader.of(work, ClosedNetwork.MEMBER, "mika@stormlykta.example");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "# "})
    void typedMarkupHasNoEffectAnywhere(String before) {
        requireThatNothingIsFormatted(before);
    }

    @Tag("thorough")
    @ParameterizedTest
    @ValueSource(strings = {"> ", "-# ", "```"})
    void typedMarkupHasNoEffectWhateverPrecedesTheMarkup(String before) {
        requireThatNothingIsFormatted(before);
    }

    private void requireThatNothingIsFormatted(String before) {
        var hostile = before + MARKUP;
        people = INSIDERS.stream()
                .filter(who -> before.isEmpty() || ENOUGH.contains(who))
                .toList();
        for (var command : work.all(Command.class)) {
            for (var option : command.spec().options()) {
                if (option.kind() == Spec.Kind.TEXT && option.values().isEmpty()) {
                    runs(command.spec().name(), option.name(), hostile);
                }
            }
        }
        for (var press : work.get(PressRegistry.class).all()) {
            if (press instanceof FormPress && !FORMATTED_BY_THEIR_AUTHOR.contains(press.act())) {
                submits(press.act(), hostile);
            }
        }
        assertThat(shown).as("answers that show it").isGreaterThan(50);
        assertThat(shownTo)
                .as("shown to others only")
                .allSatisfy((where, who) -> assertThat(who).containsAnyElementsOf(ENOUGH));
        for (var look : List.of(
                "meeting list",
                "meeting show",
                "meeting next",
                "agenda show",
                "calendar feed",
                "mine",
                "round show",
                "audit")) {
            for (var use : samples.of(look)) {
                people.forEach(who -> answered(look, work.as(who).runs(look, use.options()), hostile));
            }
        }
        for (var touch : samples.ofPress("calendar:file")) {
            var id = "calendar:file:" + touch.reference();
            answered(id, work.as(ClosedNetwork.MEMBER).press(null, id, List.of(), Map.of()), hostile);
        }
        int answers = shown;
        while (work.clock().instant().isBefore(Instant.parse("2027-03-20T09:00:00Z"))) {
            work.clock().forward(Duration.ofDays(5));
            work.tick();
            work.tick();
        }
        work.chat().posts().forEach(posted -> {
            var content = layout.post(posted.post().page(), Phrasebook.SWEDISH);
            looks("a post", content, hostile);
            posted.post().attachments().forEach(file -> files.open("a post", file.name(), file.bytes()));
        });
        work.chat()
                .events()
                .forEach(event -> looks("an event", layout.described(event, Phrasebook.SWEDISH, 1000), hostile));
        work.mail().letters().forEach(letter -> {
            assertThat(letter.html()).as("a letter").doesNotContain("<b>x", "href=\"https://evil.example/\">klick");
            findLinks(letter.html());
        });
        visit();
        assertThat(shown - answers).as("posts that show it").isPositive();
        assertThat(wrong).isEmpty();
        assertThat(files.wrong()).isEmpty();
        assertThat(files.shown())
                .as("files and pages that show it")
                .containsKeys("docx", "html", "ics", "pdf", "xlsx")
                .allSatisfy((kind, number) -> assertThat(number).isPositive());
    }

    private void findLinks(String text) {
        LINK.matcher(text).results().forEach(link -> links.add(link.group(1).replace("&amp;", "&")));
    }

    /** Requests all web pages and calendar files whose links appeared in replies or emails, and checks them. */
    private void visit() {
        try (var web = RunningWeb.of(work)) {
            for (var link : links) {
                var got = web.get(link);
                if (link.endsWith(".ics")) {
                    files.open(link, link, got.body());
                } else if (got.headers().firstValue("Content-Type").orElse("").contains("html")) {
                    files.page(link, new String(got.body(), StandardCharsets.UTF_8));
                }
            }
        }
    }

    private void runs(String command, String option, String hostile) {
        for (var use : samples.of(command)) {
            var options = new HashMap<>(use.options());
            options.put(option, hostile);
            for (var who : people) {
                var heard = work.as(who).in(ClosedNetwork.ROOM).runs(command, options);
                answered(command + " " + option, who, heard, hostile);
                if (confirms(heard)) {
                    answered(command + " " + option + ", confirmed", who, heard.confirms(), hostile);
                }
            }
        }
    }

    private void submits(String act, String hostile) {
        for (var touch : samples.ofPress(act)) {
            for (var field : touch.fields().keySet()) {
                var fields = new HashMap<>(touch.fields());
                fields.put(field, hostile);
                for (var who : people) {
                    var id = touch.reference().isEmpty() ? act : act + ":" + touch.reference();
                    var heard = work.as(who).press(null, id, List.of(), Map.copyOf(fields));
                    answered(act + " " + field, who, heard, hostile);
                }
            }
        }
    }

    private static boolean confirms(BotReply heard) {
        return heard.reply().rows().stream()
                .flatMap(row -> row.buttons().stream())
                .anyMatch(button -> button.id().startsWith("draft:confirm:"));
    }

    private void answered(String where, String who, BotReply heard, String hostile) {
        int before = shown;
        answered(where, heard, hostile);
        if (shown > before) {
            shownTo.computeIfAbsent(where, any -> new TreeSet<>()).add(who);
        }
    }

    private void answered(String where, BotReply heard, String hostile) {
        heard.reply().attachments().forEach(file -> files.open(where, file.name(), file.bytes()));
        findLinks(heard.says());
        var page = heard.reply().page();
        for (var reader : page == null ? List.<Locale>of() : List.of(Phrasebook.SWEDISH, Phrasebook.ENGLISH)) {
            looks(where, layout.reply(page, reader), hostile);
        }
    }

    private void looks(String where, EmbedLayout.Content content, String hostile) {
        looks(where, content.head(), hostile);
        content.embeds()
                .forEach(embed -> Stream.concat(
                                Stream.of(embed.title(), embed.text()),
                                embed.parts().stream().flatMap(part -> Stream.of(part.heading(), part.text())))
                        .forEach(text -> looks(where, text, hostile)));
    }

    /**
     * Records an error if Discord would not show the hostile text exactly as it was typed. A text that is shortened
     * with "…" is no error.
     */
    private void looks(String where, String markdown, String hostile) {
        var seen = markdown.contains("klick") ? DiscordReader.read(markdown).text() : "";
        for (int at = seen.indexOf("klick"); at >= 0; at = seen.indexOf("klick", at + 1)) {
            shown++;
            int begins = at - hostile.indexOf("klick");
            if (begins < 0 || !beginsWith(seen.substring(begins), hostile)) {
                wrong.add(where + " shows " + seen);
            }
        }
        for (var live : List.of("<@1>", "<t:0:R>", "</a:1>", "@everyone", "](https://evil", "**fet**")) {
            if (Pattern.compile("(?<!\\\\)" + Pattern.quote(live))
                    .matcher(markdown)
                    .find()) {
                wrong.add(where + " has " + live + " in " + markdown);
            }
        }
    }

    /**
     * Returns whether the shown text begins with the typed text, or with a part of it followed by "…". Ignores case,
     * because the tags of contacts are stored in lower case.
     */
    private static boolean beginsWith(String seen, String hostile) {
        int same = 0;
        while (same < Math.min(seen.length(), hostile.length())
                && Character.toLowerCase(seen.charAt(same)) == Character.toLowerCase(hostile.charAt(same))) {
            same++;
        }
        return same == hostile.length() || same < seen.length() && seen.charAt(same) == '…';
    }
}
