package se.budkavle.bot.discord.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import se.budkavle.bot.chat.CommandDispatcher;
import se.budkavle.bot.chat.MessageCommand;
import se.budkavle.bot.chat.Spec;
import se.budkavle.bot.testing.Workplace;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.text.Phrasebook;
import tools.jackson.databind.JsonNode;

/** Tests that slash commands are serialised as JSON that Discord accepts. */
class CommandWriterTest {

    /**
     * Discord's pattern for command and option names. Discord also refuses upper-case letters, which this pattern
     * allows.
     */
    private static final Pattern NAME = Pattern.compile("^[-_'\\p{L}\\p{N}]{1,32}$");

    private static final Phrasebook WORDS = new Phrasebook(ZoneId.of("Europe/Stockholm"));

    private final JsonNode commands = sheet(List.of(
            Spec.of("contract echo")
                    .perhaps("text", Spec.Kind.TEXT)
                    .asking("day", Spec.Kind.DATE)
                    .choosing("size", false, List.of("SMALL", "LARGE")),
            Spec.of("contract menu"),
            Spec.of("lone")));

    @Test
    void aNameOfTwoWordsBecomesACommandWithASubcommand() {
        assertThat(names(commands)).containsExactly("contract", "lone");
        assertThat(names(commands.get(0).path("options"))).containsExactly("echo", "menu");
    }

    @Test
    void requiredOptionsComeFirst() {
        var options = commands.get(0).path("options").get(0).path("options");
        assertThat(names(options)).containsExactly("day", "text", "size");
        assertThat(options.get(0).path("autocomplete").asBoolean()).isTrue();
    }

    @Test
    void commandsCanBeUsedOnlyInServers() {
        assertThat(commands).allSatisfy(command -> {
            assertThat(command.path("contexts").valueStream().map(JsonNode::asInt))
                    .containsExactly(0);
            assertThat(command.path("integration_types").valueStream().map(JsonNode::asInt))
                    .containsExactly(0);
        });
    }

    @Test
    void aMessageCommandHasATypeAndNamesButNoDescription() {
        var written = RequestBody.JSON.valueToTree(writer().ofMessageCommands(List.of("Make a decision")));
        assertThat(written).isEqualTo(RequestBody.JSON.readTree("""
                        [{"type":3,"name":"Make a decision","name_localizations":{"sv-SE":"Gör till beslut"},\
                        "contexts":[0],"integration_types":[0]}]"""));
    }

    @Test
    void messageCommandNamesKeepDiscordsLimits() {
        var names = Workplace.fresh().get(CommandDispatcher.class).messageCommandNames();
        assertThat(names).hasSizeBetween(2, 15).allSatisfy(name -> {
            var key = MessageCommand.key(name);
            assertThat(WORDS.say(Phrase.of(key), Phrasebook.ENGLISH)).isEqualTo(name);
            assertThat(name).hasSizeBetween(1, 32);
            assertThat(WORDS.say(Phrase.of(key), Phrasebook.SWEDISH)).hasSizeBetween(1, 32);
        });
    }

    @Test
    void commandNamesAndDescriptionsKeepDiscordsLengthLimits() {
        var wrong = new ArrayList<String>();
        var all = sheet(Workplace.fresh().get(CommandDispatcher.class).specs());
        assertThat(all).hasSizeGreaterThan(10).hasSizeLessThanOrEqualTo(100);
        all.forEach(command -> check(command, wrong));
        assertThat(wrong).isEmpty();
    }

    private static JsonNode sheet(List<Spec> specs) {
        return RequestBody.JSON.valueToTree(writer().of(specs));
    }

    private static CommandWriter writer() {
        return new CommandWriter(WORDS);
    }

    private static List<String> names(JsonNode all) {
        return all.valueStream().map(one -> one.path("name").asString()).toList();
    }

    private static void check(JsonNode command, List<String> wrong) {
        name(command.path("name").asString(), wrong);
        command.path("name_localizations").forEach(name -> name(name.asString(), wrong));
        says(command.path("description").asString(), wrong);
        command.path("description_localizations").forEach(says -> says(says.asString(), wrong));
        if (command.path("options").size() > 25 || command.path("choices").size() > 25) {
            wrong.add("too many within " + command.path("name").asString());
        }
        command.path("options").forEach(option -> check(option, wrong));
    }

    private static void name(String name, List<String> wrong) {
        if (!NAME.matcher(name).matches() || !name.equals(name.toLowerCase(Locale.ROOT))) {
            wrong.add("name " + name);
        }
    }

    private static void says(String says, List<String> wrong) {
        if (says.isBlank() || says.length() > 100) {
            wrong.add("description " + says);
        }
    }
}
